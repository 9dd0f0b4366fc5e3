import { plants } from '../faults/plants.js';
import { held, type Line } from '../line.js';
import { underKills } from './kills.js';

/** The checker itself is checked: each fault that is planted has to be found, by the line that is there for it. */
export async function planted(
  seed: number,
  say: (line: string) => void,
  keep: boolean,
): Promise<readonly Line[]> {
  const verdicts: Line[] = [];
  for (const { name, foundBy, victims, kills, impatience = 0.02, days = 0, apiPreload, plant } of plants) {
    say(name);
    const found = await underKills({
      wish: { queue: 'postgres', workers: 1, ...(apiPreload && { apiPreload }) },
      dose: {
        kills,
        commands: 240,
        clients: 8,
        seed,
        impatience,
        victims,
        days,
        files: [0, 0],
        patience: 20,
      },
      say: () => undefined,
      keep,
      ...(plant && { plant }),
    });
    const line = found.find(({ what }) => what === foundBy);
    const others = found.filter(({ what, verdict }) => verdict === 'WRONG' && what !== foundBy);
    const isFound = line?.verdict === 'WRONG';
    const also = others.map(({ what, count }) => `${what}: ${count}`).join('; ');
    const more = `${foundBy}: ${line?.count ?? 0}${also && `; ${also}`}`;
    verdicts.push(held(`planted: ${name}`, isFound, line?.count ?? 0, more));
  }
  return verdicts;
}
