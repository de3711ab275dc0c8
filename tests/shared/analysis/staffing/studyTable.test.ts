import { expect, test } from 'vitest';
import { firstDays, officersAtWork, sumsOfOfficers } from '#shared/analysis/staffing/studyTable';
import { aStudyTable } from '../../../helpers/aStudyTable';

const table = aStudyTable({
  kinds: { phone: { minutes: [[1, 2, 4], [8, 16, 32], [0, 0, 9]], units: [[1, 1, 1], [1, 1, 1], [0, 0, 1]] } },
  logged: [[1, 0, 1], [1, 1, 1], [1, 1, 0]],
});

test('sums are those of the logged days', () => {
  expect(sumsOfOfficers(table, table.kinds[0]!.minutes)).toEqual([5, 56, 0]);
});

test('an officer who logged nothing on a logged day is not at work', () => {
  expect(officersAtWork(table)).toEqual([0, 1]);
  expect(officersAtWork({ ...table, support: Float64Array.from([0, 0, 0, 0, 0, 0, 0, 5, 0]) })).toEqual([0, 1, 2]);
});

test('the first days of a study are the study as it was then', () => {
  const then = firstDays(table, 2);
  expect(then).toEqual(
    aStudyTable({
      kinds: { phone: { minutes: [[1, 2], [8, 16], [0, 0]], units: [[1, 1], [1, 1], [0, 0]] } },
      logged: [[1, 0], [1, 1], [1, 1]],
    }),
  );
});
