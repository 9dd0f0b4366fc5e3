import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux: how finely processes' time is told. */
const microsecondsPerTick = 10_000;

/** CPU time of a process so far, in microseconds; 0 where there is no /proc to tell. */
export function cpuOf(pid: number): number {
  const [, , user, system] = statOf(pid);
  return (user + system) * microsecondsPerTick;
}

/** The same of all processes that this one has started and that still run, and of itself. */
export function cpuOfFamily(pid: number): number {
  const processes = listed('/proc').filter((name) => /^\d+$/.test(name));
  const children = processes.map(Number).filter((one) => statOf(one)[1] === pid);
  return [pid, ...children].reduce((sum, one) => sum + cpuOf(one), 0);
}

/** Parent, time in user code and in the system; what is gone has none. */
function statOf(pid: number): readonly [number, number, number, number] {
  try {
    // A program's name stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return [pid, Number(fields[1]), Number(fields[11]), Number(fields[12])];
  } catch {
    return [pid, 0, 0, 0];
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
