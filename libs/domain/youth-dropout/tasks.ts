import type { Task } from '../engine/language.js';
import { planOwed } from './clocks.js';
import { t } from './text.js';
import type { YouthDropout } from './vocabulary.js';

export const tasks: Readonly<Record<YouthDropout['task'], Task<YouthDropout>>> = {
  supportStudent: { role: 'school', label: t('Støt eleven', 'Support the student') },
  renewOrWithdraw: {
    role: 'school',
    label: t('Forny eller luk risikounderretningen', 'Renew or close the risk notice'),
  },
  handOverToKui: { role: 'school', label: t('Sørg for, at KUI modtager', 'See that KUI receives') },
  receiveHandover: { role: 'kui', label: t('Modtag sagen', 'Receive the case') },
  acknowledgeRisk: { role: 'kui', label: t('Kvittér for risiko', 'Acknowledge the risk') },
  reachYoungPerson: { role: 'kui', label: t('Få kontakt til den unge', 'Reach the young person') },
  involveGuardian: {
    role: 'kui',
    label: t(
      'Inddrag forældremyndighedsindehaver (KUI-loven §2a, stk. 3)',
      'Involve the custody holder (KUI-loven §2a(3))',
    ),
    when: { age: { under: 18 } },
  },
  assess: { role: 'kui', label: t('Lav målgruppevurdering', 'Make the target-group assessment') },
  sendReply: { role: 'owner', label: t('Send svar', 'Send the reply') },
  decideAfterHearing: {
    role: 'kui',
    label: t('Afgør efter partshøring', 'Decide after the hearing'),
    when: { in: 'assessment' },
  },
  makePlan: { role: 'kui', label: t('Lav uddannelsesplan', 'Make the education plan'), when: planOwed },
  referToFgu: { role: 'kui', label: t('Henvis til FGU', 'Refer to FGU'), when: { in: 'inTargetGroup' } },
  answerReferral: { role: 'fgu', label: t('Svar på henvisning', 'Answer the referral') },
  answerReturnedReferral: {
    role: 'kui',
    label: t('Svar på FGU’s spørgsmål, og henvis igen', "Answer FGU's question and refer again"),
    when: { in: 'inTargetGroup' },
  },
  settleRepeatedReturns: {
    role: 'kui',
    leader: true,
    label: t(
      'Henvisningen er returneret flere gange: tag den med FGU',
      'Returned several times: settle it with FGU',
    ),
    when: { in: 'inTargetGroup' },
  },
  settleDispute: { role: 'kui', label: t('Behandl FGU’s indsigelse', "Settle FGU's dispute") },
  guideToOtherOffer: { role: 'kui', label: t('Vejled til andet tilbud', 'Guide to another offer') },
  followOtherOffer: { role: 'kui', label: t('Følg op på andet tilbud', 'Follow up the other offer') },
  prepareStart: { role: 'fgu', label: t('Forbered start', 'Prepare the start') },
  confirmStart: { role: 'fgu', label: t('Er den unge mødt?', 'Did the young person turn up?') },
  makePathwayPlan: { role: 'fgu', label: t('Lav forløbsplan', 'Make the pathway plan') },
  followPathway: { role: 'fgu', label: t('Følg op på forløbsplanen', 'Follow up the pathway plan') },
  endOfTwoYears: {
    role: 'fgu',
    label: t('To år nærmer sig: plan for tiden efter', 'Two years are near: plan what follows'),
  },
  receiveReturn: { role: 'kui', label: t('Modtag sagen fra FGU', 'Receive the case from FGU') },
  decideApproval: { role: 'kui', label: t('Tag stilling til FGU’s anmodning', "Decide FGU's request") },
  receiveMove: { role: 'kui', label: t('Modtag tilflytter', 'Receive one who moves here') },
  answerComplaint: { role: 'kui', label: t('Behandl klage', 'Answer the complaint') },
  actOnComplaint: {
    role: 'kui',
    label: t('Klageren har fået medhold: vurdér på ny', 'The complaint was upheld: assess anew'),
  },
  reviewAt18: {
    role: 'holder',
    label: t('Gennemgå: den unge er fyldt 18', 'Review: the young person has turned 18'),
  },
  reviewAt25: {
    role: 'holder',
    label: t('Gennemgå: den unge er fyldt 25', 'Review: the young person has turned 25'),
  },
  checkOutcome4: { role: 'kui', label: t('Status 4 måneder efter FGU', 'Check the outcome after 4 months') },
  checkOutcome12: {
    role: 'kui',
    label: t('Status 12 måneder efter FGU', 'Check the outcome after 12 months'),
  },
  deadlineBreached: {
    role: 'owner',
    label: t('Frist overskredet: gør det, eller sig hvorfor', 'Deadline breached: do it, or say why'),
  },
};
