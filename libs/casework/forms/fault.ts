import type { CalendarFault, PreviewRefusal, Text } from '#domain';

/** What can be wrong with a value that somebody sent. The codes are stable; the words may be bettered. */
const words = {
  'wrong-type': { da: 'Værdien har en forkert type.', en: 'The value is of a wrong type.' },
  required: { da: 'Feltet skal udfyldes.', en: 'The field must be filled in.' },
  'too-long': { da: 'Teksten er for lang.', en: 'The text is too long.' },
  'too-many': { da: 'Der er for mange.', en: 'There are too many.' },
  'out-of-range': { da: 'Tallet er for lille eller for stort.', en: 'The number is too small or too large.' },
  'unreadable-text': {
    da: 'Teksten indeholder tegn, som ikke kan gemmes.',
    en: 'The text holds characters that cannot be kept.',
  },
  'not-an-option': { da: 'Det er ikke en af mulighederne.', en: 'It is not one of the options.' },
  'listed-twice': { da: 'Den samme er valgt to gange.', en: 'The same one is chosen twice.' },
  'not-a-day': {
    da: 'Skriv en dag, der findes, som 2026-11-23.',
    en: 'Write a day that exists, as 2026-11-23.',
  },
  'not-a-minute': {
    da: 'Skriv en dag og et klokkeslæt, der findes, som 2026-11-23T09:00.',
    en: 'Write a day and a time that exist, as 2026-11-23T09:00.',
  },
  'not-a-key': {
    da: 'En rækkes nøgle er ét lille bogstav og op til fem cifre, som a1.',
    en: 'The key of a row is one small letter and up to five digits, as a1.',
  },
  'row-missing': {
    da: 'Der mangler en eller flere af de faste rækker.',
    en: 'Some of the fixed rows are missing.',
  },
  'unknown-row': {
    da: 'Den række findes ikke (længere) i det, du kan læse. Vælg en af mulighederne, eller lad feltet stå tomt.',
    en: 'There is no such row (any more) in what you can read. Choose one of the options, or leave the field blank.',
  },
  'day-out-of-range': {
    da: 'Dagen skal ligge mellem 1990 og 2100.',
    en: 'The day must be between 1990 and 2100.',
  },
  'day-in-future': { da: 'Dagen må ikke ligge i fremtiden.', en: 'The day must not be in the future.' },
  'day-in-past': { da: 'Dagen må ikke være passeret.', en: 'The day must not have passed.' },
  'day-too-late': { da: 'Så langt frem kan dagen ikke ligge.', en: 'The day must not lie that far ahead.' },
  'not-an-email': { da: 'Skriv en e-mailadresse.', en: 'Write an e-mail address.' },
  'not-an-id': { da: 'Det er ikke et gyldigt id.', en: 'It is not a valid id.' },
  'unknown-file': {
    da: 'Filen er her ikke, eller den er ikke din at vedhæfte. Fjern den, eller vedhæft den igen.',
    en: 'The file is not here, or it is not yours to attach. Remove it, or attach it again.',
  },
  'infected-file': {
    da: 'Scanneren har fundet noget skadeligt i filen. Fjern den.',
    en: 'The scanner has found something harmful in the file. Remove it.',
  },
  'not-a-cpr': {
    da: 'CPR-nummeret skal have ti cifre og begynde med en dato, der findes.',
    en: 'The CPR number must have ten digits and begin with a date that exists.',
  },
  'not-a-birth-date': {
    da: 'Skriv en fødselsdag, der findes, som 2009-03-12.',
    en: 'Write a date of birth that exists, as 2009-03-12.',
  },
  'cpr-or-birth-date': {
    da: 'Oplys CPR-nummer eller fødselsdag.',
    en: 'Give the CPR number or the date of birth.',
  },
  'birth-date-differs': {
    da: 'Fødselsdagen passer ikke med CPR-nummeret.',
    en: 'The date of birth does not fit the CPR number.',
  },
  'not-a-moment': {
    da: 'Skriv et tidspunkt som 2026-11-23T08:00:00Z eller 2026-11-23T09:00:00+01:00.',
    en: 'Write a moment as 2026-11-23T08:00:00Z or 2026-11-23T09:00:00+01:00.',
  },
  'not-a-budget': {
    da: 'Skriv ét tal: {workingDays: 5}, {calendarDays: 30} eller {workingHours: 16}.',
    en: 'Write one number: {workingDays: 5}, {calendarDays: 30} or {workingHours: 16}.',
  },
  'unknown-calendar': { da: 'Den kalender kendes ikke.', en: 'That calendar is not known.' },
  'closing-in-past': {
    da: 'Lukningen ændrer dage, der er gået, og ville flytte frister, der er afsluttet. Lad den begynde i dag eller senere.',
    en: 'The closing changes days that have passed, and would move deadlines that have ended. Let it begin today or later.',
  },
  'name-too-short': { da: 'Skriv mindst to bogstaver.', en: 'Write at least two letters.' },
  'ends-before-it-begins': { da: 'Det slutter, før det begynder.', en: 'It ends before it begins.' },
  oneself: { da: 'Vælg en anden.', en: 'Choose somebody else.' },
  'unknown-colleague': {
    da: 'Vælg en, der arbejder i jeres organisation.',
    en: 'Choose somebody who works in your organisation.',
  },
  'unknown-task': {
    da: 'Den opgave er ikke åben hos jer.',
    en: 'That task is not open with you.',
  },
  'unknown-unit': {
    da: 'Den enhed findes ikke her, eller den er lukket.',
    en: 'That unit is not here, or it is closed.',
  },
  'role-of-another-kind': {
    da: 'Den rolle findes ikke i sådan en organisation.',
    en: 'There is no such role in an organisation of this kind.',
  },
  'has-it-already': {
    da: 'Personen har allerede den rolle i den tid. Afslut den først, eller vælg andre datoer.',
    en: 'The person has that role in that time already. End it first, or choose other dates.',
  },
  'a-citizen': {
    da: 'Den konto er en borgers: en borger kan ikke også være medarbejder med den.',
    en: 'That account is a citizen’s: it cannot be a member of staff’s as well.',
  },
  'last-administrator': {
    da: 'Det er den sidste administrator uden slutdato. Udpeg en anden først.',
    en: 'This is the last administrator without an end date. Appoint another one first.',
  },
  'in-a-circle': {
    da: 'En enhed kan ikke ligge under sig selv.',
    en: 'A unit cannot lie below itself.',
  },
  'has-units': {
    da: 'Luk eller flyt enhederne under den først.',
    en: 'Close or move the units below it first.',
  },
  'parent-closed': {
    da: 'Åbn enheden over den først.',
    en: 'Open the unit above it first.',
  },
  'kind-not-below': {
    da: 'Sådan en kan ikke ligge her. Under en skole ligger skoler, under en FGU-institution det samme. En kommune har andre forvaltninger og én KUI, og det, der er lukket, har ingen.',
    en: 'There can be none of this kind here. Below a school lie schools, below an FGU institution the same. A municipality has other administrations and one KUI, and what is closed has none.',
  },
  'number-taken': {
    da: 'Det nummer har en anden organisation. Se efter, om den er oprettet i forvejen.',
    en: 'Another organisation has that number. See whether it has been entered before.',
  },
  'not-a-number': {
    da: 'Skriv et institutionsnummer eller et CVR-nummer: tal, bogstaver og bindestreg, højst 20 tegn.',
    en: 'Write an institution number or a CVR number: digits, letters and hyphens, 20 characters at most.',
  },
  'not-from-above': {
    da: 'Den lukkes af den, der administrerer organisationen over den, eller af dem, der driver Stafet.',
    en: 'It is closed by whoever administers the organisation above it, or by those who run Stafet.',
  },
  'has-organisations': {
    da: 'Luk organisationerne under den først.',
    en: 'Close the organisations below it first.',
  },
  'has-cases': {
    da: 'Den har sager, opgaver, spørgsmål eller frister, der ikke er afsluttet. De skal gives videre eller besvares først.',
    en: 'It has cases, tasks, questions or deadlines that are not over. They must be handed on or answered first.',
  },
  overlaps: {
    da: 'Der er allerede et fravær i de dage.',
    en: 'There is an absence in those days already.',
  },
  'substitute-away': {
    da: 'Den ene er væk, mens den anden skal være afløser.',
    en: 'One is away while the other is to stand in.',
  },
  'unknown-deadline': {
    da: 'Den frist kan ikke sættes lokalt.',
    en: 'That deadline cannot be set locally.',
  },
  'budget-out-of-bounds': {
    da: 'Tallet ligger uden for det, processen tillader.',
    en: 'The number lies outside of what the process allows.',
  },
  'unknown-process': { da: 'Den proces kendes ikke.', en: 'That process is not known.' },
  'not-the-latest': {
    da: 'Sager føres over til den nyeste version.',
    en: 'Cases are brought over to the latest version.',
  },
} as const satisfies Record<string, Text>;

