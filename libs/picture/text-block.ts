/** Text in lines, as wide as it may be and as high as it comes to. */
export interface Block {
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
  readonly width: number;
  readonly height: number;
}

export const lineHeight = 17;
export const fontSize = 13;

/** No font is measured: a letter is taken for a little more than it is in most. */
const letter = { plain: 7.7, bold: 8.6 } as const;

export function blockOf(heading: string, paragraphs: readonly string[], width: number): Block {
  const bold = heading === '' ? [] : wrapped(heading, width / letter.bold);
  const plain = paragraphs.flatMap((text) => wrapped(text, width / letter.plain));
  const lines = [
    ...bold.map((text) => ({ text, bold: true })),
    ...plain.map((text) => ({ text, bold: false })),
  ];
  const widest = Math.max(
    0,
    ...lines.map(({ text, bold: strong }) => text.length * (strong ? letter.bold : letter.plain)),
  );
  return { lines, width: Math.ceil(Math.min(widest, width)), height: lines.length * lineHeight };
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    // What goes on of a paragraph stands in a little, so that one sees where the next begins.
    else lines.push(lines.length > 0 ? `  ${word}` : word);
  }
  return lines;
}
