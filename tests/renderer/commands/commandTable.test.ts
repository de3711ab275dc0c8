import { expect, test } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { commandTable } from '#renderer/commands/commandTable';

test('every writing command of the list has a function, and no other command does', () => {
  const writing = commandList.filter(({ writes }) => writes).map(({ id }) => id);
  expect(Object.keys(commandTable).toSorted()).toEqual(writing.toSorted());
});
