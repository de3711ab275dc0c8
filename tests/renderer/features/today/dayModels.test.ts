import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day, ZoneName } from '#shared/time/day';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import { changedSince } from '#renderer/features/today/model/changedSince';
import type { DayFacts } from '#renderer/features/today/model/dayFacts';
import { daySums } from '#renderer/features/today/model/daySums';
import { dayStripModel } from '#renderer/features/today/model/dayStripModel';
import { exampleLine } from '#renderer/features/today/model/exampleLine';
import { formGhost } from '#renderer/features/today/model/formGhost';
import type { FormWork } from '#renderer/features/today/model/lineOfForm';
import { logRows } from '#renderer/features/today/model/logRows';
import { scheduleSentence } from '#renderer/features/today/model/scheduleSentence';
import { clockAt, spanName } from '#renderer/features/today/model/spans';
import { tightAxis } from '#renderer/features/today/model/tightAxis';
import { anEntry } from '../../../helpers/anEntry';
import { dayShift } from '../../../helpers/aSchedule';
import { draftFields } from '#renderer/features/today/model/entryFields';
import { logColumns } from '#renderer/features/today/useCopyLog';
import { aTimerStack } from '../../../helpers/aTimerStack';
import { clockOn } from '../../../helpers/clockOn';

const zone = 'America/New_York' as ZoneName;
const day = '2026-09-16' as Day;
const veterans = { name: 'Veterans Day', legal: '2026-11-11' as Day, day: '2026-11-11' as Day };

/** The day at a time of the clock, with entries given as from, minutes and kind. */
function factsAt(
  at: string,
  entries: readonly (readonly [string, number, string, string?])[],
  asked: Partial<DayFacts> = {},
): DayFacts {
  return {
    day,
    presentDay: day,
    now: clockOn(day, at, zone),
    zone,
    clock: '24',
    zoneOf: () => zone,
    isOfBothDockets: () => false,
    officer: 'alder' as RecordId,
    schedule: hoursAsRanges(dayShift, day, zone),
    dutyHours: [],
    offBecause: null,
    entries: entries.map(([from, minutes, kind, duty], index) => ({
      ...anEntry({ day, start: clockOn(day, from, zone), minutes, kind, duty: duty ?? null }),
      id: `entry-${index}` as RecordId,
    })),
    appointments: [],
    closing: null,
    timer: null,
    kinds: starterKinds,
    duties: starterDuties,
    measured: new Map(),
    measuredFrom: '2026-08-01' as Day,
    ...asked,
  };
}

test('the log shows the outcome of an entry and that it has a note', () => {
  const facts = factsAt('10:00', [
    ['08:00', 20, 'check-in'],
    ['09:00', 20, 'phone'],
  ]);
  const [checkIn, call] = facts.entries;
  if (checkIn === undefined || call === undefined) throw new Error('there are no entries');
  const note = { format: 1, keyId: 'key', nonce: '', text: '' } as never;
  const entries = [{ ...checkIn, outcome: 'kept', recordCheck: 'done', note } as const, { ...call, note }];
  expect(logRows({ ...facts, entries }).flatMap((row) => (row.is === 'entry' ? [row.remark] : []))).toEqual([
    'note',
    'kept, check done, note',
  ]);
});

test('an entry with a given docket names it in the log, in the copied table, and in its copy to today', () => {
  const facts = factsAt('10:00', [['08:00', 20, 'walk-in']], { isOfBothDockets: () => true });
  const [entry] = facts.entries;
  if (entry === undefined) throw new Error('there is no entry');
  const said = { ...entry, docket: 'detained', saidDocket: 'detained' } as const;
  const notSaid = { ...entry, docket: 'mixed' } as const;
  const rows = logRows({ ...facts, entries: [said] });
  const cellOf = (one: typeof entry) => logColumns(facts).find(({ key }) => key === 'docket')?.cell(one);
  expect([
    rows.map((row) => (row.is === 'entry' ? row.remark : 'gap')), cellOf(said), cellOf(notSaid),
    draftFields(facts, { is: 'copy', of: said }).saidDocket,
  ]).toEqual([['gap', 'detained'], 'detained', 'both', 'detained']);
});

test('the figures of a day agree with its entries: groups, collateral duties, gaps up to now', () => {
  const sums = daySums(
    factsAt('10:00', [
      ['08:00', 60, 'phone'],
      ['09:10', 30, 'phone', 'congress'],
    ]),
  );
  expect(sums).toEqual({
    logged: 90,
    scheduled: 480,
    notLogged: 30,
    left: 360,
    doesNotFit: [],
    groups: [
      { group: 'case work', minutes: 60 },
      { group: 'collateral', minutes: 30 },
    ],
  });
});

test('the strip reaches from 06:00 to 19:00 and grows by whole hours to what is logged', () => {
  const { from, to } = dayStripModel(
    factsAt('22:00', [
      ['05:20', 20, 'phone'],
      ['20:30', 40, 'phone'],
    ]),
  );
  expect([clockAt(from, zone, '24'), clockAt(to, zone, '24')]).toEqual(['05:00', '22:00']);
});

