import type { FileFaultCode } from '#casework';
import type { RefusalCode, Text } from '#domain';

interface Entry {
  readonly status: number;
  readonly title: Text;
}

/**
 * THE table from what went wrong to the HTTP answer. A code is stable for ever; titles may be reworded.
 * Sources: RFC 9457 (problems), RFC 9110 (statuses), RFC 6585 (428, 429, 431).
 */
const http = {
  malformed: entry(400, 'Forespørgslen kan ikke læses', 'The request cannot be read'),
  'too-deep': entry(400, 'Det indsendte er for dybt indlejret', 'What was sent is nested too deeply'),
  'cursor-wrong': entry(400, 'Listen kan ikke fortsættes derfra', 'The list cannot go on from there'),
  'sign-in-failed': entry(400, 'Login lykkedes ikke. Prøv igen.', 'Sign-in did not succeed. Try again.'),
  'not-signed-in': entry(401, 'Log ind for at fortsætte', 'Sign in to continue'),
  'invalid-token': entry(401, 'Adgangstokenet er ikke gyldigt', 'The access token is not valid'),
  forbidden: entry(403, 'Det har du ikke adgang til', 'You have no access to this'),
  'unknown-person': entry(403, 'Vi kender dig ikke i Stafet', 'You are not known in Stafet'),
  'not-a-member': entry(
    403,
    'Du kan ikke handle for den organisation',
    'You cannot act for that organisation',
  ),
  'no-casework': entry(403, 'Din rolle giver ikke adgang til sager', 'Your role gives no access to cases'),
  'cross-site': entry(403, 'Handlingen kom fra et andet websted', 'The action came from another site'),
  'not-found': entry(404, 'Det findes ikke', 'It does not exist'),
  'method-not-allowed': entry(405, 'Den metode findes ikke her', 'That method does not exist here'),
  'not-acceptable': entry(406, 'Det format findes ikke her', 'That format does not exist here'),
  'choose-organisation': entry(
    409,
    'Vælg, hvilken organisation du handler for',
    'Choose the organisation that you act for',
  ),
  'too-slow': entry(408, 'Forespørgslen kom ikke i tide', 'The request did not come in time'),
  conflict: entry(409, 'Det passer ikke med, hvordan det ser ud nu', 'It does not fit how things are now'),
  'case-open': entry(
    409,
    'Sagen er ikke afsluttet: afslut den først',
    'The case is not closed: close it first',
  ),
  'case-held': entry(
    409,
    'Sletning er standset for sagen: ophæv det først',
    'Erasure of the case is stopped: lift that first',
  ),
  'erased-already': entry(
    409,
    'Sagen er slettet, eller det er bestilt',
    'The case is erased, or that is ordered',
  ),
  'file-infected': entry(
    409,
    'Filen gives ikke ud: scanneren fandt noget skadeligt i den',
    'The file is not given out: the scanner found something harmful in it',
  ),
  'not-scanned-yet': entry(
    409,
    'Filen er ikke scannet endnu. Prøv igen om lidt.',
    'The file is not scanned yet. Try again in a moment.',
  ),
  'too-many-files': entry(409, 'Der er for mange filer', 'There are too many files'),
  'file-too-large': entry(413, 'Filen er for stor', 'The file is too large'),
  'file-empty': entry(422, 'Filen er tom', 'The file is empty'),
  'forbidden-kind': entry(422, 'Den slags filer kan ikke vedhæftes', 'Files of that kind cannot be attached'),
  'not-what-it-says': entry(422, 'Filen er ikke det, den siger', 'The file is not what it says'),
  stale: entry(412, 'Det er ændret, siden du så det', 'It has changed since you saw it'),
  'too-large': entry(413, 'Forespørgslen er for stor', 'The request is too large'),
  'too-long-address': entry(414, 'Adressen er for lang', 'The address is too long'),
  'unsupported-media-type': entry(415, 'Det format kan vi ikke læse', 'That format cannot be read'),
  invalid: entry(422, 'Noget i det indsendte er ikke i orden', 'Something in what was sent is not right'),
  'key-reused': entry(422, 'Nøglen er brugt til noget andet', 'The key was used for something else'),
  'precondition-required': entry(428, 'Sig, hvilken udgave du ændrer', 'Say which version you change'),
  'nothing-to-draw': entry(
    409,
    'Ingen har åbnet en sag de seneste syv dage',
    'Nobody has opened a case in the last seven days',
  ),
  'own-look': entry(
    403,
    'Dine egne opslag skal en anden leder vurdere',
    'Your own looks are for another leader to judge',
  ),
  'too-many-requests': entry(429, 'For mange forespørgsler', 'Too many requests'),
  'too-large-header': entry(
    431,
    'Forespørgslens hoved er for stort',
    'The header of the request is too large',
  ),
  unexpected: entry(500, 'Noget gik galt hos os', 'Something went wrong on our side'),
  unavailable: entry(503, 'Det er ikke tilgængeligt lige nu', 'It is not available just now'),
  busy: entry(
    503,
    'Mange arbejder i sagen lige nu. Prøv igen.',
    'Many work in the case just now. Try again.',
  ),
  'issuer-unavailable': entry(503, 'Login er ikke tilgængeligt lige nu', 'Sign-in is not available just now'),
} as const satisfies Record<string, Entry>;

