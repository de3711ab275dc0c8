import type { DutyLine } from '#shared/reports/dutiesTables';
import { countText, shareText } from '#shared/reports/figures';
import { hoursText } from '#shared/reports/marginText';
import type { DutyOfUnit, DutySums } from '#shared/reports/unitDutiesReport';
import type { Day } from '#shared/time/day';
import type { ChartScale } from '#renderer/ui/chart/chartScale';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import type { Column } from '#renderer/ui/Table';
import { TwoLines } from '../../TwoLines';
import { DutyBarHead } from './DutyBar';
import { SumsBar } from './SumsBar';
import { dayText } from './dutyColumns';

/** What the duties of an officer, a docket or the unit took; `now` are the names of those under way. */
export type DutySumLine = { readonly label: string; readonly now: readonly string[]; readonly sums: DutySums };

/** The columns of the duties by officer. */
export function unitDutyColumns(scale: ChartScale): ListColumn<DutySumLine>[] {
  return [
    {
      key: 'officer',
      head: 'Officer',
      isName: true,
      cell: ({ label }) => <span className="records-nowrap">{label}</span>,
      text: ({ label }) => label,
      sortBy: ({ label }) => label,
    },
    {
      key: 'now',
      head: 'Now',
      headText: 'Duties now',
      cell: ({ now }) => <span className="muted">{now.join(', ')}</span>,
      text: ({ now }) => now.join(', '),
      sortBy: ({ now }) => now.length,
    },
    {
      key: 'hours',
      head: <DutyBarHead scale={scale} />,
      headText: 'Expected hours a week',
      cell: ({ sums }) => <SumsBar sums={sums} scale={scale} />,
      text: ({ sums }) => aWeek(sums, sums.expected),
    },
    {
      key: 'actual',
      head: 'Actual',
      headText: 'Actual hours a week',
      align: 'right',
      cell: ({ sums }) => (
        <span className="records-nowrap">
          <b>{aWeek(sums, sums.minutes) || '–'}</b>
          <span className="muted">{sums.weeks === 0 ? '' : ` of ${aWeek(sums, sums.expected)}`}</span>
        </span>
      ),
      text: ({ sums }) => aWeek(sums, sums.minutes),
      sortBy: ({ sums: { weeks, minutes } }) => (weeks === 0 ? null : minutes / weeks),
    },
    {
      key: 'share',
      head: 'Share',
      headText: 'Share of the minutes worked',
      align: 'right',
      cell: ({ sums }) => <span title={`of ${countText(sums.worked)} minutes worked`}>{shareOf(sums)}</span>,
      text: ({ sums }) => shareOf(sums),
      sortBy: ({ sums: { minutes, worked } }) => (worked === 0 ? null : minutes / worked),
    },
  ];
}

/** The columns of each duty in the unit. */
export const dutyOfUnitColumns: readonly Column<DutyOfUnit>[] = [
  { key: 'duty', head: 'Duty', isName: true, cell: ({ label }) => label },
  { key: 'officers', head: 'Officers now', align: 'right', cell: ({ officers }) => countText(officers) },
  {
    key: 'expected',
    head: 'Expected',
    align: 'right',
    cell: ({ expected }) => (expected === null ? '–' : hoursText(expected)),
  },
  { key: 'actual', head: 'Actual', align: 'right', cell: ({ actual }) => (actual === null ? '–' : hoursText(actual)) },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
  { key: 'share', head: 'Share', align: 'right', cell: shareOf },
];

/** The columns of the duties of one officer. */
export function assignedColumns(today: Day): Column<DutyLine>[] {
  return [
    {
      key: 'duty',
      head: 'Duty',
      isName: true,
      cell: ({ label, assignment: { from, to } }) => (
        <TwoLines below={`${dayText(from, today)} to ${to === null ? 'no end' : dayText(to, today)}`}>{label}</TwoLines>
      ),
    },
    {
      key: 'actual',
      head: 'Hours a week',
      align: 'right',
      cell: ({ actual, expected }) => (
        <TwoLines below={expected === null ? 'none said' : `of ${hoursText(expected)}`}>
          <b>{actual === null ? '–' : hoursText(actual)}</b>
        </TwoLines>
      ),
    },
    { key: 'share', head: 'Share', align: 'right', cell: shareOf },
  ];
}

function aWeek({ weeks }: DutySums, minutes: number): string {
  return weeks === 0 ? '' : hoursText(minutes / weeks);
}

function shareOf({ minutes, worked }: Pick<DutySums, 'minutes' | 'worked'>): string {
  return worked === 0 ? '–' : shareText(minutes / worked);
}
