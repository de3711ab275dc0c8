import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { failWith, succeed } from '#shared/base/result';
import type { Absence } from '#shared/records/absence';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { deleteRecord, saveRecord, type SaveRecordInput } from '#renderer/commands/recordVerbs';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';

const rule = {
  command: 'saveAbsence',
  type: 'absence',
  check: async (content: { readonly first: Day; readonly last: Day }) =>
    await Promise.resolve(
      content.last < content.first ? failWith('last', 'It ends before it begins.', 'last') : succeed(null),
    ),
} as const;

const leave: SaveRecordInput<'absence'>['content'] = {
  officer: machineOfficer,
  reason: 'leave',
  state: 'planned',
  first: '2026-09-21' as Day,
  last: '2026-09-25' as Day,
  hours: null,
};

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
});

test('a new record takes the id of its draft, so that a retry writes the same record', async () => {
  const drafts = [recordId('draft')];
  await saveRecord(services, rule, { content: leave, drafts });
  await saveRecord(services, rule, { content: leave, drafts });
  expect((await absences()).map(({ id }) => id)).toEqual(['draft']);
});

test('a missing text stays as it is, the same text keeps its seal, and a blank one is removed', async () => {
  const notes: unknown[] = [];
  const seals: (string | undefined)[] = [];
  for (const note of ['in town', undefined, ' in town ', 'at the office', ' ']) {
    await saveRecord(services, rule, {
      id: recordId('one'),
      content: note === undefined ? leave : { ...leave, note },
    });
    const [one] = await absences();
    const sealed = one?.note ?? null;
    notes.push(sealed === null ? null : await services.sealer.open(recordId('one'), sealed));
    seals.push(sealed?.nonce);
  }
  expect(notes).toEqual(['in town', 'in town', 'in town', 'at the office', null]);
  expect([seals[0] === seals[1], seals[1] === seals[2], seals[2] === seals[3]]).toEqual([true, true, false]);
});

test('a content that the check refuses is not written, and the failure names the field', async () => {
  const done = await saveRecord(services, rule, { content: { ...leave, last: '2026-09-01' as Day } });
  expect([done, await absences()]).toMatchObject([{ ok: false, error: { field: 'last' } }, []]);
});

test('a deleted record is gone, and deleting it again says so', async () => {
  await saveRecord(services, rule, { id: recordId('one'), content: leave });
  const about = { command: 'deleteAbsence', type: 'absence' } as const;
  const first = await deleteRecord(services, about, { id: recordId('one') });
  const second = await deleteRecord(services, about, { id: recordId('one') });
  expect([first.ok, second, await absences()]).toMatchObject([true, { ok: false, error: { code: 'not-found' } }, []]);
});

async function absences(): Promise<readonly Recorded<Absence>[]> {
  return await services.store.reader.all('absence');
}
