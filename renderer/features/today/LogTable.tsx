import { useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import { useNewlyTaken } from '#renderer/queries/takenRecords';
import { isLongList, VirtualRows } from '#renderer/ui/VirtualRows';
import { LogRow, type LogRowProps } from './LogRow';
import type { DayFacts } from './model/dayFacts';
import type { LogItem } from './model/logRows';
import type { StripChange } from './model/stripChange';
import { minutesOf } from './model/spans';

type LogTableProps = Pick<LogRowProps, 'still' | 'onFocus' | 'onEdit' | 'onDelete' | 'onFill'> & {
  readonly facts: DayFacts;
  readonly items: readonly LogItem[];
  readonly struck: RecordId | null;
  readonly selected: RecordId | null;
  readonly change: StripChange | null;
  /** Minutes logged on the day. */
  readonly total: number;
};

/** The height of a row of the log, in pixels. */
const rowHeight = 24;
/** The scale of the lengths ends here, in minutes, unless the day has a longer row. */
const usualLength = 60;

/** The rows of the log in a box of their own: its head and its total stay in sight. */
export function LogTable(props: LogTableProps) {
  const { facts, items, struck, selected, change, total, ...rest } = props;
  const [box, setBox] = useState<HTMLElement | null>(null);
  const isLong = isLongList(items.length);
  const longest = longestOf(items);
  const taken = useNewlyTaken();
  return (
    <div
      ref={setBox}
      className="day-scroll log-scroll"
      {...(isLong ? { tabIndex: 0, role: 'group', 'aria-label': 'Rows of the log' } : {})}
    >
      <table className="day-table" aria-rowcount={items.length + 2}>
        <LogColumns />
        <VirtualRows items={items} itemKey={keyOf} scroller={box} rowHeight={rowHeight} kept={selected}>
          {(item, place) => (
            <LogRow
              key={item.key}
              {...rest}
              item={item}
              place={place}
              now={item.is === 'running' ? facts.now : never}
              struck={item.key === struck}
              selected={item.key === selected}
              was={change !== null && item.key === change.entry.id ? change.entry : null}
              longest={longest}
              isTaken={item.is === 'entry' && taken.has(item.entry.id)}
            />
          )}
        </VirtualRows>
        {items.length === 0 ? null : (
          <tfoot>
            <tr aria-rowindex={items.length + 2}>
              <th scope="row" colSpan={4}>
                Logged
              </th>
              <td className="right">{total}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const never = 0 as Instant;

function LogColumns() {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">Time</th>
        <th scope="col">Activity</th>
        <th scope="col" className="right">
          Units
        </th>
        <th scope="col">Length</th>
        <th scope="col" className="right">
          Minutes
        </th>
      </tr>
    </thead>
  );
}

function keyOf({ key }: LogItem): string {
  return key;
}

function longestOf(items: readonly LogItem[]): number {
  return items.reduce((most, item) => Math.max(most, minutesOf(item)), usualLength);
}
