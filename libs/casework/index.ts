export * from './access/access.js';
export * from './attachments/attachments.js';
export { endingOf, takenEndings } from './attachments/file-kind.js';
export { type FileStore, FolderStore, placeInFolder } from './attachments/file-store.js';
export { type S3Settings, S3Store } from './attachments/s3-store.js';
export { Clamd, type Scanner } from './attachments/scanner.js';
export { Scans } from './attachments/scans.js';
export { CaseworkModule, type CaseworkOptions } from './casework.module.js';
export * from './commands.js';
export { DatabaseModule, DatabaseUnreachable, migrate, serviceUrl } from './database.js';
export { isDatabaseAway } from './database-away.js';
export { Definitions, PublishedDefinitionEdited } from './definitions.js';
export * from './directory/administration.js';
export { type ClaimedRole, Directory, type NewSession, type SignedIn } from './directory/directory.js';
export { DirectoryModule } from './directory/directory.module.js';
export { DirectoryChanges } from './directory/directory-changes.js';
export {
  type DirectoryEntered,
  type DirectoryFile,
  DirectoryRefused,
  enterDirectory,
} from './directory/enter-directory.js';
export type { Unit } from './directory/entities.js';
export type {
  Duty,
  Identity,
  Locale,
  Membership,
  OrganisationKind,
  ProgrammeType,
  SessionIdentity,
} from './directory/identity.js';
export { type DirectoryContent, putDirectory } from './directory/put-directory.js';
export * from './failures/failures.js';
export { NoteFailures } from './failures/note-failures.js';
export { codeOf } from './failures/reasons.js';
export { type Checked, check, IsObject, isObject, RowsOf, type Shape } from './forms/check.js';
export { cprDigits, passesModulus11 } from './forms/cpr.js';
export { type Fault, fault, strangersIn } from './forms/fault.js';
export { type Fields, FormClasses } from './forms/form-classes.js';
export { IsCpr, PersonShape } from './forms/person.js';
export * as rules from './forms/rules.js';
export { headDigest, type WitnessKey, witnessKey } from './history/head.js';
export { HistoryHeads, WitnessBehind, WitnessDamaged } from './history/history-heads.js';
export { type HistoryFault, type HistoryReport, verifyHistory } from './history/verify-history.js';
export { HeadKept, type Witness } from './history/witness.js';
export { WitnessFolder } from './history/witness-folder.js';
export { forgetWitness, witnessTrouble } from './history/witness-state.js';
export { type ColumnTold, columnsTold } from './import/columns-told.js';
export type { FileFault, FileFaultCode } from './import/file-refused.js';
export * from './import/imports.js';
export { type ClaimedImport, ImportRuns } from './import/run-import.js';
export * from './intake/intake.js';
export * from './letters/letter-queries.js';
export { Letters } from './letters/letters.js';
export { letterStyleHash } from './letters/render-html.js';
export { ListTemplates, ReadSampleLetter, type TemplateView } from './letters/sample-letter.js';
export { LettersDoNotFit, LetterTemplates, PublishedTemplateEdited } from './letters/templates.js';
export { isMigrated } from './migrated.js';
export { NOW, type Now, wallClock } from './now.js';
export { birthDateOfCpr } from './people/cpr.js';
export { CprKeys, type DataKey } from './people/cpr-keys.js';
export { checkKeys, KeysDoNotFit, type KeyUse, keyUse } from './people/key-use.js';
export { CorrectName, ListNameCorrections, type NameCorrectionView } from './people/name-corrections.js';
export { type Rotated, rotateCprs } from './people/rotate-cpr.js';
export * from './protection/protection.js';
export { type AppointmentView, ListAppointments } from './queries/appointments.js';
export {
  ListOwedDeadlines,
  type OverviewView,
  type OwedDeadlineView,
  ReadOverview,
} from './queries/overview.js';
export * from './queries.js';
export * from './queue/queue.js';
export { DropView, ListSavedViews, type SavedView, SaveView } from './queue/saved-views.js';
export { ErasureList } from './retention/erasure-list.js';
export { reapplyErasures } from './retention/erasures.js';
export * from './retention/retention.js';
export {
  type RetentionKind,
  type RetentionRule,
  type RetentionSettings,
  readRetention,
  retentionKinds,
  retentionRules,
} from './retention/rules.js';
export { Upkeep } from './retention/upkeep.js';
export { type CalendarNamed, PreviewDeadline } from './rules/preview-deadline.js';
export { RuleChangeRuns } from './rules/rule-change-runs.js';
export * from './rules/rules.js';
export { canonicalJson } from './store/canonical-json.js';
export { DatabaseRefused } from './store/trouble.js';
export { AccessLog } from './worker/access-log.js';
export { DueClocks } from './worker/due-clocks.js';
export { Leavers } from './worker/leavers.js';
export { Mails, type OwedMail, type WeeklyCounts } from './worker/mails.js';
export { Outbox, type OwedRow } from './worker/outbox.js';
export { type Difference, type RebuildReport, rebuild } from './worker/rebuild.js';
