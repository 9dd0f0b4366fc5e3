import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in /proc: 100 on every Linux there is. */
const ticks = 100;

/** Seconds of CPU that a process and its children have used; null where there is no /proc to read it from. */
export function cpuSeconds(root: number): number | null {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return processes.reduce((sum, pid) => sum + secondsOf(pid, root), 0);
  } catch {
    return null;
  }
}

function secondsOf(pid: string, root: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold anything, spaces too; the fields after it are numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const mine = Number(pid) === root || Number(fields[1]) === root;
    // The parent counts those of its children that have ended, too.
    const used = [11, 12, ...(Number(pid) === root ? [13, 14] : [])].map((at) => Number(fields[at]));
    return mine ? used.reduce((sum, one) => sum + one, 0) / ticks : 0;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
