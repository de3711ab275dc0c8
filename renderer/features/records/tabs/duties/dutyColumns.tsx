import { hoursText } from '#shared/reports/marginText';
import { shareText } from '#shared/reports/figures';
import type { DutyLine } from '#shared/reports/dutiesTables';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import type { ChartScale } from '#renderer/ui/chart/chartScale';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { TwoLines } from '../../TwoLines';
import { DutyBar, DutyBarHead } from './DutyBar';
import { expectedMinutes } from './dutyRows';

/** The columns of the list of assigned duties. */
export function dutyColumns(scale: ChartScale, today: Day): ListColumn<DutyLine>[] {
  return [
    {
      key: 'duty',
      head: 'Duty',
      isName: true,
      cell: ({ label }) => label,
      sortBy: ({ label }) => label,
    },
    {
      key: 'assigned',
      head: 'Assigned',
      cell: ({ assignment }) => (
        <TwoLines below={assignment.assignedOn === null ? '' : dayText(assignment.assignedOn, today)}>
          <span className="records-nowrap">{assignedText(assignment)}</span>
        </TwoLines>
      ),
      text: ({ assignment }) => [assignedText(assignment), assignment.assignedOn ?? ''].join(' ').trim(),
      sortBy: ({ assignment }) => assignment.assignedOn,
    },
    {
      key: 'dates',
      head: 'Runs from, to',
      cell: (line) => <Dates line={line} today={today} />,
      text: ({ assignment: { from, to } }) => `${from} to ${to ?? 'no end'}`,
      sortBy: ({ assignment }) => assignment.from,
    },
    {
      key: 'hours',
      head: <DutyBarHead scale={scale} />,
      headText: 'Expected hours a week',
      cell: (line) => <DutyBar line={line} scale={scale} />,
      text: (line) => minutesText(expectedMinutes(line)),
    },
    {
      key: 'actual',
      head: 'Actual',
      headText: 'Actual hours a week',
      align: 'right',
      cell: (line) => (
        <TwoLines below={expectedMinutes(line) === null ? 'none said' : `of ${minutesText(expectedMinutes(line))}`}>
          <b>{line.actual === null ? '–' : hoursText(line.actual)}</b>
        </TwoLines>
      ),
      text: ({ actual }) => minutesText(actual),
      sortBy: ({ actual }) => actual,
    },
    {
      key: 'share',
      head: 'Share',
      align: 'right',
      cell: (line) => <span title={`of ${line.worked} minutes worked`}>{shareOfWork(line)}</span>,
      text: shareOfWork,
      sortBy: ({ minutes, worked }) => (worked === 0 ? null : minutes / worked),
    },
  ];
}

function Dates({ line: { assignment, endsIn }, today }: { readonly line: DutyLine; readonly today: Day }) {
  const { from, to } = assignment;
  const end = to === null ? 'no end' : dayText(to, today);
  return (
    <span className="records-lines records-nowrap">
      <span>{`${dayText(from, today)} to`}</span>
      {endsIn === null ? <span>{end}</span> : <b className="alarm">{`${end}, ${inDays(endsIn)}`}</b>}
    </span>
  );
}

/** `in 9 days`, `today`. */
export function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** `Sep 25`, with the year if it is another one. */
export function dayText(day: Day, today: Day): string {
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? shortDayName(day) : `${shortDayName(day)}, ${year}`;
}

/** `Written, Field office`; what was not recorded is left out. */
export function assignedText({ how, office }: DutyLine['assignment']): string {
  const name = how === null ? '' : `${how.slice(0, 1).toUpperCase()}${how.slice(1)}`;
  return [name, office].filter((part) => part !== '').join(', ') || 'not said';
}

function minutesText(minutes: number | null): string {
  return minutes === null ? '' : hoursText(minutes);
}

function shareOfWork({ minutes, worked }: DutyLine): string {
  return worked === 0 ? '–' : shareText(minutes / worked);
}
