import type { PlacedDay, PlacedVisit, PlacedWork } from './placeDay';

/**
 * The officer Alder's current day, scripted and not drawn, so that every screen has something to show at any time of a
 * working day: planned and logged work, a no-show, a skipped record check, two gaps, and a timer from 14:18 on.
 */
export function scriptedDay(): PlacedDay {
  return { visits, work, left: [] };
}

/** Country codes of the day's document work, by the minute at which it starts. */
export const scriptedCountries: ReadonlyMap<number, string> = new Map([[625, 'HN']]);

const checkIn = (start: number): PlacedVisit => ({ kind: 'check-in', duty: null, start, end: start + 30 });

const visits: readonly PlacedVisit[] = [
  ...[545, 600, 630, 780, 870, 900].map(checkIn),
  { kind: 'docinterview', duty: null, start: 930, end: 960 },
  checkIn(960),
];

function done(
  kind: string,
  start: number,
  end: number,
  units: number | null,
  more: Partial<PlacedWork> = {},
): PlacedWork {
  return { kind, duty: null, units, start, end, visit: null, outcome: null, check: null, ...more };
}

const work: readonly PlacedWork[] = [
  done('meeting', 480, 500, null),
  done('docket-review', 500, 545, 12),
  done('check-in', 545, 575, 1, { visit: 0, outcome: 'kept', check: 'done' }),
  done('walk-in', 575, 595, 1),
  done('check-in', 600, 625, 1, { visit: 1, outcome: 'kept', check: 'skipped' }),
  done('followup', 625, 665, 1),
  done('check-in', 630, 630, 0, { visit: 2, outcome: 'no-show' }),
  done('phone', 665, 675, 2),
  done('duty', 675, 720, null, { duty: 'court-run' }),
  done('new-case', 750, 780, 2),
  done('check-in', 780, 805, 1, { visit: 3, outcome: 'kept', check: 'done' }),
  done('walk-in', 840, 858, 1),
  done('docket-review', 858, 885, 6),
  done('check-in', 885, 905, 1, { visit: 4, outcome: 'kept', check: 'done' }),
  done('check-in', 905, 930, 1, { visit: 5, outcome: 'kept', check: 'not required' }),
  done('docinterview', 930, 962, 1, { visit: 6, outcome: 'kept' }),
  done('check-in', 962, 985, 1, { visit: 7, outcome: 'kept', check: 'skipped' }),
];
