import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { workLabel } from '#shared/rules/workLabel';
import type { Day } from '#shared/time/day';

const terms = { kinds: starterKinds, duties: starterDuties };
const day = '2026-09-16' as Day;

test.each<[label: string, kind: string, duty: string | null, country: string | null]>([
  ['Phone call', 'phone', null, null],
  ['Phone call HN', 'phone', null, 'HN'],
  ['Phone call duty: inquiry from Congress', 'phone', 'congress', null],
  ['Phone call HN, duty: inquiry from Congress', 'phone', 'congress', 'HN'],
  ['Duty: court run', 'duty', 'court-run', null],
  ['Duty: court run HN', 'duty', 'court-run', 'HN'],
  ['Unknown activity', 'gone', null, null],
  ['Phone call', 'phone', 'gone', null],
])('work is named %s', (label, kind, duty, country) => {
  const work = { kind: recordId(kind), duty: duty === null ? null : recordId(duty), country };
  expect(workLabel(terms, work, day)).toBe(label);
});

test('work is named by the terms of its day', () => {
  const [phone] = starterKinds.filter(({ id }) => id === 'phone');
  const [first] = phone?.terms ?? [];
  if (phone === undefined || first === undefined) throw new Error('there is no kind');
  const renamed = { ...phone, terms: [first, { ...first, from: '2026-09-10' as Day, label: 'Call' }] };
  const work = { kind: phone.id, duty: null };
  const names = ['2026-09-09', '2026-09-10'].map((on) => workLabel({ kinds: [renamed], duties: [] }, work, on as Day));
  expect(names).toEqual(['Phone call', 'Call']);
});
