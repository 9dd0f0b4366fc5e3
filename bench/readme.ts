import type { Figure, Figures } from './figure.js';
import { number } from './table.js';

export interface Results {
  /** ISO 8601. */
  readonly at: string;
  readonly commit: string | null;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly system: string;
    readonly node: string;
  };
  readonly figures: Figures;
}

const place = /(<!-- table -->).*(<!-- \/table -->)/s;

/** The page with the table of these results in its place; everything else as it was. */
export function withTable(readme: string, { at, commit, machine, figures }: Results): string {
  const { cpu, cores, memoryGiB, system, node } = machine;
  const where = `${cores} cores of ${cpu}, ${memoryGiB} GiB, ${system}, Node ${node}`;
  const head = ['Figure', 'Value', 'Of bare', 'Of DBOS', 'Aim', 'What was done'];
  const lines = Object.entries(figures).map(([name, figure]) => row(cells(name, figure)));
  const table = [row(head), row(head.map(() => '---')), ...lines].join('\n');
  const measured = `Measured ${at.slice(0, 10)}${commit === null ? '' : ` at ${commit}`}, on ${where}.`;
  return readme.replace(place, (_, open, close) => `${open}\n\n${measured}\n\n${table}\n\n${close}`);
}

function cells(name: string, figure: Figure): readonly string[] {
  const { value, unit, ratioBare, ratioDbos, aim, met, what, spread } = figure;
  const range = spread ? ` (${number(spread[0])} to ${number(spread[1])})` : '';
  const verdict = met === undefined ? '' : met ? ', met' : ', **not met**';
  return [
    `\`${name}\``,
    `${number(value)} ${unit}${range}`,
    ratioBare?.toFixed(2) ?? '',
    ratioDbos?.toFixed(2) ?? '',
    aim === undefined ? '' : `${aim}${verdict}`,
    what,
  ];
}

function row(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}
