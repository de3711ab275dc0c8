import type { WorkStretch } from '#shared/time/scheduleEdges';
import { Button } from '#renderer/ui/Button';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TimeField } from '#renderer/ui/form/TimeField';
import { useForm } from '#renderer/ui/form/useForm';

type HoursDialogProps = {
  readonly name: string;
  readonly hours: readonly WorkStretch[];
  readonly onSave: (hours: readonly WorkStretch[]) => void;
  readonly onClose: () => void;
};

type TypedHours = { readonly key: number; readonly start: number | null; readonly end: number | null };

/** The hours of one day as times to type, with any number of stretches; a day without any is off. */
export function HoursDialog({ name, hours, onSave, onClose }: HoursDialogProps) {
  const form = useForm<{ readonly rows: readonly TypedHours[] }>({ rows: hours.map((one, key) => ({ ...one, key })) });
  const { rows } = form.values;
  const setRow = (key: number, change: Partial<TypedHours>) =>
    form.set({ rows: rows.map((row) => (row.key === key ? { ...row, ...change } : row)) });
  const save = async () => {
    const wrong = rows.findIndex((row, index) => !isRight(row, rows[index - 1]?.end ?? 0));
    if (wrong >= 0)
      return form.fail({
        code: 'hours',
        field: `row ${wrong}`,
        message: 'It must begin after the one above and end later, such as 08:00 to 12:00.',
      });
    onSave(rows.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }])));
    onClose();
    return await Promise.resolve();
  };
  return (
    <FormDialog
      title={name}
      sub="the time between two stretches is a break"
      save="Take these hours"
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
            value={row.start}
            error={form.errorAt(`row ${index}`)}
            onChange={(start) => setRow(row.key, { start })}
          />
          <TimeField label="To" isEnd value={row.end} onChange={(end) => setRow(row.key, { end })} />
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

function isRight({ start, end }: TypedHours, before: number): boolean {
  return start !== null && end !== null && start >= before && start < end && end <= 1440;
}
