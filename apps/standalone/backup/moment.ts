import { StartupProblem } from '../../startup-problem.js';

const form = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** @throws StartupProblem for what is no moment, or one to come */
export function momentIn(text: string): Date {
  const day = form.exec(text)?.[1];
  const moment = new Date(text);
  // Of 30 February, Date makes 2 March.
  const isDay = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  if (!isDay || Number.isNaN(moment.getTime())) {
    throw new StartupProblem('--to must be a moment with its zone, such as 2026-11-25T10:00:00Z.');
  }
  if (moment.getTime() > Date.now()) throw new StartupProblem('--to lies in the future.');
  return moment;
}
