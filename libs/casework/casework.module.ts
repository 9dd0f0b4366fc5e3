import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import pg from 'pg';
import { type Definition, type LetterTemplate, localDate, type Vocabulary } from '#domain';
import { FindUnusualAccessHandler } from './access/find-unusual-access.js';
import { ListLooksHandler } from './access/list-looks.js';
import { ReadFileHandler } from './access/read-file.js';
import {
  DrawAccessSampleHandler,
  GiveAccessVerdictHandler,
  ListAccessSamplesHandler,
  ReadAccessSampleHandler,
} from './access/samples.js';
import { ATTACHMENTS, type AttachmentSettings } from './attachments/attachments.js';
import { ListUploadsHandler, ReadAttachmentHandler } from './attachments/read-attachments.js';
import { Scans } from './attachments/scans.js';
import { DropAttachmentHandler, UploadAttachmentHandler } from './attachments/upload-attachment.js';
import { ActHandler } from './commands/act.js';
import { Beside } from './commands/beside.js';
import { CommandDoor } from './commands/command-door.js';
import { AssignTaskHandler, OpenCaseHandler } from './commands/command-handlers.js';
import { CorrectRecordHandler } from './commands/correct-record.js';
import { OpenTogether } from './commands/open-together.js';
import { Definitions } from './definitions.js';
import {
  ChangePersonHandler,
  CloseOrganisationHandler,
  CloseUnitHandler,
  EndRoleHandler,
  EnterOrganisationHandler,
  EnterPersonHandler,
  GiveRoleHandler,
  PutUnitHandler,
  RenameOrganisationHandler,
  ReopenOrganisationHandler,
  ReopenUnitHandler,
} from './directory/administer.js';
import { ListColleaguesHandler } from './directory/list-colleagues.js';
import { ListOrganisationsHandler } from './directory/list-organisations.js';
import {
  ListAdministeredHandler,
  ListAdministeredPeopleHandler,
  ListDirectoryChangesHandler,
} from './directory/read-directory.js';
import { DropDraftHandler, PutDraftHandler, ReadDraftHandler } from './drafts/drafts.js';
import { ListFailuresHandler, TryAgainHandler } from './failures/failure-handlers.js';
import { NoteFailures } from './failures/note-failures.js';
import { FormClasses } from './forms/form-classes.js';
import {
  ListImportRowsHandler,
  ListImportsHandler,
  ReadFailedRowsHandler,
  ReadImportHandler,
} from './import/read-imports.js';
import { ImportRuns, StartImportHandler } from './import/run-import.js';
import { UploadNoticesHandler } from './import/upload-notices.js';
import { CountIntakeHandler, ReadIntakeHandler } from './intake/read-intake.js';
import { SetIntakeHandler } from './intake/set-intake.js';
import { ReadGuidanceHandler, SetGuidanceHandler } from './letters/guidance.js';
import { Letters } from './letters/letters.js';
import { PreviewLetterHandler } from './letters/preview-letter.js';
import { ListLettersHandler, ReadLetterHandler } from './letters/read-letters.js';
import { ListTemplatesHandler, ReadSampleLetterHandler } from './letters/sample-letter.js';
import { LetterTemplates } from './letters/templates.js';
import { NOW, type Now, wallClock } from './now.js';
import { CprKeys, type DataKey } from './people/cpr-keys.js';
import { CorrectNameHandler, ListNameCorrectionsHandler } from './people/name-corrections.js';
import {
  EndNeedHandler,
  MarkNeedHandler,
  ProtectNameHandler,
  ReadProtectionHandler,
} from './protection/protection-handlers.js';
import { Answers } from './queries/answers.js';
import { ListAppointmentsHandler } from './queries/appointments.js';
import { ListActionsHandler, ListRecordsHandler, ReadCaseHandler } from './queries/case-handlers.js';
import { CompareVersionsHandler } from './queries/compare-versions.js';
import { FindOwnCasesHandler, ListCasesHandler, ListNotificationsHandler } from './queries/list-handlers.js';
import { ListHandoffsHandler } from './queries/list-handoffs.js';
import { ListNoticesHandler } from './queries/list-notices.js';
import { ListTasksHandler } from './queries/list-tasks.js';
import { ListOtherCasesHandler } from './queries/other-cases.js';
import { ListOwedDeadlinesHandler, ReadOverviewHandler } from './queries/overview.js';
import { PreviewHandoffHandler, PreviewOpeningHandler } from './queries/preview-handoff.js';
import { ReadTimelineHandler } from './queries/read-timeline.js';
import { ListSharesHandler, PreviewWithdrawalHandler } from './queries/share-handlers.js';
import { UnmaskCprHandler } from './queries/unmask-cpr.js';
import { DropAbsenceHandler, EnterAbsenceHandler, ListAbsencesHandler } from './queue/absences.js';
import { AssignTasksHandler } from './queue/assign-tasks.js';
import {
  ListMentionsHandler,
  MentionColleagueHandler,
  ReadColleagueHandler,
  SeeMentionHandler,
} from './queue/mentions.js';
import { DropViewHandler, ListSavedViewsHandler, SaveViewHandler } from './queue/saved-views.js';
import { ErasureList } from './retention/erasure-list.js';
import { Erasures } from './retention/erasures.js';
import { LiftHoldHandler, OrderErasureHandler, PlaceHoldHandler } from './retention/keeping-handlers.js';
import {
  ListErasuresHandler,
  ListHoldsHandler,
  PreviewErasureHandler,
  ReadRetentionHandler,
} from './retention/retention-handlers.js';
import { RetentionRules, type RetentionSettings } from './retention/rules.js';
import { Upkeep } from './retention/upkeep.js';
import { ChangeLocalListHandler } from './rules/local-lists.js';
import { PreviewDeadlineHandler } from './rules/preview-deadline.js';
import { ApplyRuleChangeHandler, ProposeRuleChangeHandler } from './rules/propose-change.js';
import {
  ListRuleChangeCasesHandler,
  ListRuleChangesHandler,
  ReadLocalRulesHandler,
  ReadRuleChangeHandler,
} from './rules/read-changes.js';
import { RuleChangeRuns } from './rules/rule-change-runs.js';
import { CaseStore } from './store/case-store.js';
import { AccessLog } from './worker/access-log.js';
import { DueClocks } from './worker/due-clocks.js';
import { Leavers } from './worker/leavers.js';
import { Mails } from './worker/mails.js';
import { Outbox } from './worker/outbox.js';

