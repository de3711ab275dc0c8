import type { Design } from './designs';
import type { Tally } from './coverStudies';

/**
 * What is wrong with a design's tally, or null. Limits are widened by `tolerance` standard errors of a share over so
 * many studies: 0 for the full number, more for a short form.
 */
export function faultOf(design: Design, tally: Tally, tolerance: number): string | null {
  const { studies, withInterval, uneven } = tally;
  if (design.leastWithInterval === 0) {
    const isRight = withInterval === 0 && uneven === studies;
    return isRight ? null : 'some studies have an interval, or another reason for none';
  }
  if (withInterval < design.leastWithInterval * studies) return 'too few studies have an interval';
  const share = coverageOf(tally);
  const off = (limit: number) => tolerance * Math.sqrt((limit * (1 - limit)) / withInterval);
  const [least, most] = design.covers;
  if (share < least - off(least)) return 'the intervals cover too little';
  return share > most + off(most) ? 'the intervals cover too much' : null;
}

/** The share of the intervals that contain the truth, from 0 to 1; NaN if there are none. */
export function coverageOf({ covered, withInterval }: Tally): number {
  return covered / withInterval;
}

/** One line of the printed table: the design, its coverage, its share with an interval and the mean half-width. */
export function coverageLine(design: Design, tally: Tally, fault: string | null): string {
  const { studies, withInterval, halfWidths } = tally;
  const cells = [
    design.name.padEnd(46),
    withInterval === 0 ? '     –' : percent(coverageOf(tally)),
    percent(withInterval / studies),
    withInterval === 0 ? '     –' : percent(halfWidths / withInterval),
    design.leastWithInterval === 0 ? 'none' : design.covers.map((limit) => (100 * limit).toFixed(1)).join(' to '),
  ];
  return `${cells.join('  ')}${fault === null ? '' : `  MISSED: ${fault}`}`;
}

/** The head of the table. */
export const coverageHead = [
  'design'.padEnd(46), 'covers', 'has an', ' mean ±', 'must cover',
].join('  ');

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`.padStart(6);
}
