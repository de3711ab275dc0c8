import { recordId } from '#shared/base/ids';
import { failWith, type Problem } from '#shared/base/result';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { countryName, readCountryName } from '#shared/rules/countries';
import { dutyKind } from '#shared/rules/quickEntry/readActivity';
import { termsOn } from '#shared/rules/terms';
import { addDays } from '#shared/time/days';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { editEntry, logActivity } from '#renderer/commands/log';
import { useFormDraft, withUnsaved, type UnsavedForm } from '#renderer/drafts/drafts';
import { useOpened } from '#renderer/queries/sealedText';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { FormPanel } from '#renderer/ui/form/FormPanel';
import { NumberField } from '#renderer/ui/form/NumberField';
import { Select } from '#renderer/ui/form/Select';
import { TextArea } from '#renderer/ui/form/TextArea';
import { useForm } from '#renderer/ui/form/useForm';
import type { GhostBlock } from './DayStrip';
import { FormTimeFields } from './FormTimeFields';
import { CountryField, DutyField } from './WorkFields';
import type { DayFacts } from './model/dayFacts';
import { readFormCountry } from './model/formCountry';
import { formGhost } from './model/formGhost';
import { readFormTime, type FormTime, type Pass } from './model/formTime';
import { cutAtEnd, lineOfForm, type FormWork } from './model/lineOfForm';
import { entrySentence } from './model/logRows';
import { minutesAUnit } from './model/measuredMinutes';
import { optionsInUse } from './model/optionsInUse';
import { clockAt } from './model/spans';
import { unitsByDefault } from './model/defaultUnits';
import { useNotifyParent } from './useNotifyParent';
import './entryForm.css';

/** A new entry, the entry to change, or an unsaved form of either. */
export type EntrySubject =
  'new' | Recorded<TimeEntry> | { readonly unsaved: UnsavedForm; readonly before: Recorded<TimeEntry> | null };

type EntryFormProps = {
  readonly facts: DayFacts;
  readonly subject: EntrySubject;
  /** A new value moves the focus into the form. */
  readonly call: object;
  readonly onClose: () => void;
  /** Called with what the form would log now: nothing until it is filled in. */
  readonly onGhosts: (ghosts: readonly GhostBlock[]) => void;
  /** Called with whether closing the form would discard something typed. */
  readonly onTouched: (isTouched: boolean) => void;
};

