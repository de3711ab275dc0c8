/**
 * A range from `start` up to but not including `end`, in minutes of a day or in instants. Empty if `end` is not above
 * `start`. Every function here accepts empty ranges and returns none.
 */
export type Range<Point extends number = number> = { readonly start: Point; readonly end: Point };

/** The same ranges in order and without overlaps. Ranges that touch become one. */
export function unionOf<Point extends number>(ranges: readonly Range<Point>[]): Range<Point>[] {
  const merged: Range<Point>[] = [];
  for (const range of inOrder(ranges)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}

/** The parts of `ranges` that are not in `taken`, in order and without overlaps. */
export function subtract<Point extends number>(
  ranges: readonly Range<Point>[],
  taken: readonly Range<Point>[],
): Range<Point>[] {
  const holes = unionOf(taken);
  return unionOf(ranges).flatMap((range) => holes.reduce(cutAll, [range]));
}

/** The parts that two sets of ranges have in common, in order and without overlaps. */
export function intersect<Point extends number>(
  ones: readonly Range<Point>[],
  others: readonly Range<Point>[],
): Range<Point>[] {
  const united = unionOf(others);
  return unionOf(ones).flatMap((one) =>
    united.map((other) => ({ start: later(one.start, other.start), end: earlier(one.end, other.end) })).filter(isSome),
  );
}

/** The parts of `within` that are not in `taken` and are at least `atLeast` long, in order. */
export function gapsOf<Point extends number>(
  within: readonly Range<Point>[],
  taken: readonly Range<Point>[],
  atLeast: number,
): Range<Point>[] {
  return subtract(within, taken).filter((gap) => gap.end - gap.start >= atLeast);
}

/** The length of the union of the ranges, in the unit of their points. */
export function lengthOf(ranges: readonly Range[]): number {
  const apart = isInOrderAndApart(ranges) ? ranges : unionOf(ranges);
  return apart.reduce((sum, range) => sum + range.end - range.start, 0);
}

/** Every pair of ranges that overlap, as indexes into `ranges`, the lower one first. */
export function overlappingPairs(ranges: readonly Range[]): (readonly [number, number])[] {
  return ranges.flatMap((one, index) =>
    ranges.flatMap((other, at) => (at > index && haveCommon(one, other) ? [[index, at] as const] : [])),
  );
}

/** Whether two ranges overlap. Ranges that only touch do not. */
export function haveCommon(one: Range, other: Range): boolean {
  return earlier(one.end, other.end) > later(one.start, other.start);
}

/** The hours of a schedule already are, and a report needs their length for every day. */
function isInOrderAndApart(ranges: readonly Range[]): boolean {
  return ranges.every((range, index) => isSome(range) && range.start >= (ranges[index - 1]?.end ?? range.start));
}

function inOrder<Point extends number>(ranges: readonly Range<Point>[]): Range<Point>[] {
  return ranges.filter(isSome).toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function cutAll<Point extends number>(pieces: readonly Range<Point>[], hole: Range<Point>): Range<Point>[] {
  return pieces.flatMap((piece) =>
    [
      { start: piece.start, end: earlier(piece.end, hole.start) },
      { start: later(piece.start, hole.end), end: piece.end },
    ].filter(isSome),
  );
}

function isSome(range: Range): boolean {
  return range.end > range.start;
}

/** The later of two points. */
export function later<Point extends number>(one: Point, other: Point): Point {
  return one > other ? one : other;
}

/** The earlier of two points. */
export function earlier<Point extends number>(one: Point, other: Point): Point {
  return one < other ? one : other;
}
