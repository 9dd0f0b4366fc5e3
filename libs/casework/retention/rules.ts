import type { Text } from '#domain';

/** Whether a source of law names it, or the installation decides; see `basis`. */
export type Certainty = 'law' | 'configurable';

/** A length of time as ISO 8601 and PostgreSQL have it: `P5Y`, `P180D`, `PT48H`. */
export type Period = string;

/** A kind of data with how long it is kept. */
export interface RetentionRule {
  readonly label: Text;
  /** How long after `since`; null: for as long as the installation runs. */
  readonly after: Period | null;
  readonly since: Text;
  readonly fate: 'erased' | 'anonymised' | 'kept';
  /** Why it is kept so long and no longer. */
  readonly basis: Text;
  readonly certainty: Certainty;
  /** Tables that this rule answers for. Each table has a rule: a spec sees to it. */
  readonly tables: readonly string[];
  /** What of a table is to be gone by then: the moment that counts, as SQL of its row. */
  readonly overdue?: readonly { readonly table: string; readonly since: string }[];
}

const days = (count: number): Period => `P${count}D`;

/**
 * THE table of what is kept how long (databeskyttelsesforordningen art. 5(1)(e)). No law that was found names a number of
 * years for these cases, so every length is the installation's own to set (`RETENTION`); what stands here is what it has
 * if it sets none.
 */
