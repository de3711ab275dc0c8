import { expect, test } from 'vitest';
import { isWholeRoster, rosterPart } from '#shared/analysis/staffing/rosterPart';
import type { RecordId } from '#shared/base/ids';
import { aStudyTable } from '../../../helpers/aStudyTable';

/** The second of three officers has no logged day. */
const table = aStudyTable({
  kinds: { phone: { minutes: [[1, 1], [1, 1], [1, 1]], units: [[1, 1], [1, 1], [1, 1]] } },
  logged: [[1, 0], [0, 0], [0, 1]],
});
const [first, second, third] = table.officers as readonly [RecordId, RecordId, RecordId];

test.each([
  { what: 'all of those who logged', roster: [first, third], took: 2, isWhole: true },
  { what: 'one without a logged day', roster: [first, second, third], took: 2, isWhole: false },
  { what: 'one who was not enrolled', roster: [first, 'other' as RecordId], took: 1, isWhole: false },
  { what: 'nobody', roster: [], took: 0, isWhole: false },
])('a whole roster took part if every officer has a logged day: $what', ({ roster, took, isWhole }) => {
  const part = rosterPart(table, roster);
  expect([part, isWholeRoster(part)]).toEqual([{ took, roster: roster.length }, isWhole]);
});
