import type { Action, Done, Place } from '../../api/cases.js';
import type { DefinitionRef } from '../../api/process.js';
import type { CaseParty } from '../form/party-field.js';
import type { Beginning } from '../form/use-draft.js';

/** An action or an answer that somebody is about to perform. */
export interface Acting {
  readonly place: Place & { readonly caseId: string };
  readonly action: Action;
  /** Of the case as it is known now. */
  readonly revision: number;
  readonly definition: DefinitionRef;
  readonly parties: readonly CaseParty[];
  /** What its form begins with where nothing has been typed yet. */
  readonly startFrom?: Beginning | undefined;
  /** It ends the case, or is as hard to take back: it is asked once more. */
  readonly grave?: boolean;
  /** What the button says that does it. */
  readonly doing: string;
  /** Where one goes without sending. */
  readonly back: string;
  readonly onDone: (done: Done) => void;
}
