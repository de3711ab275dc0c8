import { WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { Kbd } from '#renderer/ui/Kbd';
import type { DayFacts } from '../model/dayFacts';
import { clockAt, clockAtEnd, minutesOf, spanName } from '../model/spans';
import { roomOf, type StripChange } from '../model/stripChange';
import { workName } from '../model/workName';

type ChangeHintsProps = { readonly facts: DayFacts; readonly change: StripChange };

/** The time a block on the strip would have while one of its ends moves, and the keys that move it. */
export function ChangeHints({ facts, change }: ChangeHintsProps) {
  return (
    <div className="quick-entry-under">
      <ChangeChips facts={facts} change={change} />
      <div className="quick-entry-hints">
        <span>
          <Kbd keys="ArrowLeft" /> <Kbd keys="ArrowRight" /> 5 min
        </span>
        <span>
          <Kbd keys="Shift+ArrowLeft" /> <Kbd keys="Shift+ArrowRight" /> 1 min
        </span>
        <span>
          <Kbd keys="Tab" /> the other end
        </span>
        <span>
          <Kbd keys="Enter" /> keeps it
        </span>
        <span>
          <Kbd keys="Escape" /> puts it back
        </span>
      </div>
    </div>
  );
}

function ChangeChips({ facts, change: { entry, edge, range } }: ChangeHintsProps) {
  const work = workName(facts, entry);
  const [minutes, before] = [minutesOf(range), minutesOf(entry)];
  const { zone, clock } = facts;
  const was = edge === 'start' ? clockAt(entry.start, zone, clock) : clockAtEnd(entry, zone, clock);
  return (
    <ul className="quick-entry-chips" aria-label="What the block would be">
      <li className="chip">
        <WorkIcon kind={work.kind} group={work.group} />
        <span>{work.label}</span>
      </li>
      <li className="chip">
        <span>{spanName(range, zone, clock)}</span>
        <small>{range[edge] === entry[edge] ? '' : `was ${was}`}</small>
      </li>
      <li className="chip">
        <span>{minutes} min</span>
        <small>{minutes === before ? '' : `was ${before}`}</small>
      </li>
      <li className="chip">
        <span>{limitName(facts, { entry, edge, range })}</span>
      </li>
    </ul>
  );
}

/** How far the end can go: `up to 14:00`. */
function limitName(facts: DayFacts, { entry, edge }: StripChange): string {
  const room = roomOf(facts, entry);
  const { zone, clock } = facts;
  return edge === 'start' ? `from ${clockAt(room.start, zone, clock)} on` : `up to ${clockAtEnd(room, zone, clock)}`;
}
