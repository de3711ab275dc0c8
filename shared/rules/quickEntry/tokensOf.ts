import type { LineReading } from './lineReading';
import type { LineToken } from './lineTypes';
import type { Segment } from './segments';

/** The tokens of a line, and which of them each segment belongs to. Adjacent words of the note are one token. */
export function tokensOf({ text, segments, slots, unsure }: LineReading): {
  readonly tokens: readonly LineToken[];
  readonly indexOf: ReadonlyMap<Segment, number>;
} {
  const tokens: LineToken[] = [];
  const indexOf = new Map<Segment, number>();
  // A docket is read before all other words, wherever it is.
  for (const segment of segments.toSorted((one, other) => one.start - other.start)) {
    const slot = slots.get(segment);
    if (slot === undefined) continue;
    const isUnsure = unsure.has(segment);
    const last = tokens.at(-1);
    const isNext =
      last?.slot === 'note' &&
      slot === 'note' &&
      !isUnsure &&
      !last.isUnsure &&
      text.slice(last.end, segment.start).trim() === '';
    if (isNext) tokens[tokens.length - 1] = { ...last, end: segment.end };
    else tokens.push({ start: segment.start, end: segment.end, slot, isUnsure });
    indexOf.set(segment, tokens.length - 1);
  }
  return { tokens, indexOf };
}
