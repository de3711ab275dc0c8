import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { DocketCount } from '#shared/records/docketCount';
import type { Day } from '#shared/time/day';
import {
  deleteCaseClass, pasteDocketCounts, saveCaseClass, saveDocketCount, saveGoal,
} from '#renderer/commands/docketSize';
import { undo } from '#renderer/commands/history';
import { applyMany } from '#renderer/commands/run';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';
import { aCount, aGoal } from '../../helpers/recordBuilders';

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
  await applyMany(services, [{ type: 'unit', id: recordId('unit-2'), content: { owner: 'local', name: 'Unit 2' } }]);
});

/** A count of the officer’s cases on September 1; the present day is the 16th. */
function count(asked: Partial<DocketCount> = {}): DocketCount {
  const { id: _id, ...content } = aCount('2026-09-01', 1905, { officer: machineOfficer, ...asked });
  return content;
}

const counts = async () => {
  const all = await services.store.reader.all('docketCount');
  return all.map(({ day, cases }) => `${day} ${cases}`).toSorted();
};

test.each<[what: string, asked: Partial<DocketCount>, field: string]>([
  ['of a unit that is not there', { unit: recordId('none') }, 'unit'],
  ['of an officer who is not there', { officer: recordId('none') }, 'officer'],
  ['of a class that is not there', { caseClass: recordId('none') }, 'caseClass'],
  ['of tomorrow', { day: '2026-09-17' as Day }, 'day'],
  ['of the year 2100', { day: '2100-01-01' as Day }, 'day'],
])('a count %s is refused at its field', async (_what, asked, field) => {
  expect(await saveDocketCount(services, { content: count(asked) })).toMatchObject({ ok: false, error: { field } });
});

test('a docket, class and day has one count; another docket, officer or class has its own', async () => {
  const okOf = async (asked: Partial<DocketCount>) => (await saveDocketCount(services, { content: count(asked) })).ok;
  expect([
    await okOf({}), await okOf({ cases: 1 }), await okOf({ docket: 'mixed' }), await okOf({ officer: null }),
    await okOf({ officer: null }), await okOf({ day: '2026-09-16' as Day }),
  ]).toEqual([true, false, true, true, false, true]);
});

test('a pasted count changes the existing one, all in one step that undo takes back', async () => {
  await saveDocketCount(services, { content: count() });
  const august = count({ day: '2026-08-01' as Day, cases: 1888 });
  await pasteDocketCounts(services, { counts: [count({ cases: 1906 }), august] });
  expect(await counts()).toEqual(['2026-08-01 1888', '2026-09-01 1906']);
  await undo(services);
  expect(await counts()).toEqual(['2026-09-01 1905']);
});

test('one wrong line refuses the whole pasted table and is named', async () => {
  const done = await pasteDocketCounts(services, { counts: [count(), count({ day: '2026-10-01' as Day })] });
  expect(done).toMatchObject({ ok: false, error: { field: 'table' } });
  expect(done.ok ? '' : done.error.message).toMatch(/^Line 2: /);
  expect(await counts()).toEqual([]);
});

test('a class has a unique name, and can be deleted only while it has no counts', async () => {
  const content = { owner: 'local', starter: false, retiredFrom: null } as const;
  const save = async (id: string, label: string) =>
    await saveCaseClass(services, { id: recordId(id), content: { ...content, label } });
  const [first, same, starter] = [
    await save('a', 'Under appeal'), await save('b', ' under APPEAL'), await save('b', 'All cases'),
  ];
  expect([first.ok, same.ok, starter.ok]).toEqual([true, false, false]);
  await saveDocketCount(services, { content: count({ caseClass: recordId('a') }) });
  const deleted = await deleteCaseClass(services, { id: recordId('a') });
  expect(deleted).toMatchObject({ ok: false, error: { code: 'in-use' } });
});

test.each([
  ['an activity without units', { kind: recordId('meeting') }, 'kind'],
  ['no units', { target: 0 }, 'target'],
  ['its end before its start', { last: '2026-08-31' as Day }, 'last'],
  ['a day on which it was set tomorrow', { set: '2026-09-17' as Day }, 'set'],
])('a goal with %s is refused at its field', async (_what, asked, field) => {
  const { id: _id, text: _text, ...content } = aGoal({ officer: machineOfficer, ...asked });
  expect(await saveGoal(services, { content })).toMatchObject({ ok: false, error: { field } });
});
