import { useSearchParams } from 'wouter';
import type { Field, Form } from '../../api/cases.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { partsOf } from '../../parts/form/parts-of.js';

/** The people, the parts of the form one by one, and where something travels a look at what the receiver sees. */
export type NoticeStep = { readonly name: string } & (
  | { readonly is: 'people' | 'look' }
  | { readonly is: 'part'; readonly fields: readonly Field[] }
);

export function useNoticeSteps(form: Form, looked: boolean): readonly NoticeStep[] {
  const text = useTexts().notice.noticeFilling;
  const { say } = useLanguage();
  const parts = partsOf(form);
  return [
    { is: 'people', name: text.person },
    ...(parts ?? [{ label: null, fields: form.fields }]).map(({ label, fields }) => {
      return { is: 'part', name: say(label) || text.content, fields } as const;
    }),
    ...(looked ? [{ is: 'look', name: text.look } as const] : []),
  ];
}

/** Where what a pointer names is filled in. */
export function stepOf(pointer: string, steps: readonly NoticeStep[]): number {
  const [, whole, field] = pointer.split('/');
  if (whole !== 'fields') return 0;
  return steps.findIndex((step) => step.is === 'part' && step.fields.some(({ name }) => name === field));
}

/** The step stands in the address, so that the browser's own way back is the way back. */
export function useStepInAddress(steps: number) {
  const [search, setSearch] = useSearchParams();
  const said = Number(search.get('step') ?? 1);
  return {
    wanted: Number.isInteger(said) && said >= 1 && said <= steps ? said - 1 : 0,
    goTo: (step: number, replace = false) => setSearch({ step: String(step + 1) }, { replace }),
  };
}
