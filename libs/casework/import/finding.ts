import type { Text } from '#domain';
import type { Fault } from '../forms/fault.js';
import type { Finding } from './imports.js';

/** What a form does not know of: it is about how a file says things. The codes are stable. */
const words = {
  'wrong-columns': {
    da: 'Rækken har flere eller færre felter end der er kolonner. Sæt tekst med semikolon i anførselstegn.',
    en: 'The row has more or fewer fields than there are columns. Put text with a semicolon in quotation marks.',
  },
  'unknown-type': { da: 'Skriv Risiko eller Frafald.', en: 'Write Risiko or Frafald.' },
  'unknown-reason': {
    da: 'Årsagskoden kendes ikke. Rækken kommer med under «Andet».',
    en: 'The reason code is not known. The row goes in under “Other”.',
  },
  'unknown-school': {
    da: 'Institutionsnummeret kendes ikke. Se efter, at det er skrevet rigtigt.',
    en: 'The institution number is not known. Please check that it is written right.',
  },
  'other-school': {
    da: 'Du er ikke vejleder på den skole. En af skolens egne vejledere kan indlæse rækken.',
    en: 'You are no counsellor at that school. One of its own counsellors can import the row.',
  },
  'not-a-municipality': {
    da: 'Skriv kommunekoden med tre cifre.',
    en: 'Write the municipality code with three digits.',
  },
  'other-municipality': {
    da: 'Kommunens ungeindsats er ikke i Stafet. Rækken går til ungeindsatsen i skolens kommune, som sender den videre.',
    en: 'That municipality’s youth unit is not in Stafet. The row goes to the unit of the school’s municipality, which sends it on.',
  },
  'no-kui': {
    da: 'Hverken hjemkommunens eller skolens ungeindsats er i Stafet. Underret kommunen direkte.',
    en: 'Neither the home municipality’s nor the school’s youth unit is in Stafet. Notify the municipality directly.',
  },
  'not-a-day': {
    da: 'Skriv en dag, der findes, som 23-11-2026.',
    en: 'Write a day that exists, as 23-11-2026.',
  },
  'not-a-number': { da: 'Skriv et tal fra 0 til 100.', en: 'Write a number from 0 to 100.' },
  'not-yes-no': { da: 'Skriv Ja eller Nej.', en: 'Write Ja or Nej.' },
  'guardian-unsaid': {
    da: 'Eleven var under 18 år den dag: skriv Ja eller Nej.',
    en: 'The student was under 18 on that day: write Ja or Nej.',
  },
  'already-imported': {
    da: 'Underretningen er indlæst før. Den indlæses ikke igen.',
    en: 'The notice has been imported before. It is not imported again.',
  },
  unexpected: {
    da: 'Rækken kunne ikke indlæses på grund af en fejl hos os. Prøv den igen senere.',
    en: 'The row could not be imported because of an error on our side. Try it again later.',
  },
} as const satisfies Record<string, Text>;

export type FindingCode = keyof typeof words;

export function error(column: string | null, code: FindingCode): Finding {
  return { column, code, severity: 'error', text: words[code] };
}

export function warning(column: string | null, code: FindingCode): Finding {
  return { column, code, severity: 'warning', text: words[code] };
}

export function alreadyInFile(row: number): Finding {
  return {
    column: null,
    code: 'already-in-file',
    severity: 'warning',
    text: {
      da: `Den samme underretning står i række ${row}. Den indlæses én gang.`,
      en: `The same notice stands in row ${row}. It is imported once.`,
    },
  };
}

/** A rule of the form, told of a column: `inForm` is what the form calls wrong, in the words of a file where they differ. */
export function findingOf(inForm: Fault, column: string, severity: Finding['severity']): Finding {
  const code = codeInFile(inForm.code);
  const said = code in words ? words[code as FindingCode] : inForm.detail;
  const then = severity === 'error' ? mendIt : leftOut;
  return { column, code, severity, text: { da: `${said.da} ${then.da}`, en: `${said.en} ${then.en}` } };
}

const mendIt: Text = {
  da: 'Ret rækken, og indlæs den igen.',
  en: 'Mend the row and import it again.',
};
const leftOut: Text = {
  da: 'Rækken kommer med uden oplysningen.',
  en: 'The row goes in without it.',
};

/** A file has text alone: of a number or a choice, «wrong type» says nothing to who fills it in. */
function codeInFile(code: Fault['code']): string {
  if (code === 'wrong-type' || code === 'out-of-range') return 'not-a-number';
  return code === 'not-an-option' ? 'not-yes-no' : code;
}
