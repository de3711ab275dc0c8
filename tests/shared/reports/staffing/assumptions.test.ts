import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { assumptionLines, type AssumptionLine } from '#shared/reports/staffing/assumptions';
import { staffingFigures, type StaffingFigures, type WeightLine } from '#shared/reports/staffing/staffingFigures';
import type { StaffingInput } from '#shared/reports/staffing/staffingInput';
import { aStaffingInput } from '../../../helpers/aStaffingInput';
import { rounded } from '../../../helpers/rounded';

/*
 * By hand, on the figures of aStaffingInput: 220 duty days of 480 minutes are 105,600; a tenth is support, which leaves
 * a year value of 95,040. With Set 1 met, 600 units of 8 minutes are 4,800 minutes; 270 are done.
 */
const base = aStaffingInput();

function linesOf(
  wishes: Partial<StaffingInput> = {},
  change: (figures: StaffingFigures) => StaffingFigures = (figures) => figures,
): AssumptionLine[] {
  const input = aStaffingInput(wishes);
  const figures = change(staffingFigures(input));
  return assumptionLines(input, figures, figures.sets[0] ?? figures.asIs);
}

const lineOf = (lines: readonly AssumptionLine[], id: string) => lines.find((line) => line.id === id);

test('the units of a standard range from those done to a fifth more than it requires', () => {
  const line = lineOf(linesOf(), 'units phone');
  expect(rounded(line)).toEqual(rounded({
    id: 'units phone', label: 'Units a year: The phone', rests: '600 a year; 270 are done',
    ends: [
      { words: '270, as done', need: 2160 / 95_040 }, { words: '720, a fifth more', need: 5760 / 95_040 },
    ],
    width: 3600 / 95_040,
    steps: [
      { words: '300', need: 2400 / 95_040 }, { words: '480', need: 3840 / 95_040 },
      { words: '600, now', need: 4800 / 95_040 }, { words: '720', need: 5760 / 95_040 },
      { words: '900', need: 7200 / 95_040 }, { words: '1,200', need: 9600 / 95_040 },
    ],
  }));
});

test('support changes by a seventh, and its current share is among the steps', () => {
  const line = lineOf(linesOf(), 'support');
  const need = (share: number) => 4800 / (105_600 * (1 - share));
  expect(line).toMatchObject({ label: 'Shared support time, 10.0%', rests: 'measured, 240 of 2,400 min' });
  expect(rounded(line?.ends.map((end) => end.need))).toEqual(rounded([need(0.6 / 7), need(0.8 / 7)]));
  expect(line?.steps.map(({ words }) => words)).toEqual(['5.0%', '8.0%', '10.0%, now', '12.0%', '15.0%', '20.0%']);
  expect(rounded(line?.steps.map((step) => step.need))).toEqual(
    rounded([0.05, 0.08, 0.1, 0.12, 0.15, 0.2].map(need)),
  );
});

describe('leave', () => {
  const need = (days: number) => 4800 / (days * 480 * 0.9);

  test('changes by four days, and more of it leaves fewer duty days', () => {
    const line = lineOf(linesOf(), 'leave');
    expect(line).toMatchObject({ label: 'Leave, 24 days a year', rests: 'plan of the year' });
    expect(rounded(line?.ends)).toEqual(rounded([
      { words: '20 days', need: need(224) }, { words: '28 days', need: need(216) },
    ]));
    expect(rounded(line?.steps)).toEqual(rounded([
      { words: '16 days', need: need(228) }, { words: '20 days', need: need(224) },
      { words: '24 days, now', need: need(220) }, { words: '28 days', need: need(216) },
      { words: '32 days', need: need(212) },
    ]));
  });

  test('is never below zero', () => {
    const { fullTime } = base.year;
    const line = lineOf(linesOf({ year: { ...base.year, fullTime: { ...fullTime, leaveDays: 3 } } }), 'leave');
    expect(line?.ends.map(({ words }) => words)).toEqual(['0 days', '7 days']);
    expect(line?.steps.map(({ words }) => words)).toEqual(['0 days', '3 days, now', '7 days', '11 days']);
  });
});

