import { expect, test } from 'vitest';
import { findRows, type PaletteFilter, type PaletteRow } from '#renderer/app/palette/paletteRows';

const row = (asked: Partial<PaletteRow>): PaletteRow => ({
  key: asked.label ?? '',
  group: 'entry',
  section: null,
  icon: 'clock',
  lead: null,
  label: '',
  detail: null,
  words: '',
  beside: null,
  keys: [],
  canRun: true,
  run: () => undefined,
  ...asked,
});
const calls = (count: number) =>
  Array.from({ length: count }, (_, at) => row({ key: `call ${at}`, label: 'Phone call' }));
const all: PaletteFilter = { group: null, open: [] };

const shown = (rows: readonly PaletteRow[], query: string, filter: PaletteFilter = all) =>
  findRows(rows, query, filter).groups.map(({ name, rows: found, rest }) => [name, found.map(({ key }) => key), rest]);

test.each<[what: string, asked: Partial<PaletteRow>, query: string, isFound: boolean]>([
  ['a word of the label', { label: 'Phone call' }, 'cal', true],
  ['words in any order', { label: 'Phone call' }, 'call phone', true],
  ['a word that is not there', { label: 'Phone call' }, 'phone fax', false],
  ['the day before the label', { label: 'Phone call', lead: 'Sep 14, 10:25' }, 'sep 14 phone', true],
  ['the middle of the day', { label: 'Phone call', lead: 'Sep 14, 10:25' }, 'ep', false],
  ['the note', { label: 'Phone call', detail: 'consulate closed early' }, 'consul', true],
  ['a hidden word', { label: 'Phone call', words: 'Honduras' }, 'hond', true],
  ['the middle of a hidden word', { label: 'Phone call', words: 'Honduras' }, 'dura', false],
  ['the text at the right', { label: 'Phone call', beside: '40 min' }, '40', false],
])('%s is found, or not', (_what, asked, query, isFound) => {
  expect(shown([row(asked)], query).length).toBe(isFound ? 1 : 0);
});

test('the best group comes first; in it the label’s start, then its day, then its note, then other words', () => {
  const rows = [
    row({ key: 'words', label: 'Walk-in', words: 'call' }),
    row({ key: 'note', label: 'Walk-in', detail: 'asked to call' }),
    row({ key: 'inside', label: 'Recall' }),
    row({ key: 'later', label: 'Phone call' }),
    row({ key: 'setting', group: 'setting', label: 'Calendars, call' }),
    row({ key: 'start', group: 'activity', label: 'Call' }),
  ];
  expect(shown(rows, 'call')).toEqual([
    ['Activities', ['start'], 0],
    ['Entries', ['later', 'inside', 'note', 'words'], 0],
    ['Settings', ['setting'], 0],
  ]);
});

test.each<[count: number, shownRows: number, rest: number]>([
  [0, 0, 0],
  [1, 1, 0],
  [4, 4, 0],
  [5, 4, 1],
  [40, 4, 36],
])('a group of %i rows shows %i, and one row hides the other %i', (count, shownRows, rest) => {
  const [group] = findRows(calls(count), 'phone', all).groups;
  expect([group?.rows.length ?? 0, group?.rest ?? 0]).toEqual([shownRows, rest]);
});

test('an opened group and a filter show all rows of a group, at most 200, and say how many more there are', () => {
  const lengths = (count: number, filter: PaletteFilter) =>
    findRows(calls(count), 'phone', filter).groups.map(({ rows, rest }) => [rows.length, rest]);
  expect(lengths(40, { group: null, open: ['entry'] })).toEqual([[40, 0]]);
  expect(lengths(40, { group: 'entry', open: [] })).toEqual([[40, 0]]);
  expect(lengths(201, { group: 'entry', open: [] })).toEqual([[200, 1]]);
  expect(lengths(40, { group: 'setting', open: [] })).toEqual([]);
});

test('the filters count every group, whichever is chosen; a filter without a query lists its group', () => {
  const rows = [...calls(6), row({ group: 'setting', label: 'Phone' }), row({ group: 'command', label: 'Quit' })];
  const finding = findRows(rows, 'phone', { group: 'setting', open: [] });
  expect([finding.found, finding.counts]).toEqual([
    1,
    [
      { group: 'entry', count: 6 },
      { group: 'setting', count: 1 },
    ],
  ]);
  expect(findRows(rows, '', { group: 'entry', open: [] }).groups[0]?.rows.length).toBe(6);
});