/** The same as the line, field by field. Problems show at their fields, and nothing typed is lost. */
export function EntryForm({ facts: shown, subject, call, onClose, onGhosts, onTouched }: EntryFormProps) {
  const services = useServices();
  const unsaved = subject !== 'new' && 'unsaved' in subject ? subject.unsaved : null;
  const before = subject === 'new' ? null : 'unsaved' in subject ? subject.before : subject;
  const clear = useOpened(before?.id ?? null, before?.note ?? null);
  const opened = typeof clear === 'string' ? clear : '';
  const { values, set, problem, fail, errorAt } = useForm<Fields>(withUnsaved(fieldsOf(shown, before), unsaved));
  // An entry keeps its zone, and a new one is in that of its day.
  const facts = { ...shown, zone: before?.zone ?? shown.zoneOf(values.day ?? shown.day) };
  const { note } = values;
  const draft = useFormDraft({
    officer: facts.officer,
    place: 'form',
    subject: before?.id ?? null,
    unsaved,
    fields: values,
  });
  const cancel = () => (draft.discard(), onClose());
  const kind = facts.kinds.find(({ id }) => id === values.kind);
  const terms = kind === undefined ? null : termsOn(kind, facts.day);
  const isDocumentWork = terms?.group === 'document work';
  const work = { ...values, country: isDocumentWork ? readCountryName(values.country) : null };
  const ghost = formGhost(facts, work, before);
  useNotifyParent(onGhosts, ghost === null ? [] : [ghost], []);
  useNotifyParent(onTouched, draft.isTouched, false);
  const each = minutesAUnit(facts.measured, recordId(values.kind));
  const save = async (stays: boolean) => {
    const read = workOf(values, { facts, noun: terms?.unitNoun ?? null, isDocumentWork, isNew: before === null });
    if (!read.ok) return fail(read.error);
    const said = { ...read.value, zone: facts.zone };
    draft.end();
    const done =
      before === null
        ? await logActivity(services, {
            ...said,
            id: draft.id,
            officer: facts.officer,
            note,
            origin: 'form',
            placement: 'stated',
          })
        : await editEntry(services, {
            id: before.id,
            changes: { ...said, ...(note === null ? {} : { note }) },
            drafts: [draft.id],
          });
    if (!done.ok) {
      draft.resume();
      return fail(withFormField(done.error));
    }
    const sentence = entrySentence(facts, { ...(before ?? blankEntry(facts)), ...said });
    useNotices.getState().done(`${before === null ? 'Logged' : 'Changed'}: ${sentence}.`);
    if (!stays) return onClose();
    draft.renew();
    return set(nextFields(facts, values));
  };
  return (
    <FormPanel
      title={before === null ? 'Log time' : 'Edit the entry'}
      sub="the same as the line"
      save={before === null ? 'Log' : 'Save'}
      call={call}
      problem={problem}
      fields={formFields}
      onSave={async () => await save(false)}
      onClose={cancel}
      next={before === null ? { label: 'Log and next', onSave: async () => await save(true) } : null}
      more={<LineOf facts={facts} work={work} isEndWrong={problem?.field === 'to'} />}
    >
      <Select
        label="Activity"
        wide
        error={errorAt('kind')}
        value={values.kind}
        options={optionsInUse(facts.kinds, facts.day, values.kind)}
        onChange={(value) => set({ kind: value, units: unitsByDefault(facts, value) })}
      />
      {terms?.unitNoun === null || terms === null ? null : (
        <NumberField
          label={`Units (${terms.unitNoun})`}
          help={unitsHelp(terms.unitNoun, each)}
          error={errorAt('units')}
          value={values.units}
          onChange={(units) => set({ units })}
        />
      )}
      {isDocumentWork ? (
        <CountryField error={errorAt('country')} value={values.country} onChange={(country) => set({ country })} />
      ) : null}
      <FormTimeFields facts={facts} values={values} problem={problem} errorAt={errorAt} set={set} />
      <DutyField facts={facts} error={errorAt('duty')} value={values.duty} onChange={(duty) => set({ duty })} />
      <TextArea
        label="Note"
        optional
        help="Sealed on this machine and never exported. No names, no case numbers."
        value={note ?? opened}
        onChange={(text) => set({ note: text })}
      />
    </FormPanel>
  );
}

type LineOfProps = { readonly facts: DayFacts; readonly work: FormWork; readonly isEndWrong: boolean };

/** The equivalent line, for those who would rather type it next time. A wrong end is marked as in the line. */
function LineOf({ facts, work, isEndWrong }: LineOfProps) {
  const line = lineOfForm(facts, work);
  const [before, end, after] = isEndWrong ? cutAtEnd(line) : [line, '', ''];
  return (
    <p className="form-line small muted">
      {'As a line: '}
      <b>
        {before}
        <span className="word-wrong">{end}</span>
        {after}
      </b>
    </p>
  );
}

type Fields = FormTime & {
  readonly kind: string;
  readonly duty: string;
  readonly country: string;
  readonly units: number | null;
  /** Null if untouched. */
  readonly note: string | null;
};

const formFields = ['kind', 'units', 'country', 'day', 'from', 'to', 'length', 'duty'] as const;

/** The commands use other names for the two ends. */
function withFormField(problem: Problem): Problem {
  if (problem.field === 'start') return { ...problem, field: 'from' };
  return problem.field === 'end' ? { ...problem, field: 'to' } : problem;
}

type FormContext = {
  readonly facts: DayFacts;
  readonly noun: string | null;
  readonly isDocumentWork: boolean;
  readonly isNew: boolean;
};

