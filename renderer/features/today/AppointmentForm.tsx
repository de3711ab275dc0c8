import { recordId, type RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { CaseDocket } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { countryName } from '#shared/rules/countries';
import { dutyKind } from '#shared/rules/quickEntry/readActivity';
import { termsOn } from '#shared/rules/terms';
import { clockName, longDayName } from '#shared/time/dateNames';
import { addMinutes } from '#shared/time/minutes';
import { instantAt, minuteOfDay } from '#shared/time/zones';
import { addAppointment, editAppointment } from '#renderer/commands/appointments';
import { useFormDraft, withUnsaved, type UnsavedForm } from '#renderer/drafts/drafts';
import { useOpened } from '#renderer/queries/sealedText';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { DayField } from '#renderer/ui/form/DayField';
import { FieldRow } from '#renderer/ui/form/Field';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { LengthField } from '#renderer/ui/form/LengthField';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { TimeField } from '#renderer/ui/form/TimeField';
import { useForm } from '#renderer/ui/form/useForm';
import { CountryField, DocketField, DutyField } from './WorkFields';
import { asksDocket } from './model/asksDocket';
import type { DayFacts } from './model/dayFacts';
import { readFormCountry } from './model/formCountry';
import { optionsInUse } from './model/optionsInUse';
import { minutesOf } from './model/spans';

/** The initial values of a new appointment; its length is in minutes. */
export type PlanDefaults = { readonly kind: RecordId; readonly minutes: number };

/** A new appointment, with its kind and length or not, the one to change or move, or an unsaved form of either. */
export type AppointmentSubject =
  | 'new'
  | { readonly defaults: PlanDefaults }
  | Recorded<Appointment>
  | { readonly unsaved: UnsavedForm; readonly before: Recorded<Appointment> | null };

type AppointmentFormProps = {
  readonly facts: DayFacts;
  readonly subject: AppointmentSubject;
  readonly onClose: () => void;
};

/** Plans work, or changes or moves planned work. */
export function AppointmentForm({ facts, subject, onClose }: AppointmentFormProps) {
  const services = useServices();
  const unsaved = subject !== 'new' && 'unsaved' in subject ? subject.unsaved : null;
  const defaults = subject !== 'new' && 'defaults' in subject ? subject.defaults : usualPlan;
  const before =
    subject === 'new' || 'defaults' in subject ? null : 'unsaved' in subject ? subject.before : subject;
  const clear = useOpened(before?.id ?? null, before?.title ?? null);
  const opened = typeof clear === 'string' ? clear : '';
  const isLocked = typeof clear === 'object' && clear !== null;
  const usual = fieldsOf(facts, before, defaults);
  const { values, set, problem, fail, errorAt } = useForm<Fields>(withUnsaved(usual, unsaved));
  const { title } = values;
  const draft = useFormDraft({
    officer: facts.officer,
    place: 'appointment',
    subject: before?.id ?? null,
    unsaved,
    fields: values,
  });
  const isDocumentWork = groupOf(facts, values.kind) === 'document work';
  const isDocketAsked = asksDocket(facts, values.kind, values.day ?? facts.day);
  const save = async () => {
    const { kind, duty, day, start: from, end: minutes } = values;
    if (kind === dutyKind && duty === '')
      return fail({ code: 'which-duty', field: 'duty', message: 'Choose the duty.' });
    const country = readFormCountry(values.country, isDocumentWork);
    if (!country.ok) return fail(country.error);
    if (day === null) return fail({ code: 'day', field: 'day', message: 'Enter the day.' });
    if (from === null) {
      const message = `Enter when it begins, such as ${clockName(540, facts.clock)}.`;
      return fail({ code: 'from', field: 'start', message });
    }
    if (minutes === null || minutes < 1)
      return fail({ code: 'minutes', field: 'end', message: 'Enter how long it is planned to take, in minutes.' });
    // An event over several days from a calendar keeps its length.
    if (minutes > minutesOfADay && (before === null || minutes !== minutesOf(before)))
      return fail({ code: 'minutes', field: 'end', message: 'At most a day, 1,440 minutes.' });
    // On its own day an appointment keeps its zone; on another one it gets that day's.
    const zone = before !== null && before.day === day ? before.zone : facts.zoneOf(day);
    const reading = instantAt(day, from, zone);
    if (reading.exists === 'never')
      return fail({
        code: 'hour-missing',
        field: 'start',
        message: `${clockName(from, facts.clock)} does not exist on ${longDayName(day)}: the clock is set forward.`,
      });
    const start = reading.exists === 'once' ? reading.instant : reading.first;
    const saidDocket = isDocketAsked && values.saidDocket !== '' ? values.saidDocket : null;
    const work = { kind: recordId(kind), duty: duty === '' ? null : recordId(duty), country: country.value };
    const planned = { ...work, saidDocket, start, end: addMinutes(start, minutes), zone };
    draft.end();
    const done =
      before === null
        ? await addAppointment(services, { ...planned, id: draft.id, officer: facts.officer, title })
        : await editAppointment(services, {
            id: before.id,
            changes: { ...planned, ...(title === null || isLocked ? {} : { title }) },
            drafts: [draft.id],
          });
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
      <DutyField facts={facts} error={errorAt('duty')} value={values.duty} onChange={(duty) => set({ duty })} />
      {isDocumentWork ? (
        <CountryField error={errorAt('country')} value={values.country} onChange={(country) => set({ country })} />
      ) : null}
      {isDocketAsked ? (
        <DocketField value={values.saidDocket} onChange={(saidDocket) => set({ saidDocket })} />
      ) : null}
      <FieldRow columns="144px 104px 104px minmax(0, 1fr)">
        <DayField label="Day" error={errorAt('day')} value={values.day} onChange={(day) => set({ day })} />
        <TimeField label="From" error={errorAt('start')} value={values.start} onChange={(start) => set({ start })} />
        <LengthField
          label="Planned length"
          help="minutes, or 1h30"
          error={errorAt('end')}
          value={values.end}
          onChange={(end) => set({ end })}
        />
      </FieldRow>
      <TextInput
        label="Title"
        locked={isLocked}
        optional
        wide
        help="Sealed on this machine and never exported. No names, no case numbers."
        value={title ?? opened}
        onChange={(text) => set({ title: text })}
      />
    </FormDialog>
  );
}

const minutesOfADay = 1440;

/**
 * `start` is a minute of the day and `end` the planned length in minutes: the names that commands use for their
 * problems.
 */
type Fields = {
  readonly kind: string;
  readonly country: string;
  readonly day: DayFacts['day'] | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly duty: string;
  readonly saidDocket: CaseDocket | '';
  /** Null if untouched. */
  readonly title: string | null;
};

const formFields = ['kind', 'duty', 'country', 'day', 'start', 'end'] as const;

const usualPlan: PlanDefaults = { kind: recordId('check-in'), minutes: 30 };

function fieldsOf(facts: DayFacts, before: Recorded<Appointment> | null, plan: PlanDefaults): Fields {
  if (before === null)
    return {
      kind: plan.kind, country: '', day: facts.day, start: null, end: plan.minutes, duty: '', saidDocket: '',
      title: null,
    };
  const { kind, country, day, start, duty, saidDocket, zone } = before;
  return {
    kind,
    country: country === null ? '' : countryName(country),
    day,
    start: minuteOfDay(start, zone),
    end: minutesOf(before),
    duty: duty ?? '',
    saidDocket: saidDocket ?? '',
    title: null,
  };
}

function groupOf(facts: DayFacts, id: string) {
  const kind = facts.kinds.find((one) => one.id === id);
  return kind === undefined ? null : (termsOn(kind, facts.day)?.group ?? null);
}
