// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { Store } from '#renderer/storage/store';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

test('a line that is saved while its draft is due leaves no draft behind', async () => {
  const { services } = await openToday('14:42');
  const written: Store['write'] = services.store.write;
  // The acknowledgement arrives after the draft is due, which is a second after the last key.
  const slowly: Store['write'] = async (request) => {
    const done = await written(request);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return done;
  };
  Object.assign(services.store, { write: slowly });
  const line = await screen.findByRole('combobox', { name: 'Log something' }, { timeout: 20_000 });
  await userEvent.type(line, '20m meeting secret{Enter}');
  await waitFor(() => expect(line).toHaveProperty('value', ''), { timeout: 20_000 });
  expect([(await services.store.reader.all('entry')).length, await services.store.reader.drafts()]).toEqual([1, []]);
});

test('letters typed while a line is being saved become the next line', async () => {
  const { services } = await openToday('14:42');
  const written: Store['write'] = services.store.write;
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (finish = resolve));
  const slowly: Store['write'] = async (request) => {
    const done = await written(request);
    await held;
    return done;
  };
  Object.assign(services.store, { write: slowly });
  const line = await screen.findByRole('combobox', { name: 'Log something' }, { timeout: 20_000 });
  await userEvent.type(line, '20m meeting{Enter}ph');
  finish();
  await waitFor(() => expect(line).toHaveProperty('value', 'ph'), { timeout: 20_000 });
  expect(await services.store.reader.all('entry')).toHaveLength(1);
});

test('a line is saved as a draft at once when another screen replaces the day', async () => {
  const { services } = await openToday('14:42');
  const line = await screen.findByRole('combobox', { name: 'Log something' }, { timeout: 20_000 });
  await userEvent.type(line, 'walkin 20');
  cleanup();
  await waitFor(
    async () => expect((await services.store.reader.drafts()).map(({ place }) => place)).toEqual(['line']),
    { timeout: 900 },
  );
});

test('a line that was cleared leaves no draft behind at once, nor one that came before it', async () => {
  const { services } = await openToday('14:42');
  const older = await services.sealer.seal('older' as RecordId, 'draft', 'meeting 10');
  const line = await screen.findByRole('combobox', { name: 'Log something' }, { timeout: 20_000 });
  await userEvent.type(line, 'walkin 20');
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1), { timeout: 4_000 });
  await services.store.saveDraft({
    id: 'older' as RecordId, officer: alder, place: 'line', text: older, savedAt: 0 as Instant,
  });
  await userEvent.clear(line);
  await waitFor(async () => expect(await services.store.reader.drafts()).toEqual([]), { timeout: 700 });
});
