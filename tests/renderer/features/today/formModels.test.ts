import { expect, test } from 'vitest';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import type { Day, ZoneName } from '#shared/time/day';
import { readFormTime, isTwice, type FormTime } from '#renderer/features/today/model/formTime';
import { cutAtEnd, lineOfForm, type FormWork } from '#renderer/features/today/model/lineOfForm';
import { aLineContext } from '../../../helpers/aLineContext';

const zone = 'America/New_York' as ZoneName;
const day = '2026-09-16' as Day;
const place = { zone, clock: '24' } as const;
const facts = { kinds: starterKinds, duties: starterDuties, day, presentDay: day };

function time(asked: Partial<FormTime>): FormTime {
  return { day, from: 805, to: 840, nextDay: false, fromPass: null, toPass: null, length: null, ...asked };
}

function work(asked: Partial<FormWork>): FormWork {
  return { ...time({}), kind: 'phone', duty: '', country: null, units: 1, ...asked };
}

test('the line of a form logs the same as the form: kind, units, country, duty, day and an end past midnight', () => {
  const forms: readonly FormWork[] = [
    work({ units: 4 }),
    work({ kind: 'followup', country: 'HN', units: 0 }),
    work({ duty: 'congress' }),
    work({ kind: 'duty', duty: 'court-run', units: null }),
    work({ day: '2026-09-14' as Day }),
    work({ day: '2026-09-14' as Day, from: 1410, to: 30, nextDay: true }),
    work({ kind: 'meeting', units: null }),
    work({ kind: 'followup', country: 'HN', saidDocket: 'detained' }),
    work({ duty: 'congress', saidDocket: 'non-detained' }),
  ];
  for (const form of forms) {
    const line = lineOfForm(facts, form);
    const { draft } = parseLine(line, aLineContext({ isOfBothDockets: () => true }));
    const read = readFormTime(form, place);
    const said =
      draft?.action === 'log'
        ? {
            kind: draft.kind,
            duty: draft.duty,
            country: draft.country,
            saidDocket: draft.saidDocket ?? '',
            units: draft.units,
            start: draft.start,
            end: draft.end,
          }
        : draft;
    expect({ line, ...said }).toEqual({
      line,
      kind: form.kind,
      duty: form.duty === '' ? null : form.duty,
      country: form.country,
      saidDocket: form.saidDocket ?? '',
      units: form.units,
      ...(read.ok ? read.value : {}),
    });
  }
});

test('the line of a form is split around its end time, on any day, in either pass, and with no end', () => {
  const works = [
    work({ to: 785 }),
    work({ day: '2026-09-14' as Day, toPass: 'second' }),
    work({ to: null }),
    work({ from: null, kind: 'duty', duty: 'congress', units: null }),
  ];
  const cuts = works.map((one) => cutAtEnd(lineOfForm(facts, one)));
  expect(cuts.map(([before, end]) => [before, end])).toEqual([
    ['13:25-', '13:05'],
    ['2026-09-14 13:25-', '14:00#2'],
    ['13:25-', '…'],
    ['…-', '14:00'],
  ]);
  expect(cuts.map((pieces) => pieces.join(''))).toEqual(works.map((one) => lineOfForm(facts, one)));
});

test('missing and reversed values are reported at their fields', () => {
  const fieldOf = (asked: Partial<FormTime>) => {
    const read = readFormTime(time(asked), place);
    return read.ok ? null : read.error.field;
  };
  expect([
    fieldOf({}),
    fieldOf({ day: null }),
    fieldOf({ from: null }),
    fieldOf({ to: null }),
    fieldOf({ to: 785 }),
  ]).toEqual([null, 'day', 'from', 'to', 'to']);
  expect(readFormTime(time({ to: 785, nextDay: true }), place).ok).toBe(true);
});

test('an hour that does not exist is explained, and one that occurs twice asks which one was meant', () => {
  const spring = readFormTime(time({ day: '2026-03-08' as Day, from: 150, to: 210 }), place);
  expect(spring.ok ? '' : spring.error.message).toBe(
    '02:30 does not exist on Sunday, March 8: the clock is set forward to 03:00.',
  );
  const autumn = time({ day: '2026-11-01' as Day, from: 90, to: 150 });
  const asked = readFormTime(autumn, place);
  expect(asked.ok ? '' : asked.error.message).toBe('01:30 occurs twice on Sunday, November 1. Choose which one.');
  expect([isTwice(autumn.day, 90, zone), isTwice(autumn.day, 150, zone)]).toEqual([true, false]);
  const lengths = (['first', 'second'] as const).map((fromPass) => {
    const read = readFormTime({ ...autumn, fromPass }, place);
    return read.ok ? (read.value.end - read.value.start) / 60_000 : null;
  });
  expect(lengths).toEqual([120, 60]);
  expect(lineOfForm(facts, work({ ...autumn, fromPass: 'second' }))).toBe('2026-11-01 01:30#2-02:30 phone x1');
});
