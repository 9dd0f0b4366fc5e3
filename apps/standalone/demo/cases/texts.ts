import type { Random } from '#domain';

const contactPersons = ['Kirsten Demoholm', 'Yusuf Demovang', 'Maja Demoager'];
const situation = [
  'Er ikke kommet siden efterårsferien og svarer kun sjældent på beskeder.',
  'Har svært ved at komme op om morgenen og har mistet kontakten til klassen.',
  'Trives i praktikken, men kan ikke følge med i grundfagene.',
  'Har ikke fundet en læreplads og har opgivet at søge.',
  'Siger selv, at uddannelsen var et forkert valg.',
  'Har haft meget fravær efter en svær periode derhjemme.',
];
const efforts = [
  'Samtaler med vejleder hver anden uge, tilbud om lektiecafé og en ny skemaplan.',
  'Mentor i seks uger, kontakt til hjemmet, møde med kontaktlæreren.',
  'Hjælp til at søge læreplads, besøg hos to virksomheder.',
  'Psykologsamtaler er tilbudt; den unge har sagt nej indtil videre.',
];
const ownWords = [
  'Jeg vil gerne arbejde med hænderne og ikke sidde stille hele dagen.',
  'Jeg ved ikke, hvad jeg vil, men jeg vil ikke tilbage til klassen.',
  'Det er vigtigt for mig, at nogen ringer, før der bliver besluttet noget.',
  'Jeg vil gerne have et job ved siden af og begynde på noget nyt til sommer.',
  'Jeg synes, det er rart, at der er én, jeg kan ringe til.',
];
const agreed = [
  'Vi mødes igen om en uge på ungdomscentret.',
  'Besøg på FGU sammen med kontaktpersonen næste torsdag.',
  'Den unge tænker over mulighederne og ringer senest fredag.',
];
const reasons = [
  'Den unge er under 25 år, har ingen ungdomsuddannelse og har brug for forberedelse, før en uddannelse kan gennemføres.',
  'De faglige forudsætninger er til stede, men der er brug for et tæt og praktisk forløb i en periode.',
  'Samtalerne og afsøgningen peger i samme retning.',
];
const strengths = [
  'Regner sikkert, når opgaverne er praktiske; læser langsomt og har brug for tid.',
  'Dansk på 7. klassetrin, matematik lidt under; lærer bedst ved at gøre.',
  'Møder, når der er en aftale med en bestemt person.',
  'Har gode kammerater uden for skolen og hjælper til derhjemme.',
  'Er blevet mere stabil det sidste halve år, men bliver let træt.',
];
const questions = [
  'Er der aftalt støtte i hjemmet, som vi bør kende til?',
  'Hvilke fag er bestået, og hvornår var den unge sidst i skole?',
  'Er der særlige hensyn ved transport?',
];
const replies = [
  'Der er ingen støtte i øjeblikket; familien har tidligere haft en kontaktperson.',
  'Grundforløbet er bestået bortset fra naturfag. Sidste dag i skolen var for tre uger siden.',
  'Ja, den unge kan kun rejse med bus og har brug for at møde kl. 9.',
];
const followUps = [
  'Det går fremad: fremmødet er steget, og den unge er glad for værkstedet.',
  'Det går op og ned. Vi har aftalt kortere dage i to uger.',
  'Stabilt. Næste mål er dansk på G-niveau.',
];
const general = ['Aftalt med den unge.', 'Se journalen for detaljer.', 'Intet at tilføje.'];

