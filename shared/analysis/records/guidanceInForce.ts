import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween, partsOfDay, dayFrom } from '#shared/time/days';

/**
 * When a piece of guidance is in force: from `first` to `last`, both included, or without an end for null. If `last` is
 * before `first`, it never was. `replacedBy` is the piece that ended it, null if none did.
 */
export type Force = {
  readonly first: Day;
  readonly last: Day | null;
  readonly replacedBy: Recorded<Guidance> | null;
};

/**
 * When each piece of guidance is in force, by id. What replaces a piece ends it the day before its own first day; the
 * earliest replacement counts, and an end of its own if that comes earlier.
 */
export function forceOf(all: readonly Recorded<Guidance>[]): ReadonlyMap<RecordId, Force> {
  return new Map(all.map((one) => [one.id, forceOfOne(one, all)]));
}

/** The guidance in force on a day, in its order. */
export function inForceOn(all: readonly Recorded<Guidance>[], day: Day): readonly Recorded<Guidance>[] {
  const forces = forceOf(all);
  return all.filter(({ id }) => isInForce(forces.get(id), day));
}

/** Whether guidance is in force on a day. */
export function isInForce(force: Force | undefined, day: Day): boolean {
  return force !== undefined && force.first <= day && (force.last === null || day <= force.last);
}

/** How much of the guidance in force on a day was written; `share` is null if nothing is in force. */
export type WrittenShare = {
  readonly day: Day;
  readonly written: number;
  readonly all: number;
  readonly share: number | null;
};

/** The share of the guidance in force on a day that was written: policy, memo or e-mail, not oral. */
export function writtenShare(all: readonly Recorded<Guidance>[], day: Day): WrittenShare {
  const inForce = inForceOn(all, day);
  const written = inForce.filter(({ channel }) => channel !== 'oral').length;
  return { day, written, all: inForce.length, share: inForce.length === 0 ? null : written / inForce.length };
}

/** The first days of the quarters up to a day, at most `count` of them, the earliest first. */
export function quarterStarts(day: Day, count: number): Day[] {
  const { year, month } = partsOfDay(day);
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, index) => quarter - count + 1 + index).flatMap(
    (one) => dayFrom(Math.floor(one / 4), (one % 4) * 3 + 1, 1) ?? [],
  );
}

/** Days until the review of guidance is due, negative if it is overdue; null if none is due. */
export function daysToReview({ reviewDue }: Pick<Guidance, 'reviewDue'>, today: Day): number | null {
  return reviewDue === null ? null : daysBetween(today, reviewDue);
}

function forceOfOne(one: Recorded<Guidance>, all: readonly Recorded<Guidance>[]): Force {
  const replacement = all
    .filter(({ id, replaces }) => replaces === one.id && id !== one.id)
    .toSorted((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id))
    .at(0);
  const replacedOn = replacement === undefined ? null : addDays(replacement.from, -1);
  if (replacement === undefined || replacedOn === null || (one.to !== null && one.to < replacedOn)) {
    return { first: one.from, last: one.to, replacedBy: null };
  }
  return { first: one.from, last: replacedOn, replacedBy: replacement };
}
