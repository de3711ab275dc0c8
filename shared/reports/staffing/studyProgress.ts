import { caseWeights } from '#shared/analysis/staffing/caseWeight';
import { forecastHalfWidth, planStudy, type Plan, type StudySize } from '#shared/analysis/staffing/forecast';
import type { CaseWeight, Estimate } from '#shared/analysis/staffing/estimate';
import { participationOf, type Participation } from '#shared/analysis/staffing/companions';
import type { ByKind } from '#shared/analysis/staffing/need';
import { needEstimate, type YearOfStudy } from '#shared/analysis/staffing/needEstimate';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import type { RecordId } from '#shared/base/ids';
import type { Study } from '#shared/records/study';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, eachDay } from '#shared/time/days';
import { holidaysObserved } from '#shared/time/federalHolidays';
import { halfWidthOf } from './reasons';

/**
 * How precise a kind's weight is, and what will make it more precise. `now` and `atEnd` are half-widths as shares of
 * it.
 */
export type KindPrecision = {
  readonly weight: CaseWeight;
  readonly label: string;
  readonly now: number | null;
  readonly atEnd: number | null;
  readonly plan: Plan | null;
};

/**
 * What closing a study on a day would give: expected officer-days, kinds within the goal, and the need's half-width.
 */
export type Consequence = {
  readonly on: Day;
  readonly isPlanned: boolean;
  readonly officerDays: number;
  readonly kindsWithin: number;
  readonly needMargin: number | null;
};

/** How far along a study is. `countable` are the kinds that can have an interval. */
export type StudyProgress = {
  readonly participation: Participation;
  readonly kinds: readonly KindPrecision[];
  readonly countable: number;
  readonly within: number;
  readonly withinAtEnd: number;
  readonly consequences: readonly Consequence[];
};

/** What progress is computed from: the officer-days so far, the study, and the year of the need. */
export type ProgressInput = {
  readonly table: StudyTable;
  readonly study: Pick<Study, 'first' | 'last' | 'goal' | 'closedOn'>;
  readonly label: (kind: RecordId) => string;
  readonly yearly: ByKind;
  readonly year: YearOfStudy;
};

/**
 * Forecasts a study from the officer-days so far (method.md 2, forecast of a study). Dates skip weekends and holidays.
 */
export function studyProgress(input: ProgressInput): StudyProgress {
  const { table, study, label } = input;
  const goal = study.goal / 100;
  const course = courseOf(input);
  const kinds = caseWeights(table, 'officers')
    .filter(({ units }) => units > 0)
    .map((weight): KindPrecision => {
      const now = halfWidthOf(weight);
      if (now === null) return { weight, label: label(weight.kind), now, atEnd: null, plan: null };
      const atEnd = halfWidthAfter(weight, course.workdays, course.planned);
      return {
        weight,
        label: label(weight.kind),
        now,
        atEnd,
        plan: planStudy(weight, goal, { ...course, mostOfficers: weight.officers + 30 }),
      };
    })
    .toSorted((one, other) => (one.now ?? Infinity) - (other.now ?? Infinity));
  const isWithin = (share: number | null) => share !== null && share <= goal;
  return {
    participation: participationOf(table),
    kinds,
    countable: kinds.filter(({ now }) => now !== null).length,
    within: kinds.filter(({ now }) => isWithin(now)).length,
    withinAtEnd: kinds.filter(({ now, atEnd }) => isWithin(now) || isWithin(atEnd)).length,
    consequences: study.closedOn === null ? consequencesOf(input, kinds, course) : [],
  };
}

type Course = { readonly workdays: number; readonly toCome: readonly Day[]; readonly planned: number };

/** Past workdays are days with anything expected; future ones are Monday to Friday, except federal holidays. */
function courseOf({ table, study }: ProgressInput): Course {
  const { days, officers, expected } = table;
  const workdays = days.filter((_, day) =>
    officers.some((__, row) => (expected[row * days.length + day] ?? 0) > 0),
  ).length;
  const next = addDays(days.at(-1) ?? addDays(study.first, -1), 1);
  const toCome = workdaysFrom(next, addDays(next, 365));
  return { workdays, toCome, planned: toCome.filter((day) => day <= study.last).length };
}

function workdaysFrom(first: Day, last: Day): Day[] {
  const holidays = new Set(holidaysObserved(first, last).map(({ observed }) => observed));
  return eachDay(first, last).filter((day) => dayOfWeek(day) % 6 !== 0 && !holidays.has(day));
}

function halfWidthAfter(estimate: Pick<Estimate, 'value' | 'parts'>, workdays: number, more: number): number | null {
  const { officers, days } = estimate.parts;
  const size: StudySize = { officers, days: workdays === 0 ? days : (days * (workdays + more)) / workdays };
  const width = forecastHalfWidth(estimate, size);
  return Number.isFinite(width) ? width : null;
}

/** What closing now, at the planned end, or four weeks later would give. */
function consequencesOf(input: ProgressInput, kinds: readonly KindPrecision[], course: Course): Consequence[] {
  const { table, study, yearly, year } = input;
  const { estimate } = needEstimate(table, yearly, year, 'officers');
  const { expected } = participationOf(table);
  const perDay = course.workdays === 0 ? 0 : expected / course.workdays;
  const goal = study.goal / 100;
  const later = course.toCome.filter((day) => day <= addDays(study.last, 28)).length;
  const steps = [
    { on: table.days.at(-1) ?? study.first, more: 0, isPlanned: false },
    { on: study.last, more: course.planned, isPlanned: true },
    { on: addDays(study.last, 28), more: later, isPlanned: false },
  ];
  return steps.map(({ on, more, isPlanned }) => {
    const widths = kinds.flatMap(({ weight, now }) =>
      now === null ? [] : [halfWidthAfter(weight, course.workdays, more)],
    );
    const share = estimate.margin.is === 'none' ? null : halfWidthAfter(estimate, course.workdays, more);
    return {
      on,
      isPlanned,
      officerDays: Math.round(expected + more * perDay),
      kindsWithin: widths.filter((width) => width !== null && width <= goal).length,
      needMargin: share === null ? null : share * estimate.value,
    };
  });
}
