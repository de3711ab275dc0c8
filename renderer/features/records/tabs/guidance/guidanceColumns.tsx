import { daysToReview } from '#shared/analysis/records/guidanceInForce';
import { dayText, inDays } from '#shared/reports/trainingText';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { Icon } from '#renderer/ui/Icon';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { GuidanceAxis, GuidanceBar, type BarScale } from './GuidanceBar';
import type { GuidanceRow } from './guidanceRows';

/** The columns of the list of guidance. `day` is the day in force, `today` the present one. */
export function guidanceColumns(scale: BarScale, day: Day, today: Day): ListColumn<GuidanceRow>[] {
  return [
    {
      key: 'number',
      head: 'No.',
      cell: ({ piece }) => <span className="muted">{piece.number}</span>,
      text: ({ piece }) => String(piece.number),
      sortBy: ({ piece }) => piece.number,
    },
    {
      key: 'title',
      head: 'What',
      isName: true,
      cell: ({ piece }) => <span className="guidance-title">{piece.title}</span>,
      text: ({ piece }) => piece.title,
      sortBy: ({ piece }) => piece.title,
    },
    {
      key: 'channel',
      head: 'Channel',
      cell: ({ piece }) => channelName(piece.channel),
      sortBy: ({ piece }) => piece.channel,
    },
    {
      key: 'time',
      head: <GuidanceAxis scale={scale} />,
      headText: 'In force',
      cell: (row) => <GuidanceBar row={row} scale={scale} day={day} />,
      text: ({ force }) => `${force.first} to ${force.last ?? 'no end'}`,
    },
    {
      key: 'replaces',
      head: 'Replaces',
      cell: ({ replaced }) => <span className="muted">{replaced === null ? '' : `no. ${replaced.number}`}</span>,
      text: ({ replaced }) => (replaced === null ? '' : `no. ${replaced.number}`),
      sortBy: ({ replaced }) => replaced?.number ?? null,
    },
    {
      key: 'review',
      head: 'Review due',
      cell: (row) => <Review row={row} today={today} />,
      text: (row) => reviewText(row, today),
      sortBy: ({ piece }) => piece.reviewDue,
    },
    {
      key: 'read',
      head: 'Read',
      align: 'right',
      cell: ({ piece }) =>
        piece.read === null ? (
          <b>to read</b>
        ) : (
          <span className="guidance-read">
            <Icon name="check" small /> {shortDayName(piece.read)}
          </span>
        ),
      text: ({ piece }) => piece.read ?? 'to read',
      sortBy: ({ piece }) => piece.read,
    },
  ];
}

/** `Policy`, `E-mail`: a channel at the start of a cell. */
export function channelName(channel: string): string {
  return `${channel.slice(0, 1).toUpperCase()}${channel.slice(1)}`;
}

/** `Sep 2, 14 d late`, `Oct 6, in 20 d`, `none set`, `by no. 8`: the review of a piece, or what replaced it. */
export function reviewText({ piece, force }: GuidanceRow, today: Day): string {
  const isOver = force.last !== null && force.last < today;
  if (force.replacedBy !== null && isOver) return `by no. ${force.replacedBy.number}`;
  const days = daysToReview(piece, today);
  if (piece.reviewDue === null || days === null) return 'none set';
  if (days < 0) return `${dayText(piece.reviewDue, today)}, ${-days} d late`;
  return days <= 30 ? `${dayText(piece.reviewDue, today)}, ${inDays(days)}` : dayText(piece.reviewDue, today);
}

function Review({ row, today }: { readonly row: GuidanceRow; readonly today: Day }) {
  const text = reviewText(row, today);
  if (text.endsWith(' late')) return <span className="guidance-late">{text}</span>;
  return row.piece.reviewDue === null || text.startsWith('by no.') ? <span className="muted">{text}</span> : text;
}
