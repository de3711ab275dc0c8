import type { RecordId } from '#shared/base/ids';
import { definitionOf } from '#shared/records/all';
import type { Appointment } from '#shared/records/appointment';
import type { TimeEntry } from '#shared/records/timeEntry';
import { workLabel, type WorkTerms } from '#shared/rules/workLabel';
import { clockSpanName, longDayName, type ClockForm } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useTakenRecords, type TakenRecord } from '#renderer/queries/takenRecords';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { Dialog } from '#renderer/ui/Dialog';
import { Table, type Column } from '#renderer/ui/Table';

type TakenDialogProps = { readonly records: readonly RecordId[]; readonly onClose: () => void };

/** What one copy took from the other, record by record. Work has a link to its day. */
export function TakenDialog({ records, onClose }: TakenDialogProps) {
  const clock = useClockForm();
  const [kinds, duties, taken] = [useKinds(), useDuties(), useTakenRecords(records)];
  const isRead = kinds !== undefined && duties !== undefined && taken !== undefined;
  const rows = isRead ? taken.map((one) => rowOf(one, { kinds, duties }, clock)) : [];
  const show = (row: TakenRow) => {
    onClose();
    useRoute.getState().showDay(row.day);
    useRoute.getState().go('today');
  };
  return (
    <Dialog title="Taken from the other copy" sub="both copies have it now" onClose={onClose} wide>
      <Table caption="Records" columns={columnsOf(show)} rows={rows} rowKey={({ id }) => id} />
    </Dialog>
  );
}

/** `day` is the day that shows the record; null for one that belongs to no day. */
type TakenRow = { readonly id: RecordId; readonly name: string; readonly when: string; readonly day: Day | null };

function rowOf({ id, type, content }: TakenRecord, terms: WorkTerms, clock: ClockForm): TakenRow {
  const listed = definitionOf(type)?.listed.name ?? type;
  if (content === null) return { id, name: `${listed}: deleted`, when: '', day: null };
  if (type !== 'entry' && type !== 'appointment') return { id, name: listed, when: '', day: null };
  const work = content as Pick<TimeEntry & Appointment, 'kind' | 'duty' | 'country' | 'start' | 'end' | 'zone'>;
  const day = dayOf(work.start, work.zone);
  const [from, to] = [minuteOfDay(work.start, work.zone), minuteOfDay(work.end, work.zone)];
  const name = workLabel(terms, work, day);
  return { id, name, when: `${longDayName(day)}, ${clockSpanName(from, to, ' to ', clock)}`, day };
}

function columnsOf(show: (row: TakenRow) => void): readonly Column<TakenRow>[] {
  return [
    { key: 'name', head: 'Record', isName: true, cell: ({ name }) => name },
    { key: 'when', head: 'When', cell: ({ when }) => <span className="muted">{when}</span> },
    {
      key: 'show',
      head: 'Where',
      cell: (row) =>
        row.day === null ? null : (
          <Button look="quiet" size="small" onClick={() => show(row)}>
            Show its day<span className="visually-hidden">: {row.name}</span>
          </Button>
        ),
    },
  ];
}
