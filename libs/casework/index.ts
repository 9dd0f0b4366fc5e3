export { CaseworkModule, type CaseworkOptions } from './casework.module.js';
export * from './commands.js';
export { DatabaseModule, DatabaseUnreachable, migrate, serviceUrl } from './database.js';
export { Directory, type NewSession, type SignedIn } from './directory/directory.js';
export { DirectoryModule } from './directory/directory.module.js';
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
export { Definitions, PublishedDefinitionEdited } from './definitions.js';
export { NOW, type Now, wallClock } from './now.js';
export { birthDateOfCpr } from './people/cpr.js';
export { CprKeys, type DataKey } from './people/cpr-keys.js';
export * from './queries.js';
export { DatabaseRefused } from './store/trouble.js';
