import { describe, expect, test } from 'vitest';
import { paperTable } from '#shared/reports/paperTable';
import type { ReportColumn, ReportTable, ReportValue } from '#shared/reports/report';

const columns: readonly ReportColumn[] = [
  { id: 'scope', label: 'Whose work', type: 'text' },
  { id: 'kind', label: 'Kind', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'need_low', label: 'Need, 95% low', type: 'number' },
  { id: 'need_high', label: 'Need, 95% high', type: 'number' },
  { id: 'minutes', label: 'Minutes', type: 'minutes' },
  { id: 'share', label: 'Share', type: 'share' },
  { id: 'nothing', label: 'Nothing', type: 'number' },
  { id: 'simulated', label: 'Simulated', type: 'flag' },
];

const table: ReportTable = {
  id: 'work',
  title: 'Work',
  columns,
  rows: [
    ['Unit 2', 'phone', 'Phone call', 7.84, 8.66, 12_345, 0.296, null, true],
    ['Unit 2', 'check-in', 'Check-in', null, null, 5, 0.04, null, true],
  ],
  totals: ['Unit 2', null, 'All', null, null, 12_350, 1, null, true],
};

test('ids and empty columns are left out, pairs are one column, and what all rows share is printed above once', () => {
  expect(paperTable(table)).toEqual({
    id: 'work',
    title: 'Work',
    common: 'Whose work: Unit 2',
    columns: [
      { id: 'label', label: 'Name', isRight: false },
      { id: 'need_low', label: 'Need, 95% interval', isRight: true },
      { id: 'minutes', label: 'Minutes', isRight: true },
      { id: 'share', label: 'Share', isRight: true },
    ],
    rows: [
      ['Phone call', '7.84 to 8.66', '12,345', '29.6%'],
      ['Check-in', '', '5', '4.0%'],
    ],
    totals: ['All', '', '12,350', '100.0%'],
  });
});

test.each([
  [8.2449, '8.24'],
  [-1.0557, '−1.06'],
  [99.999, '100.00'],
  [100.04, '100.0'],
  [-99.991, '−99.99'],
  [100.5, '100.5'],
  [999.96, '1,000.0'],
  [1000.6, '1,001'],
  [1000.4, '1,000'],
  [90_640.2, '90,640'],
  [7, '7'],
  [-7, '−7'],
  [0, '0'],
  [0.004, '0.00'],
])('the number %s is printed as %s', (value, printed) => {
  const one = {
    ...table,
    columns: [{ id: 'value', label: 'Value', type: 'number' as const }],
    rows: [[value]],
    totals: [null],
  };
  expect(paperTable(one).rows).toEqual([[printed]]);
});

describe('the row of totals', () => {
  const two = { ...table, columns: columns.slice(2, 6), rows: [['Phone call', 7, 8, 5], ['Check-in', 1, 2, 6]] };

  test('is left out if no column has a total', () => {
    expect(paperTable({ ...two, totals: [null, null, null, null] }).totals).toBeNull();
    expect(paperTable({ ...two, totals: [null, null, null, 11] }).totals).toEqual(['', '', '11']);
  });
});

describe('what all rows share', () => {
  const flags = (first: readonly ReportValue[], second: readonly ReportValue[], totals: readonly ReportValue[]) => {
    const named: readonly ReportColumn[] = [
      { id: 'scope', label: 'Whose', type: 'text' }, { id: 'running', label: 'Not over', type: 'flag' },
      { id: 'units', label: 'Units', type: 'count' },
    ];
    return paperTable({ ...table, columns: named, rows: [first, second], totals });
  };

  test('is printed above the table in order, with flags in words', () => {
    const { common, columns: left } = flags(['Alder', true, 5], ['Alder', true, 5], ['Alder', null, 10]);
    expect([common, left.map(({ id }) => id)]).toEqual(['Whose: Alder · Not over: yes', ['units']]);
    expect(flags(['Alder', false, 5], ['Birch', false, 5], [null, null, null]).common).toBe('Not over: no');
  });

  test('stays in the rows if the totals say something else or one row differs', () => {
    expect(flags(['Alder', true, 5], ['Alder', true, 5], ['All', null, 10]).common).toBe('Not over: yes');
    expect(flags(['Alder', true, 5], ['Birch', false, 5], [null, null, null])).toMatchObject({
      common: '', rows: [['Alder', 'yes', '5'], ['Birch', 'no', '5']],
    });
  });

  test('stays in the row if there is only one', () => {
    const one = paperTable({ ...table, rows: table.rows.slice(0, 1) });
    expect([one.common, one.rows]).toEqual(['', [['Unit 2', 'Phone call', '7.84 to 8.66', '12,345', '29.6%']]]);
  });
});

test('an id without a name next to it is printed', () => {
  const plain = { ...table, columns: [columns[1] as ReportColumn], rows: [['phone'], ['check-in']], totals: [null] };
  expect(paperTable(plain).columns).toEqual([{ id: 'kind', label: 'Kind', isRight: false }]);
});

test.each(['kind', 'activity', 'duty'])('the id in the column %s is dropped in favor of the name', (id) => {
  const named = { ...table, columns: columns.map((one) => (one.id === 'kind' ? { ...one, id } : one)) };
  expect(paperTable(named).columns.some((one) => one.id === id)).toBe(false);
});

test('a column with a value only in the totals is printed', () => {
  expect(paperTable({ ...table, totals: table.totals.with(7, 5) }).columns.at(-1)?.id).toBe('nothing');
});
