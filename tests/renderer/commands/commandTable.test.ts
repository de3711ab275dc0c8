import { expect, test } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { commandTable } from '#renderer/commands/commandTable';

test('every command of the list that writes has what runs it, and nothing else has', () => {
  const writing = commandList.filter(({ writes }) => writes).map(({ id }) => id);
  expect(Object.keys(commandTable).toSorted()).toEqual(writing.toSorted());
});
