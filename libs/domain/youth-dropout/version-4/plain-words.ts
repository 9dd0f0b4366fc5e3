import type { PlainWords } from '../../engine/language.js';
import { t } from '../text.js';
import type { YouthDropout4 } from '../vocabulary-4.js';

type Words = PlainWords<YouthDropout4>;

/** Of what both the young person and the custody holder do. */
const ownActions: Words['actions'] = {
  addOwnWords: t('Skriv med dine egne ord', 'Write in your own words'),
  askQuestion: t('Spørg om noget', 'Ask something'),
  requestFile: t('Bed om at få hele sagen at se', 'Ask to see the whole case'),
  complain: t('Klag: sig, at du er uenig i en afgørelse', 'Complain: say that you disagree with a decision'),
  sayOnPlan: t('Skriv, hvad du mener om planen', 'Write what you think of the plan'),
  agreePlan: t('Sig ja til planen', 'Say yes to the plan'),
  agreePlanAsGuardian: t('Sig ja til planen', 'Say yes to the plan'),
  giveConsent: t('Sig ja til, at nogen må læse noget', 'Say yes to somebody reading something'),
  withdrawConsent: t('Sig nej igen', 'Say no again'),
  openToGuardian: t(
    'Lad din mor, far eller værge læse sagen',
    'Let your mother, father or guardian read the case',
  ),
};

/** Said without a name in them, they are right to both. */
const asks: Words['asks'] = {
  riskNotice: t(
    'Skolen har fortalt kommunen, at der er brug for hjælp',
    'The school has told the municipality that help is needed',
  ),
  handoverToKui: t(
    'Kommunen skal sige ja til at tage sagen',
    'The municipality is to say yes to taking the case',
  ),
  explorationStay: t('Prøve at være på FGU', 'Trying what FGU is like'),
  consultation: t('Kommunen har spurgt et andet kontor', 'The municipality has asked another office'),
  hearing: t('Hvad siger du, før kommunen bestemmer?', 'What do you say before the municipality decides?'),
  referralToFgu: t('FGU skal svare, om der er en plads', 'FGU is to answer whether there is a place'),
  fguRisk: t(
    'FGU har fortalt kommunen, at der er brug for hjælp',
    'FGU has told the municipality that help is needed',
  ),
  returnToKui: t('Kommunen skal tage sagen tilbage', 'The municipality is to take the case back'),
  approval: t(
    'FGU har spurgt kommunen, om noget må ændres',
    'FGU has asked the municipality whether something may change',
  ),
  moveToMunicipality: t('Den nye kommune skal tage sagen', 'The new municipality is to take the case'),
  oversight: t('Den nye kommune skal følge med', 'The new municipality is to keep an eye on it'),
  question: t('Et spørgsmål', 'A question'),
  complaint: t('Svar på en klage', 'Answer to a complaint'),
  fileAccess: t('Svar på, om hele sagen må læses', 'Answer on whether the whole case may be read'),
  dialogueWithFgu: t('Kommunen har spurgt FGU til råds', 'The municipality has asked FGU for advice'),
  planWords: t('Svar på det, du skrev om planen', 'Answer to what you wrote on the plan'),
  planContribution: t('Et andet kontor skal hjælpe med planen', 'Another office is to help with the plan'),
  planChanged: t('Planen er ændret', 'The plan has changed'),
};

