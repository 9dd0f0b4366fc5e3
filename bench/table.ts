import type { Figure, Figures } from './figure.js';

/** A table for people: one line a figure, what it does beneath. */
export function printed(figures: Figures): string {
  const lines = Object.entries(figures).map(([name, figure]) => [
    name,
    `${number(figure.value)} ${figure.unit}`,
    ratio(figure.ratioBare),
    ratio(figure.ratioDbos),
    figure.aim ?? '',
    figure.met === undefined ? '' : figure.met ? 'met' : 'NOT MET',
  ]);
  const head = ['figure', 'value', 'of bare', 'of DBOS', 'aim', ''];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  const body = Object.values(figures).flatMap((figure, index) => [
    row(lines[index] ?? []),
    ...details(figure).map((detail) => `    ${detail}`),
  ]);
  return `${[row(head), rule, ...body].join('\n')}\n`;
}

function details({ what, spread, parts }: Figure): readonly string[] {
  const range = spread ? ` (${number(spread[0])} to ${number(spread[1])})` : '';
  const made = Object.entries(parts ?? {}).map(([part, value]) => `${part} ${number(value)}`);
  return [`${what}${range}`, ...(made.length > 0 ? [made.join(', ')] : [])];
}

function ratio(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2);
}

/** As people read it: three digits that count. */
export function number(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
