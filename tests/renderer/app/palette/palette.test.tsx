// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { Palette } from '#renderer/app/palette/Palette';
import { useViewer } from '#renderer/queries/officers';
import { usePaletteView } from '#renderer/state/paletteView';
import { useRoute } from '#renderer/state/route';
import { useSettingsSection } from '#renderer/state/settingsSection';
import type { Services } from '#renderer/services/services';
import { anEntry, type EntryWishes } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';
import { openDialogs } from '../../../helpers/openDialogs';
import { stillWindow } from '../../../helpers/stillWindow';
import { openScreen } from '../../openScreen';

beforeAll(() => {
  openDialogs();
  stillWindow();
});
beforeEach(() => {
  usePaletteView.setState({ group: null, since: 'quarter' });
  useRoute.setState({ route: 'today', shownDay: null, asked: null });
});
afterEach(cleanup);

const field = async () => await screen.findByRole('combobox', { name: 'Search or run a command' });
const options = () =>
  within(screen.getByRole('listbox', { name: 'Found' }))
    .queryAllByRole('option')
    .map(({ textContent }) => textContent);

test('an entry is found by its activity, day or country, and Enter goes to its day and opens it there', async () => {
  await openPalette([
    logged('a', '2026-09-14', '10:25', { kind: 'followup', country: 'HN', minutes: 40 }),
    logged('b', '2026-09-16', '08:00', { kind: 'phone' }),
  ]);
  await userEvent.type(await field(), 'honduras');
  await waitFor(() => expect(options()).toEqual(['Sep 14, 10:25 Travel-document follow-up HN 40 min']));
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(useRoute.getState()).toMatchObject({
      route: 'today',
      shownDay: '2026-09-14',
      asked: { is: 'entry', id: 'a', day: '2026-09-14' },
    }),
  );
});

test('a note that this machine can open is found and shown; one whose key is missing is neither', async () => {
  await openPalette(
    [logged('locked', '2026-09-14', '09:00', { note: sealedElsewhere })],
    async ({ sealer, store }) => {
      const note = await sealer.seal(recordId('open'), 'note', 'the consulate wants two photos');
      const change = logged('open', '2026-09-15', '10:00', { note });
      await store.write({
        command: 'test',
        undoable: false,
        decide: async () => await Promise.resolve({ ok: true, value: { changes: [change] } }),
      });
    },
  );
  await userEvent.type(await field(), 'consul');
  await waitFor(() =>
    expect(options().filter((text) => text?.startsWith('Sep'))).toEqual([
      'Sep 15, 10:00 Phone call the consulate wants two photos 30 min',
    ]),
  );
});

test('a group shows four rows and the rest behind one; Alt ↓ shows all of it', async () => {
  await openPalette(
    Array.from({ length: 7 }, (_, at) => logged(`e${at}`, '2026-09-15', `${10 + at}:00`, { kind: 'phone' })),
  );
  await userEvent.type(await field(), 'phone call');
  const entries = () => within(screen.getByRole('group', { name: 'Entries' })).getAllByRole('option');
  await waitFor(() => expect(entries().map(({ textContent }) => textContent).at(-1)).toContain('3 more'));
  expect(entries()).toHaveLength(5);
  await userEvent.keyboard('{ArrowDown}{Alt>}{ArrowDown}{/Alt}');
  expect(entries()).toHaveLength(7);
  expect(entries()[0]?.textContent).toContain('16:00');
});

test('filters stay after closing until they are cleared', async () => {
  await openPalette([logged('a', '2026-09-15', '10:00', {}), logged('old', '2026-07-01', '10:00', {})]);
  await userEvent.type(await field(), 'phone');
  const filter = (name: RegExp) => screen.getByRole('button', { name });
  await waitFor(() => expect(filter(/^Entries 2/)).toBeTruthy());
  await userEvent.click(filter(/^Entries/));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Entries of' }), 'last 7 days');
  await waitFor(() => expect(options()).toHaveLength(1));
  expect(document.activeElement).toBe(await field());
  cleanup();
  await openPalette([logged('a', '2026-09-15', '10:00', {}), logged('old', '2026-07-01', '10:00', {})]);
  await userEvent.type(await field(), 'phone');
  await waitFor(() => expect(options()).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Clear: entries of' }));
  await waitFor(() => expect(options()).toHaveLength(2));
  await userEvent.click(filter(/^All/));
  expect(screen.getAllByRole('group').length).toBeGreaterThan(1);
});

test('a setting opens its section, a place its screen, and an activity puts its word into the line', async () => {
  await openPalette([]);
  await userEvent.type(await field(), 'single letters{Enter}');
  await waitFor(() => expect(useSettingsSection.getState().section).toBe('display'));
  expect(useRoute.getState().route).toBe('settings');
  await userEvent.clear(await field());
  await userEvent.type(await field(), 'walk');
  await waitFor(() => expect(options()).toEqual(['Walk-in “walkin” into the line']));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(useRoute.getState().asked).toEqual({ is: 'line', text: 'walkin ' }));
});

test('an empty result names the query and the filter', async () => {
  usePaletteView.setState({ group: 'entry' });
  await openPalette([]);
  await userEvent.type(await field(), 'xylo');
  expect(screen.getByText('Nothing has “xylo” among entries.')).toBeTruthy();
});

async function openPalette(records: readonly Change[], before?: (services: Services) => Promise<void>) {
  let written = Promise.resolve();
  await openScreen(<OfViewer />, records, 'alder', (services) => {
    written = before?.(services) ?? written;
  });
  await written;
}

function OfViewer() {
  const viewer = useViewer();
  return viewer === undefined || viewer === null ? null : <Palette viewer={viewer} />;
}

const sealedElsewhere = { format: 1, keyId: 'another key', field: 'note', nonce: 'AAAA', text: 'consulate' } as const;

function logged(id: string, day: string, at: string, asked: EntryWishes): Change {
  return { type: 'entry', id: recordId(id), content: anEntry({ day, start: clockOn(day, at), ...asked }) };
}
