import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { undo } from '#renderer/commands/history';
import { changeSetting } from '#renderer/commands/settings';
import { aMemoryMachine, startOn, startWithOfficer } from '../../helpers/memoryMachine';

test('a setting stays one record when it changes, can be undone, and survives a restart', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const weekStart = async ({ store }: Pick<typeof services, 'store'>) =>
    (await store.reader.get('setting', recordId('weekStart')))?.value;
  await changeSetting(services, { key: 'weekStart', value: 1 });
  await changeSetting(services, { key: 'weekStart', value: 6 });
  expect([
    await weekStart(services),
    (await services.store.reader.all('setting')).filter(({ key }) => key === 'weekStart').length,
  ]).toEqual([6, 1]);
  await undo(services);
  expect(await weekStart(services)).toBe(1);
  expect(await weekStart((await startOn(machine)).services)).toBe(1);
});
