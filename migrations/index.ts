import { Directory1795000000001 } from './1795000000001-directory.js';
import { Cases1795000000002 } from './1795000000002-cases.js';
import { CommandPath1795000000003 } from './1795000000003-command-path.js';
import { WorkerPath1795000000004 } from './1795000000004-worker-path.js';
import { Drafts1795000000005 } from './1795000000005-drafts.js';
import { Imports1795000000006 } from './1795000000006-imports.js';
import { LocalRules1795000000007 } from './1795000000007-local-rules.js';
import { Colleagues1795000000008 } from './1795000000008-colleagues.js';
import { Lists1795000000009 } from './1795000000009-lists.js';
import { Mail1795000000010 } from './1795000000010-mail.js';
import { ManyAtOnce1795000000012 } from './1795000000012-many-at-once.js';
import { Caseworkers1795000000013 } from './1795000000013-caseworkers.js';
import { LeanPath1795000000014 } from './1795000000014-lean-path.js';
import { QuietSince1795000000015 } from './1795000000015-quiet-since.js';
import { RuleChangeResults1795000000016 } from './1795000000016-rule-change-results.js';
import { InCompany1795000000017 } from './1795000000017-in-company.js';
import { ListsInTheSnapshot1795000000018 } from './1795000000018-lists-in-the-snapshot.js';
import { ListsByParty1795000000019 } from './1795000000019-lists-by-party.js';
import { Administration1795000000022 } from './1795000000022-administration.js';
import { AccessRead1795000000023 } from './1795000000023-access-read.js';
import { CprKeys1795000000024 } from './1795000000024-cpr-keys.js';
import { Witness1795000000025 } from './1795000000025-witness.js';
import { Retention1795000000026 } from './1795000000026-retention.js';
import { OwnCases1795000000027 } from './1795000000027-own-cases.js';
import { ProtectedNames1795000000028 } from './1795000000028-protected-names.js';
import { NameCorrections1795000000029 } from './1795000000029-name-corrections.js';
import { LocalLists1795000000032 } from './1795000000032-local-lists.js';
import { Letters1795000000034 } from './1795000000034-letters.js';

import { MergedCases1795000000038 } from './1795000000038-merged-cases.js';
import { Attachments1795000000040 } from './1795000000040-attachments.js';
import { ErasuresWait1795000000042 } from './1795000000042-erasures-wait.js';
import { PapersOfMergedCases1795000000044 } from './1795000000044-papers-of-merged-cases.js';
import { Intake1795000000048 } from './1795000000048-intake.js';
import { Failures1795000000050 } from './1795000000050-failures.js';
import { Organisations1795000000052 } from './1795000000052-organisations.js';

/** Every migration, oldest first. Forward only: a mistake is mended by the next one. */
export const migrations = [
  Directory1795000000001,
  Cases1795000000002,
  CommandPath1795000000003,
  WorkerPath1795000000004,
  Drafts1795000000005,
  Imports1795000000006,
  LocalRules1795000000007,
  Colleagues1795000000008,
  Lists1795000000009,
  Mail1795000000010,
  ManyAtOnce1795000000012,
  Caseworkers1795000000013,
  LeanPath1795000000014,
  QuietSince1795000000015,
  RuleChangeResults1795000000016,
  InCompany1795000000017,
  ListsInTheSnapshot1795000000018,
  ListsByParty1795000000019,
  Administration1795000000022,
  AccessRead1795000000023,
  CprKeys1795000000024,
  Witness1795000000025,
  Retention1795000000026,
  OwnCases1795000000027,
  ProtectedNames1795000000028,
  NameCorrections1795000000029,
  LocalLists1795000000032,
  Letters1795000000034,
  MergedCases1795000000038,
  Attachments1795000000040,
  ErasuresWait1795000000042,
  PapersOfMergedCases1795000000044,
  Intake1795000000048,
  Failures1795000000050,
  Organisations1795000000052,
];
