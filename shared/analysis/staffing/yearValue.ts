import { sumOf } from '#shared/base/neumaier';
import { sumsOfOfficers, type StudyTable } from './studyTable';

/** One officer's schedule for a year, and what is taken off it, in minutes. */
export type WorkingYear = {
  readonly scheduled: number;
  readonly holidays: number;
  readonly leave: number;
  readonly training: number;
};

/**
 * Available working time (AWT) of a year, in minutes: what is scheduled less holidays, leave and training. Leave comes
 * from the entitlement or the year plan, never from a study of some weeks.
 */
export function availableWorkingTime({ scheduled, holidays, leave, training }: WorkingYear): number {
  return scheduled - holidays - leave - training;
}

/** Minutes of case work and of support on the logged days, and the share of support in both, from 0 to 1. */
export type SupportShare = { readonly caseMinutes: number; readonly supportMinutes: number; readonly share: number };

/** The share of support: what everyone does besides cases, over case work and support. NaN if neither was logged. */
export function supportShare(table: StudyTable): SupportShare {
  const sumOfAll = (cells: Float64Array) => sumOf(sumsOfOfficers(table, cells));
  const caseMinutes = sumOf(table.kinds.map(({ minutes }) => sumOfAll(minutes)));
  const supportMinutes = sumOfAll(table.support);
  return { caseMinutes, supportMinutes, share: supportMinutes / (caseMinutes + supportMinutes) };
}

/** The year value: the minutes of a year that one officer has for case work. */
export function yearValue(availableMinutes: number, share: number): number {
  return availableMinutes * (1 - share);
}

/**
 * The category allowance factor (CAF) of WISN: the factor by which work that everyone does besides cases raises the
 * need.
 */
export function categoryAllowance(share: number): number {
  return 1 / (1 - share);
}

/** The individual allowance factor (IAF) of WISN, in officers: minutes of single officers' duties over AWT. */
export function individualAllowance(dutyMinutes: number, availableMinutes: number): number {
  return dutyMinutes / availableMinutes;
}

/** One officer's AWT, and the share of the year in which the officer was a member of the unit, from 0 to 1. */
export type Membership = { readonly availableMinutes: number; readonly shareOfYear: number };

/** Available staff in full-time officers: everyone's AWT by days of membership, over that of a full-time officer. */
export function availableStaff(members: readonly Membership[], fullTimeMinutes: number): number {
  return sumOf(members.map(({ availableMinutes, shareOfYear }) => availableMinutes * shareOfYear)) / fullTimeMinutes;
}

/** Officers for posts that must always be covered: the hours to cover over the year value, both in minutes. */
export function coveragePosts(hoursToCover: number, yearValueMinutes: number): number {
  return (hoursToCover * 60) / yearValueMinutes;
}

/** The utilization of a unit: everyone's workload over everyone's available minutes, never a mean of percentages. */
export function utilization(officers: readonly { readonly workload: number; readonly available: number }[]): number {
  return sumOf(officers.map(({ workload }) => workload)) / sumOf(officers.map(({ available }) => available));
}
