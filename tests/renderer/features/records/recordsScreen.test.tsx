// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import type { ReactNode } from 'react';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { UnsavedSettings } from '#renderer/drafts/UnsavedSettings';
import { RecordsScreen } from '#renderer/features/records/RecordsScreen';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { runCommand } from '#renderer/state/commandHandlers';
import { useRecordsView } from '#renderer/state/recordsView';
import { useRoute } from '#renderer/state/route';
import { anAssignment } from '../../../helpers/anAssignment';
import { anEntry } from '../../../helpers/anEntry';
import { openDialogs } from '../../../helpers/openDialogs';
import { anOfficer, entryChange, openScreen } from '../../openScreen';

beforeAll(openDialogs);
beforeEach(() => useRecordsView.setState({ tab: null, checkCut: 'payPeriod', clearBy: null, whose: null }));
afterEach(cleanup);

const alder = 'alder' as RecordId;
const assigned = (id: string, duty: string, office: string): Change => {
  const { id: key, ...content } = anAssignment({ id, duty, office, officer: alder });
  return { type: 'dutyAssignment', id: key, content };
};
const twoDuties = [assigned('one', 'court-run', 'Field office'), assigned('two', 'congress', 'Headquarters')];

test('the tabs are in order, and keys and commands lead from each to the next', async () => {
  await openScreen(<RecordsScreen />);
  const names = (await screen.findAllByRole('tab')).map(({ textContent }) => textContent.replace(/[\d%].*/, '').trim());
  expect(names.slice(0, 3)).toEqual(['Collateral duties', 'Record checks', 'Docket review']);
  const isOpen = async (name: string) =>
    await waitFor(() => expect(screen.getByRole('tab', { selected: true }).textContent).toContain(name));
  act(() => void runCommand('nextTab'));
  await isOpen('Record checks');
  act(() => void runCommand('previousTab'));
  await isOpen('Collateral duties');
  screen.getByRole('tab', { selected: true }).focus();
  await userEvent.keyboard('{End}');
  await isOpen(names.at(-1) ?? '');
});

test('without a duty, the tab teaches by an example and opens the form', async () => {
  await openScreen(<RecordsScreen />);
  await screen.findByText('No duty is assigned to you yet.');
  await userEvent.click(screen.getByRole('button', { name: 'Add a duty…' }));
  const form = within(await screen.findByRole('dialog', { name: 'Add a duty' }));
  await userEvent.click(form.getByRole('button', { name: /^Add/ }));
  await form.findByText('Choose a duty.');
});

test('duties are found by their name and their office, and an empty result says so', async () => {
  await openScreen(<RecordsScreen />, twoDuties);
  const list = within(await screen.findByRole('table', { name: 'Assigned duties' }));
  await userEvent.type(screen.getByLabelText('Find a duty'), 'headq');
  await waitFor(() => expect(list.queryByRole('button', { name: 'Court run' })).toBe(null));
  expect(list.getByRole('button', { name: 'Inquiry from Congress' })).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Find a duty'), 'x');
  await screen.findByText('No duty has “headqx”.');
});

test('a chosen duty leads to the line of Today with its word', async () => {
  await openScreen(<RecordsScreen />, twoDuties);
  const list = within(await screen.findByRole('table', { name: 'Assigned duties' }));
  await userEvent.click(list.getByRole('button', { name: 'Court run' }));
  act(() => void runCommand('logToDuty'));
  const { route, asked } = useRoute.getState();
  expect([route, asked]).toEqual(['today', { is: 'line', text: 'duty:court ' }]);
});

test('time of a retired or unknown duty without an assignment is named by the duty’s id', async () => {
  await openScreen(<RecordsScreen />, [entryChange(0, anEntry({ kind: 'duty', duty: 'gone', units: null }))]);
  await screen.findByText('gone');
  expect(screen.getByText(/has 30 minutes logged without an assignment, on Sep 16/)).toBeTruthy();
});

test('a duty being typed when the program ended is offered again, and reopens as the user left it', async () => {
  const opened: Services[] = [];
  await openScreen(<RecordsScreen />, [], 'alder', (services) => void opened.push(services));
  const services = opened[0] as Services;
  await userEvent.click(await screen.findByRole('button', { name: 'Add a duty…' }));
  await userEvent.type(screen.getByLabelText(/^By which office/), 'Field office');
  await userEvent.type(screen.getByLabelText(/^Reference/), 'memo of July');
  const draft = await waitFor(async () => {
    const [first] = await services.store.reader.drafts();
    if (first === undefined) throw new Error('there is no draft yet');
    return first;
  }, { timeout: 5_000 });
  expect([draft.place, JSON.stringify(draft).includes('memo of July')]).toEqual(['dutyAssignment', false]);
  cleanup();
  useRoute.setState({ route: 'today' });
  const inServices = (shown: ReactNode) => render(<ServicesProvider value={services}>{shown}</ServicesProvider>);
  inServices(<UnsavedSettings officer={alder} />);
  await screen.findByText('Not saved when Daybook ended: an assigned duty.');
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  expect([useRoute.getState().route, useRecordsView.getState().tab]).toEqual(['records', 'duties']);
  cleanup();
  inServices(<RecordsScreen />);
  await screen.findByRole('dialog', { name: 'Add a duty' });
  expect(screen.getByLabelText<HTMLInputElement>(/^By which office/).value).toBe('Field office');
});

const rowan = anOfficer('rowan', 'Rowan', { role: 'supervisor' });

test('a supervisor sees the unit by officer, or her own records, and an officer has no choice', async () => {
  await openScreen(<RecordsScreen />, [rowan, ...twoDuties], 'rowan');
  const list = within(await screen.findByRole('table', { name: 'Duties by officer' }));
  expect(list.getByRole('button', { name: 'Alder' })).toBeTruthy();
  expect(list.queryByRole('button', { name: 'Rowan' })).toBe(null);
  const side = within(screen.getByRole('table', { name: 'Duties of Alder' }));
  expect(side.getByText('Inquiry from Congress')).toBeTruthy();
  act(() => useRecordsView.getState().open('checks'));
  await screen.findByRole('table', { name: 'Record checks by officer' });
  act(() => useRecordsView.getState().open('review'));
  await screen.findByRole('table', { name: 'Docket review by officer' });
  act(() => useRecordsView.getState().open('duties'));
  await userEvent.selectOptions(await screen.findByLabelText('Whose records'), 'Your own');
  await screen.findByText('No duty is assigned to you yet.');
  cleanup();
  await openScreen(<RecordsScreen />, [rowan]);
  await screen.findByText('No duty is assigned to you yet.');
  expect(screen.queryByLabelText('Whose records')).toBe(null);
});

test.each([
  ['its button', async () => await userEvent.click(screen.getByRole('button', { name: /^Copy table/ }))],
  ['the command', () => Promise.resolve(void runCommand('copyTable'))],
])('a unit’s table copied by %s names officers only if that was checked just before', async (_how, press) => {
  const copied: string[] = [];
  const writeText = async (text: string) => await Promise.resolve(void copied.push(text));
  await openScreen(<RecordsScreen />, [rowan, ...twoDuties], 'rowan');
  await screen.findByRole('table', { name: 'Duties by officer' });
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const copy = async () => await act(press);
  await copy();
  await userEvent.click(screen.getByLabelText('Name officers'));
  await copy();
  await copy();
  await waitFor(() => expect(copied.map((text) => text.includes('Alder'))).toEqual([false, true, false]));
});
