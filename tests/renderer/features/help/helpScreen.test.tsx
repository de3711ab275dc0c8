// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { HelpScreen } from '#renderer/features/help/HelpScreen';
import { useHelpPage } from '#renderer/state/helpPage';
import { openScreen } from '../../openScreen';

beforeEach(() => {
  useHelpPage.setState({ page: 'firstDay' });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const pageNames = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('a page is chosen from the list, and found words show their topics from every page until Escape', async () => {
  await openScreen(<HelpScreen />);
  const find = await screen.findByRole('textbox', { name: 'Find in Help' });
  expect(pageNames()).toEqual(['The first day']);
  await userEvent.click(screen.getByRole('button', { name: /^What is kept/ }));
  expect(pageNames()).toEqual(['What is kept, and where']);
  expect(within(screen.getByRole('table', { name: 'What is kept' })).getByRole('row', { name: 'Logged time notes' }))
    .toBeTruthy();
  await userEvent.type(find, 'sealed');
  expect(pageNames()).toEqual(['What is kept, and where']);
  await userEvent.clear(find);
  await userEvent.type(find, 'overlap');
  expect(pageNames()).toEqual(['How a day is counted']);
  await userEvent.keyboard('{Escape}');
  expect(pageNames()).toEqual(['What is kept, and where']);
});

test('the keys are those of the command list, each with where it acts', async () => {
  useHelpPage.setState({ page: 'keys' });
  await openScreen(<HelpScreen />);
  const table = within(await screen.findByRole('table', { name: 'Keys' }));
  expect(table.getAllByRole('row')).toHaveLength(commandList.filter(({ keys }) => keys.length > 0).length + 1);
  expect(table.getByRole('row', { name: /^Close the day Ctrl Enter on Today/ })).toBeTruthy();
});

test('the ways to write a line are read with the officer’s own words', async () => {
  useHelpPage.setState({ page: 'line' });
  await openScreen(<HelpScreen />);
  const find = await screen.findByRole('combobox', { name: 'Find a way to write a line' });
  await userEvent.type(find, 'half an hour');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent).join(' ')).toContain('30 min');
});