/** What a field is likely to hold, by its name, and by its form's where one name means two things. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  programme: ['Elektriker GF2', 'Kok GF2', 'Social- og sundhedsassistent GF1', 'Eux Business', 'Tømrer GF2'],
  level: ['1. år', 'Grundforløb 2', '2. år'],
  reasons,
  situation,
  what: efforts,
  'tried.what': efforts,
  'tried.when': ['Siden september', 'I fire uger før ferien', 'Løbende'],
  'tried.effect': ['Fremmødet blev lidt bedre.', 'Ingen virkning endnu.'],
  resources: strengths,
  challenges: [
    'Kommer sjældent om morgenen og har mistet overblikket over opgaverne.',
    'Føler sig alene i klassen og siger fra, når der er gruppearbejde.',
  ],
  counsellorPhone: ['12 34 56 78'],
  phone: ['12 34 56 78'],
  place: ['Ungdomscentret, lokale 2', 'Skolens vejledning', 'Telefonmøde'],
  with: contactPersons,
  'appointment.purpose': [
    'Hvad du gerne vil, og hvad vi kan prøve.',
    'Besøg på værkstedet, og hvordan det kan blive din hverdag.',
  ],
  reason: ['Kontaktpersonen er blevet syg.', 'Den unge bad om en anden dag.'],
  effect: ['Fremmødet er blevet lidt bedre.', 'Ingen virkning endnu.', 'Eleven kommer igen to dage om ugen.'],
  ownView: ownWords,
  ownWords,
  words: ownWords,
  nextStep: ['En samtale med kommunen om andre muligheder.', 'Hurtig kontakt, gerne på telefon.'],
  counsellor: ['Studievejledningen'],
  contactPerson: contactPersons,
  agreed,
  'criteria.lookedAt': ['Samtaler, skolens underretning og karakterer.', 'Udtalelse fra skolen og to møder.'],
  'criteria.resources': strengths,
  'criteria.challenges': [
    'Bliver let træt, når dagen er lang.',
    'Har svært ved at komme i gang om morgenen.',
  ],
  grades: ['Dansk 4, matematik 7, engelsk 4 fra 9. klasse.', 'Dansk 02, matematik 4.'],
  experience: ['To ugers praktik på et autoværksted gik godt.', 'Afsøgningen viste glæde ved køkkenarbejde.'],
  'alternatives.alternative': ['Tilbage til skolen', 'Ophold på en fri fagskole', 'Job med mentor'],
  'alternatives.whyNot': ['Grundlaget mangler endnu.', 'Den unge vil det ikke nu.'],
  offers: ['En plads på værkstedet fra næste måned, med kontaktlærer.'],
  legalBasis: ['KUI-loven §2 k'],
  decidedBy: ['Lone Demogård'],
  decidedByTitle: ['leder af KUI'],
  facts: [
    'Skolens underretning, to samtaler med den unge og karaktererne fra 9. klasse.',
    'Afsøgningen på FGU, udtalelsen fra skolen og den unges egne ord.',
  ],
  answerWeighed: [
    'Den unge var ikke enig. Svaret ændrer ikke vurderingen af, hvad der kan hjælpe nu.',
    'Der kom intet svar inden fristen.',
  ],
  guidedTo: ['Ophold på en fri fagskole i 20 uger, og samtaler hver måned.'],
  'ownComplaint.complaint': ['Jeg mener ikke, at I har hørt på, hvad jeg selv kan.'],
  'complaint.complaint': ['Den unge er ikke enig i afgørelsen og vil have den vurderet igen.'],
  intended: ['Du vurderes til ikke at være i målgruppen for FGU.'],
  goal: ['At begynde på en erhvervsuddannelse om et år.', 'Et job med læreplads inden for to år.'],
  'elements.what': [
    'Undervisning i dansk og matematik',
    'Mentor to timer om ugen',
    'Værksted to dage om ugen',
    'Praktik i en lokal virksomhed',
    'Træning i at møde til tiden',
  ],
  'elements.giver': ['FGU', 'Kommunens ungeindsats', 'Beskæftigelsesforvaltningen', 'Socialforvaltningen'],
  'elements.purpose': ['At blive klar til en erhvervsuddannelse.', 'At få en god start på dagen.'],
  'elements.how': ['Hver uge sammen med kontaktlæreren.', 'I små skridt, med en fast aftale om mandagen.'],
  wishes: ['Noget, hvor jeg bruger hænderne.', 'En mentor, jeg kan ringe til.'],
  'planWordsReply.answer': [
    'Det er skrevet ind i planen.',
    'Noget af det er med; resten ser vi på til foråret.',
  ],
  'contributionRequest.question': ['Hvad kan I give, som støtter den unge i planen?'],
  'planContribution.contact': ['Sagsbehandleren i socialforvaltningen'],
  conversationWith: ['Kontaktlæreren', 'Vejlederen på FGU'],
  startLevel: ['Dansk D, matematik D'],
  endLevel: ['Dansk G, matematik G'],
  duty: ['Pligten opfyldes ved FGU på fuld tid.'],
  support: ['Læsestøtte og faste mødetider.'],
  guardianRemarks: ['Forældrene er enige og vil gerne inviteres med til næste møde.'],
  message: ['Ring gerne, hvis der mangler noget.', 'God fornøjelse med samarbejdet.'],
  question: questions,
  reply: replies,
  how: followUps,
  next: ['Ny samtale om fjorten dage.', 'Kontakt igen på mandag.'],
  remarks: ['Forælderen er orienteret og støtter planen.'],
  purpose: ['At finde ud af, om værkstedsfag passer til den unge.'],
  offer: ['Job med mentor på et plejehjem, 25 timer om ugen.', 'Ophold på en fri fagskole i 20 uger.'],
  provider: ['Beskæftigelsesforvaltningen', 'Den fri fagskole'],
  danish: ['F-niveau', 'G-niveau'],
  maths: ['E-niveau', 'G-niveau'],
  course: ['Pædagogik og service', 'Byg, bolig og anlæg', 'Mad og ernæring'],
  'fileRequest.what': ['Alt, hvad der står om mig.', 'Målgruppevurderingen og planen.'],
  'fileRequestOnBehalf.what': ['Alt, hvad der står om mig.', 'Målgruppevurderingen og planen.'],
  given: ['Hele sagen er sendt til den unge som fil.'],
  withheld: ['Et notat om en anden elev.'],
  basis: ['Hensynet til en anden person (databeskyttelsesforordningen art. 15, stk. 4).'],
  conversation: ['Vi har talt om mål, mødetider og hvad der skal til, for at det bliver en god start.'],
};

/** Synthetic words, such as a caseworker might write. */
export function write(form: string, field: string, random: Random): string {
  return random.pick(phrases[`${form}.${field}`] ?? phrases[field] ?? general);
}