/** The engine says in words what is in the way; that is the problem's detail. 422 where other input would do. */
const refusals: Readonly<Record<RefusalCode, Entry>> = {
  'case-exists': entry(409, 'Sagen findes allerede', 'The case exists already'),
  'case-not-found': entry(404, 'Sagen findes ikke', 'There is no such case'),
  'case-closed': entry(409, 'Sagen er afsluttet', 'The case is closed'),
  'unknown-opening': entry(404, 'En sag kan ikke begynde sådan', 'A case cannot begin so'),
  'unknown-action': entry(404, 'Processen kender ikke handlingen', 'The process does not know the action'),
  'action-not-open-here': entry(409, 'Det kan ikke gøres nu', 'It cannot be done now'),
  'wrong-party': entry(403, 'Det er en andens at gøre', 'It is somebody else’s to do'),
  'condition-fails': entry(409, 'Betingelserne er ikke opfyldt', 'The conditions are not met'),
  'no-such-item': entry(409, 'Det findes ikke (længere) i sagen', 'It is not (or no longer) in the case'),
  'which-item': entry(409, 'Sig, hvilken der menes', 'Say which one is meant'),
  'receiver-missing': entry(422, 'Modtageren mangler', 'The receiver is missing'),
  'receiver-wrong-role': entry(422, 'Det er ikke en mulig modtager', 'That is no possible receiver'),
  'receiver-is-sender': entry(422, 'I kan ikke være jeres egen modtager', 'You cannot be your own receiver'),
  'receiver-unbound': entry(409, 'Sagen har endnu ikke den part', 'The case does not have that party yet'),
  'offer-already-open': entry(
    409,
    'Sagen er allerede tilbudt nogen',
    'The case is already offered to someone',
  ),
  'already-asked': entry(409, 'Der er allerede spurgt', 'It has been asked already'),
  'fields-missing': entry(422, 'Skemaet mangler', 'The form is missing'),
  'fact-wrong': entry(422, 'Skemaet siger noget, det ikke kan sige', 'The form says what it cannot say'),
  'elements-wrong': entry(422, 'De oplysninger kan ikke sendes med', 'Those elements cannot travel'),
  'no-such-task': entry(404, 'Opgaven er ikke åben', 'The task is not open'),
  'task-not-yours': entry(403, 'Opgaven ligger i en anden indbakke', 'The task is in another inbox'),
  'task-taken': entry(409, 'En kollega har opgaven', 'A colleague has the task'),
  'task-not-lent': entry(422, 'Opgaven kan ikke lånes ud sådan', 'The task cannot be lent so'),
  'clock-not-running': entry(409, 'Fristen løber ikke', 'The deadline does not run'),
  'rung-not-due': entry(409, 'Fristen er ikke nået', 'The deadline is not reached'),
  'rung-unknown': entry(409, 'Trinnet er allerede nået', 'The rung has rung'),
  'leaders-only': entry(403, 'Det er en leders at gøre', 'It is a leader’s to do'),
  'version-unfit': entry(409, 'Sagen passer ikke i den version', 'The case does not fit that version'),
  'already-linked': entry(409, 'Sagerne er allerede forbundet', 'The cases are linked already'),
  'two-people': entry(422, 'Sagerne handler om to forskellige unge', 'The cases are about two people'),
  'nothing-to-rebase': entry(409, 'Intet ændrer sig', 'Nothing changes'),
};

const unusable = entry(422, 'Filen kan ikke indlæses', 'The file cannot be imported');

/** Why a file was refused; what is wrong, where, and what to do is the problem's detail. */
const files: Readonly<Record<FileFaultCode, Entry>> = {
  'import-encoding': unusable,
  'import-quote': unusable,
  'import-row-too-long': unusable,
  'import-column-missing': unusable,
  'import-column-twice': unusable,
  'import-empty': unusable,
  'import-too-many-rows': unusable,
};

export const problems: Readonly<Record<ProblemCode, Entry>> = { ...http, ...refusals, ...files };

export type ProblemCode = keyof typeof http | RefusalCode | FileFaultCode;

/** What a bare status means, where whoever gave it said no more. */
export function codeOfStatus(status: number): ProblemCode {
  return general[status] ?? (status >= 400 && status < 500 ? 'malformed' : 'unexpected');
}

const general: Readonly<Record<number, ProblemCode>> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'too-slow',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  414: 'too-long-address',
  415: 'unsupported-media-type',
  422: 'invalid',
  428: 'precondition-required',
  429: 'too-many-requests',
  431: 'too-large-header',
  503: 'unavailable',
};

function entry(status: number, da: string, en: string): Entry {
  return { status, title: { da, en } };
}
