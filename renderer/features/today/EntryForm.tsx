import { useLayoutEffect, useRef } from 'react';
import { recordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { readCountryName } from '#shared/rules/countries';
import { termsOn } from '#shared/rules/terms';
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
import { useLineRequests } from './line/useLineRequests';
import { RequestFields } from './RequestFields';
import { DocketField, DutyField } from './WorkFields';
import { asksDocket } from './model/asksDocket';
import type { DayFacts } from './model/dayFacts';
import {
  draftFields,
  entryFields,
  nextFields,
  withFormField,
  workOf,
  type EntryDraft,
  type EntryFields,
} from './model/entryFields';
import { formGhost } from './model/formGhost';
import { requestWords } from './model/formRequest';
import { cutAtEnd, lineOfForm, type FormWork } from './model/lineOfForm';
import { entrySentence } from './model/logRows';
import { minutesAUnit } from './model/measuredMinutes';
import { optionsInUse } from './model/optionsInUse';
import { unitsByDefault } from './model/defaultUnits';
import { useNotifyParent } from './useNotifyParent';
import './entryForm.css';

/** A new entry, a new one with some fields known, the entry to change, or an unsaved form of any of them. */
export type EntrySubject =
  | 'new'
  | { readonly draft: EntryDraft }
  | Recorded<TimeEntry>
  | { readonly unsaved: UnsavedForm; readonly before: Recorded<TimeEntry> | null };

/** What a form was opened for. A new object each time, even for the same entry, moves the focus into the form. */
export type FormTarget = { readonly subject: EntrySubject; readonly field?: 'duty' };

type EntryFormProps = {
  readonly facts: DayFacts;
  readonly subject: EntrySubject;
  readonly asked: FormTarget;
  readonly onClose: () => void;
  /** Called with what the form would log now: nothing until it is filled in. */
  readonly onGhosts: (ghosts: readonly GhostBlock[]) => void;
  /** Called with whether closing the form would discard something typed. */
  readonly onTouched: (isTouched: boolean) => void;
};

/** The same as the line, field by field. Problems show at their fields, and nothing typed is lost. */
export function EntryForm({ facts: shown, subject, asked, onClose, onGhosts, onTouched }: EntryFormProps) {
  const services = useServices();
  const unsaved = subject !== 'new' && 'unsaved' in subject ? subject.unsaved : null;
  const before = entryBefore(subject);
  const clear = useOpened(before?.id ?? null, before?.note ?? null);
  const opened = typeof clear === 'string' ? clear : '';
  const isLocked = typeof clear === 'object' && clear !== null;
  const form = useForm<EntryFields>(withUnsaved(firstFields(shown, subject), unsaved));
  const { values, set, problem, fail, errorAt } = form;
  // An entry keeps its zone, and a new one is in that of its day.
  const facts = { ...shown, zone: before?.zone ?? shown.zoneOf(values.day ?? shown.day) };
  const { note } = values;
  const duty = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (asked.field === 'duty') duty.current?.querySelector('select')?.focus();
  }, [asked]);
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
  const isDocketAsked = asksDocket(facts, values.kind, values.day ?? facts.day);
  const requests = useLineRequests(facts.officer, facts.presentDay);
  const work = {
    ...values,
    country: isDocumentWork ? readCountryName(values.country) : null,
    saidDocket: isDocketAsked ? values.saidDocket : '',
    requestWords: isDocumentWork ? requestWords(values, requests) : '',
  };
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
            changes: { ...said, ...(note === null || isLocked ? {} : { note }) },
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
      call={asked}
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
        <RequestFields day={values.day ?? facts.day} requests={requests} before={before} form={form} />
      ) : null}
      {isDocketAsked ? (
        <DocketField value={values.saidDocket} onChange={(saidDocket) => set({ saidDocket })} />
      ) : null}
      <FormTimeFields facts={facts} values={values} problem={problem} errorAt={errorAt} set={set} />
      <div ref={duty} className="entry-form-duty">
        <DutyField facts={facts} error={errorAt('duty')} value={values.duty} onChange={(next) => set({ duty: next })} />
      </div>
      <TextArea
        label="Note"
        locked={isLocked}
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

function entryBefore(subject: EntrySubject): Recorded<TimeEntry> | null {
  if (subject === 'new' || 'draft' in subject) return null;
  return 'unsaved' in subject ? subject.before : subject;
}

function firstFields(facts: DayFacts, subject: EntrySubject): EntryFields {
  return subject !== 'new' && 'draft' in subject
    ? draftFields(facts, subject.draft)
    : entryFields(facts, entryBefore(subject));
}

const formFields = ['kind', 'units', 'country', 'request', 'step', 'day', 'from', 'to', 'length', 'duty'] as const;

type BlankEntry = Omit<
  TimeEntry,
  'kind' | 'duty' | 'country' | 'saidDocket' | 'request' | 'step' | 'units' | 'start' | 'end' | 'zone'
>;

function blankEntry({
  officer,
  now,
}: DayFacts): BlankEntry {
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
  return `${measured}One unit is one ${noun}, however long; 0 continues one that was counted before.`;
}
