export {
  type Acting,
  isForLeaders,
  type Matter,
  mayDo,
  mayRead,
  type Purpose,
  purposeOf,
  type What,
  whats,
  worksOnCases,
} from './access/access-table.js';
export {
  type Difference,
  differences,
  type FieldDifference,
  type RowDifference,
  type Version,
} from './access/differences.js';
export { covers, cut, type Extent } from './access/extent.js';
export { type Asking, foreseen } from './access/foreseen.js';
export { type GroundWords, groundWords, purposeOf as consentPurpose } from './access/ground-words.js';
export { type Ground, type Grounded, questionIn, type Seen, takesOver } from './access/grounds.js';
export { didWords, inboxLooks, lookOf, openingLooks, purposeWords } from './access/looks.js';
export { type ReadableVersion, readable, readableHistory, readableVersions } from './access/readable.js';
export { type Relation, relationOf, relations } from './access/relation.js';
export { type Share, type SharedPart, shares } from './access/shares.js';
export { whyWithheld } from './access/why-withheld.js';
export { type Withdrawal, withdrawal } from './access/withdrawal.js';
export { type AvailableAction, availableActions } from './engine/available-actions.js';
export type {
  Actor,
  CaseState,
  Command,
  Consent,
  Context,
  LocalBudgets,
  OtherCase,
  Party,
  Rebase,
  RecordInput,
  RunningClock,
} from './engine/case-state.js';
export { rungMoment } from './engine/clock.js';
export { holdsAt } from './engine/consent.js';
export { whyNotCorrect } from './engine/correct.js';
export { type Decision, decide } from './engine/decide.js';
export type { Event, Step } from './engine/event.js';
export { evolve } from './engine/evolve.js';
export { type FormReading, readForm } from './engine/form.js';
export { type Goal, goalOf } from './engine/goal.js';
export type {
  ComplaintGuidance,
  Definition,
  Fact,
  Field,
  Form,
  FormPart,
  Items,
  Own,
  Text,
  Vocabulary,
} from './engine/language.js';
export {
  type LocalList,
  type LocalLists,
  type LocalRow,
  type LocalRows,
  localKey,
  localListsFor,
  localListsOf,
  rowsInForce,
  withLocalRows,
} from './engine/local-rows.js';
export { numbered } from './engine/numbered.js';
export { allowedElements, usualElements } from './engine/package.js';
export { type PastClock, pastClocks } from './engine/past-clocks.js';
export { noSuchAnswer, type Permitted, permit } from './engine/permission.js';
export { BrokenDefinition, type Process, processOf } from './engine/process.js';
export { type CalendarOf, recompute } from './engine/recompute.js';
export { isRefusal, type Refusal, type RefusalCode, refusalCodes } from './engine/refusal.js';
export { namedRows, type RowChoice, rowChoicesOf } from './engine/row-choices.js';
export {
  type AskRow,
  type CaseFileRow,
  type CaseRows,
  type ClockRow,
  isOnHold,
  type PartyRow,
  rows,
  type TaskRow,
} from './engine/rows.js';
export { neededFor, type Settled, settledBy } from './engine/settled-by.js';
export { spokenTo } from './engine/spoken-to.js';

export { pausesOf, whyDue } from './engine/why-due.js';
export { writtenOn } from './engine/written-on.js';
export {
  composeLetter,
  type LetterMaterial,
  letterDate,
  letterTemplateFaults,
  newestTemplate,
} from './letters/compose.js';
export type { Block, LetterDocument } from './letters/document.js';
export type { LetterTemplate } from './letters/template.js';
export { backAndForth, ordinary, towards, towardsFgu } from './simulation/biases.js';
export { propose } from './simulation/propose.js';
export { type Random, randomOf } from './simulation/random.js';
export { type Bias, type Course, type Turn, type World, walk } from './simulation/walk.js';
export { ageOn, dateOfTurning } from './time/age.js';
export { amountOf, type Budget } from './time/budget.js';
export { type Calendar, type Closing, closesOn, danishAuthority } from './time/calendar.js';
export { type CalendarFault, checkCalendar, pastThatDiffers, type Span } from './time/check-calendar.js';
export { addDays, isLocalDate, type LocalDate } from './time/days.js';
export { type DaysNotCounted, daysNotCounted } from './time/days-not-counted.js';
export { type Instant, localDate, readInstant, startOfDay } from './time/instant.js';
export {
  type DeadlinePreview,
  type DeadlineQuestion,
  type PreviewRefusal,
  previewDeadline,
} from './time/preview-deadline.js';
export { sayDay } from './time/say-day.js';
export { lastDayBefore } from './time/say-deadline.js';
export {
  type NearPriority,
  nextOpening,
  type Priority,
  priorities,
  priorityOf,
  spanOf,
  type WorkingTimeLeft,
  workingTimeLeft,
} from './time/working-time-left.js';
export { type CourseStart, courseStartClock, courseStarts } from './youth-dropout/course-starts.js';
export { youthDropout, youthDropoutVersions } from './youth-dropout/definition.js';
export { youthDropoutLetters } from './youth-dropout/letters/templates.js';
