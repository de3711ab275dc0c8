import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarReading, ReadingProgress } from '#shared/imports/calendar/calendarReading';
import { isUtf16, readCalendar } from '#shared/imports/calendar/readCalendar';
import { recordId } from '#shared/base/ids';
import type { PlanInput } from '#shared/imports/calendar/importPlan';
import { planImport, planStep } from '#shared/imports/calendar/planImport';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { planAtOnce } from '../../../helpers/planAtOnce';
import { aCalendar, anEvent, readCalendarAtOnce, usualReading } from '../../../helpers/readCalendarAtOnce';
import { seeded } from '../../../helpers/seed';

const zone = 'America/New_York' as ZoneName;

describe('reading a calendar', () => {
  it('leaves out exceptions, moves changed instances and keeps their original start as key', () => {
    const reading = read(
      anEvent('UID:a', 'DTSTART;TZID=Eastern Standard Time:20260914T090000',
        'DTEND;TZID=Eastern Standard Time:20260914T093000', 'RRULE:FREQ=DAILY;COUNT=4',
        'EXDATE;TZID=Eastern Standard Time:20260915T090000', 'SUMMARY:Check-in'),
      anEvent('UID:a', 'RECURRENCE-ID:20260916T130000Z', 'DTSTART;TZID=America/New_York:20260916T110000',
        'SUMMARY:Check-in'),
    );
    expect(reading.instances.map(({ instance, start }) => [instance, new Date(start).toISOString()])).toEqual([
      ['20260914T090000', '2026-09-14T13:00:00.000Z'],
      ['20260916T090000', '2026-09-16T15:00:00.000Z'],
      ['20260917T090000', '2026-09-17T13:00:00.000Z'],
    ]);
  });

  it('names the line and the reason for what it refuses, and takes the rest', () => {
    const reading = read(
      anEvent('UID:1', 'SUMMARY:no start'),
      anEvent('UID:2', 'DTSTART:20260924T093000', 'DTEND:20260924T090000'),
      anEvent('UID:3', 'DTSTART;TZID=Office 2:20260924T093000'),
      anEvent('UID:4', 'DTSTART:20260924T093000'),
    );
    expect(reading.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'has no start (DTSTART)'],
      [6, 'ends 09:00 before it starts 09:30'],
      [11, 'time zone “Office 2” is neither in the file nor a known zone'],
    ]);
    expect(reading.events).toEqual({ inFile: 4, taken: 1, outside: 0, refused: 3, copies: 0 });
  });

  it('takes an event with an unreadable end by its start, like one that states none, and names the line', () => {
    const reading = read(anEvent('UID:1', 'DTSTART:20260924T130000Z', 'DTEND:20260924T1400000Z'));
    expect(reading.instances.map(({ start, end }) => [new Date(start).toISOString(),
      end - start])).toEqual([['2026-09-24T13:00:00.000Z', 0]]);
    expect(reading.refused).toEqual([{ line: 5, day: '2026-09-24',
      reason: 'the end cannot be read (DTEND); only the start is taken', whole: false, uid: '1' }]);
  });

  it('takes a repeated event once and says so, and names an older version of another', () => {
    const twice = anEvent('UID:1', 'DTSTAMP:20260901T120000Z', 'DTSTART:20260924T093000', 'SUMMARY:Check-in');
    const reading = read(twice, twice, anEvent('UID:2', 'SEQUENCE:1', 'DTSTART:20260925T093000'), anEvent('UID:2',
      'DTSTART:20260926T093000'));
    expect(reading.copies.map(({ line, reason }) => [line, reason])).toEqual([[2,
      'is in the file again on line 8, which is taken']]);
    expect(reading.refused.map(({ line }) => line)).toEqual([19]);
    expect(reading.events).toEqual({ inFile: 4, taken: 2, outside: 0, refused: 1, copies: 1 });
  });

  it('returns from rules that never give a time and from rules without an end', () => {
    const reading = read(
      anEvent('UID:1', 'DTSTART:20260914T090000', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
      anEvent('UID:2', 'DTSTART:20260914T090000', 'RRULE:FREQ=SECONDLY'),
    );
    expect(reading.events.taken).toBe(2);
    const reason = 'repeats so often that only its first 5000 times are taken';
    expect(reading.refused.map((one) => one.reason)).toEqual([reason]);
  });

  it('reports its progress repeatedly within one event, and in a file that is cut off by its size', () => {
    const endless = anEvent('UID:1', 'DTSTART:20260914T090000', 'RRULE:FREQ=MINUTELY;BYSETPOS=2');
    const reading = readCalendar(new TextEncoder().encode(aCalendar(endless)), usualReading);
    const progress: ReadingProgress[] = [];
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) progress.push(step.value);
    expect(progress.length).toBeGreaterThan(10);
    expect(new Set(progress.map(({ done, of }) => `${done} of ${of}`))).toEqual(new Set(['0 of 1']));
    expect(step.value.refused.map(({ line, whole }) => [line, whole])).toEqual([[2, false]]);
  });

  it('leaves out by line what comes after 50,000 instances', () => {
    const storms = Array.from({ length: 12 }, (_, index) => anEvent(`UID:${index}`, 'DTSTART:20260914T090000',
      'RRULE:FREQ=SECONDLY'));
    const reading = read(...storms);
    expect([reading.instances.length, reading.events]).toEqual([
      50_000, { inFile: 12, taken: 10, outside: 0, refused: 2, copies: 0 },
    ]);
    expect(reading.refused.at(-1)?.reason).toBe('is left out: the file has more than 50,000 times');
    expect(reading.unread).toHaveLength(12);
  });

  it('reads the same wherever lines are folded and however they end', () => {
    const text = aCalendar(anEvent('UID:a', 'DTSTART;TZID=America/Chicago:20260914T090000', 'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;COUNT=3'));
    const whole = readCalendarAtOnce(text);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length - 1), { maxLength: 20 }), fc.constantFrom('\r\n', '\n', '\r'), (cuts,
        end) => {
        const characters = text.split('').map((character,
          index) => (cuts.includes(index) && character !== '\n' ? `${character}\n ` : character));
        expect(readCalendarAtOnce(characters.join('').replaceAll('\n',
          end)).instances.map(({ start }) => start)).toEqual(whole.instances.map(({ start }) => start));
      }),
      seeded({ numRuns: 200 }),
    );
  });

  it('loses no event silently wherever a line is taken out', () => {
    const text = aCalendar(...Array.from({ length: 4 }, (_, index) => anEvent(`UID:${index}`,
      `DTSTART:2026091${index}T090000`, 'DTEND:20260930T100000')));
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 6 }), (dropped) => {
        const left = text.split('\n').filter((_, index) => !dropped.includes(index)).join('\n');
        const { events } = readCalendarAtOnce(left);
        const counted = events.taken + events.outside + events.refused + events.copies;
        expect(counted).toBe(left.split('BEGIN:VEVENT').length - 1);
      }),
      seeded({ numRuns: 300 }),
    );
  });
});