test('beside the form, the strip covers its day in half hours, including what the form would log', () => {
  const facts = factsAt('10:00', [['08:00', 60, 'phone']]);
  const ghost = (from: string, to: string, isWrong: boolean) => [
    { start: clockOn(day, from, zone), end: clockOn(day, to, zone), name: 'Phone', isWrong },
  ];
  const axes = [[], ghost('17:10', '17:40', false), ghost('06:05', '06:30', false), ghost('17:10', '17:40', true)].map(
    (ghosts) => {
      const { from, to, hours } = tightAxis(dayStripModel(facts), ghosts);
      return `${clockAt(from, zone, '24')} ${clockAt(to, zone, '24')} ${hours[0]?.label} ${hours.at(-1)?.label}`;
    },
  );
  expect(axes).toEqual(['07:30 17:00 08 16', '07:30 18:00 08 17', '06:00 17:00 06 16', '07:30 17:00 08 16']);
});

test('the block of a form is what it would log: none without a time or change, wrong if it would be refused', () => {
  const facts = factsAt('14:42', [
    ['13:00', 25, 'phone'],
    ['14:00', 18, 'walk-in'],
  ]);
  const [entry] = facts.entries;
  if (entry === undefined) throw new Error('There is no entry.');
  const ghostOf = (asked: Partial<FormWork>, before = false) => {
    const work: FormWork = {
      day,
      from: 805,
      to: 840,
      nextDay: false,
      fromPass: null,
      toPass: null,
      length: null,
      kind: 'phone',
      duty: '',
      country: null,
      units: 1,
      ...asked,
    };
    const ghost = formGhost(facts, work, before ? entry : null);
    return ghost === null ? null : `${spanName(ghost, zone, '24')} ${ghost.name}${ghost.isWrong ? ' wrong' : ''}`;
  };
  expect([
    ghostOf({}),
    ghostOf({ kind: 'duty', duty: 'congress' }),
    ghostOf({ to: null }),
    ghostOf({ day: '2026-09-15' as Day }),
    ghostOf({ from: 780, to: 805 }, true),
    ghostOf({ from: 780, to: 800 }, true),
    ghostOf({ to: 900 }),
    ghostOf({ to: 785 }),
    ghostOf({ from: 790, to: 600 }),
    ghostOf({ to: 785, day: '2026-09-15' as Day }),
  ]).toEqual([
    '13:25 – 14:00 Phone',
    '13:25 – 14:00 Inquiry',
    null,
    null,
    null,
    '13:00 – 13:20 Phone',
    '13:25 – 15:00 Phone wrong',
    '13:25 – 14:00  wrong',
    '10:00 – 13:10  wrong',
    null,
  ]);
});

test('blocks that overlap share the lane, and the log warns about their entries', () => {
  const facts = factsAt('10:00', [
    ['08:00', 60, 'phone'],
    ['08:50', 20, 'walk-in'],
  ]);
  expect(dayStripModel(facts).logged.map(({ name, lane, lanes }) => [name, lane, lanes])).toEqual([
    ['Phone call', 0, 2],
    ['Walk-in', 1, 2],
  ]);
  expect(logRows(facts).flatMap((row) => (row.is === 'entry' ? [row.warning] : []))).toEqual([
    'overlaps Phone call by 10 min',
    'overlaps Walk-in by 10 min',
  ]);
});

test('a gap of 10 minutes or more is a row of the log; none is in the future or off the schedule', () => {
  const facts = factsAt('09:30', [
    ['08:00', 30, 'phone'],
    ['08:35', 25, 'phone'],
  ]);
  expect(logRows(facts).map((row) => [row.is, spanName(row, zone, '24')])).toEqual([
    ['gap', '09:00 – 09:30'],
    ['entry', '08:35 – 09:00'],
    ['entry', '08:00 – 08:30'],
  ]);
});

test('an empty day suggests the first 20 minutes of its schedule once they have passed, or the last 20', () => {
  const lineAt = (at: string, asked: Partial<DayFacts> = {}) => exampleLine(factsAt(at, [], asked))?.line;
  expect([lineAt('08:24'), lineAt('08:10'), lineAt('08:24', { schedule: [] })]).toEqual([
    '8:00-8:20 meeting',
    '20m meeting',
    '20m meeting',
  ]);
  expect([
    exampleLine(factsAt('09:00', [['08:00', 10, 'phone']])),
    exampleLine(factsAt('09:00', [], { presentDay: '2026-09-17' as Day })),
  ]).toEqual([null, null]);
});

test('only the current day has a now line and time left', () => {
  const facts = factsAt('09:30', [], { presentDay: '2026-09-17' as Day });
  expect([dayStripModel(facts).now, daySums(facts).left, daySums(facts).notLogged]).toEqual([null, null, 480]);
});