export const retentionRules = {
  caseDecided: {
    label: { da: 'Sag med en afgørelse', en: 'Case with a decision' },
    after: 'P5Y',
    since: { da: 'sagens afslutning', en: 'the close of the case' },
    fate: 'erased',
    basis: {
      da: 'Klage, genoptagelse og tilsyn kan kræve akterne. Længden er lokalt fastsat.',
      en: 'Complaints, reopening and supervision may need the file. The length is set locally.',
    },
    certainty: 'configurable',
    tables: [
      'case_record',
      'letter',
      'attachment',
      'young_person',
      'guardian',
      'name_word',
      'imported_notice',
      'cpr_hash',
      'name_correction',
      'protected_name',
      'protected_need',
    ],
  },
  caseUndecided: {
    label: { da: 'Sag uden en afgørelse', en: 'Case without a decision' },
    after: 'P2Y',
    since: { da: 'sagens afslutning', en: 'the close of the case' },
    fate: 'erased',
    basis: {
      da: 'Ingen afgørelse, der kan klages over; længe nok til et nyt forløb. Længden er lokalt fastsat.',
      en: 'No decision to complain about; long enough for a new course. The length is set locally.',
    },
    certainty: 'configurable',
    tables: [],
  },
  riskNotice: {
    label: {
      da: 'Sag, der aldrig forlod skolen',
      en: 'Case that never left the school',
    },
    after: 'P1Y',
    since: { da: 'det sidste, nogen gjorde i sagen', en: 'the last that anybody did in the case' },
    fate: 'erased',
    basis: {
      da: 'Risikoen blev aldrig kommunens sag. Uddata+ lader underretningen falde efter tre måneder. Lokalt fastsat.',
      en: 'The risk never became the municipality’s. Uddata+ lets the notice lapse after three months. Set locally.',
    },
    certainty: 'configurable',
    tables: [],
  },
  accessLog: {
    label: { da: 'Adgangsloggen og stikprøver af den', en: 'The access log, and samples of it' },
    after: 'P5Y',
    since: { da: 'opslaget', en: 'the look-up' },
    fate: 'erased',
    basis: {
      da: 'Hvem der så hvad, skal kunne undersøges (databeskyttelsesforordningen art. 32). Lokalt fastsat.',
      en: 'Who saw what must be open to scrutiny (GDPR art. 32). Set locally.',
    },
    certainty: 'configurable',
    tables: [
      'access_log',
      'case_access',
      'search_day',
      'access_unfolding',
      'access_sample',
      'access_sample_item',
      'access_verdict',
    ],
    overdue: [
      { table: 'access_log', since: 'at' },
      { table: 'case_access', since: 'day' },
      { table: 'search_day', since: 'day' },
      { table: 'access_sample', since: 'at' },
    ],
  },
  notifications: {
    label: { da: 'Nyheder i indbakken', en: 'News in the inbox' },
    after: 'P1Y',
    since: { da: 'de kom', en: 'they came' },
    fate: 'erased',
    basis: { da: 'Forløbet står i sagens historik.', en: 'The course stands in the history of the case.' },
    certainty: 'configurable',
    tables: ['notification'],
    overdue: [{ table: 'notification', since: 'at' }],
  },
  mentions: {
    label: { da: 'Ord til en kollega', en: 'Words to a colleague' },
    after: days(180),
    since: { da: 'de blev læst, eller ellers skrevet', en: 'they were read, or else written' },
    fate: 'erased',
    basis: { da: 'De har gjort deres gerning.', en: 'They have done their work.' },
    certainty: 'configurable',
    tables: ['mention'],
    overdue: [{ table: 'mention', since: 'coalesce(seen_at, at)' }],
  },
  mails: {
    label: { da: 'Udsendte mails', en: 'Mail that was sent' },
    after: days(60),
    since: { da: 'de blev skrevet', en: 'they were written' },
    fate: 'erased',
    basis: { da: 'Det samme står i indbakken.', en: 'The inbox says the same.' },
    certainty: 'configurable',
    tables: ['mail'],
    overdue: [{ table: 'mail', since: 'at' }],
  },
  failures: {
    label: { da: 'Hvad der slog fejl i baggrunden', en: 'What failed in the background' },
    after: days(90),
    since: { da: 'det sidst blev prøvet', en: 'it was last tried' },
    fate: 'erased',
    basis: {
      da: 'Kun koder og tidspunkter: til at finde fejlen.',
      en: 'Codes and moments alone: to find the fault.',
    },
    certainty: 'configurable',
    tables: ['failure'],
    overdue: [{ table: 'failure', since: 'at' }],
  },
  imports: {
    label: { da: 'Indlæste filer og deres rækker', en: 'Imported files and their rows' },
    after: days(30),
    since: { da: 'filen kom', en: 'the file came' },
    fate: 'erased',
    basis: {
      da: 'Tid nok til at rette det, der fejlede; en fil med unges navne skal ikke ligge.',
      en: 'Time enough to mend what failed; a file of young people’s names is not to lie about.',
    },
    certainty: 'configurable',
    tables: ['notice_import', 'import_row'],
    overdue: [{ table: 'notice_import', since: 'at' }],
  },
  uploads: {
    label: { da: 'Filer, der ikke er sendt', en: 'Files that are not sent' },
    after: days(1),
    since: { da: 'de kom; i en kladde, når den slettes', en: 'they came; in a draft, when that is erased' },
    fate: 'erased',
    basis: {
      da: 'En fil hører til det, den blev vedhæftet. Blev det ikke sendt, har ingen brug for den.',
      en: 'A file belongs to what it was attached to. If that was not sent, nobody needs it.',
    },
    certainty: 'configurable',
    tables: [],
    overdue: [
      {
        table: 'attachment',
        since: `case when record_id is null and not exists (select from draft d
          where strpos(d.content::text, attachment.id::text) > 0) then at else 'infinity' end`,
      },
    ],
  },
  drafts: {
    label: { da: 'Kladder', en: 'Drafts' },
    after: days(180),
    since: { da: 'der sidst blev skrevet i dem', en: 'they were last written in' },
    fate: 'erased',
    basis: {
      da: 'Den, der ikke har sendt til den tid, gør det ikke.',
      en: 'Whoever has not sent it by then will not.',
    },
    certainty: 'configurable',
    tables: ['draft'],
    overdue: [{ table: 'draft', since: 'at' }],
  },
  answers: {
    label: { da: 'Svar på gentagne forespørgsler', en: 'Answers to repeated requests' },
    after: 'PT48H',
    since: { da: 'svaret', en: 'the answer' },
    fate: 'erased',
    basis: { da: 'Kun til at svare ens på det samme.', en: 'Only to answer the same thing the same way.' },
    certainty: 'configurable',
    tables: ['idempotency'],
    overdue: [{ table: 'idempotency', since: 'created_at' }],
  },
  sessions: {
    label: { da: 'Login-sessioner', en: 'Sign-in sessions' },
    after: days(1),
    since: { da: 'de udløb', en: 'they expired' },
    fate: 'erased',
    basis: { da: 'En udløben session er intet værd.', en: 'An expired session is worth nothing.' },
    certainty: 'configurable',
    tables: ['session'],
    overdue: [{ table: 'session', since: 'expires_at' }],
  },
  absences: {
    label: { da: 'Kollegers fravær', en: 'Colleagues’ absence' },
    after: 'P1Y',
    since: { da: 'sidste dag', en: 'the last day' },
    fate: 'erased',
    basis: {
      da: 'Hvem der stod i hvis sted, siger historikken.',
      en: 'The history says who stood in for whom.',
    },
    certainty: 'configurable',
    tables: ['absence'],
    overdue: [{ table: 'absence', since: 'to_day' }],
  },
  rulePreviews: {
    label: { da: 'Regelændringer, der kun blev prøvet', en: 'Changes of rules that were only tried' },
    after: days(30),
    since: { da: 'prøven', en: 'the trial' },
    fate: 'erased',
    basis: { da: 'En så gammel prøve sætter ingen i kraft.', en: 'Nobody puts one that old in force.' },
    certainty: 'configurable',
    tables: ['rule_change', 'rule_change_case'],
    overdue: [{ table: `rule_change`, since: `case when state in ('previewing', 'previewed') then at end` }],
  },
  leftDirectory: {
    label: { da: 'Medarbejdere, der er rejst', en: 'Staff who have left' },
    after: 'P5Y',
    since: { da: 'deres sidste ansættelse ophørte', en: 'their last employment ended' },
    fate: 'anonymised',
    basis: {
      da: 'Så længe akterne kan kræves frem, kan det spørges, hvem der skrev dem. Lokalt fastsat.',
      en: 'As long as files may be asked for, so may who wrote them. Set locally.',
    },
    certainty: 'configurable',
    tables: ['person', 'membership', 'saved_view'],
  },
  history: {
    label: {
      da: 'Sagens historik og de tal, der følger af den',
      en: 'The history of a case, and its figures',
    },
    after: null,
    since: { da: '', en: '' },
    fate: 'kept',
    basis: {
      da: 'Kun id’er, fakta og fingeraftryk. Når personen er slettet, siger de intet om nogen.',
      en: 'Ids, facts and digests alone. Once the person is erased they tell nothing about anybody.',
    },
    certainty: 'configurable',
    tables: [
      'witness_state',
      'witnessed_case',
      'case_event',
      'case_file',
      'case_party',
      'task',
      'ask',
      'clock',
      'outbox',
    ],
  },
  erasures: {
    label: { da: 'Hvad der er slettet, og hvad der er holdt', en: 'What was erased, and what was held' },
    after: null,
    since: { da: '', en: '' },
    fate: 'kept',
    basis: {
      da: 'Uden listen kom den slettede igen med en gammel sikkerhedskopi. Kun id’er.',
      en: 'Without the list whoever was erased would come back with an old backup. Ids alone.',
    },
    certainty: 'configurable',
    tables: ['erasure', 'case_hold'],
  },
  surroundings: {
    label: { da: 'Organisationer, regler og versioner', en: 'Organisations, rules and versions' },
    after: null,
    since: { da: '', en: '' },
    fate: 'kept',
    basis: { da: 'Handler ikke om personer.', en: 'Not about people.' },
    certainty: 'configurable',
    tables: [
      'organisation',
      'unit',
      'directory_change',
      'local_rules',
      'complaint_guidance',
      'intake_day',
      'definition_version',
      'migration',
    ],
  },
} as const satisfies Readonly<Record<string, RetentionRule>>;

