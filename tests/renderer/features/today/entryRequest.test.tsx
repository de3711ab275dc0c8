// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { documentRequest } from '#shared/records/documentRequest';
import type { Change } from '#shared/records/all';
import type { Day } from '#shared/time/day';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const opened = '2026-09-01' as Day;

function aRequest(id: string, country: string): Change {
  return {
    type: documentRequest.type,
    id: recordId(id),
    content: {
      officer: alder, country, post: null, kind: 'Passport', docket: 'non-detained', opened, recorded: opened,
      reference: null, steps: [{ step: 'prepared', on: opened, earlier: [] }], obstacles: [], validUntil: null,
      putOff: null, putOffNote: null, handedOver: null, continues: null,
    },
  };
}

test('the form logs document work for the only open request of a country, which takes the step', async () => {
  const { services } = await openToday('14:42', [aRequest('of-hn', 'HN'), aRequest('of-gt', 'GT')]);
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await userEvent.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  const form = within(await screen.findByRole('form', { name: 'Log time' }));
  await userEvent.selectOptions(form.getByLabelText('Activity'), 'followup');
  fireEvent.change(form.getByRole('combobox', { name: /^Country/ }), { target: { value: 'HN' } });
  await waitFor(() => expect(form.getByLabelText<HTMLSelectElement>(/^Request/).value).toBe('of-hn'));
  await userEvent.selectOptions(form.getByLabelText(/^Step/), 'submitted');
  for (const [label, value] of [['From', '09:00'], ['To', '09:30']] as const) {
    fireEvent.change(form.getByLabelText(label), { target: { value } });
    fireEvent.blur(form.getByLabelText(label));
  }
  await userEvent.click(form.getByRole('button', { name: /^Log(?! and)/ }));
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(1));
  const [entry] = await services.store.reader.all('entry');
  const request = await services.store.reader.get('documentRequest', recordId('of-hn'));
  expect([entry?.country, entry?.request, entry?.step]).toEqual(['HN', 'of-hn', 'submitted']);
  expect(request?.steps.map(({ step, on }) => [step, on])).toEqual([
    ['prepared', '2026-09-01'],
    ['submitted', '2026-09-16'],
  ]);
});
