/**
 * A stretch from `start` up to and without `end`, in minutes of a day or in instants. Empty where `end` is not above
 * `start`; every function here takes empty ones and gives none back.
 */
export type Range<Point extends number = number> = { readonly start: Point; readonly end: Point };

/** The same stretches without overlaps, in order; stretches that touch become one. */
export function unionOf<Point extends number>(ranges: readonly Range<Point>[]): Range<Point>[] {
  const merged: Range<Point>[] = [];
  for (const range of inOrder(ranges)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}

/** What of `ranges` is left when `taken` is taken out, in order and without overlaps. */
export function subtract<Point extends number>(
  ranges: readonly Range<Point>[],
  taken: readonly Range<Point>[],
): Range<Point>[] {
  const holes = unionOf(taken);
  return unionOf(ranges).flatMap((range) => holes.reduce(cutAll, [range]));
}

/** What two sets of stretches have in common, in order and without overlaps. */
export function intersect<Point extends number>(
  ones: readonly Range<Point>[],
  others: readonly Range<Point>[],
): Range<Point>[] {
  const united = unionOf(others);
  return unionOf(ones).flatMap((one) =>
    united.map((other) => ({ start: later(one.start, other.start), end: earlier(one.end, other.end) })).filter(isSome),
  );
}

/** The stretches of `within` that `taken` leaves free and that are at least so long, in order. */
export function gapsOf<Point extends number>(
  within: readonly Range<Point>[],
  taken: readonly Range<Point>[],
  atLeast: number,
): Range<Point>[] {
  return subtract(within, taken).filter((gap) => gap.end - gap.start >= atLeast);
}

/** How long the union of the stretches is, in the unit of their points. */
export function lengthOf(ranges: readonly Range[]): number {
  const apart = isInOrderAndApart(ranges) ? ranges : unionOf(ranges);
  return apart.reduce((sum, range) => sum + range.end - range.start, 0);
}

/** Every pair that has some stretch in common, as indexes into `ranges`, the lower first. */
export function overlappingPairs(ranges: readonly Range[]): (readonly [number, number])[] {
  return ranges.flatMap((one, index) =>
    ranges.flatMap((other, at) => (at > index && haveCommon(one, other) ? [[index, at] as const] : [])),
  );
}

/** Whether two stretches have some time in common; touching is not. */
export function haveCommon(one: Range, other: Range): boolean {
  return earlier(one.end, other.end) > later(one.start, other.start);
}

/** So are the hours of a schedule, whose length is asked for every day of a report. */
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

function later<Point extends number>(one: Point, other: Point): Point {
  return one > other ? one : other;
}

function earlier<Point extends number>(one: Point, other: Point): Point {
  return one < other ? one : other;
}
