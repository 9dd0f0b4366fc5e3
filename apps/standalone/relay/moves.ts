import { addDays, type LocalDate } from '#domain';
import type { Take } from './demo-api.js';

export interface Move {
  /** A demo person's handle. */
  readonly who: string;
  readonly says: string;
  readonly take: Take;
}

/** One case from risk to a pathway plan. The young person is the demo's own, so that she can sign in and see it. */
export function moves(today: LocalDate, idOf: (name: string) => string): readonly Move[] {
  const kui = idOf('Demo Kommune, Kommunal Ungeindsats');
  const fgu = idOf('FGU Demo');
  const notice = {
    kui,
    programme: 'Kok GF2',
    programmeType: 'vocational',
    reasonCodes: ['trivsel', 'fravaer'],
    situation: 'Syntetisk: kommer sjældent om morgenen, siger hun er alene i klassen.',
    absence: 34,
    tried: [{ key: 'a1', what: 'Samtaler med vejleder, ny skemaplan, mentor.' }],
    ownView: 'Vil gerne arbejde med hænderne.',
    guardianInformed: 'yes',
    counsellor: 'Erika Demobjerg',
    counsellorEmail: 'vejledning@demo.example',
  };
  const assessment = {
    criteria: [
      { key: 'academic', lookedAt: 'Dansk på 9.-klassesniveau.', weight: 'considerable' },
      {
        key: 'social',
        lookedAt: 'Samtale om hverdagen.',
        resources: 'Tryg i små grupper.',
        weight: 'considerable',
      },
      {
        key: 'personal',
        lookedAt: 'Fremmødet det sidste år.',
        resources: 'Stabil, når dagen har rammer.',
        weight: 'decisive',
      },
      { key: 'motivation', lookedAt: 'Samtale.', resources: 'Vil gerne i køkken.', weight: 'decisive' },
    ],
    alternatives: [
      { key: 'a1', alternative: 'Ny GF-start', whyNot: 'Der mangler ro og grundlag til det nu.' },
    ],
    track: 'pgu',
  };
  const act = (who: string, says: string, action: string, fields: object): Move => ({
    who,
    says,
    take: { action, fields },
  });
  return [
    {
      who: 'erika',
      says: 'reports a risk of dropout',
      take: {
        opening: 'reportRisk',
        body: {
          youngPerson: { cpr: '1203094062', firstName: 'Alma', lastName: 'Demovad' },
          fields: { noticedOn: today, ...notice },
        },
      },
    },
    act('kirsten', 'acknowledges the notice', 'riskNotice.acknowledge', {
      contactPerson: 'Kirsten Demoholm',
    }),
    act('erika', 'records what the school does', 'recordSupport', {
      on: today,
      what: 'Mentor to gange om ugen.',
    }),
    act('erika', 'reports that she has dropped out, and offers the case to KUI', 'upgradeToDropout', {
      droppedOutOn: today,
      ...notice,
    }),
    act('kirsten', 'receives the case', 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' }),
    act('kirsten', 'tries to reach her', 'recordContactAttempt', {
      on: today,
      channel: 'phone',
      result: 'noAnswer',
      next: 'Prøver igen om aftenen.',
      nextOn: addDays(today, 7),
    }),
    act('kirsten', 'involves the custody holder', 'involveGuardian', { on: today, how: 'phone' }),
    act('kirsten', 'reaches her', 'establishContact', {
      on: today,
      channel: 'visit',
      ownWords: 'Jeg vil noget, hvor man bruger hænderne.',
      agreed: 'Møde på onsdag.',
    }),
    act('kirsten', 'assesses her, criterion by criterion', 'recordAssessment', assessment),
    act('kirsten', 'decides: in the target group', 'decideInTargetGroup', {
      track: 'pgu',
      reasons: 'Har brug for forberedelse for at gennemføre en ungdomsuddannelse.',
      facts: 'Skolens underretning, to samtaler og karaktererne fra 9. klasse.',
      legalBasis: 'KUI-loven §2k',
      decidedBy: 'Kirsten Demoholm',
      decidedByTitle: 'uddannelsesvejleder',
    }),
    act('kirsten', 'writes the education plan with her', 'recordEducationPlan', {
      goal: 'Ernæringsassistent.',
      elements: interventions(today),
      track: 'pgu',
      ownWords: 'Jeg vil gerne starte snart.',
    }),
    act('kirsten', 'refers her to FGU', 'offerToFgu', { fgu }),
    act('frede', 'returns it: information is missing', 'referralToFgu.returnForInformation', {
      question: 'Hvilken støtte skal være på plads fra dag ét?',
    }),
    act('kirsten', 'completes the plan', 'recordEducationPlan', {
      goal: 'Ernæringsassistent.',
      elements: interventions(today),
      track: 'pgu',
      support: 'Mentor mødes med hende om morgenen de første fire uger.',
      ownWords: 'Jeg vil gerne starte snart.',
    }),
    act('kirsten', 'refers her again', 'offerToFgu', { fgu, message: 'Støtten står nu i planen.' }),
    act('frede', 'admits her with a start date', 'referralToFgu.accept', {
      startsOn: addDays(today, 7),
      contactPerson: 'Frede Demosø',
    }),
    act('frede', 'notes that she has started', 'recordStart', { on: today }),
    act('frede', 'writes the pathway plan', 'recordPathwayPlan', {
      conversationOn: today,
      conversationWith: 'Frede Demosø',
      conversation: 'Vil prøve storkøkken først.',
      track: 'pgu',
      course: 'Mad og ernæring',
      hours: 28,
      elements: [{ key: 'a1', what: 'Storkøkken, to dage om ugen', buildsOn: 'a1' }],
      followUpOn: addDays(today, 60),
    }),
  ];
}

/** What the plan has for her: the course at FGU, and somebody beside it. */
function interventions(today: LocalDate) {
  return [
    {
      key: 'a1',
      what: 'FGU, mad og ernæring',
      kind: 'fgu',
      giver: 'FGU Demoby',
      from: addDays(today, 7),
      purpose: 'At blive klar til at læse til ernæringsassistent.',
      seenBy: ['fgu'],
    },
    {
      key: 'a2',
      what: 'Mentor om morgenen de første fire uger',
      kind: 'guidance',
      giver: 'Kommunens ungeindsats',
      from: today,
      to: addDays(today, 35),
      purpose: 'At komme godt fra start.',
      seenBy: ['fgu'],
    },
  ];
}