const forms: Words['forms'] = {
  riskNotice: t('Skolens brev til kommunen', "The school's letter to the municipality"),
  dropoutNotice: t('Skolens brev til kommunen', "The school's letter to the municipality"),
  returnedForInformation: t('FGU vil vide mere', 'FGU wants to know more'),
  referral: t('Spørgsmål til FGU om en plads', 'Question to FGU about a place'),
  dispute: t('FGU er ikke enig', 'FGU does not agree'),
  referralAcceptance: t('FGU siger ja', 'FGU says yes'),
  ownWords: t('Dine egne ord', 'Your own words'),
  words: t('Det, du har sagt', 'What you have said'),
  receipt: t('Svar: sagen er taget imod', 'Answer: the case was taken on'),
  acknowledgement: t('Svar: det er læst', 'Answer: it was read'),
  targetGroupAssessment: t('Kommunens vurdering: passer FGU?', 'What the municipality thinks: is FGU right?'),
  targetGroupDecision: t('Kommunen har bestemt: ja til FGU', 'The municipality has decided: yes to FGU'),
  outsideTargetGroupDecision: t(
    'Kommunen har bestemt: nej til FGU',
    'The municipality has decided: no to FGU',
  ),
  hearing: t('Det vil kommunen bestemme', 'What the municipality means to decide'),
  hearingReply: t('Dit svar, før kommunen bestemte', 'Your answer before the municipality decided'),
  educationPlan: t('Planen for din uddannelse', 'The plan for your education'),
  pathwayPlan: t('FGU’s plan for, hvad du skal lære', "FGU's plan for what you are to learn"),
  wordOnHandoff: t('Dine ord om, at sagen gik videre', 'Your words on the case moving on'),
  consentGiven: t('Dit ja til, at nogen må læse noget', 'Your yes to somebody reading something'),
  consentOnBehalf: t('Et ja til at dele, skrevet ned af andre', 'A yes to sharing, written down by others'),
};

const ended = t('Din sag blev afsluttet', 'Your case was closed');

