// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Day } from '#shared/time/day';
import { UnsavedSettings } from '#renderer/drafts/UnsavedSettings';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import { useScheduleDraft } from '#renderer/state/scheduleDraft';
import { useSettingsSection, type SettingsSection } from '#renderer/state/settingsSection';
import { openDialogs } from '../../../helpers/openDialogs';
import { openScreen } from '../../openScreen';

beforeAll(openDialogs);
beforeEach(() => {
  useScheduleDraft.setState({ officer: null, open: null });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const alder = 'alder' as RecordId;
const leave: Change = {
  type: 'absence',
  id: 'leave' as RecordId,
  content: {
    officer: alder,
    reason: 'leave',
    state: 'planned',
    first: '2026-09-21' as Day,
    last: '2026-09-25' as Day,
    hours: null,
    note: null,
  },
};

test('a kind being added when the program ended reopens, and is added once, under its draft id', async () => {
  const services = await openSection('activities');
  await userEvent.click(await screen.findByRole('button', { name: 'Add a kind…' }));
  await userEvent.type(field('Label'), 'Home visit');
  await userEvent.type(field('Words for the line'), 'homevisit');
  await userEvent.selectOptions(screen.getByLabelText('Group'), 'collateral');
  const draft = await keptDraft(services);
  expect([draft.place, JSON.stringify(draft).includes('Home visit')]).toEqual(['kind', false]);

  startAgain(services, 'activities');
  await screen.findByRole('dialog', { name: 'Add a kind of activity' });
  expect([
    field('Label').value,
    field('Words for the line').value,
    screen.getByLabelText<HTMLSelectElement>('Group').value,
  ]).toEqual(['Home visit', 'homevisit', 'collateral']);
  await said('The form is as you left it when Daybook ended.');
  await userEvent.type(field('One unit is a'), 'visit');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Add/ }));
  await waitFor(async () => expect((await services.store.reader.all('kind')).map(({ id }) => id)).toEqual([draft.id]));
  expect(await services.store.reader.drafts()).toEqual([]);
  startAgain(services, 'activities');
  await screen.findByRole('button', { name: 'Home visit' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a duty, an alias and a unit that were being changed come back, each in its section', async () => {
  const services = await openSection('activities');
  await userEvent.click(await screen.findByRole('button', { name: 'Court run' }));
  await userEvent.type(field('Label'), ' north');
  await keptDraft(services);
  await showAgain(services, 'activities', 'Change a collateral duty', 'Label', 'Court run north');
  await cancel(services);

  showSection('you');
  await userEvent.click(await screen.findByRole('button', { name: 'Change…' }));
  await userEvent.type(field('Alias'), ' tree');
  await keptDraft(services);
  await showAgain(services, 'you', 'You', 'Alias', 'Alder tree');
  await cancel(services);

  await userEvent.click(await screen.findByRole('button', { name: 'Jan 1' }));
  await userEvent.type(field('Unit'), ' east');
  await keptDraft(services);
  await showAgain(services, 'you', 'Change this unit', 'Unit', 'Unit 2 east');
  await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(async () =>
    expect((await services.store.reader.all('unit')).map(({ name }) => name)).toEqual(['Unit 2 east']),
  );
  expect(await services.store.reader.drafts()).toEqual([]);
});

test('if an absence is gone, its fields are in a new one, which says so, and nothing is lost', async () => {
  const services = await openSection('absences', [leave]);
  await userEvent.click(await screen.findByRole('button', { name: 'Sep 21 to Sep 25' }));
  await userEvent.type(screen.getByLabelText(/^Note/), 'with the family');
  const draft = await keptDraft(services);
  await deleteLeave(services);

  startAgain(services, 'absences');
  const dialog = within(await screen.findByRole('dialog', { name: 'Add an absence' }));
  dialog.getByText('What you were changing no longer exists; if you save now, this becomes a new one.');
  await said(
    'The form is as you left it when Daybook ended. ' +
      'What you were changing no longer exists; if you save now, this becomes a new one.',
  );
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe('with the family');
  await userEvent.click(dialog.getByRole('button', { name: /^Add/ }));
  await waitFor(async () =>
    expect((await services.store.reader.all('absence')).map(({ id, first }) => [id, first])).toEqual([
      [draft.id, '2026-09-21'],
    ]),
  );
  expect(await services.store.reader.drafts()).toEqual([]);
});

test('deleting an absence from its own form also deletes the draft of its change', async () => {
  const services = await openSection('absences', [leave]);
  await userEvent.click(await screen.findByRole('button', { name: 'Sep 21 to Sep 25' }));
  await userEvent.type(screen.getByLabelText(/^Note/), 'x');
  await keptDraft(services);
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(async () => expect(await services.store.reader.all('absence')).toEqual([]));
  expect(await services.store.reader.drafts()).toEqual([]);
});

test('a form that is saved or left right after typing leaves no draft behind', async () => {
  const services = await openSection('activities');
  await userEvent.click(await screen.findByRole('button', { name: 'Add a duty…' }));
  fireEvent.change(field('Label'), { target: { value: 'Night desk' } });
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Add/ }));
  await screen.findByRole('button', { name: 'Night desk' });
  await userEvent.click(screen.getByRole('button', { name: 'Add a duty…' }));
  fireEvent.change(field('Label'), { target: { value: 'Day desk' } });
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  // A draft is written a second after the last key.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await services.store.reader.drafts()).toEqual([]);
});

