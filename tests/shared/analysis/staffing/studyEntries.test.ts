import { expect, test } from 'vitest';
import { gatherStudy } from '#shared/analysis/staffing/gatherStudy';
import { studyEntries } from '#shared/analysis/staffing/studyEntries';
import type { RecordId } from '#shared/base/ids';
import type { Exclusion } from '#shared/records/study';
import type { Day } from '#shared/time/day';
import { aStudyInput } from '../../../helpers/aStudy';
import { anEntry } from '../../../helpers/anEntry';

const monday = '2026-09-14';
const whole = anEntry({ officer: 'alder', day: monday, kind: 'phone', minutes: 440, units: 4 });
const admin = anEntry({ officer: 'alder', day: monday, kind: 'admin', minutes: 20, units: null });
const ofNoUnit = anEntry({ officer: 'alder', day: monday, kind: 'phone', unit: 'Unit 5', minutes: 20, units: 1 });
const onAShortDay = anEntry({ officer: 'alder', day: '2026-09-15', kind: 'phone', minutes: 60, units: 6 });
const ofAnother = anEntry({ officer: 'cedar', day: monday, kind: 'phone', minutes: 480, units: 4 });
const before = anEntry({ officer: 'alder', day: '2026-09-11', kind: 'phone', minutes: 480, units: 4 });
const entries = [whole, admin, ofNoUnit, onAShortDay, ofAnother, before];

function chosen(exclusions: readonly Exclusion[], unit: RecordId | null = 'Unit 2' as RecordId) {
  const { table } = gatherStudy(aStudyInput(entries, { exclusions }));
  return studyEntries(entries, table, { unit, exclusions });
}

const exclusion: Exclusion = {
  officer: null,
  kind: null,
  first: monday as Day,
  last: monday as Day,
  units: null,
  minutes: null,
  reason: 'other',
};

test('a study counts the entries of its officers on their logged days for its unit', () => {
  expect(chosen([])).toEqual([whole, admin]);
  expect(chosen([], null)).toEqual([whole, admin, ofNoUnit]);
});

test.each<[string, Partial<Exclusion>, readonly object[]]>([
  ['a day', {}, []],
  ['a kind', { kind: 'admin' as RecordId }, [whole]],
  ['a part of a kind, which leaves its entries', { kind: 'phone' as RecordId, officer: 'alder' as RecordId, units: 1 },
    [whole, admin]],
])('what it excludes is not counted: %s', (_, change, left) => {
  expect(chosen([{ ...exclusion, ...change }])).toEqual(left);
});
