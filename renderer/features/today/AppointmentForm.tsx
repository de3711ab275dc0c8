import { useState } from 'react';
import { recordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import type { Appointment } from '#shared/records/appointment';
import type { Recorded } from '#shared/records/version';
import { addMinutes } from '#shared/time/minutes';
import { firstInstantAt, minuteOfDay } from '#shared/time/zones';
import { addAppointment } from '#renderer/commands/addAppointment';
import { editAppointment } from '#renderer/commands/editAppointment';
import { Button } from '#renderer/components/Button';
import { DayField } from '#renderer/components/DayField';
import { Dialog } from '#renderer/components/Dialog';
import { NumberField } from '#renderer/components/NumberField';
import { Select } from '#renderer/components/Select';
import { TimeField } from '#renderer/components/TimeField';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import type { DayFacts } from './model/dayFacts';
import { optionsInUse } from './model/optionsInUse';
import { minutesOf } from './model/spans';

/** A new appointment, or the one that is changed or moved. */
export type AppointmentSubject = 'new' | Recorded<Appointment>;

type AppointmentFormProps = { readonly facts: DayFacts; readonly subject: AppointmentSubject; readonly onClose: () => void };

/** Plans work, or changes or moves what is planned. */
export function AppointmentForm({ facts, subject, onClose }: AppointmentFormProps) {
  const services = useServices();
  const before = subject === 'new' ? null : subject;
  const [kind, setKind] = useState<string>(before?.kind ?? 'check-in');
  const [day, setDay] = useState<DayFacts['day'] | null>(before?.day ?? facts.day);
  const [from, setFrom] = useState<number | null>(before === null ? null : minuteOfDay(before.start, facts.zone));
  const [minutes, setMinutes] = useState<number | null>(before === null ? 30 : minutesOf(before));
  const [problem, setProblem] = useState<Problem | null>(null);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const save = async () => {
    if (day === null) return setProblem({ code: 'day', field: 'day', message: 'Say on which day it is.' });
    if (from === null) return setProblem({ code: 'from', field: 'start', message: 'Say when it begins, as 9:00.' });
    if (minutes === null || minutes < 1) return setProblem({ code: 'minutes', field: 'end', message: 'Say how long it is planned, in minutes.' });
    const start = firstInstantAt(day, from, facts.zone);
    const planned = { kind: recordId(kind), start, end: addMinutes(start, minutes), zone: facts.zone };
    const done = before === null
      ? await addAppointment(services, { ...planned, officer: facts.officer, duty: null, country: null, title: null })
      : await editAppointment(services, { id: before.id, changes: planned });
    if (!done.ok) return setProblem(done.error);
    useNotices.getState().done(before === null ? 'Added the appointment.' : 'Changed the appointment.');
    return onClose();
  };
  return (
    <Dialog
      title={before === null ? 'Add an appointment' : 'Change or move the appointment'}
      onClose={onClose}
      footer={<Button look="primary" onClick={() => void save()}>{before === null ? 'Add' : 'Save'}</Button>}
    >
      <form
        className="entry-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select
          label="Activity"
          wide
          error={errorOf('kind')}
          value={kind}
          options={optionsInUse(facts.kinds, facts.day, kind)}
          onChange={setKind}
        />
        <div className="entry-form-row">
          <DayField label="Day" error={errorOf('day')} value={day} onChange={setDay} />
          <TimeField label="From" error={errorOf('start')} value={from} onChange={setFrom} />
          <NumberField label="Minutes" error={errorOf('end')} value={minutes} onChange={setMinutes} />
        </div>
        {problem === null || problem.field !== undefined ? null : <p className="alarm" role="alert">{problem.message}</p>}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">Save</button>
      </form>
    </Dialog>
  );
}
