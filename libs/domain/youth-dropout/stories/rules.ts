import type { CaseState, Rebase } from '../../engine/case-state.js';
import type { Step } from '../../engine/event.js';
import { evolve } from '../../engine/evolve.js';
import { same } from '../../engine/invariants/same.reference.js';
import { processOf } from '../../engine/process.js';
import { danishAuthority } from '../../time/calendar.js';
import { addDays } from '../../time/days.js';
import { localDate } from '../../time/instant.js';
import { youthDropout } from '../definition.js';
import { version1 } from '../version-1.js';
import { aCaseIn, type Young } from './beginnings.js';
import { administration, claim, kui, type Somebody } from './cast.js';
import { deadline, isDueOn, isRefused } from './claims.js';
import { recordedWithoutSettingQuietAnew } from './quiet.js';
import { type Claim, type Deed, given, passes, type Stories, type Story } from './story.js';

/** A case that began under the first version of the process. */
const inTheFirstVersion: Deed = (story) => {
  story.process = processOf(version1);
};

const aCaseOfVersion1 = (stage: Parameters<typeof aCaseIn>[0], young: Young = {}): Deed => {
  const comes = aCaseIn(stage, young);
  return (story) => {
    inTheFirstVersion(story);
    comes(story);
  };
};

function rebases(who: Somebody, change: Omit<Rebase, 'type' | 'change'>, leader = true): Deed {
  return (story) => {
    const actor = { ...who.actor(), leader };
    story.refusal = story.attempt(actor, { type: 'rebase', change: 'the-change', ...change });
  };
}

/** KUI closes for so many days from tomorrow, or changes a budget; its leader decides what becomes of the running cases. */
const closes = (days: number, keep: readonly string[] = []): Deed => {
  const decides = rebases(kui, { kind: 'calendar', keep });
  return (story) => {
    const from = addDays(localDate(story.now), 1);
    const closing = { from, to: addDays(from, days - 1), kind: 'closed' } as const;
    const closings = [...danishAuthority.closings, closing];
    story.calendars = { [kui.id]: { key: kui.id, edition: 2, closings } };
    decides(story);
  };
};

const sets = (clock: string, amount: number, keep: readonly string[] = []): Deed => {
  const decides = rebases(kui, { kind: 'budgets', keep });
  return (story) => {
    story.budgets = { [kui.id]: { [clock]: amount } };
    decides(story);
  };
};

const movesToTheLatest = (keep: readonly string[] = []): Deed => {
  return (story) => {
    story.process = processOf(youthDropout);
    const change = { kind: 'version', keep, moments: momentsOf(story) } as const;
    rebases(kui, { ...change, previous: version1 as never })(story);
  };
};

const momentsOf = ({ steps }: Story) => Object.fromEntries(steps.map(({ version, at }) => [version, at]));

const running = ({ state }: Story, name: string) => state.clocks.find(({ clock }) => clock === name);

const rungOf = (story: Story, clock: string, rung: string) =>
  running(story, clock)?.rungs.find(({ name }) => name === rung);

const wasPassedOver = (clock: string, rung: string): Claim => {
  return (story) =>
    claim(rungOf(story, clock, rung)?.skipped != null, `«${clock}» ${rung} should be passed over`);
};

const isYetToRing = (clock: string, rung: string): Claim => {
  return (story) => {
    const state = rungOf(story, clock, rung);
    claim(state?.rang === null && !state.skipped, `«${clock}» ${rung} should be yet to ring`);
  };
};

const isNotChanged: Claim = ({ refusal }) =>
  claim(refusal?.refused === 'nothing-to-rebase', `nothing should change, but: ${refusal?.refused}`);

const isDone: Claim = ({ refusal }) =>
  claim(refusal === null, `it should be done, but is refused: ${refusal?.text.en}`);