export type RetentionKind = keyof typeof retentionRules;

export const retentionKinds = Object.keys(retentionRules) as readonly RetentionKind[];

/** Lengths that the installation sets itself. */
export type RetentionSettings = Readonly<Partial<Record<RetentionKind, Period>>>;

const period = /^P(?=\d|T\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,5}D)?(T\d{1,5}H)?$/;

/** Reads `{"caseDecided": "P10Y"}`; undefined where a kind is none, is kept for ever, or a length cannot be read. */
export function readRetention(text: string): RetentionSettings | undefined {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const sound = Object.entries(given).every(
    ([kind, length]) =>
      Object.hasOwn(retentionRules, kind) &&
      retentionRules[kind as RetentionKind].after !== null &&
      typeof length === 'string' &&
      period.test(length) &&
      /[1-9]/.test(length),
  );
  return sound ? (given as RetentionSettings) : undefined;
}

/** The rules as this installation has them. */
export class RetentionRules {
  constructor(private readonly settings: RetentionSettings) {}

  all(): readonly (RetentionRule & { readonly kind: RetentionKind; readonly own: boolean })[] {
    return retentionKinds.map((kind) => ({
      ...(retentionRules[kind] as RetentionRule),
      kind,
      after: this.settings[kind] ?? retentionRules[kind].after,
      own: this.settings[kind] !== undefined,
    }));
  }

  /** @throws for what is kept for ever */
  lengthOf(kind: RetentionKind): Period {
    const after = this.settings[kind] ?? retentionRules[kind].after;
    if (after === null) throw new Error(`«${kind}» is kept for ever`);
    return after;
  }
}
