import { compareText } from '#shared/base/compareText';
import { failWith, succeed, type Result } from '#shared/base/result';

/** A request that time is logged for. `minutes` were typed for it, or are null if they are to be computed. */
export type SplitPart = { readonly id: string; readonly typed: number | null };

/** The stretch of one request: its minutes, and its start and end in minutes after the start of the whole. */
export type SplitStretch = {
  readonly id: string;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Splits whole minutes across requests: typed minutes stay, and the rest is divided equally among the others, by
 * largest remainder with ties to the first. Returns consecutive stretches in the order of ids that add up to exactly
 * `total`. Fails at `requests` if none is chosen or one is chosen twice, at `total`, and at `minutes.<id>` if typed
 * minutes are not a whole number, exceed the total, or leave some unassigned.
 */
export function splitMinutes(total: number, parts: readonly SplitPart[]): Result<readonly SplitStretch[]> {
  const inOrder = parts.toSorted((one, other) => compareText(one.id, other.id));
  const problem = requestProblem(total, inOrder) ?? typedProblem(total, inOrder);
  if (problem !== null) return problem;
  const typed = sumOfTyped(inOrder);
  const shares = largestRemainder(total - typed, inOrder.map((part) => (part.typed === null ? 1 : 0)));
  const filled = inOrder.map((part, index) => ({ id: part.id, minutes: part.typed ?? shares[index] ?? 0 }));
  return succeed(stretchesOf(filled));
}

/**
 * Divides a whole number in proportion to whole weights, so that the shares add up to it: each gets its quota rounded
 * down, and what is left goes one by one to the largest remainders, ties to the first (Hamilton's method; the sort is
 * stable). All are 0 if no weight is above 0.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .toSorted((one, other) => other.remainder - one.remainder);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

function stretchesOf(parts: readonly { readonly id: string; readonly minutes: number }[]): SplitStretch[] {
  let from = 0;
  return parts.map(({ id, minutes }) => {
    const stretch = { id, minutes, from, to: from + minutes };
    from = stretch.to;
    return stretch;
  });
}

function requestProblem(total: number, inOrder: readonly SplitPart[]): Result<never> | null {
  if (inOrder.length === 0) return failWith('no-request', 'Choose at least one request.', 'requests');
  if (inOrder.some(({ id }, index) => id === inOrder[index + 1]?.id)) {
    return failWith('twice', 'A request is chosen twice. Choose each one once.', 'requests');
  }
  return isWhole(total) ? null : failWith('total', 'The time must be a whole number of minutes.', 'total');
}

function typedProblem(total: number, inOrder: readonly SplitPart[]): Result<never> | null {
  const wrong = inOrder.find(({ typed }) => typed !== null && !isWhole(typed));
  if (wrong !== undefined) return failWith('minutes', 'Enter whole minutes, 0 or more.', `minutes.${wrong.id}`);
  const typed = sumOfTyped(inOrder);
  const last = inOrder.findLast((part) => part.typed !== null);
  if (last === undefined) return null;
  if (typed > total) {
    const message = `You entered ${typed} minutes, but there are only ${total}. Take off ${typed - total}.`;
    return failWith('too-many', message, `minutes.${last.id}`);
  }
  if (typed < total && inOrder.every((part) => part.typed !== null)) {
    const message = `${total - typed} of ${total} minutes are left. Enter them, or leave a field empty to take them.`;
    return failWith('too-few', message, `minutes.${last.id}`);
  }
  return null;
}

function sumOfTyped(parts: readonly SplitPart[]): number {
  return parts.reduce((sum, { typed }) => sum + (typed ?? 0), 0);
}

function isWhole(minutes: number): boolean {
  return Number.isSafeInteger(minutes) && minutes >= 0;
}
