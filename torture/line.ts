/** One line of the table: what was looked for, how much of it there is, and whether that is as it should be. */
export interface Line {
  readonly what: string;
  readonly count: number;
  /** `told` is neither right nor wrong: how much there was of what. */
  readonly verdict: 'ok' | 'WRONG' | 'told';
  /** The first few, or what the number is made of. */
  readonly more?: string;
}

/** What must not be there at all. */
export function none(what: string, found: readonly string[]): Line {
  if (found.length === 0) return { what, count: 0, verdict: 'ok' };
  return { what, count: found.length, verdict: 'WRONG', more: found.slice(0, 3).join('; ') };
}

/** What is only counted. */
export function told(what: string, count: number, more?: string): Line {
  return { what, count, verdict: 'told', ...(more !== undefined && { more }) };
}

/** Something that was to be so. */
export function held(what: string, holds: boolean, count: number, more?: string): Line {
  return { what, count, verdict: holds ? 'ok' : 'WRONG', ...(more !== undefined && { more }) };
}

export function printed(title: string, lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ what }) => what.length));
  const rows = lines.map(({ what, count, verdict, more }) => {
    const head = `${what.padEnd(width)}  ${count.toLocaleString('en').padStart(9)}  ${verdict}`;
    return more === undefined ? head : `${head.padEnd(width + 18)}  ${more}`;
  });
  return `${[`\n${title}`, '─'.repeat(width + 18), ...rows].join('\n')}\n`;
}