describe('planning an import', () => {
  it('changes nothing the second time, and only what moved the third', () => {
    const first = plan(read(anEvent('UID:a', 'DTSTART:20260916T090000', 'DTEND:20260916T093000',
      'SUMMARY:Check-in 4')), []);
    expect(first.items.map(({ state, word }) => [state, word])).toEqual([['new', 'check-in']]);
    const existing = first.items.map(({ uid, instance, fingerprint }) => ({
      ...appointmentBase, id: recordId('old'), start: instance.start, end: instance.end,
      origin: { calendar: recordId('calendar'), uid, instance: instance.instance, fingerprint },
    }));
    expect(plan(read(anEvent('UID:a', 'DTSTART:20260916T090000', 'DTEND:20260916T093000', 'SUMMARY:Check-in 4')),
      existing)).toMatchObject({ items: [{ state: 'same' }], gone: [] });
    expect(plan(read(anEvent('UID:a', 'DTSTART:20260916T100000', 'DTEND:20260916T103000', 'SUMMARY:Check-in 4')),
      existing)).toMatchObject({ items: [{ state: 'changed' }], gone: [] });
    expect(plan(read(), existing).gone.map(({ id }) => id)).toEqual(['old']);
  });

  it('checks only events on the days that were read, wherever their appointments are now', () => {
    const importedOn = (day: string) => plan(read(anEvent('UID:a', `DTSTART:${day}T090000`, `DTEND:${day}T093000`,
      'SUMMARY:Check-in')), []).items[0];
    const within = importedOn('20261001');
    if (within === undefined) throw new Error('the event was not read');
    const asOf = (id: string, start: number, movedTo: number) => ({
      ...appointmentBase, id: recordId(id), start: movedTo as Instant, end: movedTo as Instant,
      origin: { calendar: recordId('calendar'), uid: 'no longer', instance: '',
        fingerprint: within.fingerprint.replace(/^-?\d+/u, `${start}`) },
    });
    const [inside, before, after] = [Date.UTC(2026, 9, 1), Date.UTC(2026, 4, 1), Date.UTC(2027, 10, 1)];
    const existing = [asOf('here', inside, inside), asOf('moved away', inside, after), asOf('moved here', before,
      inside), asOf('later', after, after)];
    expect(plan(read(), existing).gone.map(({ id }) => id)).toEqual(['here', 'moved away']);
  });

  it('yields again and again while thousands of instances are planned', () => {
    const { instances, window } = read(anEvent('UID:a', 'DTSTART:20260701T090000', 'DTEND:20260701T093000',
      'RRULE:FREQ=HOURLY;COUNT=3000', 'SUMMARY:Check-in'));
    const work = planImport({ instances, window, unread: [], speaksOf: null, takesTwins: false, digests: new Map(),
      existing: [], absences: [], calendar: recordId('calendar'), rules: [], otherwise: { becomes: 'nothing' } });
    const turns: number[] = [];
    for (let step = work.next(); step.done !== true; step = work.next()) turns.push(step.value);
    expect(turns).toEqual(Array.from({ length: instances.length / planStep }, (_, turn) => turn * planStep));
    expect(turns).toHaveLength(12);
  });
});