export type FaultCode = keyof typeof words;

/** A name that is not known, in the object at the pointer. Not its own pointer: that would repeat what somebody wrote. */
const unknownField = 'unknown-field';

/** One thing wrong in what was sent. It never repeats the value. */
export interface Fault {
  /** RFC 6901 JSON pointer, e.g. `/fields/absence`. */
  readonly pointer: string;
  readonly code: FaultCode | typeof unknownField | CalendarFault['code'] | PreviewRefusal['code'];
  readonly detail: Text;
}

export function fault(pointer: string, code: FaultCode): Fault {
  return { pointer, code, detail: words[code] };
}

/**
 * At most one fault, of all names in an object that are not known there. A name that somebody puts into the wrong place
 * may be a person's, or a number: it is not said again, but which names would have been right.
 *
 * @param sent the names in the object
 */
export function strangersIn(at: string, sent: readonly string[], known: readonly string[]): readonly Fault[] {
  if (sent.every((name) => known.includes(name))) return [];
  const list = known.join(', ');
  return [
    {
      pointer: at,
      code: unknownField,
      detail:
        known.length > 0
          ? {
              da: `Her står noget, som ikke kendes. Her kan stå: ${list}.`,
              en: `Something here is not known. What may stand here: ${list}.`,
            }
          : { da: 'Her skal ikke stå noget.', en: 'Nothing is to stand here.' },
    },
  ];
}

/** A pointer one step further in. */
export function within(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
