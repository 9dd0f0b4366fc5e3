/** PostgreSQL's log of changes comes in segments of equal size; a position in it is a number of bytes from its start. */
export interface Log {
  readonly timeline: number;
  /** Of a segment, in bytes. */
  readonly size: bigint;
}

/** `16/B374D848`, as PostgreSQL writes a position. */
export function positionOf(text: string): bigint {
  const [high = '', low = ''] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** The names of the segments from the one that holds `from` to the last one before that of `to`. */
export function segmentsBetween(log: Log, from: bigint, to: bigint): readonly string[] {
  const names: string[] = [];
  for (let no = from / log.size; no < to / log.size; no += 1n) names.push(nameOf(log, no));
  return names;
}

/** The name of the segment that holds the position. */
export function segmentAt(log: Log, position: bigint): string {
  return nameOf(log, position / log.size);
}

function nameOf({ timeline, size }: Log, no: bigint): string {
  const perId = 0x1_0000_0000n / size;
  return [BigInt(timeline), no / perId, no % perId]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('');
}
