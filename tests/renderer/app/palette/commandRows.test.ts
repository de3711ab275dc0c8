import { expect, test, vi } from 'vitest';
import type { CommandId } from '#shared/contract/commandList';
import { originalKeys } from '#shared/contract/keys/shortcuts';
import { commandRows } from '#renderer/app/palette/commandRows';
import { findRows } from '#renderer/app/palette/paletteRows';
import { useCommandHandlers } from '#renderer/state/commandHandlers';
import { useRoute } from '#renderer/state/route';

const offered = () => ({ run: vi.fn(), whyNot: null, hint: null });
const find = (query: string, handlerOf: Parameters<typeof commandRows>[0] = offered) =>
  findRows(commandRows(handlerOf, originalKeys), query, {
    group: null, open: ['command', 'place'],
  }).groups.map(({ name, rows }) => [
    name,
    ...rows.map(({ key }) => key),
  ]);

test('without a query the commands are listed by the part of the program that offers them', () => {
  expect(find('').map(([name]) => name)).toEqual(['On this screen', 'Go to', 'Everywhere', 'Help']);
});

test('a label that begins with the typed text comes before one that only contains it, in any group', () => {
  expect(find('log')).toEqual([
    ['Commands', 'logActivity', 'openForm', 'logFollowUp', 'logOverSeveral', 'focusLine'],
  ]);
  expect(find('back')).toEqual([
    ['Commands', 'presentDay', 'presentPeriod', 'backUpNow', 'openBackups', 'planTime'],
  ]);
  expect(find('today')).toEqual([['Places', 'goToday'], ['Commands', 'copyEntry', 'presentDay']]);
});

test('“exp” finds everything that exports, even under another name, and requests that expired', () => {
  expect(find('exp')).toEqual([
    ['Commands', 'exportCsv', 'exportJson', 'exportPdf', 'addRequestStep', 'copyTable'],
  ]);
});

test('a command that cannot run comes last in its group, with the reason as a hint', () => {
  const handlerOf = (id: CommandId) => ({ ...offered(), whyNot: id === 'openForm' ? 'The day is closed.' : null });
  const [group] = findRows(commandRows(handlerOf, originalKeys), 'log', { group: null, open: ['command'] }).groups;
  expect(group?.rows.map(({ key, beside, canRun }) => [key, beside, canRun])).toEqual([
    ['logActivity', null, true],
    ['logFollowUp', null, true],
    ['logOverSeveral', null, true],
    ['focusLine', null, true],
    ['openForm', 'the day is closed', false],
  ]);
});

test('a command of another screen goes there and runs once it is offered; one of a list there cannot run', () => {
  vi.useFakeTimers();
  const rows = commandRows(() => null, originalKeys);
  const row = (key: string) => rows.find((one) => one.key === key);
  expect([row('exportCsv'), row('editEntry')].map((one) => [one?.beside, one?.canRun])).toEqual([
    ['on the Workload screen', true],
    ['on the Today screen', false],
  ]);
  row('exportCsv')?.run();
  expect(useRoute.getState().route).toBe('workload');
  const handler = offered();
  useCommandHandlers.getState().add('exportCsv', handler);
  vi.runAllTimers();
  expect(handler.run).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
