import type { NeedInput } from '#shared/analysis/staffing/need';
import { withUnits, withWeight, withYear } from '#shared/analysis/staffing/sensitivity';
import { needOf } from '#shared/analysis/staffing/need';
import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { countedText, countText, shareText } from '#shared/reports/figures';
import { weightText } from './reasons';
import type { NeedLine, StaffingFigures } from './staffingFigures';
import type { StaffingInput } from './staffingInput';

/** One end of an assumption, in words, and the need with it, in officers. */
export type AssumptionEnd = { readonly words: string; readonly need: number };

/** One assumption of a need with two alternative values, each tried alone. `steps` are more of its values, in order. */
export type AssumptionLine = {
  readonly id: string;
  readonly label: string;
  readonly rests: string;
  readonly ends: readonly [AssumptionEnd, AssumptionEnd];
  readonly width: number;
  readonly steps: readonly AssumptionEnd[];
};

/**
 * Changes one assumption of a need at a time and keeps the others; the one that changes it most comes first. The ends
 * are: units of each kind with a standard a fifth up and down, support a seventh, leave four days, single duties a
 * fifth, weights without an interval at the quartiles of the officers' own, others at the ends of their interval, and
 * the missing days.
 */
export function assumptionLines(input: StaffingInput, figures: StaffingFigures, line: NeedLine): AssumptionLine[] {
  const all = [
    ...unitAssumptions(input, figures, line.input),
    supportAssumption(figures, line.input),
    leaveAssumption(input, line.input),
    dutyAssumption(line.input),
    ...weightAssumptions(figures, line.input),
    ...missingDays(input, figures, line.input),
  ];
  return all
    .filter(({ width }) => width > 0)
    .toSorted((one, other) => other.width - one.width || compareText(one.id, other.id))
    .slice(0, mostLines);
}

/** An assumption that changes the need by less than this tells a reader nothing. */
const mostLines = 10;

type Tried = { readonly words: string; readonly input: NeedInput };

function lineFrom(
  id: string,
  label: string,
  rests: string,
  [first, second]: readonly [Tried, Tried],
  steps: readonly Tried[] = [],
): AssumptionLine {
  const [one, other] = [endOf(first), endOf(second)];
  const [low, high] = one.need <= other.need ? [one, other] : [other, one];
  return { id, label, rests, ends: [low, high], width: high.need - low.need, steps: steps.map(endOf) };
}

function endOf({ words, input }: Tried): AssumptionEnd {
  return { words, need: needOf(input).value };
}

const factors = [0.5, 0.8, 1, 1.2, 1.5, 2];

/** The units that a standard requires: a fifth more or fewer, and as many as are done. */
function unitAssumptions({ label }: StaffingInput, figures: StaffingFigures, need: NeedInput): AssumptionLine[] {
  const kinds = figures.sets.flatMap(({ met }) => met.undone.map(({ kind }) => kind));
  return [...new Set(kinds)].flatMap((kind) => {
    const now = need.units.get(kind) ?? 0;
    const done = figures.asIs.input.units.get(kind) ?? 0;
    const tried = (units: number, words: string): Tried => ({ words, input: withUnits(need, kind, units) });
    return [
      lineFrom(
        `units ${kind}`,
        `Units a year: ${label(kind)}`,
        `${countText(now)} a year; ${countText(done)} are done`,
        [tried(done, `${countText(done)}, as done`), tried(now * 1.2, `${countText(now * 1.2)}, a fifth more`)],
        factors.map((factor) => tried(now * factor, `${countText(now * factor)}${factor === 1 ? ', now' : ''}`)),
      ),
    ];
  });
}

