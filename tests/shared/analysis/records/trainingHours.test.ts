import { expect, test } from 'vitest';
import { trainingHours } from '#shared/analysis/records/trainingHours';
import type { Day } from '#shared/time/day';
import { aSession } from '../../../helpers/recordBuilders';

const range = { first: '2025-10-01' as Day, last: '2026-09-30' as Day };

function byDay(minutes: Readonly<Record<string, number>>): ReadonlyMap<Day, number> {
  return new Map(Object.entries(minutes) as [Day, number][]);
}

const none = byDay({});

// By hand, in minutes:
//   Mar 10 and 11  session of two days 960, log 480 + 470, absence 480 + 480   counted 960, said again 960
//   Apr 14         log 120 within an absence of 480                           counted 480, said again 120
//   Apr 20         log 90 alone                                               counted  90
//   May 5          absence of 240 alone                                       counted 240
//   sum                                                                      1770, said again 1080
test('a session, a logged entry and an absence for the same training are counted once', () => {
  const hours = trainingHours(
    {
      sessions: [
        aSession('2026-03-10', { last: '2026-03-11' as Day, minutes: 960 }),
        aSession('2026-06-01', { state: 'missed', minutes: 240 }),
        aSession('2026-09-24', { state: 'planned', minutes: 90 }),
      ],
      logged: byDay({ '2026-03-10': 480, '2026-03-11': 470, '2026-04-14': 120, '2026-04-20': 90 }),
      absent: byDay({ '2026-03-10': 480, '2026-03-11': 480, '2026-04-14': 480, '2026-05-05': 240 }),
    },
    range,
  );
  expect(hours).toEqual({
    counted: 1770,
    sessions: 960,
    outside: 810,
    repeated: 1080,
    planned: 90,
    steps: [
      { day: '2026-03-11', minutes: 960 },
      { day: '2026-04-14', minutes: 1440 },
      { day: '2026-04-20', minutes: 1530 },
      { day: '2026-05-05', minutes: 1770 },
    ],
  });
});

test.each([
  ['the day before the fiscal year', '2025-09-30', 0],
  ['its first day', '2025-10-01', 90],
  ['its last day', '2026-09-30', 90],
  ['the day after it', '2026-10-01', 0],
])('a session, a logged hour and a planned session on %s', (_what, day, minutes) => {
  const attended = trainingHours({ sessions: [aSession(day)], logged: none, absent: none }, range);
  const logged = trainingHours({ sessions: [], logged: byDay({ [day]: 90 }), absent: none }, range);
  const planned = trainingHours({ sessions: [aSession(day, { state: 'planned' })], logged: none, absent: none }, range);
  expect([attended.counted, logged.counted, planned.planned]).toEqual([minutes, minutes, minutes]);
});

test('two sessions on one day both count, and the log of that day is the same training', () => {
  const sessions = [aSession('2026-03-10', { minutes: 60 }), aSession('2026-03-10', { minutes: 120 })];
  const hours = trainingHours({ sessions, logged: byDay({ '2026-03-10': 170 }), absent: none }, range);
  expect([hours.counted, hours.repeated]).toEqual([180, 170]);
});

test('a session across the end of the fiscal year counts where it ends, and its log is not counted again', () => {
  const sessions = [aSession('2026-09-30', { last: '2026-10-01' as Day, minutes: 960 })];
  const logged = byDay({ '2026-09-30': 480, '2026-10-01': 480 });
  const next = { first: '2026-10-01' as Day, last: '2027-09-30' as Day };
  const countedIn = (of: typeof range) => trainingHours({ sessions, logged, absent: none }, of).counted;
  expect([countedIn(range), countedIn(next)]).toEqual([0, 960]);
});
