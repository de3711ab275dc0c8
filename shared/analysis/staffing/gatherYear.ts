import { cellsOf, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { DayRange } from '#shared/analysis/workload';
import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import type { Docket, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { expectedDays, type ExpectationRecords } from '#shared/rules/expectedDay';
import { membershipOn } from '#shared/rules/membershipOn';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween, eachDay, monthOf } from '#shared/time/days';
import { addMonths, firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';
import { fullTimeOf, officerTimeOf, type FullTime, type OfficerTime, type PlannedYear } from './workingTime';

/**
 * What a year is gathered from. `last` is the last day of the year. `kinds` are those with a case weight;
 * `sharedDuties` are in the support of the study, so the year's single duties are all others. `firstLogged` is the
 * first day on which anybody in the unit logged anything, null if nobody did.
 */
export type YearInput = {
  readonly last: Day;
  readonly unit: RecordId | null;
  readonly officers: readonly Recorded<Officer>[];
  readonly kinds: readonly RecordId[];
  readonly sharedDuties: readonly RecordId[];
  readonly months: readonly MonthColumns[];
  readonly expectations: readonly ExpectationRecords[];
  readonly firstLogged: Day | null;
  readonly plan: PlannedYear;
};

/** Units of a kind on a docket: those counted on the days covered, and those of a year. */
export type YearUnits = {
  readonly docket: Docket;
  readonly kind: RecordId;
  readonly counted: number;
  readonly yearly: number;
};

/** The working time of an officer, the docket at the end of the year, and the minutes of single duties in it. */
export type YearOfficer = OfficerTime & { readonly docket: Docket | null; readonly dutyMinutes: number };

/**
 * A year of work: what was counted, and what that amounts to in a year. `covered` are the days with records, null if
 * there are none. If they are less than the year for any officer, units and duties are multiplied by `factor`, the
 * working time of the year over the minutes expected on the days covered; otherwise `isWhole` is true. The season is
 * known if the days of at least one officer span the year. Minutes of single duties are for a year.
 */
export type GatheredYear = {
  readonly range: DayRange;
  readonly covered: DayRange | null;
  readonly isWhole: boolean;
  readonly isSeasonKnown: boolean;
  readonly factor: number;
  readonly units: readonly YearUnits[];
  readonly singleDutyMinutes: number;
  readonly fullTime: FullTime;
  readonly officers: readonly YearOfficer[];
  /** How many full-time officers all the working time adds up to. */
  readonly available: number;
};

/** How many days may be missing at the start of a year that still counts as whole. */
const tolerance = 7;

/** Gathers a year of work from totals (method.md 3): the last 12 months, or as much of them as there is. */
export function gatherYear(input: YearInput): GatheredYear {
  const range = { first: addDays(yearBefore(input.last), 1), last: input.last };
  const fullTime = fullTimeOf(range, input.plan);
  const times = input.officers.map((officer) => ({
    ...officerTimeOf(range, officer, recordsOf(input, officer.id), { unit: input.unit, fullTime }),
    docket: membershipOn(officer, input.last)?.docket ?? null,
  }));
  const minutes = sumOf(times.map((one) => one.minutes));
  const covered = coveredDays(range, input.firstLogged);
  const isOnTime = (first: Day | null) => first === null || daysBetween(range.first, first) <= tolerance;
  const isSeasonKnown = covered !== null && isOnTime(covered.first);
  const isWhole = isSeasonKnown && input.officers.every(({ id }) => isOnTime(recordsOf(input, id).firstDay));
  const factor = isWhole || covered === null ? 1 : ratio(minutes, expectedIn(covered, input));
  const counted = countIn(covered ?? range, input);
  return {
    range,
    covered,
    isWhole,
    isSeasonKnown,
    factor,
    units: counted.units.map((one) => ({ ...one, yearly: one.counted * factor })),
    singleDutyMinutes: sumOf([...counted.duties.values()]) * factor,
    fullTime,
    officers: times.map((one) => ({ ...one, dutyMinutes: (counted.duties.get(one.officer) ?? 0) * factor })),
    available: ratio(minutes, fullTime.minutes),
  };
}

/** The same day a year before; for February 29, the last day of the month. */
function yearBefore(day: Day): Day {
  const month = addMonths(monthOf(day), -12);
  const same = addDays(firstDayOfMonth(month), Number(day.slice(8)) - 1);
  return same > lastDayOfMonth(month) ? lastDayOfMonth(month) : same;
}

function coveredDays({ first, last }: DayRange, firstLogged: Day | null): DayRange | null {
  if (firstLogged === null || firstLogged > last) return null;
  return { first: firstLogged < first ? first : firstLogged, last };
}

function recordsOf({ expectations }: YearInput, officer: RecordId): ExpectationRecords {
  const found = expectations.find((one) => one.officer === officer);
  return found ?? { officer, schedules: [], absences: [], workedHolidays: [], firstDay: null };
}

function ratio(one: number, other: number): number {
  return other === 0 ? 0 : one / other;
}

/** The expected minutes of all officers on the days covered, as members of the unit. */
function expectedIn(covered: DayRange, input: YearInput): number {
  const days = eachDay(covered.first, covered.last);
  return input.officers.reduce((sum, officer) => {
    const expected = expectedDays(recordsOf(input, officer.id), covered.first, covered.last);
    const isMember = (day: Day) => input.unit === null || membershipOn(officer, day)?.unit === input.unit;
    return sum + days.reduce((all, day, at) => all + (isMember(day) ? (expected[at]?.expected ?? 0) : 0), 0);
  }, 0);
}

/** Counts the units by docket and kind, in the order of their ids, and each officer's minutes of single duties. */
function countIn({ first, last }: DayRange, input: YearInput) {
  const officers = new Set(input.officers.map(({ id }) => id));
  const [kinds, shared] = [new Set(input.kinds), new Set(input.sharedDuties)];
  const units = new Map<string, Omit<YearUnits, 'yearly'>>();
  const duties = new Map<RecordId, number>();
  for (const month of input.months) {
    if (!officers.has(month.officer)) continue;
    for (const cell of cellsOf(month)) {
      if (cell.day < first || cell.day > last || (input.unit !== null && cell.unit !== input.unit)) continue;
      if (cell.duty !== null) {
        const single = shared.has(cell.duty) ? 0 : cell.minutes;
        duties.set(month.officer, (duties.get(month.officer) ?? 0) + single);
      }
      if (cell.duty === null && kinds.has(cell.kind)) {
        const key = `${cell.docket}|${cell.kind}`;
        const counted = (units.get(key)?.counted ?? 0) + cell.units;
        units.set(key, { docket: cell.docket, kind: cell.kind, counted });
      }
    }
  }
  const sorted = [...units].toSorted(([one], [other]) => compareText(one, other)).map(([, one]) => one);
  return { units: sorted, duties };
}
