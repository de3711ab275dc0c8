import { lengthOf, type Range } from '#shared/time/ranges';
import { minuteMilliseconds } from '#shared/time/minutes';
import type { Instant } from '#shared/time/day';

/** Which part of its lane a block takes: `lane` of `lanes`, counted from 0 at the top. */
export type Lane = { readonly lane: number; readonly lanes: number };

/** More than this many blocks at a time share the last part. */
const mostLanes = 4;

/** The blocks in the order of time; those that overlap share the lane evenly, so that none covers another. */
export function withLanes<Block extends Range<Instant>>(blocks: readonly Block[]): (Block & Lane)[] {
  const ordered = blocks.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const found: (Block & Lane)[] = [];
  let group: (Block & { readonly lane: number })[] = [];
  let ends: number[] = [];
  const endGroup = () => {
    found.push(...group.map((block) => ({ ...block, lanes: ends.length })));
    [group, ends] = [[], []];
  };
  for (const block of ordered) {
    if (group.length > 0 && block.start >= Math.max(...ends)) endGroup();
    const free = ends.findIndex((end) => end <= block.start);
    const lane = free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, block.end);
    group.push({ ...block, lane });
  }
  endGroup();
  return found;
}

/** A block that represents several that are too narrow to be drawn. */
export type Drawn<Block> = Block & { readonly count: number };

/** What blocks need so that narrow ones can be drawn as one. */
type Mergeable = Range<Instant> & Lane & { readonly minutes: number; readonly group: string };

/** A strip with more blocks than this is drawn more coarsely. */
const manyBlocks = 200;
const [narrowest, narrowestOfMany] = [1, 4];

/**
 * The blocks as drawn at so many pixels a minute: neighbors too narrow to be told apart become one block, and so do
 * those that share the last part of a lane.
 */
export function mergeNarrow<Block extends Mergeable>(blocks: readonly Block[], pixelsAMinute: number): Drawn<Block>[] {
  const least = blocks.length > manyBlocks ? narrowestOfMany : narrowest;
  const span = (least / pixelsAMinute) * minuteMilliseconds;
  const latest = new Map<number, number>();
  const drawn: Drawn<Block>[] = [];
  for (const block of blocks) {
    const at = latest.get(block.lane) ?? -1;
    const before = drawn[at];
    if (before !== undefined && isOne(before, block, span)) drawn[at] = merge(before, block);
    else {
      latest.set(block.lane, drawn.length);
      drawn.push({ ...block, count: 1 });
    }
  }
  return drawn;
}

function isOne(before: Mergeable, block: Mergeable, span: number): boolean {
  if (before.end > block.start) return true;
  const areNarrow = before.end - before.start < span && block.end - block.start < span;
  return areNarrow && block.start - before.end < span && before.lanes === block.lanes;
}

function merge<Block extends Mergeable>(before: Drawn<Block>, block: Block): Drawn<Block> {
  const range = { start: before.start, end: before.end > block.end ? before.end : block.end };
  return {
    ...before,
    ...range,
    minutes: Math.floor(lengthOf([range]) / minuteMilliseconds),
    count: before.count + 1,
  };
}
