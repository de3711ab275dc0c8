import type { ReviewReport } from '#shared/reports/reviewReport';
import type { ReviewLine } from '#shared/reports/reviewTables';
import { countedText, countText, rangeText, shareText } from '#shared/reports/figures';
import { tenthsText } from '#shared/reports/marginText';
import type { ReviewPace } from '#shared/analysis/records/reviewPace';
import type { Day } from '#shared/time/day';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import type { Column } from '#renderer/ui/Table';
import { TwoLines } from '../../TwoLines';
import { PaceBar, ShareBar } from './ShareBar';

/** The key of a class on a docket. */
export function lineKey({ docket, caseClass }: Pick<ReviewLine, 'docket' | 'caseClass'>): string {
  return `${docket} ${caseClass}`;
}

/** The columns of the classes of cases. */
export const reviewColumns: readonly ListColumn<ReviewLine>[] = [
  {
    key: 'class',
    head: 'Class',
    isName: true,
    cell: ({ label }) => label,
    sortBy: ({ label }) => label,
  },
  {
    key: 'source',
    head: 'Source',
    cell: (line) => (
      <TwoLines below={line.from === null ? '' : <From day={line.from} />}>
        {line.source === null ? <span className="muted">no interval set</span> : sourceText(line.source)}
      </TwoLines>
    ),
    text: ({ source, from }) => [source ?? '', from ?? ''].join(' ').trim(),
  },
  {
    key: 'interval',
    head: 'Interval',
    align: 'right',
    cell: ({ days }) => (days === null ? '–' : <span className="records-nowrap">{countedText(days, 'day')}</span>),
    text: ({ days }) => (days === null ? '' : String(days)),
    sortBy: ({ days }) => days,
  },
  {
    key: 'cases',
    head: 'Cases',
    align: 'right',
    cell: ({ cases }) => countText(cases),
    text: ({ cases }) => String(cases),
    sortBy: ({ cases }) => cases,
  },
  {
    key: 'bar',
    head: 'Reviewed',
    headText: 'Cases reviewed in time',
    cell: ({ reviewed, cases }) =>
      reviewed === null || cases === 0 ? null : <ShareBar share={reviewed / cases} />,
    text: ({ reviewed }) => (reviewed === null ? '' : String(Math.round(reviewed))),
  },
  {
    key: 'share',
    head: 'In time',
    align: 'right',
    cell: (line) =>
      line.reviewed === null || line.cases === 0 ? (
        '–'
      ) : (
        <TwoLines below={<ReviewedOf line={line} />}>
          <b>{shareText(line.reviewed / line.cases)}</b>
        </TwoLines>
      ),
    text: ({ reviewed, cases }) => (reviewed === null || cases === 0 ? '' : shareText(reviewed / cases)),
    sortBy: ({ reviewed, cases }) => (reviewed === null || cases === 0 ? null : reviewed / cases),
  },
  {
    key: 'backlog',
    head: 'Backlog',
    align: 'right',
    cell: ({ backlog }) => <b>{backlog === null ? '–' : countText(backlog)}</b>,
    text: ({ backlog }) => (backlog === null ? '' : String(Math.round(backlog))),
    sortBy: ({ backlog }) => backlog,
  },
  {
    key: 'minutes',
    head: 'Minutes',
    align: 'right',
    cell: ({ minutes }) => (minutes === null ? '–' : countText(minutes)),
    text: ({ minutes }) => (minutes === null ? '' : String(Math.round(minutes))),
    sortBy: ({ minutes }) => minutes,
  },
];

function From({ day }: { readonly day: Day }) {
  return <span className="records-nowrap">{`from ${dayText(day)}`}</span>;
}

/** `about 99 of 640`: an estimate if a docket's reviews are shared out by class. */
function ReviewedOf({ line: { reviewed, cases, isShared } }: { readonly line: ReviewLine }) {
  const counted = `${countText(reviewed ?? 0)} of ${countText(cases)}`;
  return <span className="records-nowrap">{isShared ? `about ${counted}` : counted}</span>;
}

/** `Written policy`. */
export function sourceText(source: string): string {
  return source === 'none' ? 'No source' : `${source.slice(0, 1).toUpperCase()}${source.slice(1)}`;
}

/** The columns of the pace to clear the backlog. */
export function paceColumns({ pace, paces }: ReviewReport): Column<ReviewPace>[] {
  const most = Math.max(1, pace, ...paces.map(({ needed }) => needed ?? 0));
  return [
    { key: 'by', head: 'Clear by', isName: true, cell: ({ by }) => dayText(by) },
    { key: 'workdays', head: 'Workdays', align: 'right', cell: ({ workdays }) => countText(workdays) },
    { key: 'due', head: 'Come due', align: 'right', cell: ({ comeDue }) => countText(comeDue) },
    { key: 'review', head: 'To review', align: 'right', cell: ({ toReview }) => countText(toReview) },
    {
      key: 'bar',
      head: 'Cases a workday',
      cell: ({ needed }) => (needed === null ? null : <PaceBar pace={pace} needed={needed} most={most} />),
      text: () => '',
    },
    {
      key: 'needed',
      head: 'Needed',
      align: 'right',
      cell: ({ needed }) => <b>{needed === null ? '–' : tenthsText(needed)}</b>,
      text: ({ needed }) => (needed === null ? '' : tenthsText(needed)),
    },
    {
      key: 'minutes',
      head: 'Min a day',
      align: 'right',
      cell: ({ minutes }) => (minutes === null ? '–' : countText(minutes)),
    },
    { key: 'left', head: `Left at ${tenthsText(pace)}`, align: 'right', cell: ({ left }) => countText(left) },
  ];
}

/** `Dec 18, 2026`. */
export function dayText(day: Day): string {
  return rangeText({ first: day, last: day });
}
