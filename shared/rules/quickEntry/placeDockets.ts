import { isNoteWord, isSense, type Segment, type SegmentOf } from './segments';

/** A line in two parts: the names of dockets, and all other words. */
export type PartedLine = {
  readonly dockets: readonly SegmentOf<'docket'>[];
  readonly others: readonly Segment[];
};

/** Takes the names of dockets out of a line, so that its other words are read as if they were next to each other. */
export function partDockets(segments: readonly Segment[]): PartedLine {
  return {
    dockets: segments.filter((segment) => isSense(segment, 'docket')),
    others: segments.filter((segment) => !isSense(segment, 'docket')),
  };
}

/**
 * Puts the names of dockets back. One inside the note is part of it, and one with words after it may begin the note, so
 * both stay in place. Any other moves to the front, where it does not separate words that belong together.
 */
export function placeDockets(
  segments: readonly Segment[],
  dockets: readonly SegmentOf<'docket'>[],
): readonly Segment[] {
  return dockets.reduceRight<readonly Segment[]>((placed, docket) => placeDocket(placed.map(cutAt(docket)), docket),
    segments);
}

function placeDocket(segments: readonly Segment[], docket: SegmentOf<'docket'>): readonly Segment[] {
  const nameAt = segments.findIndex((segment) => isSense(segment, 'name'));
  const before = segments.filter(({ start }) => start < docket.start);
  const behind = segments.filter(({ start }) => start >= docket.start);
  const isInNote = nameAt >= 0 && before.some((segment, index) => index > nameAt && isNoteWord(segment));
  if (isInNote) return [...before, { ...docket, sense: { is: 'word' } }, ...behind];
  if (!isNoteWord(behind[0])) return [docket, ...segments];
  return [...before, { ...docket, sense: { ...docket.sense, mayBeNote: true } }, ...behind];
}

/** In `3 det cases` the count ends before the docket. */
function cutAt(docket: Segment): (segment: Segment) => Segment {
  return (segment) =>
    segment.start < docket.start && docket.end <= segment.end ? { ...segment, end: docket.start - 1 } : segment;
}
