/** Forms by which something is decided about somebody (an *afgørelse*): a case that has one is kept longer. */
export const decisionForms: readonly string[] = [
  'targetGroupAssessment',
  'targetGroupDecision',
  'outsideTargetGroupDecision',
  'trackDecision',
  'approvalReply',
  'approvalRefusal',
  'assessmentKept',
  'exemption',
  'complaintReply',
  'complaintGranted',
];
