import type { RecordId } from '#shared/base/ids';
import type { Absence, AbsenceReason, AbsenceState } from '#shared/records/absence';
import type { Recorded } from '#shared/records/version';
import { clockSpanName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { deleteAbsence, saveAbsence } from '#renderer/commands/schedule';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useAbsences, useSchedules, useWorkedHolidays } from '#renderer/queries/schedule';
import { useOpened } from '#renderer/queries/sealedText';
import { useServices } from '#renderer/services/useServices';
import { useClockForm } from '#renderer/ui/clockForm';
import { Segmented } from '#renderer/ui/Segmented';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { DayField } from '#renderer/ui/form/DayField';
import { TextArea } from '#renderer/ui/form/TextArea';
import { TimeField } from '#renderer/ui/form/TimeField';
import { FreeDaysNote } from './FreeDaysNote';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';

type AbsenceFormProps = {
  readonly officer: RecordId;
  readonly before: Recorded<Absence> | null;
  readonly unsaved: UnsavedForm | null;
  readonly today: Day;
  readonly onClose: () => void;
};

type AbsenceValues = {
  readonly reason: AbsenceReason;
  readonly state: AbsenceState;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly wholeDays: boolean;
  readonly hours: { readonly start: number | null; readonly end: number | null };
  /** Null if untouched: the sealed bytes then stay as they are. */
  readonly note: string | null;
};

/** An absence: its days, its hours, its reason, and its outcome. */
export function AbsenceForm({ officer, before, unsaved, today, onClose }: AbsenceFormProps) {
  const services = useServices();
  const opened = useOpened(before?.id ?? null, before?.note ?? null);
  const isLocked = typeof opened === 'object' && opened !== null;
  const form = useRecordForm({
    officer,
    place: 'absence',
    subject: before?.id ?? null,
    unsaved,
    usual: valuesOf(before, today),
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const schedules = useSchedules(officer);
  const others = useAbsences(officer)?.filter(({ id }) => id !== before?.id);
  const workedHolidays = useWorkedHolidays(officer) ?? [];
  const isEndMissing = values.hours.start !== null && values.hours.end === null;
  const exampleHours = clockSpanName(780, 990, ' to ', useClockForm());
  const save = async () => {
    const {
      first,
      last,
      hours: { start, end },
      reason,
      state,
      note,
    } = values;
    if (first === null) return form.fail({ code: 'first', field: 'first', message: 'Enter the first day.' });
    if (last === null)
      return form.fail({ code: 'last', field: 'last', message: 'Enter the last day. For one day, enter it twice.' });
    if (!values.wholeDays && (start === null || end === null))
      return form.fail({ code: 'hours', field: 'hours', message: `Enter both times, such as ${exampleHours}.` });
    const content = { officer, reason, state, first, last, hours: hoursOf(values), drafts };
    const write = async () =>
      await saveAbsence(services, {
        ...content,
        ...(before === null ? {} : { id: before.id }),
        ...(note === null || isLocked ? {} : { note }),
      });
    return await form.write(write, before === null ? 'Added the absence.' : 'Changed the absence.');
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteAbsence(services, { id, drafts }), 'Deleted the absence.');
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add an absence' : 'Change the absence'}
      save={before === null ? 'Add' : 'Save'}
      fields={['first', 'last', 'hours']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <div className="form-row">
        <DayField
          label="First day"
          value={values.first}
          error={errorAt('first')}
          onChange={(first) => set({ first, ...(values.last === values.first ? { last: first } : {}) })}
        />
        <DayField label="Last day" value={values.last} error={errorAt('last')} onChange={(last) => set({ last })} />
      </div>
      <Checkbox label="Whole days" checked={values.wholeDays} onChange={(wholeDays) => set({ wholeDays })} />
      {values.wholeDays ? null : (
        <div className="form-row">
          <TimeField
            label="From"
            value={values.hours.start}
            error={isEndMissing ? null : errorAt('hours')}
            onChange={(start) => set({ hours: { ...values.hours, start } })}
          />
          <TimeField
            label="To"
            isEnd
            help="the same hours of each day"
            value={values.hours.end}
            error={isEndMissing ? errorAt('hours') : null}
            onChange={(end) => set({ hours: { ...values.hours, end } })}
          />
        </div>
      )}
      <div>
        {schedules === undefined || others === undefined || values.first === null || values.last === null ? null : (
          <FreeDaysNote
            absence={{
              first: values.first,
              last: values.last,
              hours: hoursOf(values),
              state: values.state,
            }}
            records={{ officer, schedules, absences: others, workedHolidays, firstDay: null }}
            today={today}
          />
        )}
        <Segmented label="Reason" value={values.reason} segments={reasons} onChange={(reason) => set({ reason })} />
      </div>
      <Segmented label="State" value={values.state} segments={states} onChange={(state) => set({ state })} />
      <TextArea
        label="Note"
        locked={isLocked}
        optional
        help="Sealed on this machine; never exported."
        value={values.note ?? (typeof opened === 'string' ? opened : '')}
        onChange={(note) => set({ note })}
      />
    </RecordDialog>
  );
}

function valuesOf(before: Absence | null, today: Day): AbsenceValues {
  if (before === null)
    return {
      reason: 'leave',
      state: 'planned',
      first: today,
      last: today,
      wholeDays: true,
      hours: noHours,
      note: null,
    };
  const { reason, state, first, last, hours } = before;
  return { reason, state, first, last, wholeDays: hours === null, hours: hours ?? noHours, note: null };
}

/** Null for whole days, or if a time is missing. */
function hoursOf({ wholeDays, hours: { start, end } }: AbsenceValues): Absence['hours'] {
  return wholeDays || start === null || end === null ? null : { start, end };
}

const noHours = { start: null, end: null };

const reasons = [
  { value: 'leave', label: 'Leave' },
  { value: 'holiday', label: 'Holiday' },
  { value: 'detail', label: 'Detail' },
  { value: 'training', label: 'Training' },
] as const;

const states = [
  { value: 'planned', label: 'Planned' },
  { value: 'taken', label: 'Taken' },
  { value: 'cancelled', label: 'Cancelled' },
  { value: 'not attended', label: 'Not attended' },
] as const;
