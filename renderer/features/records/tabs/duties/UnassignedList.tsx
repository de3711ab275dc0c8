import { keysOf } from '#shared/contract/commandList';
import type { UnassignedLine } from '#shared/reports/dutiesTables';
import { countText } from '#shared/reports/figures';
import type { Day } from '#shared/time/day';
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
        <Button size="small" keys={index === 0 ? keysOf('assignLogged') : undefined} onClick={() => onAssign(line)}>
          {`Assign it from ${dayText(line.first, today)}`}
        </Button>
      }
    >
      <b>{line.label}</b> has {countText(line.minutes)} minutes logged without an assignment, {daysText(line, today)}.
    </Notice>
  ));
}

function daysText({ first, last }: UnassignedLine, today: Day): string {
  return first === last ? `on ${dayText(first, today)}` : `${dayText(first, today)} to ${dayText(last, today)}`;
}
