import type { UnassignedLine } from '#shared/reports/dutiesTables';
import { countText } from '#shared/reports/figures';
import type { Day } from '#shared/time/day';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { dayText } from './dutyColumns';

type UnassignedListProps = {
  readonly unassigned: readonly UnassignedLine[];
  readonly today: Day;
  readonly onAssign: (line: UnassignedLine) => void;
};

/** Names each duty that was logged without an assignment; a key or a click assigns it from its first day on. */
export function UnassignedList({ unassigned, today, onAssign }: UnassignedListProps) {
  return unassigned.map((line, index) => (
    <Notice
      key={line.duty}
      actions={
        index === 0 ? (
          <CommandButton size="small" command="assignLogged" keySlot={1} onClick={() => onAssign(line)}>
            {`Assign it from ${dayText(line.first, today)}`}
          </CommandButton>
        ) : (
          <Button size="small" onClick={() => onAssign(line)}>
            {`Assign it from ${dayText(line.first, today)}`}
          </Button>
        )
      }
    >
      <b>{line.label}</b> has {countText(line.minutes)} minutes logged without an assignment, {daysText(line, today)}.
    </Notice>
  ));
}

function daysText({ first, last }: UnassignedLine, today: Day): string {
  return first === last ? `on ${dayText(first, today)}` : `${dayText(first, today)} to ${dayText(last, today)}`;
}
