import type { Placement } from '#shared/records/timeEntry';
import type { Day, Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import type { Doubt } from './doubts';
import type { LineProblem } from './lineTypes';
import type { Reading } from './readings';

/**
 * When a line's work took place. A `stretch` has its `other` reading, if an hour without am or pm was read, and
 * `isGuessed`; `inBreak` is the break inside it. A `plan` is in the future. A line is `nowhere` because of a problem or
 * a doubt.
 */
export type PlacedLine =
  | PlacedStretch
  | { readonly is: 'plan'; readonly day: Day; readonly start: Instant | null; readonly end: Instant | null }
  | { readonly is: 'timer' }
  | { readonly is: 'nowhere'; readonly problems: readonly LineProblem[]; readonly doubt: Doubt | null };

/** A stretch that is logged. */
export type PlacedStretch = Range<Instant> & {
  readonly is: 'stretch';
  readonly placement: Placement;
  readonly problems: readonly LineProblem[];
  readonly isGuessed: boolean;
  readonly other: Reading | null;
  readonly inBreak: Range<Instant> | null;
  readonly isOutside: boolean;
};

/** A line without a time. */
export type Nowhere = Extract<PlacedLine, { is: 'nowhere' }>;

/** No time, because of these problems. */
export function nowhere(...problems: LineProblem[]): Nowhere {
  return { is: 'nowhere', problems, doubt: null };
}
