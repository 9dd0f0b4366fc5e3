import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { InsightModule } from '#insight';
import { AccessController } from './access.controller.js';
import { ActionsController } from './actions.controller.js';
import { AdministeredOrganisationsController } from './administered-organisations.controller.js';
import { AdministrationController } from './administration.controller.js';
import { AppointmentsController } from './appointments.controller.js';
import { AttachmentsController } from './attachments.controller.js';
import { CasesController } from './cases.controller.js';
import { ColleaguesController } from './colleagues.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DraftsController } from './drafts.controller.js';
import { DrawingsController } from './drawings.controller.js';
import { FailuresController } from './failures.controller.js';
import { FiguresController } from './figures.controller.js';
import { HandoffsController } from './handoffs.controller.js';
import { HealthController } from './health.controller.js';
import { ImportsController } from './imports.controller.js';
import { IntakeController } from './intake.controller.js';
import { LettersController } from './letters.controller.js';
import { LiveController } from './live.controller.js';
import { NamesController } from './names.controller.js';
import { NoticesController } from './notices.controller.js';
import { OverviewController } from './overview.controller.js';
import { ShapePipe } from './parameters.js';
import { ProtectionController } from './protection.controller.js';
import { RetentionController } from './retention.controller.js';
import { RulesController } from './rules.controller.js';
import type { SignInSettings } from './sign-in/settings.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import type { Rates } from './surface/rates.js';
import { SurroundingsController } from './surroundings.controller.js';
import { TasksController } from './tasks.controller.js';

/**
 * Everything that answers over HTTP. It needs database, casework and messaging beside it, the server of
 * `httpAdapter`, and `serveDocumentation` before it listens.
 */
@Module({
  imports: [InsightModule],
  controllers: [
    HealthController,
    CasesController,
    AppointmentsController,
    AttachmentsController,
    CorrectionsController,
    NamesController,
    ActionsController,
    HandoffsController,
    NoticesController,
    TasksController,
    DraftsController,
    SurroundingsController,
    FiguresController,
    ImportsController,
    IntakeController,
    ColleaguesController,
    OverviewController,
    AdministrationController,
    AdministeredOrganisationsController,
    FailuresController,
    DrawingsController,
    RulesController,
    RetentionController,
    ProtectionController,
    DeadlinesController,
    AccessController,
    LettersController,
    LiveController,
  ],
  providers: [{ provide: APP_PIPE, useClass: ShapePipe }],
})
export class ApiModule {
  static forRoot({
    signIn,
    rates,
  }: {
    readonly signIn: SignInSettings;
    readonly rates: Rates;
  }): DynamicModule {
    return { module: ApiModule, imports: [SignInModule.forRoot(signIn, rates)] };
  }
}
