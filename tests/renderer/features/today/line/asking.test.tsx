// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { useNotices } from '#renderer/state/notices';
import * as grammar from '#shared/rules/quickEntry/parseLine';
import { openDialogs } from '../../../../helpers/openDialogs';
import { openToday } from '../openToday';
import { aDraft, aQuestion, readAs } from './readAs';

vi.mock(import('#shared/rules/quickEntry/parseLine'), { spy: true });

beforeAll(openDialogs);
beforeEach(() => {
  vi.mocked(grammar.parseLine).mockReset();
  readAs({
    'review 40': {
      tokens: [{ start: 7, end: 9, slot: 'length', isUnsure: true }],
      question: aQuestion(
        { label: '40 minutes', detail: 'then how many cases', line: 'review 40m x', caret: 12 },
        { label: '40 cases', detail: 'then how long', line: 'review x40 m', caret: 11 },
      ),
    },
    'court 2': {
      question: aQuestion(
        { label: '2 hours', detail: '12:42 to 14:42', line: 'court 2h', draft: aDraft('12:42', 120) },
        { label: '2 minutes', detail: '14:40 to 14:42', line: 'court 2m', draft: aDraft('14:40', 2) },
        { label: 'since 2 pm', detail: '14:00 to 14:42', line: 'court 2pm', draft: aDraft('14:00', 42) },
      ),
    },
  });
});
afterEach(cleanup);

const line = async () => await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something' });
const answers = () =>
  within(screen.getByRole('listbox', { name: '40 minutes, or 40 cases?' }))
    .getAllByRole('option')
    .map((option) => [option.querySelector('b')?.textContent, option.getAttribute('aria-selected')]);
const button = () => screen.getByRole('button', { name: /^(Choose|Take) ?\d?$/u }).textContent;

test('a line in doubt shows its readings as it is typed, and the first Enter only opens the question', async () => {
  const { services } = await openToday('14:42');
  const field = await line();
  await userEvent.type(field, 'court 2');
  expect(answers()).toEqual([
    ['2 hours', 'true'],
    ['2 minutes', 'false'],
    ['since 2 pm', 'false'],
  ]);
  expect([button(), field.getAttribute('aria-activedescendant'), document.querySelector('.strip-ghost')]).toEqual([
    'ChooseEnter',
    null,
    null,
  ]);
  await userEvent.keyboard('{Enter}');
  expect([button(), document.activeElement === field, field.value]).toEqual(['Take 1Enter', true, 'court 2']);
  expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('2 hours');
  expect(useNotices.getState().said.text).toContain('1: 2 hours, 12:42 to 14:42.');
  expect(await services.store.reader.all('entry')).toEqual([]);
});

test.each([
  ['a second Enter accepts the likeliest', '{Enter}{Enter}', 120],
  ['a number accepts its answer', '{Enter}3', 42],
  ['an arrow opens the question and chooses the next', '{ArrowDown}{Enter}', 2],
  ['the arrows wrap around', '{Enter}{ArrowUp}{Enter}', 42],
])('%s', async (_name, keys, minutes) => {
  const { services } = await openToday('14:42');
  await userEvent.type(await line(), `court 2${keys}`);
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(1));
  const [entry] = await services.store.reader.all('entry');
  expect(((entry?.end ?? 0) - (entry?.start ?? 0)) / 60_000).toBe(minutes);
  await waitFor(async () => expect((await line()).value).toBe(''));
});

test('an incomplete answer becomes the line, with the cursor where typing continues', async () => {
  const { services } = await openToday('14:42');
  const field = await line();
  await userEvent.type(field, 'review 40{Enter}2');
  expect([field.value, field.selectionStart]).toEqual(['review x40 m', 11]);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(field.value).toBe('review 40');
  expect(await services.store.reader.all('entry')).toEqual([]);
});

test.each([
  ['a letter continues the line', 'x', 'review 40x'],
  ['a number without an answer continues the line', '3', 'review 403'],
  ['Escape goes back to typing and keeps the line', '{Escape}', 'review 40'],
  ['a number after Escape is typed', '{Escape}1', 'review 401'],
])('%s and closes the question', async (_name, keys, text) => {
  await openToday('14:42');
  const field = await line();
  await userEvent.type(field, `review 40{Enter}${keys}`);
  expect([field.value, field.getAttribute('aria-activedescendant')]).toEqual([text, null]);
});

test('a number that is dictated, without a key, answers as well; a click answers at once', async () => {
  await openToday('14:42');
  const field = await line();
  await userEvent.type(field, 'review 40{Enter}');
  fireEvent.input(field, { target: { value: 'review 40 1 ' } });
  expect(field.value).toBe('review 40m x');
  await userEvent.clear(field);
  await userEvent.type(field, 'review 40');
  await userEvent.click(screen.getByRole('option', { name: /40 cases/u }));
  expect(field.value).toBe('review x40 m');
});

test('two answers fit under the line, and three cover part of the day; words in doubt are dashed', async () => {
  await openToday('14:42');
  const field = await line();
  const looks = () => [
    document.querySelectorAll('.readings-over').length,
    document.querySelector('.word-unsure')?.textContent ?? null,
  ];
  await userEvent.type(field, 'review 40');
  expect(looks()).toEqual([0, '40']);
  await userEvent.clear(field);
  await userEvent.type(field, 'court 2');
  expect(looks()).toEqual([1, null]);
});

test('Tab accepts the other reading of a chip, which the list beside the line names, too', async () => {
  readAs({
    '1-2 court': {
      tokens: [{ start: 0, end: 3, slot: 'time', isUnsure: true }],
      chips: [
        {
          slot: 'time',
          label: '13:00–14:00, 1–2 pm',
          guessed: true,
          token: 0,
          other: { label: '01:00–02:00', line: '1-2am court' },
        },
      ],
      draft: aDraft('13:00', 60),
    },
  });
  await openToday('14:42');
  const field = await line();
  await userEvent.type(field, '1-2 court');
  expect(screen.getByRole('list', { name: 'Understood' }).textContent).toBe('13:00–14:00, 1–2 pmor 01:00–02:00Tab1 h');
  const beside = within(screen.getByRole('listbox', { name: 'How “1-2” can be read' })).getAllByRole('option');
  expect(beside.map(({ textContent }) => textContent)).toEqual([
    '13:00–14:00, 1–2 pmas it standsEnter',
    '01:00–02:00the other readingTab',
  ]);
  await userEvent.keyboard('{Tab}');
  expect(field.value).toBe('1-2am court');
});