function workOf(values: Fields, { facts, noun, isDocumentWork, isNew }: FormContext) {
  if (noun !== null && values.units === null) return failWith('units', 'Say how many.', 'units');
  const country = readFormCountry(values.country, isDocumentWork);
  if (!country.ok) return country;
  const time = readFormTime(values, facts.zone);
  if (!time.ok) return time;
  if (time.value.end > facts.now)
    return failWith(
      'in-the-future',
      `${clockAt(time.value.end, facts.zone)} has not come yet. Nothing is logged.`,
      'to',
    );
  const { kind, duty, units } = values;
  if (kind === dutyKind && duty === '') return failWith('which-duty', 'Say which duty it was.', 'duty');
  // An existing entry may have neither: a no-show takes no time and counts nothing.
  if (isNew && time.value.end === time.value.start && (noun === null || units === 0))
    return failWith('nothing', 'No time and no units: there is nothing to log.', 'length');
  return {
    ok: true as const,
    value: {
      kind: recordId(kind),
      duty: duty === '' ? null : recordId(duty),
      country: country.value,
      units: noun === null ? null : units,
      ...time.value,
    },
  };
}

function fieldsOf(facts: DayFacts, entry: Recorded<TimeEntry> | null): Fields {
  if (entry === null) {
    return {
      kind: 'phone',
      duty: '',
      country: '',
      units: unitsByDefault(facts, 'phone'),
      day: facts.day,
      from: null,
      to: null,
      nextDay: false,
      fromPass: null,
      toPass: null,
      length: null,
      note: null,
    };
  }
  const { start, end, zone, kind, duty, country, units } = entry;
  const nextDay = dayOf(start, zone) !== dayOf(end, zone);
  const endsAtMidnight = nextDay && minuteOfDay(end, zone) === 0;
  return {
    kind,
    duty: duty ?? '',
    country: country === null ? '' : countryName(country),
    units,
    day: dayOf(start, zone),
    from: minuteOfDay(start, zone),
    to: endsAtMidnight ? 1440 : minuteOfDay(end, zone),
    nextDay: nextDay && !endsAtMidnight,
    fromPass: passOf(start, entry),
    toPass: passOf(end, entry),
    length: null,
    note: null,
  };
}

/** The next entry begins where this one ended; its work is most likely different. */
function nextFields(facts: DayFacts, { kind, to, day, nextDay, toPass }: Fields): Fields {
  const isMidnight = to === 1440;
  return {
    ...fieldsOf(facts, null),
    kind,
    units: unitsByDefault(facts, kind),
    from: isMidnight ? 0 : to,
    fromPass: toPass,
    day: day !== null && (nextDay || isMidnight) ? addDays(day, 1) : day,
  };
}

/** The pass of an end in an hour that occurs twice: an hour later, the clock shows the same time in the second pass. */
function passOf(instant: TimeEntry['start'], { zone }: TimeEntry): Pass | null {
  const minute = minuteOfDay(instant, zone);
  const shifted = (by: number) => minuteOfDay((instant + by) as TimeEntry['start'], zone) === minute;
  if (shifted(hour)) return 'first';
  return shifted(-hour) ? 'second' : null;
}

const hour = 3_600_000;

function blankEntry({
  officer,
  now,
}: DayFacts): Omit<TimeEntry, 'kind' | 'duty' | 'country' | 'units' | 'start' | 'end' | 'zone'> {
  return {
    officer,
    unit: null,
    docket: 'non-detained',
    parts: [],
    outcome: null,
    recordCheck: null,
    appointment: null,
    note: null,
    origin: 'form',
    enteredAt: now,
    placement: 'stated',
  };
}

function unitsHelp(noun: string, minutesEach: number | null): string {
  const measured = minutesEach === null ? '' : `${minutesEach.toFixed(1)} min a ${noun} so far. `;
  return `${measured}One unit is one ${noun}, however long; 0 goes on with one that was counted before.`;
}