const youngPerson: Words = {
  stages: {
    atRisk: t('Skolen hjælper dig, så du kan blive.', 'The school helps you, so that you can stay.'),
    droppedOut: t(
      'Du er stoppet i skolen. Kommunen skal hjælpe dig videre.',
      'You have left school. The municipality is to help you on.',
    ),
    outreach: t('Kommunen prøver at få fat i dig.', 'The municipality tries to reach you.'),
    assessment: t(
      'Kommunen ser på, om FGU passer til dig. FGU er en skole, hvor du lærer ved at arbejde.',
      'The municipality looks at whether FGU is right for you. FGU is a school where you learn by working.',
    ),
    inTargetGroup: t(
      'Kommunen siger ja til FGU. Nu laver I en plan, og kommunen spørger FGU om en plads.',
      'The municipality says yes to FGU. Now you make a plan, and the municipality asks FGU for a place.',
    ),
    outsideTargetGroup: t(
      'Kommunen siger nej til FGU. Nu finder I noget andet.',
      'The municipality says no to FGU. Now you look for something else.',
    ),
    disputed: t(
      'FGU og kommunen er ikke enige. De taler om det.',
      'FGU and the municipality disagree. They talk about it.',
    ),
    otherOffer: t('Du er i gang med noget andet end FGU.', 'You are doing something other than FGU.'),
    awaitingStart: t(
      'Du har fået en plads på FGU. Du skal snart starte.',
      'You have got a place at FGU. You are to start soon.',
    ),
    started: t('Du er startet på FGU.', 'You have started at FGU.'),
    onCourse: t('Du går på FGU.', 'You go to FGU.'),
  },
  actions: ownActions,
  asks: {
    ...asks,
    riskNotice: t(
      'Skolen har fortalt kommunen, at du har brug for hjælp',
      'The school has told the municipality that you need help',
    ),
    handoverToKui: t(
      'Kommunen skal sige ja til at hjælpe dig',
      'The municipality is to say yes to helping you',
    ),
    referralToFgu: t(
      'FGU skal svare, om du kan få en plads',
      'FGU is to answer whether you can have a place',
    ),
    awaitingYoungPerson: t('De venter på svar fra dig', 'They wait for your answer'),
    complaint: t('Svar på din klage', 'Answer to your complaint'),
    appointment: t('En aftale med dig', 'An appointment with you'),
    wordOnHandoff: t('Hvordan var det, da sagen gik videre?', 'How was it when the case moved on?'),
  },
  clocks: {
    contactWithinFiveDays: t('Kommunen skal tale med dig', 'The municipality is to talk to you'),
    offerWithinThirtyDays: t('Du skal have et tilbud', 'You are to get an offer'),
    firstContact: t('Kommunen skal tale med dig', 'The municipality is to talk to you'),
    riskNoticeStale: t(
      'Skolen skal sige, om du stadig har brug for hjælp',
      'The school is to say whether you still need help',
    ),
    assessmentDecided: t(
      'Kommunen skal sige ja eller nej til FGU',
      'The municipality is to say yes or no to FGU',
    ),
    planMade: t('Din plan skal skrives', 'Your plan is to be written'),
    disputeSettled: t('Kommunen skal svare FGU', 'The municipality is to answer FGU'),
    otherOfferFollowed: t(
      'Kommunen skal høre, hvordan det går',
      'The municipality is to hear how you are doing',
    ),
    courseStarts: t('Du skal starte på FGU', 'You are to start at FGU'),
    pathwayPlanMade: t('FGU skal skrive en plan med dig', 'FGU is to write a plan with you'),
    pathwayFollowed: t('FGU skal tale med dig om planen', 'FGU is to talk to you about the plan'),
    fguAtMostTwoYears: t('Du kan ikke gå længere på FGU', 'You cannot go to FGU any longer'),
    turns18: t('Du fylder 18 år', 'You turn 18'),
    turns25: t('Du fylder 25 år', 'You turn 25'),
    outcomeAfter4Months: t(
      'Kommunen skal høre, hvordan det går efter FGU',
      'The municipality is to hear how you are doing after FGU',
    ),
    outcomeAfter12Months: t(
      'Kommunen skal høre, hvordan det går efter FGU',
      'The municipality is to hear how you are doing after FGU',
    ),
    guardianInvolved: t('Dine forældre skal have besked', 'Your parents are to be told'),
    stalled: t('Der skal ske noget nyt i din sag', 'Something new is to happen in your case'),
    nextAttempt: t('Kommunen prøver igen at få fat i dig', 'The municipality tries again to reach you'),
    decidedAnew: t(
      'Kommunen skal bestemme igen efter din klage',
      'The municipality is to decide again after your complaint',
    ),
    reducedHoursEnd: t('Du skal have flere timer igen', 'You are to have more hours again'),
    extensionEnds: t('Den ekstra tid slutter', 'The extra time ends'),
  },
  outcomes: {
    retained: t('du bliver i skolen', 'you stay at school'),
    upperSecondary: t('du er i gang med en uddannelse', 'you have begun an education'),
    fguCompleted: t('du er færdig med FGU', 'you have finished FGU'),
    job: t('du har fået job', 'you have got a job'),
    declined: t('du vil ikke have hjælp nu', 'you do not want help now'),
    notReached: t('kommunen kunne ikke få fat i dig', 'the municipality could not reach you'),
    movedAway: t('du er flyttet', 'you have moved'),
    stu: t(
      'du er startet på STU, en uddannelse med særlig støtte',
      'you have begun STU, an education with special support',
    ),
    tamu: t(
      'du er startet på TAMU, hvor man lærer ved at arbejde',
      'you have begun TAMU, where one learns by working',
    ),
    employmentMeasure: t('jobcentret hjælper dig nu', 'the job centre helps you now'),
    socialMeasure: t('du får anden hjælp nu', 'you get other help now'),
    freeSchool: t('du er startet på en anden skole', 'you have begun at another school'),
    exempted: t('du behøver ikke gå i skole eller job lige nu', 'you need not be at school or work just now'),
    selfSupporting: t('du klarer dig selv', 'you manage by yourself'),
    merged: t('sagen er lagt sammen med din anden sag', 'the case was put together with your other one'),
    turned25: t('du er fyldt 25 år', 'you have turned 25'),
  },
  forms,
  done: {
    reportRisk: t('Skolen bad kommunen om hjælp til dig', 'The school asked the municipality to help you'),
    reportDropout: t(
      'Skolen fortalte kommunen, at du var stoppet',
      'The school told the municipality that you had left',
    ),
    openByKui: t('Kommunen åbnede en sag for at hjælpe dig', 'The municipality opened a case to help you'),
    recordSupport: t('Skolen skrev ned, hvad den gør for dig', 'The school wrote down what it does for you'),
    renewRiskNotice: t(
      'Skolen sagde igen, at du har brug for hjælp',
      'The school said again that you need help',
    ),
    upgradeToDropout: t('Skolen skrev, at du var stoppet', 'The school wrote that you had left'),
    offerToKui: t('Skolen bad kommunen om at tage over', 'The school asked the municipality to take over'),
    withdrawHandover: t('Skolen tog sagen tilbage', 'The school took the case back'),
    recordContactAttempt: t('Kommunen prøvede at få fat i dig', 'The municipality tried to reach you'),
    appointContactPerson: t('Du fik en, du kan tale med', 'You got somebody to talk to'),
    involveGuardian: t('Kommunen talte med dine forældre', 'The municipality talked to your parents'),
    establishContact: t('Du og kommunen kom i kontakt', 'You and the municipality got in touch'),
    offerExplorationStay: t('Du fik tilbudt at prøve FGU', 'You were offered to try FGU'),
    consult: t('Kommunen spurgte et andet kontor', 'The municipality asked another office'),
    announceDecision: t(
      'Kommunen spurgte, hvad du mener, før den bestemmer',
      'The municipality asked what you think before it decides',
    ),
    recordAssessment: t(
      'Kommunen skrev, om FGU passer til dig',
      'The municipality wrote whether FGU is right for you',
    ),
    askFgu: t('Kommunen spurgte FGU til råds', 'The municipality asked FGU for advice'),
    decideInTargetGroup: t('Kommunen sagde ja til FGU', 'The municipality said yes to FGU'),
    decideOutsideTargetGroup: t('Kommunen sagde nej til FGU', 'The municipality said no to FGU'),
    decideTrack: t('Kommunen valgte en anden vej på FGU', 'The municipality chose another track at FGU'),
    keepAssessment: t(
      'Kommunen mener stadig det samme om FGU',
      'The municipality still thinks the same of FGU',
    ),
    reassess: t('Kommunen ser på det igen', 'The municipality looks at it again'),
    recordEducationPlan: t(
      'Der blev skrevet en plan for din uddannelse',
      'A plan for your education was written',
    ),
    revisePlan: t('Din plan blev rettet', 'Your plan was changed'),
    offerToFgu: t(
      'Kommunen spurgte FGU om en plads til dig',
      'The municipality asked FGU for a place for you',
    ),
    withdrawReferral: t(
      'Kommunen trak spørgsmålet til FGU tilbage',
      'The municipality took its question to FGU back',
    ),
    upholdAssessment: t(
      'Kommunen holdt fast i sit svar til FGU',
      'The municipality stood by its answer to FGU',
    ),
    chooseOtherOffer: t(
      'Du og kommunen valgte noget andet end FGU',
      'You and the municipality chose something other than FGU',
    ),
    recordOfferFollowUp: t('Kommunen hørte, hvordan det går', 'The municipality heard how you are doing'),
    endOtherOffer: t('Det, du var i gang med, sluttede', 'What you were doing ended'),
    offerMove: t(
      'Kommunen bad din nye kommune om at tage over',
      'The municipality asked your new one to take over',
    ),
    recordStart: t('Du startede på FGU', 'You started at FGU'),
    reportNoShow: t('FGU skrev, at du ikke kom', 'FGU wrote that you did not come'),
    recordPathwayPlan: t('FGU skrev en plan med dig', 'FGU wrote a plan with you'),
    recordPathwayFollowUp: t('Du og FGU talte om planen', 'You and FGU talked about the plan'),
    reportFguRisk: t('FGU bad kommunen om hjælp til dig', 'FGU asked the municipality to help you'),
    reportFguDropout: t('FGU skrev, at du var stoppet', 'FGU wrote that you had left'),
    withdrawReturn: t('Du blev på FGU alligevel', 'You stayed at FGU after all'),
    requestApproval: t(
      'FGU spurgte kommunen, om noget må ændres',
      'FGU asked the municipality whether something may change',
    ),
    writeNote: t('Der blev skrevet et notat', 'A note was written'),
    recordWords: t('Det, du sagde, blev skrevet ned', 'What you said was written down'),
    addOwnWords: t('Du skrev med dine egne ord', 'You wrote in your own words'),
    recordConsent: t('Dit ja til at dele blev skrevet ned', 'Your yes to sharing was written down'),
    giveConsent: t('Du sagde ja til, at nogen må læse noget', 'You said yes to somebody reading something'),
    withdrawConsent: t('Du sagde nej igen', 'You said no again'),
    recordWithdrawal: t('Dit nej blev skrevet ned', 'Your no was written down'),
    openToGuardian: t(
      'Du lod din mor, far eller værge læse sagen',
      'You let your mother, father or guardian read the case',
    ),
    recordOpenToGuardian: t(
      'Din mor, far eller værge må læse sagen',
      'Your mother, father or guardian may read the case',
    ),
    askQuestion: t('Nogen spurgte om noget', 'Somebody asked something'),
    awaitYoungPerson: t('De venter på svar fra dig', 'They wait for your answer'),
    complain: t('Du klagede', 'You complained'),
    recordComplaint: t('Din klage blev skrevet ned', 'Your complaint was written down'),
    requestFile: t('Du bad om at få hele sagen at se', 'You asked to see the whole case'),
    arrangeAppointment: t('Du fik en aftale', 'You got an appointment'),
    sayOnPlan: t('Du skrev, hvad du mener om planen', 'You wrote what you think of the plan'),
    agreePlan: t('Du sagde ja til planen', 'You said yes to the plan'),
    agreePlanAsGuardian: t(
      'Din mor, far eller værge sagde ja til planen',
      'Your mother, father or guardian said yes to the plan',
    ),
    noteNextStep: t('Der blev skrevet, hvad der nu skal ske', 'It was written what is to happen next'),
    reviewAtAge: t('Sagen blev set igennem, da du fyldte år', 'The case was looked through at your birthday'),
    explainBreach: t('Der blev skrevet, hvorfor noget er forsinket', 'It was written why something is late'),
    reopen: t('Sagen blev åbnet igen', 'The case was opened again'),
    reopenAtSchool: t('Sagen blev åbnet igen', 'The case was opened again'),
    passOversight: t('Din nye kommune skal følge med', 'Your new municipality is to keep an eye on it'),
    withdrawMove: t('Du flyttede ikke alligevel', 'You did not move after all'),
    followUpAfter4Months: t(
      'Kommunen hørte, hvordan det går efter FGU',
      'The municipality heard how you are doing after FGU',
    ),
    followUpAfter12Months: t(
      'Kommunen hørte, hvordan det går efter FGU',
      'The municipality heard how you are doing after FGU',
    ),
    noConsentAnew: t(
      'Kommunen spørger ikke om dit ja igen',
      'The municipality does not ask for your yes again',
    ),
    recordFileRequest: t(
      'Det blev skrevet ned, at du vil se hele sagen',
      'It was written down that you want to see the whole case',
    ),
    recordPlanAgreement: t(
      'Det blev skrevet ned, hvem der er enig i planen',
      'It was written down who agrees to the plan',
    ),
    askForContribution: t(
      'Kommunen bad et andet kontor om hjælp til planen',
      'The municipality asked another office to help with the plan',
    ),
    nameGuardian: t(
      'Det blev skrevet, hvem der er din mor, far eller værge',
      'It was written who your mother, father or guardian is',
    ),
    endCustody: t(
      'Din mor, far eller værge er ikke med i sagen mere',
      'Your mother, father or guardian has no part in the case any more',
    ),
    linkCase: t('Sagen blev bundet sammen med en anden sag', 'The case was tied to another one'),
    mergeCase: t('Dine sager blev lagt sammen', 'Your cases were put together'),
    linkConcernReport: t('Der blev skrevet et notat', 'A note was written'),
    'riskNotice.redirect': t(
      'Skolens brev blev sendt til den rigtige kommune',
      "The school's letter was sent to the right municipality",
    ),
    'handoverToKui.redirect': t(
      'Din sag blev sendt til den rigtige kommune',
      'Your case was sent to the right municipality',
    ),
    'returnToKui.redirect': t(
      'Din sag blev sendt til den rigtige kommune',
      'Your case was sent to the right municipality',
    ),
    'moveToMunicipality.redirect': t(
      'Din sag blev sendt til den rigtige kommune',
      'Your case was sent to the right municipality',
    ),
    'oversight.redirect': t(
      'Din sag blev sendt til den rigtige kommune',
      'Your case was sent to the right municipality',
    ),
    'oversight.takeOver': t('Din nye kommune følger med', 'Your new municipality keeps an eye on it'),
    'awaitingYoungPerson.answered': t('Du svarede', 'You answered'),
    'awaitingYoungPerson.gaveNoAnswer': t('De fik ikke svar fra dig', 'They got no answer from you'),
    'approval.approve': t('Kommunen sagde ja til FGU', 'The municipality said yes to FGU'),
    'approval.refuse': t('Kommunen sagde nej til FGU', 'The municipality said no to FGU'),
    'dialogueWithFgu.reply': t('FGU svarede kommunen', 'FGU answered the municipality'),
    'planContribution.contribute': t(
      'Et andet kontor hjalp med planen',
      'Another office helped with the plan',
    ),
    'planContribution.nothing': t(
      'Det andet kontor havde ikke noget at sige til planen',
      'The other office had nothing to say on the plan',
    ),
    'planChanged.adjusted': t('FGU rettede sin plan', 'FGU changed its plan'),
    'planChanged.unchanged': t('FGU læste, at planen er ændret', 'FGU read that the plan has changed'),
    closeRetained: ended,
    closeUpperSecondary: ended,
    closeFguCompleted: ended,
    closeStu: ended,
    closeTamu: ended,
    closeJob: ended,
    closeEmploymentMeasure: ended,
    closeSocialMeasure: ended,
    closeFreeSchool: ended,
    closeExempted: ended,
    closeMovedAway: ended,
    closeTurned25: ended,
    closeDeclined: ended,
    closeNotReached: ended,
    closeDeceased: ended,
    closeSelfSupporting: ended,
    'riskNotice.acknowledge': t('Kommunen læste skolens brev', "The municipality read the school's letter"),
    'handoverToKui.receive': t('Kommunen tog imod din sag', 'The municipality took your case on'),
    'explorationStay.completed': t('Du prøvede FGU', 'You tried FGU'),
    'explorationStay.brokenOff': t('Du stoppede med at prøve FGU', 'You stopped trying FGU'),
    'consultation.reply': t('Det andet kontor svarede', 'The other office answered'),
    'hearing.heard': t('Du svarede, før kommunen bestemmer', 'You answered before the municipality decides'),
    'referralToFgu.accept': t('FGU gav dig en plads', 'FGU gave you a place'),
    'referralToFgu.returnForInformation': t(
      'FGU ville vide mere, før den svarer',
      'FGU wanted to know more before it answers',
    ),
    'referralToFgu.disputeAssessment': t(
      'FGU var ikke enig med kommunen',
      'FGU did not agree with the municipality',
    ),
    'fguRisk.acknowledge': t('Kommunen læste FGU’s brev', "The municipality read FGU's letter"),
    'returnToKui.receive': t('Kommunen tog sagen tilbage', 'The municipality took the case back'),
    'moveToMunicipality.receive': t('Din nye kommune tog sagen', 'Your new municipality took the case'),
    'question.reply': t('Der kom svar på et spørgsmål', 'A question was answered'),
    'complaint.upheldDecision': t(
      'Kommunen ændrede ikke mening efter din klage',
      'The municipality did not change its mind after your complaint',
    ),
    'complaint.newDecision': t(
      'Kommunen ser på det igen efter din klage',
      'The municipality looks at it again after your complaint',
    ),
    'fileAccess.given': t(
      'Du fik svar på, om du må se hele sagen',
      'You were told whether you may see the whole case',
    ),
    'appointment.held': t('I holdt jeres aftale', 'You kept your appointment'),
    'appointment.missed': t('Du kom ikke til aftalen', 'You did not come to the appointment'),
    'appointment.moved': t('Jeres aftale blev flyttet', 'Your appointment was moved'),
    'appointment.cancelled': t('Jeres aftale blev aflyst', 'Your appointment was cancelled'),
    'planWords.answer': t(
      'Du fik svar på det, du skrev om planen',
      'You got an answer to what you wrote on the plan',
    ),
    'wordOnHandoff.said': t(
      'Du skrev, hvordan det var, da sagen gik videre',
      'You wrote how it was when the case moved on',
    ),
    'wordOnHandoff.writtenDown': t(
      'Det, du sagde om det, blev skrevet ned',
      'What you said about it was written down',
    ),
  },
};

/** In short sentences and everyday words, to somebody of sixteen who reads with difficulty. */
export const plainWords: Readonly<Record<'youngPerson' | 'guardian', Words>> = {
  youngPerson,
  guardian: {
    actions: ownActions,
    asks,
    forms: {
      educationPlan: t('Planen for uddannelse', 'The plan for education'),
      targetGroupAssessment: t(
        'Kommunens vurdering: passer FGU?',
        'What the municipality thinks: is FGU right?',
      ),
    },
  },
};
