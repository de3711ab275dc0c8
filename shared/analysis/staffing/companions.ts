import { sumOf, sumOver } from '#shared/base/neumaier';
import { nearestRank, quantileOf } from './quantiles';
import { sumsOfOfficers, type KindCells, type StudyTable } from './studyTable';

/** The median and the quartiles of the officers' own ratios, in minutes per unit, over officers with units. */
export type OwnRatios = { readonly lower: number; readonly median: number; readonly upper: number };

/** The median and the quartiles of M / U over officers with units. NaN if nobody has any. */
export function ownRatios(table: StudyTable, kind: KindCells): OwnRatios {
  const minutes = sumsOfOfficers(table, kind.minutes);
  const ratios = sumsOfOfficers(table, kind.units).flatMap((units, officer) =>
    units > 0 ? [(minutes[officer] ?? 0) / units] : [],
  );
  return { lower: quantileOf(ratios, 0.25), median: quantileOf(ratios, 0.5), upper: quantileOf(ratios, 0.75) };
}

/** Expected officer-days, how many of them were logged, and the share: NaN if none was expected. */
export type Participation = { readonly expected: number; readonly logged: number; readonly rate: number };

/** The participation of a study: logged days over expected days of the enrolled officers. */
export function participationOf({ expected, logged }: StudyTable): Participation {
  const isExpected = expected.map((minutes) => (minutes > 0 ? 1 : 0));
  const both = isExpected.map((is, at) => (is === 1 && logged[at] === 1 ? 1 : 0));
  const [count, loggedCount] = [sumOf(isExpected), sumOf(both)];
  return { expected: count, logged: loggedCount, rate: loggedCount / count };
}

/** An entry's minutes, and the minutes between its end and the moment at which it was entered. */
export type EntryTiming = { readonly minutes: number; readonly enteredAfter: number };

/** The quality of an entry log: shares of the minutes, from 0 to 1. NaN if there are no minutes. */
export type LogQuality = { readonly heaping: number; readonly late: number };

/** The share of minutes in entries of a multiple of 15 minutes, and in entries entered more than 24 hours late. */
export function logQuality(entries: readonly EntryTiming[]): LogQuality {
  const minutesOf = (some: readonly EntryTiming[]) => sumOf(some.map(({ minutes }) => minutes));
  const all = minutesOf(entries);
  return {
    heaping: minutesOf(entries.filter(({ minutes }) => minutes % 15 === 0)) / all,
    late: minutesOf(entries.filter(({ enteredAfter }) => enteredAfter > 24 * 60)) / all,
  };
}

/** What a weight would be if every missing day had been a light or a heavy one, in minutes per unit. */
export type MissingDayBounds = { readonly light: number; readonly heavy: number };

/**
 * The bounds of a weight for missing days: each expected day that an officer did not log counts as that officer's
 * logged day at the 10th or the 90th percentile of minutes per unit, by nearest rank. Officers without a day with units
 * add none.
 */
export function missingDayBounds(table: StudyTable, kind: KindCells): MissingDayBounds {
  const days = table.officers.map((_, officer) => daysOf(table, kind, officer));
  const boundAt = (p: number) => {
    const chosen = days.map((each) => ({ ...each, missed: each.sorted[nearestRank(each.sorted.length, p)] }));
    const minutes = sumOf(chosen.map((each) => each.minutes + each.missing * (each.missed?.minutes ?? 0)));
    const units = sumOf(chosen.map((each) => each.units + each.missing * (each.missed?.units ?? 0)));
    return minutes / units;
  };
  return { light: boundAt(0.1), heavy: boundAt(0.9) };
}

/**
 * The factor for minutes if units come from an administrative count: a group's expected days over its logged days.
 */
export function participationFactor(group: { readonly expectedDays: number; readonly loggedDays: number }): number {
  return group.expectedDays / group.loggedDays;
}

/** A weight whose units were counted elsewhere: the minutes of each unit and docket are raised by its participation. */
export function administrativeWeight(
  groups: readonly { readonly minutes: number; readonly expectedDays: number; readonly loggedDays: number }[],
  units: number,
): number {
  return sumOf(groups.map((group) => group.minutes * participationFactor(group))) / units;
}

type OfficerDays = {
  readonly minutes: number;
  readonly units: number;
  readonly missing: number;
  readonly sorted: readonly { readonly minutes: number; readonly units: number }[];
};

/** One officer's sums, if there are units, the missing days, and the logged days with units from light to heavy. */
function daysOf({ days, expected, logged }: StudyTable, kind: KindCells, officer: number): OfficerDays {
  const places = days.map((_, day) => officer * days.length + day);
  const worked = places
    .filter((at) => logged[at] === 1)
    .map((at) => ({ minutes: kind.minutes[at] ?? 0, units: kind.units[at] ?? 0 }));
  const sorted = worked
    .filter(({ units }) => units > 0)
    .toSorted((one, other) => one.minutes / one.units - other.minutes / other.units);
  const sumOfDays = (valueOf: (at: number) => number) => sumOver(worked.length, valueOf);
  return {
    minutes: sorted.length === 0 ? 0 : sumOfDays((at) => worked[at]?.minutes ?? 0),
    units: sumOfDays((at) => worked[at]?.units ?? 0),
    missing: places.filter((at) => (expected[at] ?? 0) > 0 && logged[at] !== 1).length,
    sorted,
  };
}
