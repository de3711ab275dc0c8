import { expect, test } from 'vitest';
import { needAsIs, timeNotLogged } from '#shared/analysis/staffing/timeNotLogged';
import { aStudyTable } from '../../../helpers/aStudyTable';

/** Officer a logs one day short and one day long; b misses a day, is on leave on the other, and c has no units. */
const table = aStudyTable({
  kinds: { phone: { minutes: [[300, 400], [100, 0], [50, 60]], units: [[30, 40], [9, 0], [0, 0]] } },
  support: [[100, 90], [100, 0], [200, 0]],
  duties: [[60, 10], [0, 0], [230, 420]],
  expected: [[480, 480], [480, 0], [480, 480]],
  logged: [[1, 1], [0, 0], [1, 1]],
});

const nothing = new Float64Array(6);

test('expected time is missing days, gaps, what was logged, and what was logged above schedule', () => {
  expect(timeNotLogged({ table, outside: nothing })).toEqual({
    expected: 2400, missingDays: 480, gaps: 20, elsewhere: 0, above: 20, logged: 1920, withoutUnits: 110,
  });
});

test('logged training is not a gap: it is elsewhere, up to the expected time of its day', () => {
  // Of a: 15 of the 20 missing minutes, then 60 on a day that is full; of b: nothing of a day that is not logged.
  const outside = Float64Array.from([15, 60, 100, 0, 0, 0]);
  expect(timeNotLogged({ table, outside })).toMatchObject({ missingDays: 480, gaps: 5, elsewhere: 15, above: 20 });
  const more = Float64Array.from([90, 0, 0, 0, 0, 0]);
  expect(timeNotLogged({ table, outside: more })).toMatchObject({ gaps: 0, elsewhere: 20, above: 20, logged: 1920 });
});

test('the need as is decreases by the share not logged, and by case work without units', () => {
  const time = { expected: 1000, missingDays: 50, gaps: 20, elsewhere: 10, above: 20, logged: 940, withoutUnits: 0 };
  expect(needAsIs(time, 10, 0.2)).toBeCloseTo(9.4, 12);
  expect(needAsIs({ ...time, withoutUnits: 80 }, 10, 0.2)).toBeCloseTo(8.4, 12);
});
