import { beforeEach, expect, test } from 'vitest';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { Day } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';
import { deleteRequest, handOverRequest, saveRequest, type SaveRequestInput } from '#renderer/commands/documents';
import { addRequestStep, correctRequestStep, putOffFollowUp, setObstacle } from '#renderer/commands/documentSteps';
import { logOverSeveral } from '#renderer/commands/documentTime';
import { redo, undo } from '#renderer/commands/history';
import { editEntry, logActivity } from '#renderer/commands/log';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import {
  aMemoryMachine, machineNow, machineOfficer as officer, machineZone as zone, startWithOfficer, writeChanges,
} from '../../helpers/memoryMachine';

let services: Services;
const birch = recordId('birch');
const day = (text: string) => text as Day;

const usual: SaveRequestInput = {
  officer, country: 'HN', post: null, kind: 'Passport', docket: 'non-detained', opened: day('2026-07-01'),
  validUntil: null, continues: null,
};

async function add(defaults: Partial<SaveRequestInput> = {}): Promise<RecordId> {
  const done = await saveRequest(services, { ...usual, ...defaults });
  if (!done.ok) throw new Error(done.error.message);
  return done.value.ids[0] ?? recordId('none');
}

const read = async (id: RecordId) => await services.store.reader.get('documentRequest', id);
const entries = async () => (await services.store.reader.all('entry')).toSorted(
  (one, other) => one.start - other.start,
);

/** The field that a command failed at, or null. */
const failedAt = (done: Result<Receipt>): string | null => (done.ok ? null : (done.error.field ?? done.error.code));

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
  const alder = await services.store.reader.get('officer', officer);
  if (alder === null) throw new Error('There is no officer.');
  const { id: _id, ...content } = alder;
  await writeChanges(services, [{ type: 'officer', id: birch, content: { ...content, alias: 'Birch' } }]);
});

test('a request is added with its first step, an obstacle and the minutes it took, as one step of undo', async () => {
  const time = { kind: recordId('docprep'), start: addMinutes(machineNow, -25), end: machineNow, zone, units: 0 };
  const id = await add({
    post: ' Consulate Atlanta ', reference: 'L-0455', obstacle: 'quota', time,
    step: { step: 'prepared', on: day('2026-07-01') },
  });
  const request = await read(id);
  expect(request).toMatchObject({
    post: 'Consulate Atlanta', recorded: '2026-09-16', handedOver: null,
    steps: [{ step: 'prepared', on: '2026-07-01', earlier: [] }],
    obstacles: [{ cause: 'quota', since: '2026-07-01', until: null }],
  });
  expect(await services.sealer.open(id, request!.reference!)).toBe('L-0455');
  expect((await entries()).map(({ request: of, step, country }) => [of, step, country])).toEqual(
    [[id, 'prepared', 'HN']],
  );
  expect((await services.store.database.requestTotals.toArray())[0]?.cells[0]?.minutes).toBe(25);
  await undo(services);
  expect(
    [await read(id), await entries(), await services.store.database.requestTotals.toArray()],
  ).toEqual([null, [], []]);
  await redo(services);
  expect([(await read(id))?.country, (await entries()).length]).toEqual(['HN', 1]);
});

test.each([
  ['a code that no country has', { country: 'XX' }, 'country'],
  ['no kind', { kind: '  ' }, 'kind'],
  ['a kind that is too long', { kind: 'x'.repeat(81) }, 'kind'],
  ['a post that is too long', { post: 'x'.repeat(81) }, 'post'],
  ['a reference that is too long', { reference: 'x'.repeat(41) }, 'reference'],
  ['an opening tomorrow', { opened: day('2026-09-17') }, 'opened'],
  ['an opening in a mistyped year', { opened: day('1926-09-17') }, 'opened'],
  ['a document that ends before the opening', { validUntil: day('2026-06-30') }, 'validUntil'],
  ['a first step that cannot be the first', { step: { step: 'issued', on: day('2026-07-02') } }, 'step'],
  ['a first step before the opening', { step: { step: 'prepared', on: day('2026-06-30') } }, 'on'],
] as const)('%s is refused at its field', async (_what, defaults, field) => {
  expect(failedAt(await saveRequest(services, { ...usual, ...defaults }))).toBe(field);
  expect(await services.store.reader.all('documentRequest')).toEqual([]);
});

