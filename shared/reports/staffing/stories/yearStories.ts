import { sumsOfOfficers } from '#shared/analysis/staffing/studyTable';
import { sumOf } from '#shared/base/neumaier';
import { countText, rangeText, shareText } from '#shared/reports/figures';
import { scaledNote } from '../yearText';
import { stepRow, type FigureStep, type FigureStory } from './figureStory';
import type { StoryBase } from './storyBase';

/** The year value: the days of a full-time officer, their minutes, and the part of those left for cases. */
export function yearValueStory(base: StoryBase): FigureStory {
  const { minutes } = base.input.year.fullTime;
  const share = base.figures.asIs.input.year.supportShare;
  return {
    title: 'Year value of one officer',
    value: base.figures.asIs.need.yearValue,
    as: 'count',
    equation: `minutes = AWT ${countText(minutes)} × (1 − s), s = ${shareText(share)}`,
    steps: [daysOfYear(base), minutesOfYear(base), supportStep(base)],
    note: 'Single officers’ duties are in neither part of s; they are added to the need once.',
  };
}

function daysOfYear({ input: { year } }: StoryBase): FigureStep {
  const { workdays, holidays, leaveDays, trainingDays, days } = year.fullTime;
  return {
    title: 'Days',
    sub: `Monday to Friday, ${rangeText(year.range)}`,
    names: '',
    columns: [{ head: 'Days', as: 'rate' }],
    rows: [
      stepRow('workdays', 'Workdays', [workdays]),
      stepRow('holidays', 'Minus federal holidays', [-holidays]),
      stepRow('leave', 'Minus leave, by the plan', [-leaveDays]),
      stepRow('training', 'Minus training, by the plan', [-trainingDays]),
    ],
    totals: [days],
  };
}

function minutesOfYear({ input: { year }, figures }: StoryBase): FigureStep {
  const { minutes, days, minutesPerDay } = year.fullTime;
  const { yearValue } = figures.asIs.need;
  return {
    title: 'Minutes',
    sub: 'of a year',
    names: '',
    columns: [{ head: 'Minutes', as: 'count' }],
    rows: [
      stepRow('awt', `${countText(days)} days × ${minutesPerDay}: available working time (AWT)`, [minutes]),
      stepRow('support', 'Minus support, AWT × s', [yearValue - minutes]),
    ],
    totals: [yearValue],
  };
}

function supportStep({ input: { measured } }: StoryBase): FigureStep {
  const { table, shared, administration } = measured;
  const sum = (cells: Float64Array) => sumOf(sumsOfOfficers(table, cells));
  const parts = [
    { id: 'case', label: 'Case work', minutes: sumOf(table.kinds.map((kind) => sum(kind.minutes))) },
    { id: 'shared', label: 'Support: shared duties', minutes: sum(shared) },
    { id: 'admin', label: 'Support: administration', minutes: sum(administration) },
  ];
  const all = sumOf(parts.map(({ minutes }) => minutes));
  return {
    title: 'Share of support, s',
    sub: 'minutes of the logged days behind the weights',
    names: '',
    columns: [
      { head: 'Minutes', as: 'count' },
      { head: 'Share', as: 'share' },
    ],
    rows: parts.map(({ id, label, minutes }) => stepRow(id, label, [minutes, all === 0 ? null : minutes / all])),
    totals: [all, all === 0 ? null : 1],
  };
}

/** The available staff: the working time of each of the unit's officers over that of a full-time officer. */
export function staffStory({ input: { year }, nameOf }: StoryBase): FigureStory {
  const full = year.fullTime.minutes;
  const officersOf = (minutes: number) => (full === 0 ? 0 : minutes / full);
  return {
    title: 'Available staff',
    value: year.available,
    as: 'officers',
    equation: `full-time officers = working time of all ÷ ${countText(full)} min`,
    steps: [
      {
        title: 'By officer',
        sub: 'AWT by days of membership; details are taken off',
        names: 'Officer',
        columns: [
          { head: 'On detail', as: 'count' },
          { head: 'AWT', as: 'count' },
          { head: 'Full-time', as: 'officers' },
        ],
        rows: year.officers.map(({ officer, detail, minutes }) =>
          stepRow(officer, nameOf(officer), [detail, minutes, officersOf(minutes)]),
        ),
        totals: [
          sumOf(year.officers.map(({ detail }) => detail)),
          sumOf(year.officers.map(({ minutes }) => minutes)),
          year.available,
        ],
      },
    ],
    note: 'Supervisors are not case officers and are not counted.',
  };
}

/** The minutes of single officers' duties per year, officer by officer. */
export function dutiesStory({ input: { year }, nameOf }: StoryBase): FigureStory {
  return {
    title: 'Single officers’ duties',
    value: year.singleDutyMinutes,
    as: 'count',
    equation: 'minutes a year, as logged',
    steps: [
      {
        title: 'By officer',
        sub: rangeText(year.covered ?? year.range),
        names: 'Officer',
        columns: [{ head: 'Minutes a year', as: 'count' }],
        rows: year.officers.map(({ officer, dutyMinutes }) =>
          stepRow(officer, nameOf(officer), [dutyMinutes], dutyMinutes === 0 ? null : { is: 'duty days', officer }),
        ),
        totals: [year.singleDutyMinutes],
      },
    ],
    note: scaledNote(year, 'minutes'),
  };
}
