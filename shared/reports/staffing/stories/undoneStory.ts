import { standardCells } from '#shared/analysis/staffing/gatherStandards';
import { sumOf } from '#shared/base/neumaier';
import { officersText } from '../reasons';
import type { SetNeed } from '../staffingFigures';
import { stepRow, type FigureStep, type FigureStory } from './figureStory';
import { docketNames, type StoryBase } from './storyBase';

/** The work left undone compared with a set of standards, in minutes per year: by kind, and by docket and kind. */
export function undoneStory(base: StoryBase, set: string): FigureStory | null {
  const line = base.figures.sets.find((one) => one.set === set);
  if (line === undefined) return null;
  const minutes = sumOf(line.undone.map((one) => one.minutes));
  const officers = sumOf(line.undone.map((one) => one.officers));
  return {
    title: `Left undone, compared with ${set}`,
    value: minutes,
    as: 'count',
    equation: `minutes a year, ${officersText(officers)} officers: Σ units not done × minutes per unit`,
    steps: [byKind(base, line, { minutes, officers }), byDocket(base, line)],
    note: 'Work done above a standard is never netted against it. Kinds without a weight are left out.',
  };
}

function byKind(
  { input }: StoryBase,
  { set, undone, input: { weights } }: SetNeed,
  all: { readonly minutes: number; readonly officers: number },
): FigureStep {
  return {
    title: 'By kind',
    sub: 'due − done, where less is done than required',
    names: 'Kind',
    columns: [
      { head: 'Done', as: 'count' },
      { head: 'Due', as: 'count' },
      { head: 'Not done', as: 'count' },
      { head: 'Weight', as: 'weight' },
      { head: 'Minutes', as: 'count' },
      { head: 'Officers', as: 'officers' },
    ],
    rows: undone.map(({ kind, done, due, notDone, minutes, officers }) =>
      stepRow(kind, input.label(kind), [
        done,
        due,
        { value: notDone, opens: { is: 'units', kind, set } },
        { value: weights.get(kind) ?? null, opens: { is: 'weight', kind } },
        minutes,
        officers,
      ]),
    ),
    totals: [null, null, null, null, all.minutes, all.officers],
  };
}

function byDocket({ input }: StoryBase, { set, input: { weights } }: SetNeed): FigureStep {
  const cells = standardCells(
    input.year.units,
    input.cases,
    input.standards.filter((one) => one.set === set),
  );
  const short = cells.flatMap((cell) => {
    const weight = weights.get(cell.kind);
    const due = cell.required ?? 0;
    return weight === undefined || due <= cell.done ? [] : [{ ...cell, due, minutes: (due - cell.done) * weight }];
  });
  return {
    title: 'By docket and kind',
    sub: 'the same minutes, by where they are missing',
    names: 'Docket and kind',
    columns: [
      { head: 'Done', as: 'count' },
      { head: 'Due', as: 'count' },
      { head: 'Not done', as: 'count' },
      { head: 'Minutes', as: 'count' },
    ],
    rows: short.map(({ docket, kind, done, due, minutes }) =>
      stepRow(`${docket}|${kind}`, `${docketNames[docket]}, ${input.label(kind)}`, [done, due, due - done, minutes]),
    ),
    totals: [null, null, null, sumOf(short.map(({ minutes }) => minutes))],
  };
}