test('a changed request keeps its writer, its steps and, untouched, its sealed reference', async () => {
  const id = await add({ reference: 'L-1', step: { step: 'submitted', on: day('2026-07-05') } });
  const before = await read(id);
  await saveRequest(services, { ...usual, id, officer: birch, kind: 'Letter of introduction' });
  expect(await read(id)).toEqual({ ...before, kind: 'Letter of introduction' });
  expect(failedAt(await saveRequest(services, { ...usual, id, opened: day('2026-07-06') }))).toBe('opened');
});

test('steps go forward and back, are refused if they cannot follow, and end the obstacle at the end', async () => {
  const request = await add({ obstacle: 'no answer', step: { step: 'submitted', on: day('2026-07-05') } });
  const at = async (step: 'prepared' | 'more asked for' | 'submitted' | 'issued', on: string) =>
    failedAt(await addRequestStep(services, { request, step, on: day(on) }));
  expect([
    await at('more asked for', '2026-07-20'), await at('prepared', '2026-07-25'), await at('submitted', '2026-07-26'),
    await at('issued', '2026-09-17'), await at('issued', '2026-06-30'), await at('issued', '2026-07-25'),
  ]).toEqual([null, null, null, 'on', 'on', 'step']);
  const validUntil = day('2026-10-10');
  await addRequestStep(services, { request, step: 'issued', on: day('2026-09-10'), validUntil });
  const issued = await read(request);
  expect([issued?.steps.length, issued?.validUntil, issued?.obstacles[0]?.until]).toEqual(
    [5, '2026-10-10', '2026-09-10'],
  );
});

test('a corrected step keeps what it said before, and its minutes go with its name', async () => {
  const request = await add();
  const time = { kind: recordId('followup'), start: addMinutes(machineNow, -20), end: machineNow, zone, units: 1 };
  await addRequestStep(services, { request, step: 'submitted', on: day('2026-07-05'), time });
  const correct = async (step: 'prepared' | 'issued' | 'submitted', on: string) =>
    failedAt(await correctRequestStep(services, { request, index: 0, step, on: day(on) }));
  expect([await correct('issued', '2026-07-05'), await correct('submitted', '2026-07-05')]).toEqual(['step', 'on']);
  await correct('submitted', '2026-07-08');
  await correct('prepared', '2026-07-08');
  expect((await read(request))?.steps[0]).toMatchObject({
    step: 'prepared', on: '2026-07-08', earlier: [
      { step: 'submitted', on: '2026-07-05', correctedAt: machineNow }, { step: 'submitted', on: '2026-07-08' },
    ],
  });
  expect((await entries()).map(({ step }) => step)).toEqual(['prepared']);
  await undo(services);
  expect([(await read(request))?.steps[0]?.step, (await entries())[0]?.step]).toEqual(['submitted', 'submitted']);
});

test.each([
  ['2026-09-16', 'to'], ['2026-09-17', null], ['2027-09-17', null], ['2027-09-18', 'to'],
] as const)('a follow-up is put off to %s', async (to, field) => {
  const request = await add({ step: { step: 'submitted', on: day('2026-07-05') } });
  const put = await putOffFollowUp(services, { request, to: day(to), reason: 'other', note: 'waiting for the fax' });
  expect(failedAt(put)).toBe(field);
  if (field !== null) return;
  const { putOff, putOffNote } = (await read(request))!;
  expect([putOff, await services.sealer.open(request, putOffNote!)]).toEqual([
    { to, reason: 'other', on: '2026-09-16' }, 'waiting for the fax',
  ]);
});

test('a closed request is not put off', async () => {
  const request = await add({ step: { step: 'withdrawn', on: day('2026-07-05') } });
  expect(failedAt(await putOffFollowUp(services, { request, to: day('2026-09-20'), reason: 'other' }))).toBe('request');
});

test('an obstacle with another cause ends the one before; the same cause only gets another day', async () => {
  const request = await add();
  const set = async (cause: 'quota' | 'refused' | null, since: string) =>
    failedAt(await setObstacle(services, { request, cause, since: day(since) }));
  const all = async () => (await read(request))?.obstacles.map(
    ({ cause, since, until }) => `${cause} ${since} ${until}`,
  );
  expect(await set(null, '2026-08-01')).toBe('cause');
  expect(await set('quota', '2026-06-30')).toBe('since');
  await set('quota', '2026-08-01');
  await set('quota', '2026-08-05');
  expect(await all()).toEqual(['quota 2026-08-05 null']);
  expect(await set('refused', '2026-08-04')).toBe('since');
  await set('refused', '2026-08-20');
  await set(null, '2026-09-01');
  expect(await all()).toEqual(['quota 2026-08-05 2026-08-20', 'refused 2026-08-20 2026-09-01']);
});

