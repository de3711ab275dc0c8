import { standardCells } from '#shared/analysis/staffing/gatherStandards';
import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import { rangeText } from '#shared/reports/figures';
import type { StaffingInput } from '../staffingInput';
import { scaledNote } from '../yearText';
import { stepRow, type FigureStep, type FigureStory } from './figureStory';
import { docketNames, setText, type StoryBase } from './storyBase';

/** A kind's units per year, docket by docket: as counted, and with a set of standards met. */
export function unitsStory(
  { input }: StoryBase,
  { kind, set }: { readonly kind: RecordId; readonly set: string | null },
): FigureStory {
  const done = countedStep(input, kind);
  const due = set === null ? null : standardStep(input, kind, set);
  return {
    title: `${input.label(kind)}, units a year, ${setText(set)}`,
    value: (due ?? done).totals?.at(-1) ?? 0,
    as: 'count',
    equation: set === null ? 'units counted × factor of the year' : 'done, raised to what the standard requires',
    steps: due === null ? [done] : [done, due],
    note: scaledNote(input.year, 'units'),
  };
}

function countedStep({ year }: StaffingInput, kind: RecordId): FigureStep {
  const units = year.units.filter((one) => one.kind === kind);
  return {
    title: 'Counted, by docket',
    sub: rangeText(year.covered ?? year.range),
    names: 'Docket',
    columns: [
      { head: 'Counted', as: 'count' },
      { head: 'Factor', as: 'rate' },
      { head: 'Units a year', as: 'count' },
    ],
    rows: units.map(({ docket, counted, yearly }) =>
      stepRow(docket, docketNames[docket], [
        { value: counted, opens: { is: 'counted', kind, docket, officer: null } },
        year.factor,
        yearly,
      ]),
    ),
    totals: [sumOf(units.map(({ counted }) => counted)), null, sumOf(units.map(({ yearly }) => yearly))],
  };
}

function standardStep({ year, cases, standards }: StaffingInput, kind: RecordId, set: string): FigureStep {
  const cells = standardCells(
    year.units,
    cases,
    standards.filter((one) => one.set === set),
  ).filter((cell) => cell.kind === kind);
  const raised = cells.map(({ done, required }) => Math.max(done, required ?? done));
  return {
    title: `With ${set} met, by docket`,
    sub: 'work above a standard is kept; without a standard the rate is kept',
    names: 'Docket',
    columns: [
      { head: 'Done', as: 'count' },
      { head: 'Required', as: 'count' },
      { head: 'In the need', as: 'count' },
    ],
    rows: cells.map(({ docket, done, required }, at) =>
      stepRow(docket, docketNames[docket], [done, required, raised[at] ?? 0]),
    ),
    totals: [sumOf(cells.map(({ done }) => done)), null, sumOf(raised)],
  };
}
