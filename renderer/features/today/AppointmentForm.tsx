import { recordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Recorded } from '#shared/records/version';
import { dutyKind } from '#shared/rules/quickEntry/readActivity';
import { clockName, longDayName } from '#shared/time/dateNames';
import { addMinutes } from '#shared/time/minutes';
import { instantAt, minuteOfDay } from '#shared/time/zones';
import { addAppointment } from '#renderer/commands/addAppointment';
import { editAppointment } from '#renderer/commands/editAppointment';
import { DayField } from '#renderer/components/DayField';
import { FormDialog } from '#renderer/components/FormDialog';
import { NumberField } from '#renderer/components/NumberField';
import { Select } from '#renderer/components/Select';
import { TimeField } from '#renderer/components/TimeField';
import { useForm } from '#renderer/components/useForm';
import { useFormDraft, withKept, type KeptForm } from '#renderer/drafts/useFormDraft';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import type { DayFacts } from './model/dayFacts';
import { optionsInUse } from './model/optionsInUse';
import { minutesOf } from './model/spans';
import './formTime.css';

/** A new appointment, the one that is changed or moved, or what was kept of the form of either. */
export type AppointmentSubject = 'new' | Recorded<Appointment> | { readonly kept: KeptForm; readonly before: Recorded<Appointment> | null };

type AppointmentFormProps = { readonly facts: DayFacts; readonly subject: AppointmentSubject; readonly onClose: () => void };

/** Plans work, or changes or moves what is planned. */
export function AppointmentForm({ facts, subject, onClose }: AppointmentFormProps) {
  const services = useServices();
  const kept = subject !== 'new' && 'kept' in subject ? subject.kept : null;
  const before = subject === 'new' ? null : 'kept' in subject ? subject.before : subject;
  const { values, set, problem, fail, errorAt } = useForm<Fields>(withKept({
    kind: before?.kind ?? 'check-in',
    duty: before?.duty ?? '',
    day: before?.day ?? facts.day,
    start: before === null ? null : minuteOfDay(before.start, facts.zone),
    end: before === null ? 30 : minutesOf(before),
  }, kept));
  const draft = useFormDraft({ officer: facts.officer, place: 'appointment', subject: before?.id ?? null, kept, fields: values });
  const save = async () => {
    const { kind, duty, day, start: from, end: minutes } = values;
    if (kind === dutyKind && duty === '') return fail({ code: 'which-duty', field: 'duty', message: 'Say which duty it is.' });
    if (day === null) return fail({ code: 'day', field: 'day', message: 'Say on which day it is.' });
    if (from === null) return fail({ code: 'from', field: 'start', message: 'Say when it begins, as 9:00.' });
    if (minutes === null || minutes < 1) return fail({ code: 'minutes', field: 'end', message: 'Say how long it is planned, in minutes.' });
    // What came from a calendar over several days stays as long as it is.
    if (minutes > minutesOfADay && (before === null || minutes !== minutesOf(before))) return fail({ code: 'minutes', field: 'end', message: 'At most a day, 1,440 minutes.' });
    const reading = instantAt(day, from, facts.zone);
    if (reading.exists === 'never') return fail({ code: 'hour-missing', field: 'start', message: `${clockName(from)} does not exist on ${longDayName(day)}: the clock is set forward.` });
    const start = reading.exists === 'once' ? reading.instant : reading.first;
    const planned = { kind: recordId(kind), duty: duty === '' ? null : recordId(duty), start, end: addMinutes(start, minutes), zone: facts.zone };
    draft.end();
    const done = before === null
      ? await addAppointment(services, { ...planned, id: draft.id, officer: facts.officer, country: null, title: null })
      : await editAppointment(services, { id: before.id, changes: planned, drafts: [draft.id] });
    if (!done.ok) {
      draft.resume();
      return fail(done.error);
    }
    useNotices.getState().done(before === null ? 'Added the appointment.' : 'Changed the appointment.');
    return onClose();
  };
  return (
    <FormDialog
      title={before === null ? 'Add an appointment' : 'Change or move the appointment'}
      save={before === null ? 'Add' : 'Save'}
      problem={problem}
      fields={formFields}
      onSave={save}
      onClose={() => (draft.discard(), onClose())}
    >
      <Select
        label="Activity"
        wide
        error={errorAt('kind')}
        value={values.kind}
        options={optionsInUse(facts.kinds, facts.day, values.kind)}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label="Collateral duty"
        optional
        wide
        error={errorAt('duty')}
        value={values.duty}
        options={[{ value: '', label: 'none' }, ...optionsInUse(facts.duties, facts.day, values.duty)]}
        onChange={(duty) => set({ duty })}
      />
      <div className="form-time-row">
        <DayField label="Day" error={errorAt('day')} value={values.day} onChange={(day) => set({ day })} />
        <TimeField label="From" error={errorAt('start')} value={values.start} onChange={(start) => set({ start })} />
        <NumberField label="Planned length" help="minutes" error={errorAt('end')} value={values.end} onChange={(end) => set({ end })} />
      </div>
    </FormDialog>
  );
}

const minutesOfADay = 1440;

/** `start` is a minute of the day and `end` the planned length in minutes, called as the commands call what is wrong with them. */
type Fields = { readonly kind: string; readonly duty: string; readonly day: DayFacts['day'] | null; readonly start: number | null; readonly end: number | null };

const formFields = ['kind', 'duty', 'day', 'start', 'end'] as const;
