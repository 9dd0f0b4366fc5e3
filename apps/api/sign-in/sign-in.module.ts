import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { DirectoryModule } from '#casework';
import { Tally } from '#messaging';
import { ProblemFilter } from '../problem.js';
import { RateGuard } from '../surface/rate-guard.js';
import { RateLimiter } from '../surface/rate-limiter.js';
import { type Rates, usualRates } from '../surface/rates.js';
import { AboutController } from './about.controller.js';
import { Cookies } from './cookies.js';
import { Credentials } from './credentials.js';
import { EveryRoute } from './every-route.js';
import { SignInGuard } from './guard.js';
import { Issuer } from './issuer.js';
import { MeController } from './me.controller.js';
import { checkSettings, type SignInSettings, signInSettings } from './settings.js';
import { SignInController } from './sign-in.controller.js';

/** Sign-in by OpenID Connect. From its import on, every route asks who it is, save those marked `@Public()`. */
@Module({})
export class SignInModule {
  static forRoot(settings: SignInSettings, rates: Rates = usualRates): DynamicModule {
    return {
      module: SignInModule,
      imports: [DirectoryModule, DiscoveryModule],
      controllers: [SignInController, MeController, AboutController],
      providers: [
        { provide: signInSettings, useValue: checkSettings(settings) },
        Issuer,
        Cookies,
        Credentials,
        EveryRoute,
        SignInGuard,
        {
          provide: RateLimiter,
          inject: [{ token: Tally, optional: true }],
          useFactory: (tally?: Tally) => new RateLimiter(rates, tally ?? Tally.over({})),
        },
        { provide: APP_GUARD, useExisting: SignInGuard },
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [SignInGuard, signInSettings, DirectoryModule],
    };
  }
}
