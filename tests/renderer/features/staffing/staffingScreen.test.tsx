// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Day } from '#shared/time/day';
import { UnsavedSettings } from '#renderer/drafts/UnsavedSettings';
import { StaffingScreen } from '#renderer/features/staffing/StaffingScreen';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { useRoute } from '#renderer/state/route';
import { useStaffingView } from '#renderer/state/staffingView';
import { openDialogs } from '../../../helpers/openDialogs';
import { anOfficer, openScreen } from '../../openScreen';

const rowan = recordId('rowan');
const study = recordId('summer');
const closedStudy: Change = {
  type: 'study',
  id: study,
  content: {
    unit: recordId('Unit 2'),
    name: 'Summer',
    first: '2026-08-03' as Day,
    last: '2026-08-28' as Day,
    goal: 10,
    officers: [recordId('alder')],
    kinds: [],
    exclusions: [],
    closedOn: '2026-08-28' as Day,
    reopened: [],
  },
};

let services: Services;

beforeAll(openDialogs);
beforeEach(() => {
  useStaffingView.setState({ tab: 'study', path: [], opened: null, study: null });
});

afterEach(cleanup);

test('a closed study opens again only with a reason, which stays with the study', async () => {
  await open([closedStudy]);
  await userEvent.click(await screen.findByRole('button', { name: 'Open again…' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.click(form.getByRole('button', { name: /^Open again/ }));
  await form.findByText('Choose the reason.');
  expect((await services.store.reader.get('study', study))?.closedOn).toBe('2026-08-28');
  await userEvent.selectOptions(form.getByLabelText('Reason'), 'System down');
  await userEvent.click(form.getByRole('button', { name: /^Open again/ }));
  await screen.findByRole('button', { name: 'Close the study…' });
  expect(await services.store.reader.get('study', study)).toMatchObject({
    closedOn: null,
    reopened: [{ on: '2026-09-16', reason: 'system down' }],
  });
});

test('a standard being typed when the program ended is offered again, and reopens as the user left it', async () => {
  useStaffingView.setState({ tab: 'standards' });
  await open([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Set a standard…' }));
  await userEvent.type(screen.getByLabelText(/^Required, units per case/), '2.75');
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1), { timeout: 5_000 });
  cleanup();
  useRoute.setState({ route: 'today' });
  useStaffingView.setState({ tab: 'need' });
  show(<UnsavedSettings officer={rowan} />);
  await screen.findByText('Not saved when Daybook ended: a service standard.');
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  expect([useRoute.getState().route, useStaffingView.getState().tab]).toEqual(['staffing', 'standards']);
  cleanup();
  show(<StaffingScreen />);
  await screen.findByRole('dialog', { name: 'Set a standard' });
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>(/^Required, units per case/).value).toBe('2.75'),
  );
});

test('figures open from each other, and Back goes one step back', async () => {
  useStaffingView.setState({ tab: 'need' });
  await open([]);
  await userEvent.click(await screen.findByRole('button', { name: /^Net, staff minus need, As is/ }));
  await screen.findByRole('dialog', { name: 'Available staff' });
  useStaffingView.getState().change({ path: [{ is: 'need', set: null }] });
  const need = within(await screen.findByRole('dialog', { name: 'Implied need, as is' }));
  await userEvent.click(need.getByRole('button', { name: /^Case work ÷ year value, of one officer/ }));
  const value = within(await screen.findByRole('dialog', { name: 'Year value of one officer' }));
  await userEvent.click(value.getByRole('button', { name: /^Back/ }));
  const again = within(await screen.findByRole('dialog', { name: 'Implied need, as is' }));
  const closers = again.getAllByRole('button', { name: /^Close/ });
  await userEvent.click(closers.at(-1) as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
});

async function open(more: readonly Change[]): Promise<void> {
  const supervisor = anOfficer('rowan', 'Rowan', { role: 'supervisor' });
  await openScreen(<StaffingScreen />, [supervisor, ...more], 'rowan', (opened) => {
    services = opened;
  });
}

function show(shown: ReactNode): void {
  render(<ServicesProvider value={services}>{shown}</ServicesProvider>);
}