function supportAssumption({ support }: StaffingFigures, need: NeedInput): AssumptionLine {
  const { supportShare } = need.year;
  const tried = (factor: number): Tried => ({
    words: `${shareText(supportShare * factor)}${factor === 1 ? ', now' : ''}`,
    input: withYear(need, { supportShare: supportShare * factor }),
  });
  const { supportMinutes, caseMinutes } = support;
  const rests = `measured, ${countText(supportMinutes)} of ${countText(supportMinutes + caseMinutes)} min`;
  return lineFrom(
    'support',
    `Shared support time, ${shareText(supportShare)}`,
    rests,
    [tried(6 / 7), tried(8 / 7)],
    factors.map(tried),
  );
}

function leaveAssumption({ year: { fullTime } }: StaffingInput, need: NeedInput): AssumptionLine {
  const tried = (leaveDays: number): Tried => {
    const days = Math.max(0, fullTime.days + fullTime.leaveDays - leaveDays);
    const words = `${countText(leaveDays)} days${leaveDays === fullTime.leaveDays ? ', now' : ''}`;
    return { words, input: withYear(need, { availableMinutes: days * fullTime.minutesPerDay }) };
  };
  const now = fullTime.leaveDays;
  const around = [-8, -4, 0, 4, 8].map((more) => Math.max(0, now + more));
  return lineFrom(
    'leave',
    `Leave, ${countText(now)} days a year`,
    'plan of the year',
    [tried(Math.max(0, now - 4)), tried(now + 4)],
    [...new Set(around)].map(tried),
  );
}

function dutyAssumption(need: NeedInput): AssumptionLine {
  const { dutyMinutes } = need.year;
  const tried = (factor: number, words: string): Tried => ({
    words,
    input: withYear(need, { dutyMinutes: dutyMinutes * factor }),
  });
  return lineFrom(
    'duties',
    'Duties of single officers',
    `${countText(dutyMinutes)} min a year`,
    [tried(0.8, 'a fifth less'), tried(1.2, 'a fifth more')],
    factors.map((factor) => tried(factor, `${countText(dutyMinutes * factor)} min${factor === 1 ? ', now' : ''}`)),
  );
}

function weightAssumptions({ weights }: StaffingFigures, need: NeedInput): AssumptionLine[] {
  return weights.flatMap(({ kind, label, value, margin, own }) => {
    const weight = need.weights.get(kind);
    if (weight === undefined || weight !== value) return [];
    const [low, high] = margin.is === 'interval' ? [margin.low, margin.high] : [own.lower, own.upper];
    const from = margin.is === 'interval' ? 'its interval' : 'own quartile';
    const tried = (minutes: number, words: string): Tried => ({ words, input: withWeight(need, kind, minutes) });
    return [
      lineFrom(`weight ${kind}`, `Weight of ${label.toLowerCase()}`, `${weightText(value)} min per unit`, [
        tried(low, `${weightText(low)}, ${from}`),
        tried(high, `${weightText(high)}, ${from}`),
      ]),
    ];
  });
}

/** All weights at once, with the missing days as light or as heavy ones. */
function missingDays(
  { measured }: StaffingInput,
  { weights, participation }: StaffingFigures,
  need: NeedInput,
): AssumptionLine[] {
  const missing = participation.expected - participation.logged;
  if (missing === 0 || measured.table.officers.length === 0) return [];
  const tried = (words: string, boundOf: (line: StaffingFigures['weights'][number]) => number): Tried => ({
    words,
    input: weights.reduce((input, line) => withBound(input, line.kind, boundOf(line)), need),
  });
  const rests = `left out, participation ${shareText(participation.rate)}`;
  return [
    lineFrom('missing days', `The ${countedText(missing, 'day')} not logged`, rests, [
      tried('light days (10th)', ({ bounds }) => bounds.light),
      tried('heavy days (90th)', ({ bounds }) => bounds.heavy),
    ]),
  ];
}

function withBound(input: NeedInput, kind: RecordId, bound: number): NeedInput {
  return input.weights.has(kind) && Number.isFinite(bound) ? withWeight(input, kind, bound) : input;
}