const appointmentBase = {
  officer: recordId('officer'), kind: recordId('check-in'), duty: null, country: null, day: '2026-09-16' as Day, zone,
    outcome: null, begunAt: null, entry: null, title: null, saidDocket: null,
};

function plan(reading: CalendarReading, existing: PlanInput['existing']) {
  const target = { becomes: 'appointment', kind: recordId('check-in'), duty: null } as const;
  return planAtOnce({
    instances: reading.instances, window: reading.window, digests: new Map([['a', 'digest']]), existing, absences: [],
      calendar: recordId('calendar'),
    rules: [{ word: 'check-in', target }], otherwise: { becomes: 'nothing' },
  });
}

function read(...events: readonly string[]): CalendarReading {
  return readCalendarAtOnce(aCalendar(...events));
}

describe('bytes before characters', () => {
  it.each([
    ['nothing', [], false],
    ['one zero', [0], false],
    ['two zeros', [0, 0], false],
    ['two letters', [0x42, 0x45], false],
    ['a letter and a zero', [0x42, 0], true],
    ['a zero and a letter', [0, 0x42], true],
    ['the mark of little ends', [0xff, 0xfe], true],
    ['the mark of big ends', [0xfe, 0xff], true],
    ['half a mark of little ends', [0xff, 0x42], false],
    ['half a mark of big ends', [0xfe, 0x42], false],
    ['the halves of two marks', [0xff, 0xff], false],
  ])('%s in UTF-16: %s', (_, bytes, expected) => {
    expect(isUtf16(Uint8Array.from(bytes))).toBe(expected);
  });

  it('a file without a calendar is not one', () => {
    expect([readCalendarAtOnce('').isCalendar, readCalendarAtOnce('hello').isCalendar, read().isCalendar]).toEqual([
      false, false, true,
    ]);
  });
});

it('reports its progress every fifty events', () => {
  const events = Array.from({ length: 101 }, (_, index) => anEvent(`UID:${index}`, 'DTSTART:20260924T093000'));
  const reading = readCalendar(new TextEncoder().encode(aCalendar(...events)), usualReading);
  const said: ReadingProgress[] = [];
  for (let step = reading.next(); step.done !== true; step = reading.next()) said.push(step.value);
  expect(said.filter(({ of }) => of !== null).map(({ done, of }) => [done, of])).toEqual([
    [0, 101], [50, 101], [100, 101],
  ]);
});
