import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { importedAppointment } from '#shared/imports/calendar/importedContent';
import type { DatedInstance } from '#shared/imports/calendar/instanceDays';
import type { PlanInput, PlannedInstance } from '#shared/imports/calendar/importPlan';
import { planImport, planStep } from '#shared/imports/calendar/planImport';
import type { Appointment } from '#shared/records/appointment';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import { anInstance } from '../../../helpers/anInstance';
import { machineZone } from '../../../helpers/memoryMachine';
import { planAtOnce } from '../../../helpers/planAtOnce';

test('a large file is planned a few instances at a time, so that the caller can pause or stop', () => {
  const instances = Array.from({ length: 1_100 }, (_, line) => anInstance({ uid: `${line}`, line }));
  const work = planImport({
    instances, window: { from: -Infinity, until: Infinity }, unread: [], speaksOf: null, digests: new Map(),
    existing: [], absences: [], calendar: recordId('calendar'), rules: [], otherwise: { becomes: 'nothing' },
    takesTwins: false,
  });
  const pauses: number[] = [];
  let step = work.next();
  for (; step.done !== true; step = work.next()) pauses.push(step.value);
  expect([planStep, pauses, step.value.items.length]).toEqual([250, [0, 250, 500, 750, 1_000], 1_100]);
});

const checkIn: ImportTarget = { becomes: 'appointment', kind: recordId('check-in'), duty: null };
const leave: ImportTarget = { becomes: 'absence', reason: 'leave' };
const nothing: ImportTarget = { becomes: 'nothing' };
const day = 86_400_000;
const september = Date.UTC(2026, 8, 16);

const wholeDays = (days: number) => ({ allDay: true, wall: september, endWall: september + days * day });

test.each([
  ['an appointment', checkIn, {}, 'new', null],
  ['nothing', nothing, {}, 'left out', null],
  ['an absence', leave, wholeDays(1), 'new', null],
  ['a whole day that no rule makes an absence', checkIn, wholeDays(1), 'left out', 'a whole day'],
  ['a whole day that is free', leave, { ...wholeDays(1), free: true }, 'free', null],
  ['a whole day that is free and no absence', checkIn, { ...wholeDays(1), free: true }, 'free', 'a whole day'],
  ['hours that are free', checkIn, { free: true }, 'new', null],
  ['hours that are free and an absence', leave, { free: true }, 'new', null],
  ['one that is cancelled', checkIn, { cancelled: true }, 'cancelled', null],
  ['one that is cancelled and left out', nothing, { cancelled: true }, 'cancelled', null],
  ['an appointment of 31 days', checkIn, { end: lasting(31 * day) }, 'new', null],
  [
    'an appointment of 31 days and a minute', checkIn, { end: lasting(31 * day + 60_000) }, 'refused',
    'is longer than 31 days',
  ],
  ['an absence of two years', leave, { ...wholeDays(731), end: lasting(731 * day) }, 'new', null],
  [
    'an absence of two years and a day', leave, { ...wholeDays(732), end: lasting(732 * day) }, 'refused',
    'is longer than two years',
  ],
] as const)('what an event becomes: %s', (_, otherwise, event, state, reason) => {
  const [item] = planOf([anInstance(event)], { otherwise }).items;
  expect([item?.state, item?.reason]).toEqual([state, reason]);
});

test.each([
  [
    'the word', 'Check-in 4', 'check-in'], ['in capitals', 'CHECK-IN 4', 'check-in'], ['at the end', 'A check-in',
    'check-in',
  ],
  [
    'with more letters', 'check-ins', null], ['inside another', 'recheck-in', null], ['with a figure', 'check-in2',
    null,
  ],
  ['beside a mark', '(check-in)', 'check-in'], ['after one that has more letters', 'recheck-in check-in', 'check-in'],
  ['with an accent in two parts', 'Reunio\u0301n', 'reunión'], ['the first of two', 'court check-in', 'court'],
])('the first rule whose word is in the title decides: %s', (_, title, word) => {
  const rules = ['court', 'check-in', 'reunión'].map((one) => ({ word: one, target: nothing }));
  expect(planOf([anInstance({ title })], { rules, otherwise: checkIn }).items[0]?.word).toBe(word);
});

test.each([
  ['the same', {}, 'same'],
  ['another end', { end: lasting(31 * 60_000) }, 'changed'],
  ['another start', { start: (anInstance().start + 60_000) as Instant }, 'changed'],
  ['another title', { title: 'Other' }, 'same'],
] as const)('an event that was imported before is compared: %s', (_, event, state) => {
  const existing = [imported(planOf([anInstance()]).items[0])];
  const plan = planOf([anInstance(event)], { existing });
  expect([plan.items[0]?.state, plan.items[0]?.before?.id, plan.gone]).toEqual([state, 'record', []]);
});

