import { daysOffAround, type Neighbors, type WorkStretch } from '#shared/time/scheduleEdges';
import { Button } from '#renderer/ui/Button';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TimeField } from '#renderer/ui/form/TimeField';
import { useForm } from '#renderer/ui/form/useForm';
import { typedShift, type TypedStretch } from './typedHours';

type HoursDialogProps = {
  readonly name: string;
  /** The shift that begins on the day: minutes after midnight are above 1440. */
  readonly hours: readonly WorkStretch[];
  readonly neighbors?: Neighbors;
  readonly onSave: (hours: readonly WorkStretch[]) => void;
  readonly onClose: () => void;
};

type TypedHours = TypedStretch & { readonly key: number };

/**
 * The hours of the shift that begins on the day as times to type, with any number of stretches; a day without any is
 * off. A stretch that ends earlier than it begins ends on the next day.
 */
export function HoursDialog({ name, hours, neighbors = daysOffAround, onSave, onClose }: HoursDialogProps) {
  const form = useForm<{ readonly rows: readonly TypedHours[] }>({
    rows: hours.map(({ start, end }, key) => ({ start: onClock(start), end: onClock(end), key })),
  });
  const { rows } = form.values;
  const typed = typedShift(rows, neighbors);
  const setRow = (key: number, change: Partial<TypedHours>) =>
    form.set({ rows: rows.map((row) => (row.key === key ? { ...row, ...change } : row)) });
  const save = async () => {
    if (!typed.ok) return form.fail({ code: 'hours', field: `row ${typed.row}`, message: typed.message });
    onSave(typed.hours);
    onClose();
    return await Promise.resolve();
  };
  return (
    <FormDialog
      title={name}
      sub="the time between two stretches is a break"
      save="Use these hours"
      problem={form.problem}
      fields={rows.map((_, index) => `row ${index}`)}
      onSave={save}
      onClose={onClose}
    >
      {rows.length === 0 ? <p className="muted">A day off.</p> : null}
      {rows.map((row, index) => (
        <div key={row.key} className="form-row" role="group" aria-label={`Stretch ${index + 1}`}>
          <TimeField
            label="From"
            help={typed.ok && (typed.hours[index]?.start ?? 0) >= 1440 ? nextDay : undefined}
            value={row.start}
            error={form.errorAt(`row ${index}`)}
            onChange={(start) => setRow(row.key, { start })}
          />
          <TimeField
            label="To"
            isEnd
            help={endsNextDay(row) || (typed.ok && (typed.hours[index]?.end ?? 0) > 1440) ? nextDay : undefined}
            value={row.end}
            onChange={(end) => setRow(row.key, { end })}
          />
          <Button
            look="quiet"
            icon="trash"
            aria-label={`Remove stretch ${index + 1}`}
            onClick={() => form.set({ rows: rows.filter(({ key }) => key !== row.key) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon="plus"
          onClick={() =>
            form.set({
              rows: [
                ...rows,
                { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, start: rows.at(-1)?.end ?? 480, end: null },
              ],
            })
          }
        >
          Add a stretch
        </Button>
      </div>
    </FormDialog>
  );
}

const nextDay = 'on the next day';

function endsNextDay({ start, end }: TypedStretch): boolean {
  return start !== null && end !== null && end < start;
}

/** Midnight at the end of the day stays 24:00. */
function onClock(minute: number): number {
  return minute > 1440 ? minute - 1440 : minute;
}
