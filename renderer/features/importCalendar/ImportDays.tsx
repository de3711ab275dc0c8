import { Fragment, useState } from 'react';
import type { ImportPlan, PlannedInstance } from '#shared/imports/calendar/importPlan';
import type { Day, Instant } from '#shared/time/day';
import { clockName, longDayName } from '#shared/time/dateNames';
import { minutesBetween } from '#shared/time/minutes';
import { minuteOfDay } from '#shared/time/zones';
import { countedText, rangeText } from '#shared/reports/figures';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Segmented } from '#renderer/ui/Segmented';
import '#renderer/ui/Table.css';
import { WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { targetKey, type TargetOption } from '#renderer/domain-ui/importTargets';
import { byDay, isOffered, itemKey } from './importModel';

type ImportDaysProps = {
  readonly plan: ImportPlan;
  readonly options: readonly TargetOption[];
  /** The first day of the present week: days before it are shown on request. */
  readonly week: Day;
  readonly isInBreak: (item: PlannedInstance) => boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
};

const daysAtFirst = 5;

/** How many rows render at once, so that the window stays responsive: fewer at first, with the rest of the screen. */
const rowsAtFirst = 40;
const rowsAtOnce = 75;

type Filter = 'all' | 'new' | 'changed';

const filters = [
  { value: 'all', label: 'All' },
  { value: 'new', label: 'New' },
  { value: 'changed', label: 'Changed' },
] as const satisfies readonly { readonly value: Filter; readonly label: string }[];

/** What the file would import, day by day from the present week on: the words that matched, never a title. */
export function ImportDays(props: ImportDaysProps) {
  const { plan, week } = props;
  const [more, setMore] = useState(0);
  const [earlierShown, setEarlierShown] = useState(0);
  const [filter, setFilter] = useState<Filter>('all');
  const all = byDay(filter === 'all' ? plan.items : plan.items.filter(({ state }) => state === filter));
  const later = all.filter(([day]) => day >= week);
  const earlier = all.slice(0, all.length - later.length);
  const days = later.length === 0 ? earlier : later;
  const hidden = later.length === 0 ? [] : earlier.slice(0, Math.max(0, earlier.length - earlierShown));
  const shownEarlier = later.length === 0 ? [] : earlier.slice(hidden.length);
  const count = Math.min(daysAtFirst, daysWithin(days, rowsAtFirst)) + more;
  const rest = days.slice(count);
  const next = rest.slice(0, daysWithin(rest, rowsAtOnce));
  const previous = hidden.slice(hidden.length - daysWithin(hidden.toReversed(), rowsAtOnce));
  return (
    <>
      <SectionHead id="import-days" title="What would be imported" sub={spanOf(all.map(([day]) => day))}>
        <Segmented label="Show" hideLabel small value={filter} segments={filters} onChange={setFilter} />
      </SectionHead>
      {all.length === 0 ? (
        <p className="muted">Nothing in the file is {filter === 'all' ? 'within the dates' : filter}.</p>
      ) : null}
      {hidden.length === 0 ? null : (
        <MoreDays
          name="earlier"
          days={previous}
          of={hidden.length}
          onShow={() => setEarlierShown(earlierShown + previous.length)}
        />
      )}
      <DaysTable {...props} days={[...shownEarlier, ...days.slice(0, count)]} />
      {rest.length === 0 ? null : (
        <MoreDays name="more" days={next} of={rest.length} onShow={() => setMore(more + next.length)} />
      )}
    </>
  );
}

type Days = readonly (readonly [Day, readonly PlannedInstance[]])[];

function MoreDays({
  name,
  days,
  of,
  onShow,
}: {
  readonly name: 'more' | 'earlier';
  readonly days: Days;
  readonly of: number;
  readonly onShow: () => void;
}) {
  const items = days.reduce((sum, [, some]) => sum + some.length, 0);
  return (
    <p className="import-more">
      <Button size="small" icon={name === 'more' ? 'chevronDown' : 'arrowUp'} onClick={onShow}>
        {days.length === of ? '' : `${days.length} of `}
        {countedText(of, `${name} day`)}, {countedText(items, 'appointment')}
      </Button>
    </p>
  );
}

function DaysTable({ days, ...props }: ImportDaysProps & { readonly days: Days }) {
  return (
    <table className="table import-days">
      <caption className="visually-hidden">Appointments of the file by day</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Kind</th>
          <th scope="col">Chosen by</th>
          <th scope="col" className="import-number">
            Minutes
          </th>
          <th scope="col">In Daybook</th>
        </tr>
      </thead>
      <tbody>
        {days.map(([day, items]) => (
          <Fragment key={day}>
            <tr>
              <th colSpan={5} scope="rowgroup">
                {longDayName(day)} <span className="muted">{items.length}</span>
              </th>
            </tr>
            {items.map((item) => (
              <InstanceRow key={itemKey(item)} item={item} {...props} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** How many of the first days fit into so many rows; at least one. */
function daysWithin(days: Days, rows: number): number {
  let left = rows;
  const end = days.findIndex(([, items]) => (left -= items.length) < 0);
  return end < 0 ? days.length : Math.max(1, end);
}

/** The first and last of some days in order. */
function spanOf(days: readonly Day[]): string | undefined {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : rangeText({ first, last });
}

function InstanceRow({ item, options, ...props }: ImportDaysProps & { readonly item: PlannedInstance }) {
  const { instance, state } = item;
  const clock = useClockForm();
  const option = options.find(({ key }) => key === targetKey(item.target));
  const isTaken = state === 'new' || state === 'changed' || state === 'same';
  const isNamed = option !== undefined && (isTaken || isOffered(item));
  return (
    <tr>
      <td className="muted">
        {instance.allDay ? 'all day' : clockName(minuteOfDay(instance.start, instance.readerZone), clock)}
      </td>
      <td>{isNamed ? <TargetName option={option} /> : state === 'refused' ? 'Refused' : 'Left out'}</td>
      <td className="muted">{item.word === null ? 'no word' : `“${item.word}”`}</td>
      <td className="import-number">{instance.allDay ? '–' : minutesBetween(instance.start, instance.end)}</td>
      <td>
        <StateCell item={item} {...props} />
      </td>
    </tr>
  );
}

type StateCellProps = Pick<ImportDaysProps, 'isInBreak' | 'chosen' | 'onChosen'> & {
  readonly item: PlannedInstance;
};

function StateCell({ item, isInBreak, chosen, onChosen }: StateCellProps) {
  const { state } = item;
  const clock = useClockForm();
  if (isOffered(item)) {
    const key = itemKey(item);
    const change = (isChosen: boolean) =>
      onChosen(isChosen ? new Set([...chosen, key]) : new Set([...chosen].filter((one) => one !== key)));
    return (
      <label className="import-free">
        <input type="checkbox" checked={chosen.has(key)} onChange={(event) => change(event.target.checked)} />
        Free in the calendar: import it
      </label>
    );
  }
  const square = state === 'new' || state === 'changed' || state === 'same' ? state : null;
  return (
    <>
      {square === null ? null : <span className={`import-square import-${square}`} aria-hidden="true" />}
      {wordsFor(item, (start) => clockName(minuteOfDay(start, item.instance.readerZone), clock), isInBreak)}
    </>
  );
}

function wordsFor(
  item: PlannedInstance,
  nameOf: (start: Instant) => string,
  isInBreak: ImportDaysProps['isInBreak'],
): string {
  const { state, before, instance, isByTime } = item;
  if (state === 'new') return instance.free ? 'New, free in the calendar' : 'New';
  if (state === 'same') return isByTime ? 'Same, new identifier' : 'Same';
  if (state === 'cancelled') return 'cancelled in the file';
  if (state === 'free') return 'free, a whole day';
  if (state === 'left out' && isInBreak(item)) return 'in the schedule’s break';
  if (state !== 'changed') return item.reason ?? '–';
  const hasMoved = before !== null && before.start !== instance.start;
  return hasMoved ? `Changed, was ${nameOf(before.start)}` : 'Changed';
}

function TargetName({ option: { label, target, group } }: { readonly option: TargetOption }) {
  return (
    <>
      {target.becomes === 'appointment' && group !== null ? <WorkIcon kind={target.kind} group={group} /> : null}
      {label}
    </>
  );
}
