import { useState } from 'react';
import { recordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { defaultUnits, termsOn } from '#shared/rules/terms';
import { firstInstantAt, dayOf, minuteOfDay } from '#shared/time/zones';
import { editEntry } from '#renderer/commands/editEntry';
import { logActivity } from '#renderer/commands/logActivity';
import { Button } from '#renderer/components/Button';
import { DayField } from '#renderer/components/DayField';
import { Dialog } from '#renderer/components/Dialog';
import { NumberField } from '#renderer/components/NumberField';
import { Select } from '#renderer/components/Select';
import { TextArea } from '#renderer/components/TextArea';
import { TimeField } from '#renderer/components/TimeField';
import { useOpened } from '#renderer/queries/useOpened';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import type { DayFacts } from './model/dayFacts';
import { optionsInUse } from './model/optionsInUse';
import { entrySentence } from './model/logRows';

/** A new entry, or the one that is changed. */
export type EntrySubject = 'new' | Recorded<TimeEntry>;

type EntryFormProps = { readonly facts: DayFacts; readonly subject: EntrySubject; readonly onClose: () => void };

/** The same as the line, field by field. What is wrong is said at its field, and nothing typed is lost. */
export function EntryForm({ facts, subject, onClose }: EntryFormProps) {
  const services = useServices();
  const before = subject === 'new' ? null : subject;
  const clear = useOpened(before?.id ?? null, before?.note ?? null);
  const opened = typeof clear === 'string' ? clear : '';
  const [fields, setFields] = useState(() => fieldsOf(facts, before));
  const [note, setNote] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const kind = facts.kinds.find(({ id }) => id === fields.kind);
  const terms = kind === undefined ? null : termsOn(kind, facts.day);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const save = async () => {
    const { day, from, to } = fields;
    if (day === null) return setProblem({ code: 'day', field: 'day', message: 'Say on which day it was.' });
    if (from === null) return setProblem({ code: 'from', field: 'start', message: 'Say when it began, as 13:25.' });
    if (to === null) return setProblem({ code: 'to', field: 'end', message: 'Say when it ended, as 14:00.' });
    const time = { start: firstInstantAt(day, from, facts.zone), end: firstInstantAt(day, to, facts.zone), zone: facts.zone };
    const units = terms?.unitNoun === null ? null : fields.units;
    if (terms?.unitNoun !== null && units === null) return setProblem({ code: 'units', field: 'units', message: 'Say how many.' });
    const work = { kind: recordId(fields.kind), duty: fields.duty === '' ? null : recordId(fields.duty), units, ...time };
    const done = before === null
      ? await logActivity(services, { ...work, officer: facts.officer, country: null, note, origin: 'form', placement: 'stated' })
      : await editEntry(services, { id: before.id, changes: { ...work, ...(note === null ? {} : { note }) } });
    if (!done.ok) return setProblem(done.error);
    const saved = { ...(before ?? blankEntry(facts)), ...work };
    useNotices.getState().done(`${before === null ? 'Logged' : 'Changed'}: ${entrySentence(facts, saved)}.`);
    return onClose();
  };
  return (
    <Dialog
      title={before === null ? 'Log time' : 'Edit the entry'}
      sub="the same as the line"
      onClose={onClose}
      footer={<Button look="primary" onClick={() => void save()}>{before === null ? 'Log' : 'Save'}</Button>}
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
          value={fields.kind}
          options={optionsInUse(facts.kinds, facts.day, fields.kind)}
          onChange={(value) => set({ kind: value, units: unitsOf(facts, value) })}
        />
        {terms?.unitNoun === null || terms === null ? null : (
          <NumberField label={`Units (${terms.unitNoun})`} help="0 goes on with a unit that was counted before." error={errorOf('units')} value={fields.units} onChange={(units) => set({ units })} />
        )}
        <div className="entry-form-row">
          <DayField label="Day" error={errorOf('day')} value={fields.day} onChange={(day) => set({ day })} />
          <TimeField label="From" error={errorOf('start')} value={fields.from} onChange={(from) => set({ from })} />
          <TimeField label="To" error={errorOf('end')} value={fields.to} onChange={(to) => set({ to })} />
          <NumberField
            label="or length"
            optional
            value={fields.from === null || fields.to === null ? null : fields.to - fields.from}
            onChange={(minutes) => minutes !== null && fields.from !== null && set({ to: Math.min(1440, fields.from + minutes) })}
          />
        </div>
        <Select
          label="Collateral duty"
          optional
          wide
          error={errorOf('duty')}
          value={fields.duty}
          options={[{ value: '', label: 'none' }, ...optionsInUse(facts.duties, facts.day, fields.duty)]}
          onChange={(duty) => set({ duty })}
        />
        <TextArea label="Note" optional help="Sealed on this machine, in no export. No names and no case numbers." value={note ?? opened} onChange={setNote} />
        {problem === null || problem.field !== undefined ? null : <p className="alarm" role="alert">{problem.message}</p>}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">Save</button>
      </form>
    </Dialog>
  );
}

type Fields = {
  readonly kind: string;
  readonly duty: string;
  readonly units: number | null;
  readonly day: DayFacts['day'] | null;
  readonly from: number | null;
  readonly to: number | null;
};

function fieldsOf(facts: DayFacts, entry: Recorded<TimeEntry> | null): Fields {
  if (entry === null) return { kind: 'phone', duty: '', units: unitsOf(facts, 'phone'), day: facts.day, from: null, to: null };
  const from = minuteOfDay(entry.start, entry.zone);
  const isPastMidnight = dayOf(entry.start, entry.zone) !== dayOf(entry.end, entry.zone);
  const to = minuteOfDay(entry.end, entry.zone) + (isPastMidnight ? 1440 : 0);
  return { kind: entry.kind, duty: entry.duty ?? '', units: entry.units, day: dayOf(entry.start, entry.zone), from, to };
}

function unitsOf(facts: DayFacts, kind: string): number | null {
  const found = facts.kinds.find(({ id }) => id === kind);
  const terms = found === undefined ? null : termsOn(found, facts.day);
  const units = terms === null ? null : defaultUnits(terms);
  return typeof units === 'number' ? units : null;
}

function blankEntry({ officer, now }: DayFacts): Omit<TimeEntry, 'kind' | 'duty' | 'units' | 'start' | 'end' | 'zone'> {
  return {
    officer, unit: '', docket: 'non-detained', country: null, parts: [], outcome: null, recordCheck: null, appointment: null,
    note: null, origin: 'form', enteredAt: now, placement: 'stated',
  };
}
