export const chooseOrganisation = {
  title: 'Hvem handler du for?',
  lead: 'Du hører til flere steder. Vælg det, du arbejder for nu.',
  none: 'Du er ikke knyttet til nogen organisation, der arbejder med sager.',
};

export const demoRoles = {
  heading: 'Prøv den som',
  password: 'Ét klik logger ind. Der er ingen adgangskode.',
  onward: 'Bagefter kommer du til den side, du var på vej til.',
  groups: {
    school: 'Skolerne',
    kui: 'Kommunens ungeindsats (KUI)',
    fgu: 'FGU',
    administration: 'Andre forvaltninger',
    citizen: 'Den unge og familien',
  },
};

export const relayPicture = {
  label: 'Stafettens vej',
  legs: [
    ['Skolen', 'ser, at en elev er ved at falde fra, og underretter'],
    ['KUI', 'får kontakt, vurderer og laver en plan sammen med den unge'],
    ['FGU', 'tager imod og laver forløbet'],
  ],
};

export const signIn = {
  title: 'Ingen unge må gå tabt',
  lead:
    'Når en ung er ved at falde fra sin uddannelse, skal skole, kommune og FGU løfte efter hinanden. I Stafet er ' +
    'sagen en stafet: præcis én har den, hver overlevering skylder et svar inden en dato, og den unge kan selv følge med.',
  signIn: 'Log ind',
  mail: 'Post, som demoen har sendt',
};

export const stranger = {
  title: 'Du har ingen rolle i Stafet',
  lead: 'Du er logget ind, men du er ikke (længere) knyttet til en organisation eller en sag her.',
  what: 'Arbejder du med sager, så bed din organisations administrator om en rolle. Er du ung eller forælder, kan du logge ind igen, når der er en sag, du har del i.',
};

export const walks = {
  heading: 'Fire korte ture',
  minutes: 'Hver tager et par minutter.',
  walks: [
    {
      title: 'Skolen underretter om et frafald',
      handle: 'erika',
      at: '/notices/new/reportDropout',
      start: 'Begynd som Erika, vejleder',
      steps: [
        'Udfyld underretningen. Det, du skriver, gemmes undervejs.',
        'Se præcis, hvad kommunen kommer til at se, og send.',
        'Læs kvitteringen: hvem har den nu, og hvornår skyldes der et svar?',
      ],
    },
    {
      title: 'Kommunen tager over',
      handle: 'kirsten',
      at: '/inbox',
      start: 'Begynd som Kirsten, sagsbehandler',
      steps: [
        'Indbakken viser først det, der er overskredet, og det, der skal ske i dag.',
        'Åbn en overlevering, se forhåndsvisningen, og modtag sagen.',
        'På sagen: stafettens vej, hvem der skylder hvad, og hvorfor netop den dag.',
      ],
    },
    {
      title: 'FGU svarer på en henvisning',
      handle: 'frede',
      at: '/inbox',
      start: 'Begynd som Frede, optagelse',
      steps: [
        'Åbn en henvisning, og se det, der må ses, før I svarer.',
        'Optag med en startdato, returnér med et spørgsmål, eller gør indsigelse.',
        'Efter et ja er hele pakken der, og sagen er hos jer.',
      ],
    },
    {
      title: 'Den unge følger med',
      handle: 'alma',
      at: '/my-case',
      start: 'Begynd som Alma, 17 år',
      steps: [
        'Se, hvor du er nu, hvad der sker næste gang, og hvornår.',
        'Se, hvem der har din sag, og hvad der er delt med hvem.',
        'Skriv dine egne ord. Prøv det på en telefon.',
      ],
    },
  ],
};