test('an event under a new UID is the imported one with its time, once, and not the one of an event in the file',
  () => {
  const existing = [imported(planOf([anInstance()]).items[0])];
  const [one, other] = ['new', 'newer'].map((uid) => anInstance({ uid })) as [DatedInstance, DatedInstance];
  const states = (instances: readonly DatedInstance[], input: Partial<PlanInput> = {}) => {
    const { items, gone } = planOf(instances, { existing, ...input });
    return [items.map(({ state, isByTime }) => `${state}${isByTime ? ' by time' : ''}`), gone.length];
  };
  expect(states([one])).toEqual([['same by time'], 0]);
  expect(states([one, other])).toEqual([['same by time', 'new'], 0]);
  expect(states([anInstance(), one])).toEqual([['same', 'new'], 0]);
  expect(states([one], { takesTwins: true })).toEqual([['new'], 1]);
  expect(states([one], { unread: ['one'] })).toEqual([['new'], 0]);
  expect(states([anInstance({ uid: 'new', end: lasting(31 * 60_000) })])).toEqual([['new'], 1]);
  expect(states([one], { otherwise: { ...checkIn, kind: recordId('phone') } })).toEqual([['new'], 1]);
});

test('an instance whose key is spelled in another way is the imported one with its UID and original start', () => {
  const existing = [imported(planOf([anInstance({ instance: '20260916T090000' })]).items[0])];
  const { start } = anInstance();
  const spelled = { instance: '20260916T130000Z', original: start };
  const outcomeOf = (event: Partial<DatedInstance>, input: Partial<PlanInput> = {}) => {
    const { items, gone } = planOf([anInstance({ ...spelled, ...event })], { existing, ...input });
    return [items.map(({ state, isByTime }) => `${state}${isByTime ? ' by time' : ''}`).join(), gone.length];
  };
  expect(outcomeOf({})).toEqual(['same', 0]);
  expect(outcomeOf({ start: (start + 3_600_000) as Instant })).toEqual(['changed', 0]);
  expect(outcomeOf({ original: (start + 3_600_000) as Instant, end: lasting(60_000) })).toEqual(['new', 1]);
  expect(outcomeOf({ uid: 'new', end: lasting(60_000) })).toEqual(['new', 1]);
  expect(outcomeOf({ cancelled: true }, { speaksOf: [] })).toEqual(['cancelled', 1]);
  const both = planOf([anInstance({ instance: '20260916T090000' }), anInstance(spelled)], { existing });
  expect(both.items.map(({ state }) => state)).toEqual(['same', 'new']);
});

test.each([
  ['no longer in the file', {}, {}, 1],
  ['with an outcome', { outcome: 'kept' }, {}, 0],
  ['begun', { begunAt: 1 as Instant }, {}, 0],
  ['of another calendar', {}, { calendar: recordId('other') }, 0],
  ['of an event that cannot be read', {}, { unread: ['one'] }, 0],
  ['that a message does not name', {}, { speaksOf: [] }, 0],
  ['that a message states otherwise', {}, { speaksOf: ['one'] }, 1],
  ['before the window', {}, { window: { from: september + 2 * day, until: Infinity } }, 0],
  ['after the window', {}, { window: { from: -Infinity, until: september } }, 0],
] as const)('a record that is %s', (_, change, input, gone) => {
  const existing = [{ ...imported(planOf([anInstance()]).items[0]), ...change }];
  expect(planOf([], { existing, ...input }).gone).toHaveLength(gone);
});

test.each([
  ['cancelled', { cancelled: true }, checkIn, 1], ['left out by a rule', {}, nothing, 1],
  ['too long now', { end: lasting(40 * day) }, checkIn, 0], ['an absence now', wholeDays(1), leave, 1],
] as const)('the record of an event that is %s', (_, event, otherwise, gone) => {
  const existing = [imported(planOf([anInstance()]).items[0])];
  expect(planOf([anInstance(event)], { existing, otherwise }).gone).toHaveLength(gone);
});

test('an absence that was typed, or came under another UID, is not imported again and is not gone', () => {
  const event = anInstance({ uid: 'new', ...wholeDays(2), end: lasting(2 * day) });
  const absence = { officer: recordId('officer'), reason: 'leave', first: event.day, last: event.lastDay, hours: null,
    note: null } as const;
  const origin = { calendar: recordId('calendar'), uid: 'old', instance: '', fingerprint: `${event.start} 0 leave` };
  const absences = [{ ...absence, id: recordId('a'), state: 'planned', origin }] as const;
  const plan = planOf([event], { absences, otherwise: leave });
  expect([plan.items[0]?.state, plan.items[0]?.absence?.id, plan.gone]).toEqual(['same', 'a', []]);
  const another = planOf([anInstance({ uid: 'new', ...wholeDays(3) })], { absences, otherwise: leave });
  expect([another.items[0]?.state, another.gone]).toEqual(['new', [{ type: 'absence', id: 'a' }]]);
  const taken = absences.map((one) => ({ ...one, state: 'taken' }) as const);
  expect(planOf([], { absences: taken, otherwise: leave }).gone).toEqual([]);
});

function planOf(instances: readonly DatedInstance[], input: Partial<PlanInput> = {}) {
  const digests = new Map(['one', 'new', 'newer'].map((uid) => [uid, `digest of ${uid}`]));
  return planAtOnce({
    instances, digests, existing: [], absences: [], calendar: recordId('calendar'), rules: [], otherwise: checkIn,
      ...input,
  });
}

/** The record that an item became. */
function imported(item: PlannedInstance | undefined): Recorded<Appointment> {
  if (item === undefined) throw new Error('nothing was planned');
  const importer = { officer: recordId('officer'), zone: machineZone, calendar: recordId('calendar') };
  return { id: recordId('record'), ...importedAppointment(item, importer, recordId('record')), title: null };
}

function lasting(length: number): Instant {
  return (anInstance().start + length) as Instant;
}
