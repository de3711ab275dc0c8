import { caseWeights, ownWeight } from '#shared/analysis/staffing/caseWeight';
import type { Estimate } from '#shared/analysis/staffing/estimate';
import { needEstimate } from '#shared/analysis/staffing/needEstimate';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import { seededGenerator, splitMix64, type Generator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { Design } from './designs';
import { simulateStudy, type SimulatedStudy, type Truth } from './simulator/simulateStudy';

/** Counts of studies, and the sum of the half-widths of their intervals as shares of the estimates. */
export type Tally = {
  readonly studies: number;
  readonly withInterval: number;
  readonly covered: number;
  readonly uneven: number;
  readonly halfWidths: number;
};

/** Which studies of a design are drawn: those with the numbers from `from` up to but not including `until`. */
export type Batch = { readonly seed: bigint; readonly from: number; readonly until: number };

/**
 * Draws studies, estimates each, and counts how many intervals contain the truth. A study's number alone decides its
 * draw.
 */
export function coverStudies(design: Design, number: number, { seed, from, until }: Batch): Tally {
  let tally: Tally = { studies: 0, withInterval: 0, covered: 0, uneven: 0, halfWidths: 0 };
  for (let study = from; study < until; study += 1) {
    const simulated = simulateStudy(design.model, generatorOf(seed, number, study));
    tally = addStudy(tally, ...estimateAndTruth(design, tableOfSimulated(simulated), simulated.truth));
  }
  return tally;
}

/** The sum of the tallies of several batches. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  const sum = (valueOf: (tally: Tally) => number) => tallies.reduce((all, tally) => all + valueOf(tally), 0);
  return {
    studies: sum(({ studies }) => studies),
    withInterval: sum(({ withInterval }) => withInterval),
    covered: sum(({ covered }) => covered),
    uneven: sum(({ uneven }) => uneven),
    halfWidths: sum(({ halfWidths }) => halfWidths),
  };
}

/** The generator of one study of one design. */
export function generatorOf(seed: bigint, design: number, study: number): Generator {
  return seededGenerator(seed ^ splitMix64(BigInt(design) * 2n ** 32n + BigInt(study))());
}

/** A simulated study in the estimators' form: every day is expected and logged. */
export function tableOfSimulated({ officers, days, minutes, units, support }: SimulatedStudy): StudyTable {
  const filled = (value: number) => new Float64Array(officers * days).fill(value);
  return {
    officers: Array.from({ length: officers }, (_, at) => recordId(`officer-${String(at).padStart(3, '0')}`)),
    days: Array.from({ length: days }, (_, at) => addDays('2026-07-20' as Day, at)),
    expected: filled(480),
    logged: filled(1),
    support,
    duties: filled(0),
    kinds: minutes.map((cells, kind) => ({
      kind: recordId(`kind-${kind}`),
      minutes: cells,
      units: units[kind] ?? filled(0),
    })),
  };
}

const year = { availableMinutes: 105_600, dutyMinutes: 0, staff: 30 };

function estimateAndTruth({ figure }: Design, table: StudyTable, truth: Truth): [Estimate, number] {
  const [own] = truth.unitWeights;
  switch (figure) {
    case 'weight':
      return [caseWeights(table, 'officers')[0]!, truth.weights[0] ?? NaN];
    case 'unit weight':
      return [caseWeights(table, 'unit')[0]!, own ?? NaN];
    case 'own weight':
      return [ownWeight(table, recordId('kind-0'), table.officers[0]!)!, own ?? NaN];
    case 'need': {
      const yearly = new Map(table.kinds.map(({ kind }, at) => [kind, 10_000 / (at + 1)]));
      const work = truth.weights.reduce((sum, weight, at) => sum + (weight * 10_000) / (at + 1), 0);
      const { estimate } = needEstimate(table, yearly, year, 'officers');
      return [estimate, work / (year.availableMinutes * (1 - truth.supportShare))];
    }
  }
}

function addStudy(tally: Tally, { value, margin }: Estimate, truth: number): Tally {
  const studies = tally.studies + 1;
  if (margin.is === 'none') {
    const isUneven = margin.reasons.some(({ is }) => is === 'uneven');
    return { ...tally, studies, uneven: tally.uneven + (isUneven ? 1 : 0) };
  }
  const isCovered = margin.low <= truth && truth <= margin.high;
  return {
    ...tally,
    studies,
    withInterval: tally.withInterval + 1,
    covered: tally.covered + (isCovered ? 1 : 0),
    halfWidths: tally.halfWidths + margin.high / value - 1,
  };
}