test('a failed save keeps what was typed just before it', async () => {
  const services = await openSection('activities');
  await userEvent.click(await screen.findByRole('button', { name: 'Add a duty…' }));
  fireEvent.change(field('Label'), { target: { value: 'Night desk' } });
  // The second in which the draft would have been written passes while the record is being written.
  vi.spyOn(services.store, 'write').mockImplementationOnce(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    return { ok: false, error: { code: 'storage-failed', message: 'The disk is full.' } };
  });
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Add/ }));
  await screen.findByText('The disk is full.');
  expect(await services.store.reader.drafts()).toEqual([]);
  await keptDraft(services);
  await showAgain(services, 'activities', 'Add a collateral duty', 'Label', 'Night desk');
});

test('a changed schedule survives the end of the program, and leaving at once loses nothing', async () => {
  const services = await openSection('schedule');
  await screen.findByLabelText('In force from');
  fireEvent.change(field('In force from'), { target: { value: '2026-10-04' } });
  fireEvent.blur(field('In force from'));
  cleanup();
  const draft = await keptDraft(services);
  useScheduleDraft.setState({ officer: null, open: null });

  startAgain(services, 'schedule');
  await waitFor(() => expect(field('In force from').value).toBe('2026-10-04'));
  await said('The schedule is as you left it when Daybook ended.');
  await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
  await waitFor(() => expect(field('In force from').value).toBe('2026-09-16'));
  await waitFor(async () => expect(await services.store.reader.drafts()).toEqual([]));

  fireEvent.change(field('In force from'), { target: { value: '2026-10-11' } });
  fireEvent.blur(field('In force from'));
  const typedIn = field('In force from');
  const other = await keptDraft(services);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(field('In force from')).toBe(typedIn);
  await userEvent.click(screen.getByRole('button', { name: 'Save the schedule' }));
  await waitFor(async () =>
    expect((await services.store.reader.all('schedule')).map(({ id }) => id)).toEqual(
      ['schedule', other.id].toSorted(),
    ),
  );
  expect([await services.store.reader.drafts(), other.id === draft.id]).toEqual([[], false]);
});

test('the first screen links to the unsaved form in Settings, but not to a schedule from this run', async () => {
  const services = await openSection('absences');
  await userEvent.click(await screen.findByRole('button', { name: 'Add an absence…' }));
  await userEvent.type(screen.getByLabelText(/^Note/), 'dentist');
  await keptDraft(services);
  useSettingsSection.setState({ section: 'you' });
  cleanup();
  render(
    <ServicesProvider value={services}>
      <UnsavedSettings officer={alder} />
    </ServicesProvider>,
  );
  const kept = within(await screen.findByRole('region', { name: 'Unsaved form' }));
  kept.getByText('Not saved when Daybook ended: an absence.');
  await said('Not saved when Daybook ended: an absence. What you typed in Settings is kept.');
  await userEvent.click(kept.getByRole('button', { name: 'Open it' }));
  expect([useRoute.getState().route, useSettingsSection.getState().section]).toEqual(['settings', 'absences']);
  await showAgain(services, 'absences', 'Add an absence', /^Note/, 'dentist');
  await cancel(services);

  showSection('schedule');
  await screen.findByLabelText('In force from');
  fireEvent.change(field('In force from'), { target: { value: '2026-10-04' } });
  fireEvent.blur(field('In force from'));
  await keptDraft(services);
  cleanup();
  render(
    <ServicesProvider value={services}>
      <UnsavedSettings officer={alder} />
    </ServicesProvider>,
  );
  await expect(screen.findByRole('region', { name: 'Unsaved form' }, { timeout: 500 })).rejects.toThrow(
    'Unable to find',
  );
  useScheduleDraft.setState({ officer: null, open: null });
  await screen.findByText('Not saved when Daybook ended: your schedule.');
});

async function openSection(section: SettingsSection, more: readonly Change[] = []): Promise<Services> {
  useSettingsSection.setState({ section });
  const opened: Services[] = [];
  await openScreen(<SettingsScreen />, more, 'alder', (services) => void opened.push(services));
  const [services] = opened;
  if (services === undefined) throw new Error('nothing was opened');
  return services;
}

/** The screen gets no notice before it is gone, as in a crash. */
function startAgain(services: Services, section: SettingsSection): void {
  cleanup();
  useSettingsSection.setState({ section });
  render(
    <ServicesProvider value={services}>
      <SettingsScreen />
    </ServicesProvider>,
  );
}

async function showAgain(
  services: Services,
  section: SettingsSection,
  dialog: string,
  name: string | RegExp,
  value: string,
): Promise<void> {
  startAgain(services, section);
  await screen.findByRole('dialog', { name: dialog });
  expect(field(name).value).toBe(value);
}

function showSection(section: SettingsSection): void {
  useSettingsSection.getState().open(section);
}

/** Cancel discards what was typed, along with its draft. */
async function cancel(services: Services): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(async () => expect(await services.store.reader.drafts()).toEqual([]));
}

async function keptDraft({ store }: Services) {
  return await waitFor(async () => {
    const [draft] = await store.reader.drafts();
    if (draft === undefined) throw new Error('there is no draft yet');
    return draft;
  });
}

async function deleteLeave({ store }: Services): Promise<void> {
  const changes: readonly Change[] = [{ type: 'absence', id: leave.id, content: null }];
  await store.write({
    command: 'test',
    undoable: false,
    decide: async () => await Promise.resolve({ ok: true, value: { changes } }),
  });
}

function field(name: string | RegExp): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(name, { selector: 'input, textarea' });
}

/** The last announcement to screen readers. */
async function said(text: string): Promise<void> {
  await waitFor(() => expect(useNotices.getState().said.text).toBe(text));
}
