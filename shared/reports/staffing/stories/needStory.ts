import { countText } from '#shared/reports/figures';
import type { NeedLine } from '../staffingFigures';
import { officersText } from '../reasons';
import { stepRow, type FigureStep, type FigureStory } from './figureStory';
import { needLineOf, setText, type StoryBase } from './storyBase';

/** An implied need: the work of each kind, the officers that it and the duties take, and the staff to compare. */
export function needStory(base: StoryBase, set: string | null): FigureStory | null {
  const line = needLineOf(base, set);
  if (line === null) return null;
  const { workload, yearValue, dutyOfficers, value } = line.need;
  return {
    title: `Implied need, ${setText(set)}`,
    value,
    as: 'officers',
    equation: `${countText(workload)} min ÷ ${countText(yearValue)} + ${officersText(dutyOfficers)} for duties`,
    steps: [workByKind(base, line, set), toOfficers(base, line), againstStaff(base, line)],
    note: null,
  };
}

function workByKind({ input }: StoryBase, { need, input: { units } }: NeedLine, set: string | null): FigureStep {
  const rows = need.kinds.map(({ kind, units: count, weight, minutes, officers }) =>
    stepRow(kind, input.label(kind), [
      { value: count, opens: { is: 'units', kind, set } },
      { value: weight, opens: { is: 'weight', kind } },
      minutes,
      officers,
    ]),
  );
  const unweighted = need.unweighted.map((kind) =>
    stepRow(kind, `${input.label(kind)}, no weight: not in the need`, [
      { value: units.get(kind) ?? null, opens: { is: 'units', kind, set } },
      null,
      null,
      null,
    ]),
  );
  return {
    title: 'Case work by kind',
    sub: 'units × minutes per unit',
    names: 'Kind',
    columns: [
      { head: 'Units a year', as: 'count' },
      { head: 'Weight', as: 'weight' },
      { head: 'Minutes', as: 'count' },
      { head: 'Officers', as: 'officers' },
    ],
    rows: [...rows, ...unweighted],
    totals: [null, null, need.workload, need.caseOfficers],
  };
}

function toOfficers({ input: { year } }: StoryBase, { need }: NeedLine): FigureStep {
  return {
    title: 'From minutes to officers',
    sub: 'minutes a year ÷ minutes of one officer',
    names: '',
    columns: [
      { head: 'Minutes', as: 'count' },
      { head: 'of one officer', as: 'count' },
      { head: 'Officers', as: 'officers' },
    ],
    rows: [
      stepRow('cases', 'Case work ÷ year value', [
        need.workload,
        { value: need.yearValue, opens: { is: 'year value' } },
        need.caseOfficers,
      ]),
      stepRow('duties', 'Single duties ÷ AWT', [
        { value: year.singleDutyMinutes, opens: { is: 'duties' } },
        year.fullTime.minutes,
        need.dutyOfficers,
      ]),
    ],
    totals: [null, null, need.value],
  };
}

function againstStaff({ input: { year } }: StoryBase, { need }: NeedLine): FigureStep {
  return {
    title: 'Net',
    sub: 'staff minus need; below 0 is a shortage',
    names: '',
    columns: [{ head: 'Officers', as: 'officers' }],
    rows: [
      stepRow('staff', 'Available staff', [{ value: year.available, opens: { is: 'staff' } }]),
      stepRow('need', 'Minus the need', [-need.value]),
    ],
    totals: [need.net],
  };
}
