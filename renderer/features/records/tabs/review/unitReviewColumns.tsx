import { countText, shareText } from '#shared/reports/figures';
import { marginText, tenthsText } from '#shared/reports/marginText';
import type { ReviewLineOfUnit, UnitPace } from '#shared/reports/unitReviewReport';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import type { Column } from '#renderer/ui/Table';
import { ShareBar } from './ShareBar';
import { dayText } from './reviewColumns';

/** The columns of docket review by officer and docket. */
export const unitReviewColumns: readonly ListColumn<ReviewLineOfUnit>[] = [
  { key: 'officer', head: 'Officer', isName: true, cell: ({ label }) => label, sortBy: ({ label }) => label },
  {
    key: 'cases',
    head: 'Cases',
    headText: 'Cases with an interval',
    align: 'right',
    cell: ({ sums }) => countText(sums.cases),
    text: ({ sums }) => String(sums.cases),
    sortBy: ({ sums }) => sums.cases,
  },
  {
    key: 'bar',
    head: 'Reviewed',
    headText: 'Cases reviewed in time',
    cell: ({ sums: { share } }) => (share === null ? null : <ShareBar share={share} />),
    text: ({ sums }) => String(Math.round(sums.reviewed)),
  },
  {
    key: 'share',
    head: 'In time',
    align: 'right',
    cell: ({ sums: { share } }) => <b>{share === null ? '–' : shareText(share)}</b>,
    text: ({ sums: { share } }) => (share === null ? '' : shareText(share)),
    sortBy: ({ sums }) => sums.share,
  },
  {
    key: 'backlog',
    head: 'Backlog',
    align: 'right',
    cell: ({ sums }) => <b>{sums.share === null ? '–' : countText(sums.backlog)}</b>,
    text: ({ sums }) => (sums.share === null ? '' : String(Math.round(sums.backlog))),
    sortBy: ({ sums }) => sums.backlog,
  },
  {
    key: 'minutes',
    head: 'Minutes',
    align: 'right',
    cell: ({ sums, minutes }) => (minutes === null || sums.share === null ? '–' : countText(minutes.value)),
    text: ({ minutes }) => (minutes === null ? '' : String(Math.round(minutes.value))),
    sortBy: ({ minutes }) => minutes?.value ?? null,
  },
  {
    key: 'interval',
    head: '95% interval',
    align: 'right',
    cell: ({ minutes }) => (
      <span className="muted records-nowrap">{(minutes === null ? null : marginText(minutes.margin)) ?? 'none'}</span>
    ),
    text: ({ minutes }) => (minutes === null ? '' : (marginText(minutes.margin) ?? '')),
  },
];

/** The columns of the pace that clears the backlog of the unit. */
export const unitPaceColumns: readonly Column<UnitPace>[] = [
  { key: 'by', head: 'Clear by', isName: true, cell: ({ by }) => dayText(by) },
  { key: 'due', head: 'Come due', align: 'right', cell: ({ comeDue }) => countText(comeDue) },
  { key: 'review', head: 'To review', align: 'right', cell: ({ toReview }) => countText(toReview) },
  { key: 'needed', head: 'Needed', align: 'right', cell: ({ needed }) => <b>{tenthsText(needed)}</b> },
  { key: 'pace', head: 'Now', align: 'right', cell: ({ pace }) => tenthsText(pace) },
  { key: 'left', head: 'Left at this pace', align: 'right', cell: ({ left }) => countText(left) },
];
