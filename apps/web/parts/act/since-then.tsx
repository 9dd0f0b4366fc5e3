import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { caseQuery } from '../../api/cases.js';
import { timelineQuery } from '../../api/timeline.js';
import { useTexts } from '../../language/language.js';
import { Steps } from '../history/steps.js';

/** As much of the history as makes sense to read beside a form. */
const mostSteps = 15;

/** What was done since, by whom; nothing for who may not read it. */
export default function SinceThen({ caseId, since }: { readonly caseId: string; readonly since: number }) {
  const text = useTexts().act.changed;
  const found = useQuery(caseQuery(caseId));
  const timeline = useInfiniteQuery(timelineQuery(caseId, mostSteps));
  const steps = timeline.data?.pages[0]?.items.filter(({ version }) => version > since) ?? [];
  if (!found.data || steps.length === 0) return null;
  return (
    <>
      <p className="merging-heading">{text.since}</p>
      <Steps found={found.data} steps={steps} />
    </>
  );
}
