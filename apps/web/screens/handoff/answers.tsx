import type { Ask, Case } from '../../api/cases.js';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { Empty } from '../../parts/states.js';
import { AnswerAsk } from './answer-ask.js';

interface Parts {
  readonly of: Case;
  readonly ask: Ask;
  readonly known: Schemas['ActionsAnswer'];
  /** See `AnswerAsk`. */
  readonly here?: string;
}

/** What the acting party may answer to an ask. */
export function Answers({ known: { actions, revision }, ...rest }: Parts) {
  const text = useTexts().handoff.handoffPage;
  const { ask } = rest;
  const theirs = actions.filter(
    ({ action, on, closed }) =>
      on === ask.no && action.startsWith(`${ask.ask}.`) && closed?.code !== 'wrong-party',
  );
  if (theirs.length === 0) return <Empty>{text.notYours}</Empty>;
  return <AnswerAsk {...rest} revision={revision} answers={theirs} />;
}
