import type { RecordId } from '#shared/base/ids';
import { holidaysOfDays, type HolidayOfDay } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { setHolidayWorked } from '#renderer/commands/schedule';
import { useExpectations } from '#renderer/queries/schedule';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { datedName } from './datedName';

/** Days before and after the present one whose holidays are listed. */
const [daysBack, daysAhead] = [60, 290];

/** The federal holidays around the present day: each is off by default, until the officer says they worked. */
export function HolidaysPart({ officer, today }: { readonly officer: RecordId; readonly today: Day }) {
  const services = useServices();
  const [records] = useExpectations([officer]) ?? [];
  if (records === undefined) return null;
  const change = async ({ day, name }: HolidayOfDay, worked: boolean) => {
    const done = await setHolidayWorked(services, { officer, day, worked });
    const { done: say, problem } = useNotices.getState();
    if (done.ok) say(worked ? `${name} counts as a workday.` : `${name} is off again.`);
    else problem(done.error.message);
  };
  const columns: readonly Column<HolidayOfDay>[] = [
    { key: 'day', head: 'Day off', isName: true, cell: ({ day }) => datedName(day, today) },
    { key: 'name', head: 'Holiday', cell: ({ name }) => name },
    {
      key: 'legal',
      head: 'In lieu of',
      cell: ({ day, legal }) => (day === legal ? '' : <span className="muted">{datedName(legal, today)}</span>),
    },
    {
      key: 'worked',
      head: '',
      cell: (holiday) => (
        <Checkbox
          label={
            <>
              I worked<span className="visually-hidden"> on {holiday.name}</span>
            </>
          }
          checked={holiday.isWorked}
          onChange={(worked) => void change(holiday, worked)}
        />
      ),
    },
  ];
  return (
    <section aria-label="Federal holidays">
      <SectionHead title="Federal holidays" sub="off by default; on a day off, the nearest workday is off instead" />
      <Table
        caption="Federal holidays by the day that is off"
        columns={columns}
        rows={holidaysOfDays(records, addDays(today, -daysBack), addDays(today, daysAhead))}
        rowKey={({ name, legal }) => `${name} ${legal}`}
        empty="None."
      />
    </section>
  );
}