test('a handover closes the old record and gives the new officer one that continues it', async () => {
  const request = await add(
    { reference: 'L-7', obstacle: 'quota', step: { step: 'submitted', on: day('2026-07-05') } },
  );
  expect(failedAt(await handOverRequest(services, { request, on: day('2026-06-01'), to: birch }))).toBe('on');
  expect(failedAt(await handOverRequest(services, { request, on: day('2026-09-01'), to: officer }))).toBe('to');
  const done = await handOverRequest(services, { request, on: day('2026-09-01'), to: birch });
  const next = (done.ok ? done.value.ids[1] : undefined) ?? recordId('none');
  const made = await read(next);
  expect((await read(request))?.handedOver).toBe('2026-09-01');
  expect(made).toMatchObject({
    officer: birch, opened: '2026-07-01', recorded: '2026-09-16', steps: [], continues: request, handedOver: null,
    obstacles: [{ cause: 'quota', since: '2026-09-01', until: null }],
  });
  expect(await services.sealer.open(next, made!.reference!)).toBe('L-7');
  expect(
    failedAt(await addRequestStep(services, { request, step: 'interview', on: day('2026-09-02') })),
  ).toBe('request');
  // The steps of both records are one sequence: an interview may follow the submission in the record before.
  expect(
    failedAt(await addRequestStep(services, { request: next, step: 'interview', on: day('2026-09-02') })),
  ).toBeNull();
  expect(failedAt(await deleteRequest(services, { id: request }))).toBe('continued');
});

test('a request continues a handed-over one of its country that no other request continues', async () => {
  const open = await add();
  const given = await add();
  await handOverRequest(services, { request: given, on: day('2026-09-01'), to: null });
  const from = async (continues: RecordId, country = 'HN', id?: RecordId) =>
    failedAt(await saveRequest(
      services,
      { ...usual, officer: birch, continues, country, ...(id === undefined ? {} : { id }) },
    ));
  expect([
    await from(open), await from(given, 'GT'), await from(recordId('elsewhere')), await from(given), await from(given),
  ])
    .toEqual(['continues', 'continues', null, null, 'continues']);
  expect(await from(open, 'HN', open)).toBe('continues');
});

test('deleting a request leaves its time logged, for no request', async () => {
  const request = await add();
  await logActivity(services, followUp(request));
  await deleteRequest(services, { id: request });
  expect([await read(request), (await entries()).map((entry) => entry.request)]).toEqual([null, [null]]);
  expect(await services.store.database.requestTotals.toArray()).toEqual([]);
  await undo(services);
  expect((await entries()).map((entry) => entry.request)).toEqual([request]);
});

const followUp = (request: RecordId) => ({
  officer, kind: recordId('followup'), duty: null, country: 'HN', request, start: addMinutes(machineNow, -20),
  end: machineNow, zone, units: 1, note: null, origin: 'line', placement: 'ended now',
}) as const;

test('work logged with a step adds the step, once', async () => {
  const request = await add({ step: { step: 'prepared', on: day('2026-07-02') } });
  await logActivity(services, { ...followUp(request), step: 'submitted' });
  await logActivity(services, { ...followUp(request), step: 'submitted' });
  expect((await read(request))?.steps.map(({ step, on }) => `${step} ${on}`)).toEqual([
    'prepared 2026-07-02', 'submitted 2026-09-16',
  ]);
  expect((await entries()).map(({ step }) => step)).toEqual(['submitted', 'submitted']);
  expect(failedAt(await logActivity(services, { ...followUp(request), officer: birch }))).toBe('request');
  expect(failedAt(await logActivity(services, { ...followUp(request), step: 'escalated' }))).toBeNull();
  expect(failedAt(await logActivity(services, { ...followUp(request), step: 'escalated' }))).toBeNull();
  expect(failedAt(await logActivity(services, followUp(recordId('none'))))).toBe('request');
});

test('an entry that gets another country no longer belongs to its request', async () => {
  const request = await add();
  const logged = await logActivity(services, followUp(request));
  const id = (logged.ok ? logged.value.ids[0] : undefined) ?? recordId('none');
  await editEntry(services, { id, changes: { units: 2 } });
  expect((await entries())[0]?.request).toBe(request);
  await editEntry(services, { id, changes: { country: 'GT' } });
  expect((await entries())[0]?.request).toBeNull();
});

