import { Fragment, useState } from 'react';
import type { ImportPlan, PlannedInstance } from '#shared/imports/calendar/planImport';
import type { Day, Instant, ZoneName } from '#shared/time/day';
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
import { byDay, keyOf, type TargetOption } from './importModel';

type ImportDaysProps = {
  readonly plan: ImportPlan;
  readonly options: readonly TargetOption[];
  readonly zone: ZoneName;
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

/** What the file would import, day by day: the words that matched, never a title. */
export function ImportDays({ plan, options, zone }: ImportDaysProps) {
  const [more, setMore] = useState(0);
  const [filter, setFilter] = useState<Filter>('all');
  const days = byDay(filter === 'all' ? plan.items : plan.items.filter(({ state }) => state === filter));
  const count = Math.min(daysAtFirst, daysWithin(days, rowsAtFirst)) + more;
  const shown = days.slice(0, count);
  const rest = days.slice(count);
  const next = rest.slice(0, daysWithin(rest, rowsAtOnce));
  return (
    <>
      <SectionHead id="import-days" title="What would be imported" sub={spanOf(days.map(([day]) => day))}>
        <Segmented label="Show" hideLabel small value={filter} segments={filters} onChange={setFilter} />
      </SectionHead>
      {days.length === 0 ? (
        <p className="muted">Nothing in the file is {filter === 'all' ? 'within the dates' : filter}.</p>
      ) : null}
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
          {shown.map(([day, items]) => (
            <Fragment key={day}>
              <tr>
                <th colSpan={5} scope="rowgroup">
                  {longDayName(day)} <span className="muted">{items.length}</span>
                </th>
              </tr>
              {items.map((item) => (
                <InstanceRow key={`${item.uid} ${item.instance.instance}`} item={item} options={options} zone={zone} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {rest.length === 0 ? null : (
        <Button look="quiet" size="small" onClick={() => setMore(more + next.length)}>
          {next.length === rest.length ? '' : `${next.length} of `}
          {countedText(rest.length, 'more day')}, {countedText(appointmentsIn(next), 'appointment')}
        </Button>
      )}
    </>
  );
}

function appointmentsIn(days: readonly (readonly [Day, readonly PlannedInstance[]])[]): number {
  return days.reduce((sum, [, items]) => sum + items.length, 0);
}

/** How many of the first days fit into so many rows; at least one. */
function daysWithin(days: readonly (readonly [Day, readonly PlannedInstance[]])[], rows: number): number {
  let left = rows;
  const end = days.findIndex(([, items]) => (left -= items.length) < 0);
  return end < 0 ? days.length : Math.max(1, end);
}

/** The first and last of some days in order. */
function spanOf(days: readonly Day[]): string | undefined {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : rangeText({ first, last });
}

function InstanceRow({
  item,
  options,
  zone,
}: {
  readonly item: PlannedInstance;
  readonly options: readonly TargetOption[];
  readonly zone: ZoneName;
}) {
  const { instance, state, before } = item;
  const clock = useClockForm();
  const option = options.find(({ key }) => key === keyOf(item.target));
  const at = (instant: Instant) => clockName(minuteOfDay(instant, zone), clock);
  const was = before !== null && before.start !== instance.start ? ` was ${at(before.start)}` : '';
  return (
    <tr>
      <td className="muted">{instance.allDay ? 'all day' : at(instance.start)}</td>
      <td>{state === 'left out' || option === undefined ? 'Left out' : <TargetName option={option} />}</td>
      <td className="muted">{item.word === null ? 'no word' : `“${item.word}”`}</td>
      <td className="import-number">{instance.allDay ? '–' : minutesBetween(instance.start, instance.end)}</td>
      <td>
        {state === 'left out' ? null : <span className={`import-square import-${state}`} aria-hidden="true" />}
        {state === 'left out' ? reasonOf(item) : { new: 'New', changed: `Changed${was}`, same: 'Same' }[state]}
      </td>
    </tr>
  );
}

function TargetName({ option: { label, target, group } }: { readonly option: TargetOption }) {
  return (
    <>
      {target.becomes === 'appointment' && group !== null ? <WorkIcon kind={target.kind} group={group} /> : null}
      {label}
    </>
  );
}

function reasonOf({ instance, target }: PlannedInstance): string {
  if (instance.cancelled) return 'cancelled in the file';
  return instance.allDay && target.becomes === 'appointment' ? 'a whole day' : '–';
}
