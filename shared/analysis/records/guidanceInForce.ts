import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween, partsOfDay, dayFrom } from '#shared/time/days';

/**
 * When a piece of guidance is in force: from `first` to `last`, both included; null means no end. If `last` is before
 * `first`, it never was in force. `replacedBy` is the piece that ended it, null if none did.
 */
export type Force = {
  readonly first: Day;
  readonly last: Day | null;
  readonly replacedBy: Recorded<Guidance> | null;
};

/**
 * When each piece of guidance is in force, by id. A replacement ends a piece the day before the replacement's own first
 * day; the earliest replacement counts, or the piece's own end if that comes earlier.
 */
export function forceOf(all: readonly Recorded<Guidance>[]): ReadonlyMap<RecordId, Force> {
  const replacements = replacementsOf(all);
  return new Map(all.map((one) => [one.id, forceOfOne(one, replacements.get(one.id))]));
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

/** How much of the guidance in force on a day is in writing; `share` is null if nothing is in force. */
export type WrittenShare = {
  readonly day: Day;
  readonly written: number;
  readonly all: number;
  readonly share: number | null;
};

/** The share of the guidance in force on a day that is in writing: policy, memo or e-mail, not oral. */
export function writtenShare(
  all: readonly Recorded<Guidance>[],
  day: Day,
  forces: ReadonlyMap<RecordId, Force> = forceOf(all),
): WrittenShare {
  const inForce = all.filter(({ id }) => isInForce(forces.get(id), day));
  const written = inForce.filter(({ channel }) => channel !== 'oral').length;
  return { day, written, all: inForce.length, share: inForce.length === 0 ? null : written / inForce.length };
}

/** The first days of the quarters up to a day, at most `count` of them, earliest first. */
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

/** What replaces each piece that is replaced: of two pieces, the earlier one. */
function replacementsOf(all: readonly Recorded<Guidance>[]): ReadonlyMap<RecordId, Recorded<Guidance>> {
  const found = new Map<RecordId, Recorded<Guidance>>();
  for (const one of all) {
    if (one.replaces === null || one.replaces === one.id) continue;
    const other = found.get(one.replaces);
    if (other === undefined || isEarlier(one, other)) found.set(one.replaces, one);
  }
  return found;
}

function isEarlier(one: Recorded<Guidance>, other: Recorded<Guidance>): boolean {
  return (compareText(one.from, other.from) || compareText(one.id, other.id)) < 0;
}

function forceOfOne(one: Recorded<Guidance>, replacement: Recorded<Guidance> | undefined): Force {
  const replacedOn = replacement === undefined ? null : addDays(replacement.from, -1);
  if (replacement === undefined || replacedOn === null || (one.to !== null && one.to < replacedOn)) {
    return { first: one.from, last: one.to, replacedBy: null };
  }
  return { first: one.from, last: replacedOn, replacedBy: replacement };
}
