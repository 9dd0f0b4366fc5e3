import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { useNow } from '../../parts/now.js';

interface Dated {
  readonly due: string | null;
  readonly lastDay?: string | null;
}

/** When, as people say it: how far away, and the day. */
export function When({ of: { due, lastDay } }: { readonly of: Dated }) {
  const text = useTexts().myCase.when;
  const formats = useFormats();
  const now = useNow();
  if (due === null) return null;
  const day = lastDay ?? new Date(Date.parse(due) - 1).toISOString();
  const away = formats.away(day, now);
  return (
    <p className="mine-when">
      <strong>{Date.parse(due) < now ? text.late(away) : text.by(away)}</strong>{' '}
      <time dateTime={due}>{formats.day(day)}</time>
    </p>
  );
}
