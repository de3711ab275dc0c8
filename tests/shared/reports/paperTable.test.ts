import { expect, test } from 'vitest';
import { paperTable } from '#shared/reports/paperTable';
import type { ReportColumn, ReportTable } from '#shared/reports/report';

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

test('ids and empty columns are left out, pairs are one column, and what all rows share stands above once', () => {
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
  [999.96, '1,000.0'],
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
