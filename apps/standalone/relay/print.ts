import type { Stretch } from './demo-api.js';

const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
});

/** Who held the case from when to when, a line each. */
export function batonTable(baton: readonly Stretch[], nameOf: (id: string) => string): readonly string[] {
  return baton.map(({ holder, from, to }) => {
    const until = to === null ? 'still' : moment.format(new Date(to));
    return `  ${holder.role.padEnd(8)}${nameOf(holder.id).padEnd(40)}${moment.format(new Date(from))}  to  ${until}`;
  });
}
