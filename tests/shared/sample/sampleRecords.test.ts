import { expect, test } from 'vitest';
import { compareUnit } from '#shared/analysis/records/docketSize';
import { courseStanding } from '#shared/analysis/records/courseStanding';
import { inForceOn, writtenShare } from '#shared/analysis/records/guidanceInForce';
import { trainingHours } from '#shared/analysis/records/trainingHours';
import { contentProblem, type RecordContents, type RecordType } from '#shared/records/all';
import { sampleSeed, sampleUnit } from '#shared/sample/sampleUnit';
import type { Day, Instant, ZoneName } from '#shared/time/day';

const today = '2026-09-16' as Day;
const zone = 'America/New_York' as ZoneName;
const unit = sampleUnit({ now: Date.parse('2026-09-16T18:42:00Z') as Instant, zone, seed: sampleSeed });

function recordsOf<Type extends RecordType>(type: Type) {
  return unit.changes.flatMap((change) =>
    change.type === type && change.content !== null
      ? [{ ...(change.content as RecordContents[Type]), id: change.id }]
      : [],
  );
}

const officers = recordsOf('officer');
const eight = officers.filter(({ role }) => role === 'officer');
const alder = officers[0]!;

test('every record of the sample fits its schema', () => {
  expect(unit.changes.flatMap(({ type, content }) => contentProblem(type, content) ?? [])).toEqual([]);
});

test('each of the eight officers has training, guidance, docket counts and goals', () => {
  const countOf = (type: 'trainingSession' | 'guidance' | 'docketCount' | 'goal', officer: string) =>
    recordsOf(type).filter((record) => record.officer === officer).length;
  const fewest = (type: Parameters<typeof countOf>[0]) => Math.min(...eight.map(({ id }) => countOf(type, id)));
  expect([fewest('trainingSession') >= 5, fewest('guidance'), fewest('docketCount'), fewest('goal')]).toEqual([
    true, 13, 24, 4,
  ]);
});

test('Alder’s training is as in the picture: one refresher late, one course missed, 34 hours in sessions', () => {
  const sessions = recordsOf('trainingSession').filter(({ officer }) => officer === alder.id);
  const states = recordsOf('course').map((course) => {
    const { state, due } = courseStanding(course, alder, sessions, today);
    return [course.name, state, due];
  });
  expect(states).toEqual([
    ['Docket review', 'late', '2026-09-09'],
    ['Record checks', 'open', null],
    ['Travel documents', 'current', '2026-11-18'],
    ['Privacy and records', 'current', '2027-01-14'],
    ['Non-detained cases', 'current', '2028-03-11'],
    ['Interviews', 'done', null],
    ['Detained cases', 'not required', null],
  ]);
  const year = { first: '2025-10-01' as Day, last: '2026-09-30' as Day };
  const { counted, planned } = trainingHours({ sessions, logged: new Map(), absent: new Map() }, year);
  expect([counted / 60, planned / 60, (recordsOf('trainingRequirement')[0]?.minutes ?? 0) / 60]).toEqual([34, 1.5, 64]);
});

test('nine pieces of guidance are in force for Alder, seven of them written, and two are unread', () => {
  const own = recordsOf('guidance').filter(({ officer }) => officer === alder.id);
  expect(inForceOn(own, today).map(({ number }) => number)).toEqual([4, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(writtenShare(own, today)).toMatchObject({ written: 7, all: 9 });
  expect(inForceOn(own, today).filter(({ read }) => read === null).map(({ number }) => number)).toEqual([12, 13]);
});

test('the unit’s figures differ from its officers’ in June and in August', () => {
  const counts = recordsOf('docketCount');
  const members = eight.filter(({ memberships }) => memberships[0]?.docket === 'non-detained').map(({ id }) => id);
  const days = ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01'] as Day[];
  expect(days.map((day) => compareUnit(counts, members, 'non-detained', day)?.difference)).toEqual([
    0, 0, -9, 0, -15, 0,
  ]);
});

test('no session was attended and no count made after today, on any date', () => {
  for (const now of ['2027-01-02T15:00:00Z', '2026-11-01T05:30:00Z', '2028-03-01T13:05:00Z']) {
    const other = sampleUnit({ now: Date.parse(now) as Instant, zone, seed: 3n });
    const later = other.changes.filter(
      ({ type, content }) =>
        (type === 'docketCount' && (content as RecordContents['docketCount']).day > now.slice(0, 10)) ||
        (type === 'trainingSession' &&
          (content as RecordContents['trainingSession']).state !== 'planned' &&
          (content as RecordContents['trainingSession']).last > now.slice(0, 10)),
    );
    expect([now, later]).toEqual([now, []]);
  }
});
