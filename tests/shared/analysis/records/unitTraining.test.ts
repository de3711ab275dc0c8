import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { unitTraining } from '#shared/analysis/records/unitTraining';
import type { Day } from '#shared/time/day';
import { aCourse, anOfficer, aSession } from '../../../helpers/recordBuilders';

const today = '2026-09-16' as Day;

// Five officers and a supervisor, refresher every 12 months, by hand:
//   a  attended Sep 9, 2025   due Sep 9, 2026    late
//   b  attended Feb 3, 2026   due Feb 3, 2027    current
//   c  attended Sep 30, 2025  due Sep 30, 2026   current, planned Sep 24: in time
//   d  never                                     open
//   e  attended Nov 1, 2025   due Nov 1, 2026    current, planned Nov 2: not in time
//   f  supervisor                                not required
// 3 of 5 required are current: 60 %.
test('a course in a unit: who of those who need it is current, late, open, or planned in time', () => {
  const officers = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    anOfficer({ id: recordId(id), role: id === 'f' ? 'supervisor' : 'officer' }),
  );
  const of = (id: string) => ({ officer: recordId(id) });
  const sessions = [
    aSession('2025-09-09', of('a')),
    aSession('2026-02-03', of('b')),
    aSession('2025-09-30', of('c')),
    aSession('2026-09-24', { ...of('c'), state: 'planned' }),
    aSession('2025-11-01', of('e')),
    aSession('2026-11-02', { ...of('e'), state: 'planned' }),
  ];
  const { members, ...figures } = unitTraining(aCourse(), officers, sessions, today);
  expect(members.map(({ standing }) => standing.state)).toEqual([
    'late', 'current', 'current', 'open', 'current', 'not required',
  ]);
  expect(figures).toEqual({ required: 5, current: 3, rate: 0.6, late: 1, open: 1, plannedInTime: 1 });
});

test('a course that nobody needs has no rate', () => {
  expect(unitTraining(aCourse({ roles: [] }), [anOfficer()], [], today).rate).toBeNull();
});
