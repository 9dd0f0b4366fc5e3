import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import type { SignInSettings } from './sign-in/settings.js';
import { SignInModule } from './sign-in/sign-in.module.js';

/** Everything that answers over HTTP. It needs the database and messaging beside it. */
@Module({ controllers: [HealthController] })
export class ApiModule {
  static forRoot(options: { readonly signIn: SignInSettings }): DynamicModule {
    return { module: ApiModule, imports: [SignInModule.forRoot(options.signIn)] };
  }
}