test('a timer that has just ended counts once, as its entry', () => {
  const timer = {
    kind: 'phone' as RecordId,
    duty: null,
    country: null,
    units: 1,
    appointment: null,
    note: null,
    entry: 'entry-0' as RecordId,
    startedAt: clockOn(day, '09:00', zone),
    seenAt: clockOn(day, '09:30', zone),
  };
  const facts = factsAt('09:30', [['09:00', 30, 'phone']], {
    timer: { officer: 'alder' as RecordId, running: timer, interrupted: [], away: null },
  });
  expect(logRows(facts).map((row) => row.is)).toEqual(['entry', 'gap']);
  expect([dayStripModel(facts).logged.length, daySums(facts).logged]).toEqual([1, 30]);
});

test('a running timer counts on each of its days by the minutes that fall on it', () => {
  const timer = aTimerStack('2026-09-15', '23:30');
  const yesterday = '2026-09-15' as Day;
  const facts = { ...factsAt('00:20', []), timer, schedule: [] };
  const before = { ...facts, day: yesterday };
  const twoDaysBefore = { ...facts, day: '2026-09-14' as Day };
  expect([facts, before, twoDaysBefore].map((one) => daySums(one).logged)).toEqual([20, 30, 0]);
  expect([facts, before].map((one) => logRows(one).map((row) => [row.is, row.minutes]))).toEqual([
    [['running', 20]],
    [['running', 30]],
  ]);
});

test('time away from a timer over midnight counts on neither day', () => {
  const away = { from: clockOn('2026-09-15', '23:40'), to: clockOn('2026-09-16', '00:10') };
  const timer = { ...aTimerStack('2026-09-15', '23:30'), away };
  const facts = { ...factsAt('00:20', []), timer };
  expect([facts, { ...facts, day: '2026-09-15' as Day }].map((one) => daySums(one).logged)).toEqual([10, 10]);
});

test('an entry in another zone shows its own times and names their zone', () => {
  const [entry] = factsAt('10:00', [['08:00', 60, 'phone']]).entries;
  if (entry === undefined) throw new Error('There is no entry.');
  const guam = 'Pacific/Guam' as ZoneName;
  const rows = (zoneOfDay: ZoneName) =>
    logRows({ ...factsAt('10:00', []), zone: zoneOfDay, schedule: [], entries: [entry] }).flatMap((row) =>
      row.is === 'entry' ? [`${row.span} ${row.remark}`] : [],
    );
  expect([rows(zone), rows(guam)]).toEqual([['08:00 – 09:00 '], ['08:00 – 09:00 New York time']]);
});

test.each<[string, readonly (readonly [string, string])[], DayFacts['offBecause'], string]>([
  ['a day off', [], null, 'Not on the schedule'],
  ['a day shift with a break', [['08:00', '12:00'], ['12:30', '16:30']], null, 'Schedule 08:00 to 16:30'],
  ['a break of an hour', [['08:00', '12:00'], ['13:00', '16:30']], null, 'Schedule 08:00 to 16:30'],
  ['a longer gap', [['08:00', '12:00'], ['13:01', '16:30']], null, 'Schedule 08:00 to 12:00 and 13:01 to 16:30'],
  ['a night shift', [['00:00', '06:00'], ['22:00', '23:59']], null, 'Schedule 00:00 to 06:00 and 22:00 to 23:59'],
  ['a holiday', [], { is: 'holiday', ...veterans, isWorked: false }, 'Holiday: Veterans Day'],
  [
    'a worked holiday',
    [['08:00', '16:00']],
    { is: 'holiday', ...veterans, isWorked: true },
    'Veterans Day, worked · Schedule 08:00 to 16:00',
  ],
  ['a day before the first use', [], { is: 'before use' }, 'Before the first day that counts'],
])('the schedule of %s in words', (_, hours, offBecause, sentence) => {
  const schedule = hours.map(([from, to]) => ({ start: clockOn(day, from, zone), end: clockOn(day, to, zone) }));
  expect(scheduleSentence({ schedule, zone, clock: '24', offBecause })).toBe(sentence);
});

test.each([
  ['the same minutes', 60, 60, null],
  ['an older closing, without its minutes', undefined, 60, null],
  ['more', 15, 60, '45 min logged since'],
  ['less', 90, 60, '30 min removed since'],
])('a closed day with %s says what has changed', (_, logged, minutes, said) => {
  const facts = factsAt('12:00', [['08:00', minutes, 'phone']]);
  const closedAt = clockOn(day, '11:00', zone);
  const closing = {
    id: 'closing' as RecordId, officer: facts.officer, day, open: false, closedAt, undone: [],
    ...(logged === undefined ? {} : { logged }),
  };
  const reopened = { ...closing, open: true };
  expect([closing, reopened].map((one) => changedSince({ ...facts, closing: one }))).toEqual([said, null]);
});

test('a day that was closed without its minutes says so if something was entered later', () => {
  const facts = factsAt('12:00', [['08:00', 60, 'phone']]);
  const closing = {
    id: 'closing' as RecordId, officer: facts.officer, day, open: false, undone: [],
    closedAt: clockOn(day, '07:59', zone),
  };
  expect(changedSince({ ...facts, closing })).toBe('logged since');
});
