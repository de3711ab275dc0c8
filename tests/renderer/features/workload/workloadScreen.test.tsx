// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Day, Instant } from '#shared/time/day';
import { runCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { anEntry } from '../../../helpers/anEntry';
import { anOfficer, entryChange, openWorkload } from '../../openScreen';

afterEach(cleanup);

// A busy machine is slow, but what the test waits for does appear.

const table = async () => await screen.findByRole('table', { name: /^Minutes and units by activity/ });
const heads = async () =>
  within(await table())
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
const row = async (name: string) =>
  within(within(await table()).getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const choose = async (list: string, value: string) =>
  await userEvent.selectOptions(screen.getByRole('combobox', { name: list }), value);

const officers = async () =>
  within(await screen.findByRole('table', { name: 'Minutes and participation by officer' }))
    .getAllByRole('row')
    .slice(1)
    .map((line) =>
      [...line.children]
        .slice(0, 2)
        .map(({ textContent }) => textContent)
        .join(' '),
    );

const twoWeeks: readonly Change[] = [
  anEntry({ day: '2026-09-09', minutes: 60, units: 4 }),
  anEntry({ day: '2026-09-16', minutes: 30, units: 2 }),
  anEntry({ day: '2026-09-16', kind: 'duty', duty: 'court-run', minutes: 90, units: null }),
].map((content, index) => entryChange(index, content));

test('weeks start with the first use, the current one is partial, and shares name their base', async () => {
  await openWorkload(twoWeeks);
  expect(await heads()).toEqual([
    'Activity',
    'Sep 6 – 12Sep 6',
    'Sep 13 – 16 (4 of 7 days)Sep 134 of 7 days',
    'Total',
    'Share',
    'Units',
  ]);
  expect([await row('Phone call'), await row('Duty: Court run'), await row('All')]).toEqual([
    ['60', '30', '90', '50.0%', '6'],
    ['–', '90', '90', '50.0%', '–'],
    ['60', '120', '180', '100.0%', '–'],
  ]);
  expect(screen.getByText('90 of 180 minutes worked, excluding leave and detail.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Collateral duties, 50.0%' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Phone call: 90 minutes in 2 weeks, most in Sep 6 – 12: 60' })).toBeTruthy();
});

test('weeks begin on the day in the settings', async () => {
  await openWorkload([
    ...twoWeeks,
    { type: 'setting', id: 'weekStart' as RecordId, content: { key: 'weekStart', value: 1 } },
  ]);
  expect((await heads()).slice(1, 3)).toEqual(['Sep 7 – 13Sep 7', 'Sep 14 – 16 (3 of 7 days)Sep 143 of 7 days']);
  expect(screen.getByText('A week begins on Monday.')).toBeTruthy();
});

test('the cut by day and the measure units change table and chart', async () => {
  await openWorkload(twoWeeks);
  await table();
  await userEvent.click(screen.getByRole('radio', { name: 'Day' }));
  await waitFor(async () => expect((await heads()).length).toBe(12));
  await choose('Measure', 'Units');
  expect((await row('Phone call')).at(-1)).toBe('6');
  expect(within(await table()).queryByRole('row', { name: /^(Duty|All)/ })).toBeNull();
});

test('a pay period is named by its days, and buttons lead to the one before and back', async () => {
  await openWorkload(twoWeeks);
  await table();
  await choose('Period', 'Pay period');
  await screen.findByText('Sep 13 to Sep 26, 2026');
  await userEvent.click(screen.getByRole('button', { name: 'Previous period' }));
  await screen.findByText('Aug 30 to Sep 12, 2026');
  expect(useNotices.getState().said.text).toBe('Aug 30 to Sep 12, 2026');
  await waitFor(async () => expect((await row('All')).slice(-3)[0]).toBe('60'));
  await userEvent.click(screen.getByRole('button', { name: 'Back to the current period' }));
  await screen.findByText('Sep 13 to Sep 26, 2026');
  expect(screen.getByRole('button', { name: 'Next period' }).getAttribute('aria-disabled')).toBe('true');
});

test('an empty period shows an example', async () => {
  await openWorkload([]);
  expect(await screen.findByText('Nothing was logged in this period.')).toBeTruthy();
  expect(screen.getByText('phone x4 35m')).toBeTruthy();
  expect(screen.getByText(/^0 of 2 expected officer-days logged, through Sep 15/)).toBeTruthy();
});

test('left undone is shown by kind and reason', async () => {
  const undone = [
    { kind: 'check-in' as RecordId, due: 5, done: 3, notDone: 2, reason: 'no time' as const, other: null },
  ];
  const closing = {
    officer: 'alder' as RecordId,
    day: '2026-09-15' as Day,
    open: false,
    closedAt: 0 as Instant,
    undone,
  };
  await openWorkload([...twoWeeks, { type: 'closing', id: 'closing' as RecordId, content: closing }]);
  const undoneTable = await screen.findByRole('table', { name: 'Left undone by kind and reason' });
  expect(screen.getByText('units due on the closed days that left some of them, by reason')).toBeTruthy();
  expect(
    within(undoneTable)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['5', '3', '2', '2', '–', '–', '–', '–']);
});

test('the table is copied with tabs, full period names and plain figures, which is announced', async () => {
  userEvent.setup();
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await openWorkload(twoWeeks);
  await table();
  act(() => void runCommand('copyTable'));
  await waitFor(() => expect(useNotices.getState().said.text).toBe('Copied the table, 3 rows'));
  expect(writeText.mock.calls[0]?.[0]).toBe(
    [
      'Activity\tSep 6 – 12\tSep 13 – 16 (4 of 7 days)\tTotal\tShare\tUnits',
      'Phone call\t60\t30\t90\t50.0%\t6',
      'Duty: Court run\t0\t90\t90\t50.0%\t',
      'All\t60\t120\t180\t100.0%\t',
    ].join('\n'),
  );
});

test('a supervisor sees the unit by officer, one docket, or their own work, and nobody of another unit', async () => {
  const elsewhere = [
    { from: '2026-01-01' as Day, unit: recordId('Unit 3'), docket: 'detained' as const, fieldOffice: 'Atlanta' },
  ];
  const detained = [
    { from: '2026-01-01' as Day, unit: recordId('Unit 2'), docket: 'detained' as const, fieldOffice: 'Atlanta' },
  ];
  await openWorkload(
    [
      ...twoWeeks,
      anOfficer('rowan', 'Rowan', { role: 'supervisor' }),
      anOfficer('oak', 'Oak', { memberships: detained }),
      anOfficer('fir', 'Fir', { memberships: elsewhere }),
      entryChange(10, anEntry({ officer: 'oak', docket: 'detained', day: '2026-09-15', minutes: 45 })),
      entryChange(11, anEntry({ officer: 'fir', unit: 'Unit 3', day: '2026-09-15', minutes: 500 })),
      entryChange(12, anEntry({ officer: 'rowan', kind: 'admin', day: '2026-09-15', minutes: 20, units: null })),
    ],
    'rowan',
  );
  expect(await officers()).toEqual(['Alder 180', 'Oak 45', 'All 225']);
  screen.getByText(/^Of 2 officers, /);
  await choose('Whose work', 'Unit 2, with supervisors');
  const everyone = ['Alder 180', 'Oak 45', 'Rowan, supervisor 20', 'All 245'];
  await waitFor(async () => expect(await officers()).toEqual(everyone));
  screen.getByText(/^Of 2 officers and 1 supervisor, /);
  await choose('Docket', 'Detained');
  await waitFor(async () => expect(await officers()).toEqual(['Oak 45', 'All 45']));
  await choose('Whose work', 'Your own');
  await waitFor(async () => expect((await row('All')).at(-3)).toBe('20'));
});

test('the work of an officer of both dockets counts for the docket given, the rest by itself', async () => {
  const memberships = (docket: 'detained' | 'mixed') => [
    { from: '2026-01-01' as Day, unit: recordId('Unit 2'), docket, fieldOffice: 'Atlanta' },
  ];
  const ofOak = { officer: 'oak', docket: 'detained' } as const;
  await openWorkload(
    [
      anOfficer('rowan', 'Rowan', { role: 'supervisor' }),
      anOfficer('oak', 'Oak', { memberships: memberships('detained') }),
      anOfficer('elm', 'Elm', { memberships: memberships('mixed') }),
      entryChange(10, anEntry({ ...ofOak, day: '2026-09-15', minutes: 45 })),
      entryChange(11, anEntry({ ...ofOak, officer: 'elm', saidDocket: 'detained', day: '2026-09-15', minutes: 30 })),
      entryChange(12, anEntry({ officer: 'elm', docket: 'mixed', day: '2026-09-15', minutes: 20 })),
    ],
    'rowan',
  );
  expect(await officers()).toEqual(['Alder 0', 'Elm 50', 'Oak 45', 'All 95']);
  await choose('Docket', 'Detained');
  await waitFor(async () => expect(await officers()).toEqual(['Elm 30', 'Oak 45', 'All 75']));
  await choose('Docket', 'Both, or none given');
  await waitFor(async () => expect(await officers()).toEqual(['Elm 20', 'All 20']));
  screen.getByText('Only work logged for Unit 2 by officers of both dockets who said neither.');
});

test('a report over ten fiscal years reads the totals of its months and no entry', async () => {
  const years = Array.from({ length: 10 }, (_, year) =>
    entryChange(100 + year, anEntry({ day: `${2017 + year}-02-03`, minutes: 10 })),
  );
  const readEntry = vi.fn((value: unknown) => value);
  await openWorkload(years, 'alder', ({ store }) =>
    store.database.records.hook('reading', (row) => (row.type === 'entry' ? readEntry(row) : row)),
  );
  await userEvent.click(await screen.findByRole('radio', { name: 'Fiscal year' }));
  await waitFor(async () => expect((await row('All')).at(-3)).toBe('100'));
  expect((await heads()).length).toBe(14);
  expect(readEntry).not.toHaveBeenCalled();
});

test('any days can be chosen: partial weeks say so, a reversed pair is refused, steps are equal', async () => {
  await openWorkload(twoWeeks);
  await table();
  await choose('Period', 'Chosen days');
  await userEvent.clear(await screen.findByLabelText('First day'));
  await userEvent.click(screen.getByRole('button', { name: 'Show these days' }));
  await screen.findByText('Enter the first day.');
  const type = async (first: string, last: string) => {
    for (const [name, text] of [
      ['First day', first],
      ['Last day', last],
    ] as const) {
      await userEvent.clear(screen.getByLabelText(name));
      await userEvent.type(screen.getByLabelText(name), text);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Show these days' }));
  };
  await type('2026-09-12', '2026-09-10');
  await screen.findByText('The last day is before the first.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Last day')));
  expect([screen.getByLabelText<HTMLInputElement>('First day').value, (await row('All')).slice(-3)[0]]).toEqual([
    '2026-09-12',
    '180',
  ]);

  await type('2026-09-09', '2026-09-15');
  await screen.findByText('Sep 9 to Sep 15, 2026');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show these days' })));
  expect((await heads()).slice(1, 3)).toEqual([
    'Sep 9 – 12 (4 of 7 days)Sep 94 of 7 days',
    'Sep 13 – 15 (3 of 7 days)Sep 133 of 7 days',
  ]);
  expect((await row('All')).slice(-3)[0]).toBe('60');
  await userEvent.click(screen.getByRole('button', { name: 'Previous period' }));
  await screen.findByText('Sep 2 to Sep 8, 2026');
});

test('in units, the finding is about units', async () => {
  await openWorkload(twoWeeks);
  await table();
  await choose('Measure', 'Units');
  await screen.findByRole('heading', { name: 'Phone call has the most units: 6 in 90 minutes.' });
});

test('a duty that began and lasted is named in the chart of the shares', async () => {
  const weekly = ['2026-08-10', '2026-08-17', '2026-08-24', '2026-08-31', '2026-09-07', '2026-09-14'].flatMap(
    (day, index) => [
      anEntry({ day, minutes: 60 }),
      ...(index < 2 ? [] : [anEntry({ day, kind: 'duty', duty: 'court-run', minutes: 30, units: null })]),
    ],
  );
  await openWorkload(weekly.map((content, index) => entryChange(index, content)));
  await screen.findByRole('img', { name: /^Collateral duties as a share .*Court run from Aug 23$/ });
});
