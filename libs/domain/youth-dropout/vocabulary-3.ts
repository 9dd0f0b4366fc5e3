import type { YouthDropout2 } from './version-2.js';
import type { YouthDropout } from './vocabulary.js';

/** What this version adds to the words. */
export type NewAction =
  | 'giveConsent'
  | 'recordWithdrawal'
  | 'noConsentAnew'
  | 'openToGuardian'
  | 'recordOpenToGuardian'
  | 'requestFile'
  | 'recordFileRequest';
type NewForm =
  | 'consentGiven'
  | 'consentOnBehalf'
  | 'openedToGuardian'
  | 'openedOnBehalf'
  | 'fileRequest'
  | 'fileRequestOnBehalf'
  | 'fileGiven';
export type NewTask = 'renewConsents' | 'giveFile';

/** The words of the third version. */
export interface YouthDropout3 extends Omit<YouthDropout2, 'action' | 'asks' | 'form' | 'task'> {
  readonly action: YouthDropout2['action'] | NewAction;
  readonly asks: YouthDropout['asks'] & { readonly fileAccess: 'given' };
  readonly form: YouthDropout2['form'] | NewForm;
  readonly task: YouthDropout2['task'] | NewTask;
}