// The stories begin on Monday 11 January 2027; an assessment is due after 15 working days, on Monday 1 February.
export const rules: Stories = {
  'a closing moves what it lies in, by its working days': () =>
    given(aCaseIn('assessment'))
      .then(isDueOn('assessmentDecided', '2027-02-01'))
      .when(closes(7))
      .then(isDone, isDueOn('assessmentDecided', '2027-02-08'))
      .then((story) =>
        claim(running(story, 'assessmentDecided')?.rule.edition === 2, 'it should say by which edition'),
      ),

  'what the leader keeps has the date that it had': () =>
    given(aCaseIn('assessment'))
      .when(closes(7, ['assessmentDecided']))
      .then(isDone, isDueOn('assessmentDecided', '2027-02-01')),

  'time spent and pauses are as they were': () =>
    given(aCaseIn('assessment'))
      .when(passes(5, 'workingDays'), kui.does('consult'), passes(5, 'workingDays'))
      .when(administration.does('consultation.reply'))
      .then(isDueOn('assessmentDecided', '2027-02-09'))
      .when(sets('assessmentDecided', 12))
      .then(isDone, isDueOn('assessmentDecided', '2027-02-04'))
      .then((story) =>
        claim(running(story, 'assessmentDecided')?.runs.length === 2, 'the pause should be kept'),
      ),

  'a deadline that stands still is reckoned anew when it goes on': () =>
    given(aCaseIn('assessment'))
      .when(kui.does('consult'), sets('assessmentDecided', 20))
      .then(isDone, deadline('assessmentDecided').isPaused())
      .when(administration.does('consultation.reply'))
      .then(isDueOn('assessmentDecided', '2027-02-08')),

  'of several rungs in the past only the latest rings': () =>
    given(aCaseIn('assessment'))
      .when(passes(8, 'workingDays'))
      .then(kui.isNotTold('assessmentDecided'))
      .when(sets('assessmentDecided', 6))
      .then(wasPassedOver('assessmentDecided', 'warn'))
      .then(kui.isTold('assessmentDecided', 'breach'), deadline('assessmentDecided').isBreached())
      .then((story) =>
        claim(!story.told.some(({ rung }) => rung === 'warn'), 'nobody should be warned any more'),
      ),

  'a breach that lies ahead again is none, and will ring again': () =>
    given(aCaseIn('assessment'))
      .when(passes(15, 'workingDays'))
      .then(deadline('assessmentDecided').isBreached(), kui.has('deadlineBreached'))
      .when(sets('assessmentDecided', 18))
      .then(deadline('assessmentDecided').isNotBreached(), kui.hasNo('deadlineBreached'))
      .then(isYetToRing('assessmentDecided', 'breach'))
      .when(passes(3, 'workingDays'))
      .then(deadline('assessmentDecided').isBreached(), kui.has('deadlineBreached')),

  'what law has set no leader sets otherwise': () =>
    given(aCaseIn('outreach', { age: 16 }))
      .when(sets('contactWithinFiveDays', 20))
      .then(isNotChanged),

  'quiet is reckoned from what happened last': () =>
    given(aCaseIn('outreach'))
      .when(passes(4, 'workingDays'), kui.does('recordContactAttempt'), closes(7))
      .then(isDone, isDueOn('stalled', '2027-02-05')),

  'and so it is in a log that counts from an earlier deed': () =>
    given(aCaseIn('outreach'))
      .when(passes(4, 'workingDays'), recordedWithoutSettingQuietAnew)
      .when(sets('stalled', 12))
      .then(isDone, isDueOn('stalled', '2027-02-02')),

  'a change that touches nothing leaves no trace': () =>
    given(aCaseIn('assessment')).when(sets('otherOfferFollowed', 30)).then(isNotChanged),

  'rules are changed by a leader': () =>
    given(aCaseIn('assessment'))
      .when(rebases(kui, { kind: 'calendar', keep: [] }, false))
      .then(isRefused('leaders-only')),

  'what has ended stays as it was': () =>
    given(aCaseIn('inTargetGroup'))
      .when(sets('assessmentDecided', 5))
      .then(deadline('assessmentDecided').isMet(), deadline('assessmentDecided').isNotBreached()),

  'a case comes to a new version: what is new counts from what happened': () =>
    given(aCaseOfVersion1('outreach', { age: 16 }))
      .when(passes(4, 'workingDays'), kui.does('establishContact'), passes(2, 'workingDays'))
      .then(deadline('stalled').doesNotRun(), isDueOn('assessmentDecided', '2027-02-12'))
      .when(movesToTheLatest())
      .then(isDone, isDueOn('assessmentDecided', '2027-02-05'))
      .then(isDueOn('guardianInvolved', '2027-01-25'), isDueOn('stalled', '2027-01-29'))
      .then(({ state }) =>
        claim(state.definition.version === youthDropout.version, 'the case should follow the latest'),
      ),

  'a case comes to a new version long after: only the latest rung rings': () =>
    given(aCaseOfVersion1('outreach', { age: 16 }))
      .when(passes(30, 'workingDays'), movesToTheLatest())
      .then(wasPassedOver('guardianInvolved', 'warn'), wasPassedOver('guardianInvolved', 'breach'))
      .then(kui.leaderIsTold('guardianInvolved'), kui.leaderHas('seeToStalled')),

  'what is kept has its date in the new version too, and what it would start new does not start': () =>
    given(aCaseOfVersion1('assessment', { age: 16 }))
      .when(movesToTheLatest(['assessmentDecided', 'guardianInvolved']))
      .then(isDueOn('assessmentDecided', '2027-02-08'), deadline('guardianInvolved').doesNotRun()),

  'a case that waits begins no check of its quiet until it is answered': () =>
    given(aCaseOfVersion1('assessment'))
      .when(kui.does('consult'), movesToTheLatest())
      .then(isDone, deadline('stalled').isPaused())
      .when(administration.does('consultation.reply'))
      .then(deadline('stalled').runsAgainst(kui)),

  'a case does not go back, nor twice': () =>
    given(aCaseIn('outreach')).when(movesToTheLatest()).then(isRefused('version-unfit')),

  'only the holder brings a case over': () =>
    given(aCaseOfVersion1('droppedOut')).when(movesToTheLatest()).then(isRefused('wrong-party')),

  'what the log comes to is the case, through every change of rules': () =>
    given(aCaseOfVersion1('assessment', { age: 16 }))
      .when(kui.does('consult'), closes(3), movesToTheLatest(), passes(12, 'workingDays'))
      .when(administration.does('consultation.reply'), sets('assessmentDecided', 6), passes(3, 'workingDays'))
      .then(isDone, ({ steps, state }) => {
        const fold = (before: CaseState | null, step: Step) =>
          evolve(before, JSON.parse(JSON.stringify(step)) as Step);
        const folded = steps.reduce<CaseState | null>(fold, null);
        claim(same(folded, state), 'the log should come to the case');
      }),
};
