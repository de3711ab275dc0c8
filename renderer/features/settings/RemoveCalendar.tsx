import { useState } from 'react';
import type { Problem } from '#shared/base/result';
import { countedText } from '#shared/reports/figures';
import type { CalendarSource } from '#shared/records/calendarSource';
import type { Recorded } from '#shared/records/version';
import { deleteCalendar } from '#renderer/commands/calendars';
import { useCalendarUse } from '#renderer/queries/calendars';
import { useServices } from '#renderer/services/useServices';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { finish } from '#renderer/drafts/finish';

type RemoveCalendarProps = {
  readonly source: Recorded<CalendarSource>;
  readonly name: string;
  readonly onClose: () => void;
};

/** Says what is removed and what stays before the user removes a calendar. */
export function RemoveCalendar({ source, name, onClose }: RemoveCalendarProps) {
  const services = useServices();
  const use = useCalendarUse(source.officer, source.id);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async () =>
    finish(await deleteCalendar(services, { id: source.id }), 'Removed the calendar.', onClose, setProblem);
  return (
    <FormDialog
      title="Remove this calendar?"
      sub={name}
      save="Remove the calendar"
      problem={problem}
      fields={[]}
      onSave={remove}
      onClose={onClose}
    >
      <p>
        {use === undefined
          ? '…'
          : `${counted(use.open)} of it without an outcome ${use.open === 1 ? 'goes' : 'go'} with it, and its rules.`}
      </p>
      <p>
        {use === undefined
          ? '…'
          : `${counted(use.settled)} with an outcome, or begun, ` +
            `${use.settled === 1 ? 'stays' : 'stay'}, with all that was logged.`}{' '}
        Time off that it brought in stays under Absences.
      </p>
      <p className="muted">Undo brings it back as it was.</p>
    </FormDialog>
  );
}

function counted(number: number): string {
  return countedText(number, 'appointment');
}
