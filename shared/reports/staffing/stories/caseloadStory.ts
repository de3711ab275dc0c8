import { compareText } from '#shared/base/compareText';
import { sumOf } from '#shared/base/neumaier';
import type { Docket } from '#shared/records/officer';
import { countedText, countText, shareText } from '#shared/reports/figures';
import { weightText } from '../reasons';
import { yearlyOfDocket, type CaseloadLine } from '../staffingFigures';
import { stepRow, type FigureStep, type FigureStory } from './figureStory';
import { docketNames, needLineOf, setText, type StoryBase } from './storyBase';

/**
 * An achievable caseload: the time that the docket's officers have for cases, over the minutes that one case takes per
 * year.
 */
export function caseloadStory(
  base: StoryBase,
  { docket, set }: { readonly docket: Docket; readonly set: string | null },
): FigureStory | null {
  const line = base.figures.caseloads.find((one) => one.docket === docket);
  const figure = set === null ? line?.asIs : line?.shouldBe;
  if (line === undefined || figure === undefined || figure === null) return null;
  const officers = timeOfOfficers(base, docket);
  const time = timeForCases(base, officers);
  const minutes = time.totals?.[0] ?? 0;
  return {
    title: `${docketNames[docket]}: achievable caseload, ${setText(set)}`,
    value: figure.value,
    as: 'count',
    equation:
      `cases = ${countText(minutes)} min ÷ ${weightText(figure.minutesPerCase)} min per case ` +
      `÷ ${countedText(line.officers, 'officer')}`,
    steps: [time, workOfCase(base, line, set), officers],
    note: 'f are units of a kind for one case and year: those observed, or those that the standard requires.',
  };
}

function timeOfOfficers({ input: { year }, nameOf }: StoryBase, docket: Docket): FigureStep {
  const own = year.officers
    .filter((one) => one.docket === docket)
    .toSorted((one, other) => compareText(nameOf(one.officer), nameOf(other.officer)));
  const [minutes, duties] = [sumOf(own.map((one) => one.minutes)), sumOf(own.map((one) => one.dutyMinutes))];
  return {
    title: 'Officers of the docket',
    sub: 'AWT − single duties, minutes a year',
    names: 'Officer',
    columns: [
      { head: 'AWT', as: 'count' },
      { head: 'Duties', as: 'count' },
      { head: 'Left', as: 'count' },
    ],
    rows: own.map(({ officer, minutes: all, dutyMinutes }) =>
      stepRow(officer, nameOf(officer), [all, dutyMinutes, all - dutyMinutes]),
    ),
    totals: [minutes, duties, minutes - duties],
  };
}

function timeForCases({ figures }: StoryBase, { totals }: FigureStep): FigureStep {
  const [minutes, duties] = [totals?.[0] ?? 0, totals?.[1] ?? 0];
  const share = figures.asIs.input.year.supportShare;
  const support = (minutes - duties) * share;
  return {
    title: 'Time for cases',
    sub: '(AWT − duties) × (1 − s), minutes a year',
    names: '',
    columns: [{ head: 'Minutes', as: 'count' }],
    rows: [
      stepRow('awt', 'AWT of the docket’s officers', [minutes]),
      stepRow('duties', 'Minus single duties', [-duties]),
      stepRow('support', `Minus support, s = ${shareText(share)}`, [{ value: -support, opens: { is: 'year value' } }]),
    ],
    totals: [minutes - duties - support],
  };
}

function workOfCase(base: StoryBase, { docket, cases }: CaseloadLine, set: string | null): FigureStep {
  const weights = needLineOf(base, set)?.input.weights;
  const kinds = [...yearlyOfDocket(base.input, docket, set)].map(([kind, units]) => {
    const weight = weights?.get(kind) ?? null;
    return { kind, units, weight, minutes: weight === null ? null : (units / cases) * weight };
  });
  return {
    title: 'Work of one case a year',
    sub: `f × W; f = units ÷ ${countText(cases)} cases`,
    names: 'Kind',
    columns: [
      { head: 'Units a year', as: 'count' },
      { head: 'f', as: 'rate' },
      { head: 'Weight W', as: 'weight' },
      { head: 'Minutes per case', as: 'rate' },
    ],
    rows: kinds.map(({ kind, units, weight, minutes }) =>
      stepRow(kind, base.input.label(kind), [
        units,
        units / cases,
        { value: weight, opens: weight === null ? null : { is: 'weight', kind } },
        minutes,
      ]),
    ),
    totals: [null, null, null, sumOf(kinds.map(({ minutes }) => minutes ?? 0))],
  };
}
