import type { Ask, Definition, Field, Package } from '../../engine/language.js';
import type { Shareable } from '../consents.js';
import { t } from '../text.js';
import type { YouthDropout4 } from '../vocabulary-4.js';

type FormName = YouthDropout4['form'];

/**
 * The forms that files go with: what rests on papers, or is said best by showing them. Forms of their own, not one form
 * for files: so a file is shared, corrected, kept and erased with what it belongs to.
 */
const withFiles: readonly FormName[] = [
  'riskNotice',
  'dropoutNotice',
  'kuiOpening',
  'support',
  'contactEstablished',
  'explorationReport',
  'consultation',
  'consultationReply',
  'fguDialogue',
  'fguDialogueReply',
  'hearing',
  'hearingReply',
  'targetGroupAssessment',
  'educationPlan',
  'returnedForInformation',
  'dispute',
  'pathwayPlan',
  'fguRisk',
  'fguDropout',
  'approvalRequest',
  'approvalReply',
  'note',
  'words',
  'ownWords',
  'question',
  'reply',
  'complaint',
  'complaintReply',
  'outcome',
];

const files: Field<YouthDropout4> = {
  kind: 'files',
  most: 10,
  label: t('Vedhæftede filer', 'Attached files'),
  help: t('PDF, billeder eller ren tekst', 'PDF, images or plain text'),
};

/** The same forms, each with its files after all else. */
export function formsWithFiles(forms: Definition<YouthDropout4>['forms']): typeof forms {
  const added = withFiles.map((name) => {
    const form = forms[name];
    return [name, { ...form, fields: { ...form.fields, files } }] as const;
  });
  return { ...forms, ...Object.fromEntries(added) };
}

/** Where a package names its elements, files may go along: only where the sender chooses them. */
export function askWithFiles(ask: Ask): Ask {
  if (!ask.carries) return ask;
  const { optional } = ask.carries;
  const contents = ask.carries.contents.map((content): Package['contents'][number] => {
    const { form, elements, usual = elements } = content;
    if (!elements || !usual || !takesFiles(form)) return content;
    return { ...content, elements: [...elements, 'files'], ...(!optional && { usual }) };
  });
  return { ...ask, carries: { ...ask.carries, contents } };
}

/** What may be consented to: of a form that takes files, its files too. */
export function shareableWithFiles(shareable: Shareable): Shareable {
  const all = Object.entries(shareable).map(([form, elements]) => [
    form,
    takesFiles(form) ? [...elements, 'files'] : elements,
  ]);
  return Object.fromEntries(all) as Shareable;
}

function takesFiles(form: string): boolean {
  return (withFiles as readonly string[]).includes(form);
}