export interface CaseworkOptions<V extends Vocabulary = Vocabulary> {
  /** Every version that a case may still follow; of each name the latest opens new cases. */
  readonly definitions: readonly Definition<V>[];
  /** Of the letters that these definitions send. */
  readonly letters?: readonly LetterTemplate[];
  /** For CPR numbers, see `CprKeys`. */
  readonly keys: readonly DataKey[];
  /** The time; the wall clock's if left out. */
  readonly now?: Now;
  /** How long what is kept, where it is not as `retentionRules` has it. */
  readonly retention?: RetentionSettings | undefined;
  /** The file that lists what was erased, see `ErasureList`. None: no case is erased here. */
  readonly erasures?: string | undefined;
  /** Where files go. None: nothing can be attached here. */
  readonly attachments?: AttachmentSettings | undefined;
}

/**
 * The two doors to the cases. Import it once, beside `DatabaseModule`. Start-up is refused for a definition that is
 * broken, or that differs from what was published under its name and version.
 */
@Global()
@Module({})
export class CaseworkModule {
  static forRoot<V extends Vocabulary>({
    definitions,
    letters = [],
    keys,
    now = wallClock,
    retention = {},
    erasures,
    attachments,
  }: CaseworkOptions<V>): DynamicModule {
    return {
      module: CaseworkModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: NOW, useValue: now },
        { provide: CprKeys, useValue: new CprKeys(keys) },
        {
          provide: Definitions,
          inject: [pg.Pool],
          useFactory: (pool: pg.Pool) => Definitions.published(pool, definitions),
        },
        {
          provide: FormClasses,
          inject: [Definitions, NOW],
          useFactory: (known: Definitions, at: Now) => new FormClasses(known.all(), () => localDate(at())),
        },
        {
          provide: LetterTemplates,
          inject: [pg.Pool, Definitions],
          useFactory: (pool: pg.Pool, known: Definitions) =>
            LetterTemplates.published(pool, known.all(), letters),
        },
        { provide: RetentionRules, useValue: new RetentionRules(retention) },
        ...(erasures === undefined
          ? []
          : [{ provide: ErasureList, useValue: new ErasureList(erasures) }, Erasures]),
        { provide: ATTACHMENTS, useValue: attachments ?? null },
        UploadAttachmentHandler,
        DropAttachmentHandler,
        ListUploadsHandler,
        ReadAttachmentHandler,
        Scans,
        CaseStore,
        CommandDoor,
        Beside,
        OpenTogether,
        OpenCaseHandler,
        ActHandler,
        CorrectRecordHandler,
        CorrectNameHandler,
        ListNameCorrectionsHandler,
        AssignTaskHandler,
        PutDraftHandler,
        DropDraftHandler,
        ReadDraftHandler,
        UploadNoticesHandler,
        StartImportHandler,
        ReadImportHandler,
        ListImportsHandler,
        ListImportRowsHandler,
        ReadFailedRowsHandler,
        ImportRuns,
        ListOrganisationsHandler,
        ListColleaguesHandler,
        EnterPersonHandler,
        ChangePersonHandler,
        GiveRoleHandler,
        EndRoleHandler,
        PutUnitHandler,
        CloseUnitHandler,
        ReopenUnitHandler,
        EnterOrganisationHandler,
        RenameOrganisationHandler,
        CloseOrganisationHandler,
        ReopenOrganisationHandler,
        ListAdministeredHandler,
        ListAdministeredPeopleHandler,
        ListDirectoryChangesHandler,
        ListFailuresHandler,
        TryAgainHandler,
        NoteFailures,
        AssignTasksHandler,
        EnterAbsenceHandler,
        DropAbsenceHandler,
        ListAbsencesHandler,
        MentionColleagueHandler,
        SeeMentionHandler,
        ListMentionsHandler,
        ReadColleagueHandler,
        RuleChangeRuns,
        PreviewDeadlineHandler,
        ProposeRuleChangeHandler,
        ApplyRuleChangeHandler,
        ReadLocalRulesHandler,
        ChangeLocalListHandler,
        ReadRuleChangeHandler,
        ListRuleChangesHandler,
        ListRuleChangeCasesHandler,
        Answers,
        ReadCaseHandler,
        ListAppointmentsHandler,
        ListActionsHandler,
        ListRecordsHandler,
        ReadTimelineHandler,
        UnmaskCprHandler,
        ReadProtectionHandler,
        ProtectNameHandler,
        MarkNeedHandler,
        EndNeedHandler,
        PreviewHandoffHandler,
        CompareVersionsHandler,
        ListSharesHandler,
        PreviewWithdrawalHandler,
        PreviewOpeningHandler,
        ListCasesHandler,
        FindOwnCasesHandler,
        ListOtherCasesHandler,
        ListHandoffsHandler,
        ListNoticesHandler,
        ListTasksHandler,
        ReadOverviewHandler,
        ListOwedDeadlinesHandler,
        ListSavedViewsHandler,
        SaveViewHandler,
        DropViewHandler,
        ReadIntakeHandler,
        CountIntakeHandler,
        SetIntakeHandler,
        ListNotificationsHandler,
        ListLooksHandler,
        ReadFileHandler,
        DrawAccessSampleHandler,
        GiveAccessVerdictHandler,
        ListAccessSamplesHandler,
        ReadAccessSampleHandler,
        FindUnusualAccessHandler,
        AccessLog,
        DueClocks,
        Outbox,
        Mails,
        PlaceHoldHandler,
        LiftHoldHandler,
        OrderErasureHandler,
        PreviewErasureHandler,
        ReadRetentionHandler,
        ListHoldsHandler,
        ListErasuresHandler,
        Leavers,
        Upkeep,
        Letters,
        ListLettersHandler,
        ReadLetterHandler,
        PreviewLetterHandler,
        ListTemplatesHandler,
        ReadSampleLetterHandler,
        ReadGuidanceHandler,
        SetGuidanceHandler,
      ],
      exports: [
        CqrsModule,
        NOW,
        ATTACHMENTS,
        CprKeys,
        Definitions,
        FormClasses,
        DueClocks,
        Outbox,
        Mails,
        Leavers,
        Upkeep,
        Scans,
        AccessLog,
        ImportRuns,
        RuleChangeRuns,
        Letters,
        NoteFailures,
      ],
    };
  }
}