test('duties of single officers change by a fifth, and are left out if there are none', () => {
  const line = lineOf(linesOf({ year: { ...base.year, singleDutyMinutes: 10_560 } }), 'duties');
  const need = (minutes: number) => 4800 / 95_040 + minutes / 105_600;
  expect(line?.rests).toBe('10,560 min a year');
  expect(rounded(line?.ends)).toEqual(rounded([
    { words: 'a fifth less', need: need(8448) }, { words: 'a fifth more', need: need(12_672) },
  ]));
  expect(line?.steps.map(({ words }) => words)).toEqual([
    '5,280 min', '8,448 min', '10,560 min, now', '12,672 min', '15,840 min', '21,120 min',
  ]);
  expect(lineOf(linesOf(), 'duties')).toBeUndefined();
});

describe('the weight of a kind', () => {
  const withWeight = (wishes: Partial<WeightLine>) =>
    lineOf(linesOf({}, (figures) => ({
      ...figures, weights: figures.weights.map((one) => ({ ...one, ...wishes })),
    })), 'weight phone');

  test('changes within its interval', () => {
    const line = withWeight({ margin: { is: 'interval', low: 7, high: 9.5 } });
    expect(line).toMatchObject({ label: 'Weight of the phone', rests: '8.0 min per unit', steps: [] });
    expect(rounded(line?.ends)).toEqual(rounded([
      { words: '7.0, its interval', need: 4200 / 95_040 }, { words: '9.5, its interval', need: 5700 / 95_040 },
    ]));
  });

  test('changes between the officers’ own quartiles if it has no interval', () => {
    const own: WeightLine['own'] = { ...staffingFigures(base).weights[0]!.own, lower: 6, upper: 10 };
    expect(rounded(withWeight({ own })?.ends)).toEqual(rounded([
      { words: '6.0, own quartile', need: 3600 / 95_040 }, { words: '10.0, own quartile', need: 6000 / 95_040 },
    ]));
  });

  test('is left out if the need uses another one, such as a typed weight', () => {
    const weights = [{
      kind: recordId('phone'), label: 'Phone', minutes: 10, units: null, officers: null, variance: null, df: null,
    }];
    expect(linesOf({ basis: { ...base.basis, origin: 'typed', weights } }).map(({ id }) => id)).not.toContain(
      'weight phone',
    );
  });
});

describe('the days that were not logged', () => {
  const bounded = (light: number, heavy: number, missing = 1) =>
    lineOf(linesOf({}, (figures) => ({
      ...figures,
      participation: { ...figures.participation, expected: figures.participation.logged + missing },
      weights: figures.weights.map((one) => ({ ...one, bounds: { light, heavy } })),
    })), 'missing days');

  test('make all weights lighter or heavier at once', () => {
    expect(rounded(bounded(7, 10))).toMatchObject(rounded({
      label: 'The 1 day not logged', rests: 'left out, participation 83.3%',
      ends: [
        { words: 'light days (10th)', need: 4200 / 95_040 }, { words: 'heavy days (90th)', need: 6000 / 95_040 },
      ],
    }) as object);
  });

  test('change nothing if there are none, and neither does a bound that cannot be computed', () => {
    expect(bounded(7, 10, 0)).toBeUndefined();
    expect(rounded(bounded(NaN, 10)?.ends.map(({ need }) => need))).toEqual(
      rounded([4800 / 95_040, 6000 / 95_040]),
    );
  });
});

test('the assumption that changes the need most comes first, and without a need there are none', () => {
  const lines = linesOf();
  expect(lines.map(({ id }) => id)).toEqual(['units phone', 'leave', 'support']);
  const widths = lines.map(({ width }) => width);
  expect(widths).toEqual(widths.toSorted((one, other) => other - one));
  expect(linesOf({ year: { ...base.year, units: [] }, standards: [] })).toEqual([]);
});
