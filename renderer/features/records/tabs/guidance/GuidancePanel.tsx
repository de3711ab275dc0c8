import { daysToReview } from '#shared/analysis/records/guidanceInForce';
import { countedText } from '#shared/reports/figures';
import { dayText, inDays } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useOpened } from '#renderer/queries/sealedText';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { channelName } from './guidanceColumns';
import type { GuidanceRow } from './guidanceRows';

type GuidancePanelProps = {
  readonly row: GuidanceRow;
  readonly today: Day;
  readonly onRead: () => void;
  readonly onAcknowledged: () => void;
  readonly onReplace: () => void;
  readonly onEdit: () => void;
};

/** One piece of guidance: where it came from, when it is in force, its review, and its text. */
export function GuidancePanel({ row, today, ...on }: GuidancePanelProps) {
  const { piece } = row;
  const text = useOpened(piece.id, piece.text);
  return (
    <section aria-labelledby="guidance-chosen">
      <h2 id="guidance-chosen">
        No. {piece.number}, {piece.title}
      </h2>
      <p className="muted">{originText(row, today)}</p>
      <dl className="guidance-facts">
        <Fact
          name="Review due"
          value={piece.reviewDue === null ? 'none set' : dayText(piece.reviewDue, today)}
          beside={reviewBeside(daysToReview(piece, today))}
        />
        <Fact
          name="Read"
          value={piece.read === null ? 'not yet' : dayText(piece.read, today)}
          beside={piece.read === null ? unreadText(row, today) : ''}
        />
        <Fact name="Acknowledged" value={piece.acknowledged === null ? 'no' : dayText(piece.acknowledged, today)} />
      </dl>
      {piece.text === null ? null : (
        <p className="guidance-text">
          <span className="small muted">
            <Icon name="lock" small /> Its text, sealed on this machine:
          </span>
          <br />
          {typeof text === 'string' ? text : text === undefined ? '' : 'The key to this text is not on this computer.'}
        </p>
      )}
      <div className="guidance-actions">
        {piece.read === null ? (
          <CommandButton look="primary" command="markRead" onClick={on.onRead}>
            Mark as read
          </CommandButton>
        ) : piece.acknowledged === null ? (
          <Button onClick={on.onAcknowledged}>Acknowledged</Button>
        ) : null}
        <Button onClick={on.onReplace}>Replace…</Button>
        <CommandButton command="editGuidance" onClick={on.onEdit}>
          Edit
        </CommandButton>
      </div>
    </section>
  );
}

type FactProps = { readonly name: string; readonly value: string; readonly beside?: string };

function Fact({ name, value, beside = '' }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} <span className="small muted">{beside}</span>
      </dd>
    </div>
  );
}

/** `Policy, Headquarters, received Aug 27, in force from Sep 1. Replaces no. 3, an e-mail of Feb 10, 2025.` */
function originText({ piece, force, replaced }: GuidanceRow, today: Day): string {
  const office = piece.office === '' ? '' : `, ${piece.office}`;
  const end = force.last === null ? '' : ` to ${dayText(force.last, today)}`;
  const first = `${channelName(piece.channel)}${office}, received ${dayText(piece.received, today)}`;
  const replaces = replaced === null
    ? ''
    : ` Replaces no. ${replaced.number}, ${replaced.channel}, of ${dayText(replaced.received, today)}.`;
  const by = force.replacedBy === null ? '' : ` Replaced by no. ${force.replacedBy.number}.`;
  return `${first}, in force from ${dayText(force.first, today)}${end}.${replaces}${by}`;
}

function reviewBeside(days: number | null): string {
  if (days === null) return '';
  return days < 0 ? `${countedText(-days, 'day')} late` : inDays(days);
}

function unreadText({ force }: GuidanceRow, today: Day): string {
  const days = daysBetween(force.first, today);
  return days <= 0 ? '' : `in force for ${countedText(days, 'day')}`;
}