test('an entry gets another step: its request takes it unless it has it, the totals follow, and one undo', async () => {
  const request = await add({ step: { step: 'prepared', on: day('2026-07-02') } });
  const logged = await logActivity(services, { ...followUp(request), step: 'submitted' });
  const id = (logged.ok ? logged.value.ids[0] : undefined) ?? recordId('none');
  const steps = async () => (await read(request))?.steps.map(({ step, on }) => `${step} ${on}`);
  const cells = async () => {
    const totals = await services.store.database.requestTotals.toArray();
    return totals.flatMap((one) => one.cells.map(({ step, minutes }) => `${step} ${minutes}`));
  };
  const first = { steps: ['prepared 2026-07-02', 'submitted 2026-09-16'], cells: ['submitted 20'] };
  const present = async () => ({ steps: await steps(), cells: await cells() });
  expect(await present()).toEqual(first);
  await editEntry(services, { id, changes: { step: 'interview' } });
  const second = { steps: [...first.steps, 'interview 2026-09-16'], cells: ['interview 20'] };
  expect(await present()).toEqual(second);
  // It has this one since July.
  await editEntry(services, { id, changes: { step: 'prepared' } });
  expect(await present()).toEqual({ ...second, cells: ['prepared 20'] });
  await editEntry(services, { id, changes: { step: null } });
  expect(await present()).toEqual({ ...second, cells: ['null 20'] });
  for (let count = 0; count < 3; count += 1) await undo(services);
  expect(await present()).toEqual(first);
  await redo(services);
  expect(await present()).toEqual(second);
});

test('an entry gets neither a step that cannot follow nor a request that is gone or another officer’s', async () => {
  const [request, theirs] = [await add(), await add({ officer: birch })];
  const logged = await logActivity(services, followUp(request));
  const id = (logged.ok ? logged.value.ids[0] : undefined) ?? recordId('none');
  const edit = async (changes: Parameters<typeof editEntry>[1]['changes']) =>
    failedAt(await editEntry(services, { id, changes }));
  expect(await edit({ step: 'issued' })).toBe('step');
  expect(await edit({ request: theirs })).toBe('request');
  expect(await edit({ request: recordId('gone') })).toBe('request');
  expect((await entries()).map((entry) => [entry.request, entry.step])).toEqual([[request, null]]);
  expect((await read(request))?.steps).toEqual([]);
});

test('an hour over seven requests is seven entries in order of ids, exact to the minute, and one undo', async () => {
  const ids: RecordId[] = [];
  for (let count = 0; count < 7; count += 1) ids.push(await add());
  const shares = ids.toReversed().map((request) => ({ request, minutes: request === ids[2] ? 20 : null }));
  const start = addMinutes(machineNow, -102);
  const log = { officer, kind: recordId('followup'), zone, start, end: addMinutes(start, 60), shares };
  await logOverSeveral(services, log);
  const made = await entries();
  const length = ({ start: from, end }: { readonly start: number; readonly end: number }) => (end - from) / 60_000;
  expect(made.map(({ request }) => request)).toEqual(ids.toSorted());
  // 40 minutes over six: 6 each, the 4 left to the first four.
  const expected = ids.toSorted().map((id) => (id === ids[2] ? 20 : null));
  const others = [7, 7, 7, 7, 6, 6];
  expect(made.map(length)).toEqual(expected.map((typed) => typed ?? others.shift()));
  expect(made.slice(1).every((entry, index) => entry.start === made[index]?.end)).toBe(true);
  expect(made.every(({ units, step }) => units === 1 && step === null)).toBe(true);
  await undo(services);
  expect(await entries()).toEqual([]);
  const one = ids[0] ?? recordId('none');
  expect(failedAt(await logOverSeveral(services, { ...log, shares: [] }))).toBe('requests');
  expect(
    failedAt(await logOverSeveral(services, { ...log, shares: [{ request: one, minutes: 61 }] })),
  ).toBe(`minutes.${one}`);
  expect(failedAt(await logOverSeveral(services, { ...log, officer: birch }))).toBe('requests');
});

test('the sentence of undo says what was done with the request', async () => {
  const request = await add();
  const said = async () => {
    const done = await undo(services);
    return done.ok ? done.value.did : done.error.message;
  };
  await addRequestStep(services, { request, step: 'submitted', on: day('2026-07-05') });
  const step = await said();
  await handOverRequest(services, { request, on: day('2026-09-01'), to: null });
  expect([step, await said(), await said()]).toEqual([
    'added a step to the request for Honduras, Passport',
    'handed over the request for Honduras, Passport',
    'added the request for Honduras, Passport',
  ]);
});

