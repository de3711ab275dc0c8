import { useEffect, useMemo } from 'react';
import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import { recordId } from '#shared/base/ids';
import {
  obstacleCauses, starterDocumentKinds, type DocumentRequest, type DocumentStep, type ObstacleCause,
} from '#shared/records/documentRequest';
import type { Docket } from '#shared/records/officer';
import { allCountries, countryName, readCountryName } from '#shared/rules/countries';
import { stepNames, stepsAfter } from '#shared/rules/documents/requestSteps';
import { membershipOn } from '#shared/rules/membershipOn';
import type { Day } from '#shared/time/day';
import { deleteRequest, saveRequest } from '#renderer/commands/documents';
import { caseDockets } from '#renderer/domain-ui/officerChoices';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { useDocumentsView } from '#renderer/state/documentsView';
import { Button } from '#renderer/ui/Button';
import { Segmented } from '#renderer/ui/Segmented';
import { Combobox } from '#renderer/ui/form/Combobox';
import { DayField } from '#renderer/ui/form/DayField';
import { FormPanel } from '#renderer/ui/form/FormPanel';
import { LengthField } from '#renderer/ui/form/LengthField';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { causeNames, weekdayDayName } from './model/words';
import { timeEndingNow } from './model/timeEndingNow';
import type { Ledger } from './useLedger';

type RequestFormProps = {
  readonly ledger: Ledger;
  readonly before: RequestFigures | null;
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

type RequestValues = {
  readonly country: string;
  readonly post: string;
  readonly kind: string;
  readonly opened: Day | null;
  /** Null if untouched: its sealed bytes then stay. */
  readonly reference: string | null;
  readonly docket: Docket;
  readonly step: DocumentStep | '';
  readonly minutes: number | null;
  readonly obstacle: ObstacleCause | '';
  readonly validUntil: Day | null;
  readonly continues: string;
};

/** A request field by field. Country and opening are enough. */
export function RequestForm({ ledger, before, unsaved, onClose }: RequestFormProps) {
  const services = useServices();
  const { viewer, context: { today } } = ledger;
  const request = before?.request ?? null;
  const usual = valuesOf(request, docketOf(ledger), today);
  const form = useRecordForm({
    officer: viewer.id, place: 'documentRequest', subject: request?.id ?? null, unsaved, usual, onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const names = useMemo(() => namesUsed(ledger), [ledger]);
  const countries = useMemo(() => allCountries().map(({ name }) => name), []);
  const call = useMemo(() => ({}), []);
  const isNew = request === null;
  useProposed(isNew && values.country.trim() !== '' ? values : null);
  const save = async () => {
    const country = readCountryName(values.country);
    if (country === null) return form.fail(atField('country', countryProblem(values.country)));
    if (values.opened === null) return form.fail(atField('opened', 'Enter the day on which the request was opened.'));
    const { opened, post, kind, docket, validUntil } = values;
    const { minutes } = values;
    const time = minutes === null ? null : timeEndingNow(services, viewer, kindOfStep(values.step), minutes);
    const input = {
      officer: viewer.id, country, post, kind, docket, opened, validUntil, drafts,
      continues: values.continues.trim() === '' ? null : recordId(values.continues.trim()),
      ...(values.reference === null ? {} : { reference: values.reference }),
      ...(isNew
        ? {
            step: values.step === '' ? null : { step: values.step, on: opened },
            obstacle: values.obstacle === '' ? null : values.obstacle,
            time,
          }
        : { id: request.id }),
    };
    return await form.write(
      async () => {
        const done = await saveRequest(services, input);
        if (done.ok) useDocumentsView.getState().select(done.value.ids[0] ?? null);
        return done.ok ? done : { ok: false, error: withFormField(done.error) };
      },
      `${isNew ? 'Added' : 'Changed'} the request for ${countryName(country)}.`,
    );
  };
  const remove = async () =>
    request !== null &&
    (await form.write(async () => await deleteRequest(services, { id: request.id, drafts }), 'Deleted the request.'));
  return (
    <FormPanel
      title={isNew ? 'New request' : 'Change the request'}
      sub={form.gone ?? (isNew ? '2 fields are enough: country, opened' : undefined)}
      save={isNew ? 'Add request' : 'Save'}
      call={call}
      problem={form.problem}
      fields={fields}
      onSave={save}
      onClose={form.cancel}
      next={null}
      more={
        <>
          <p className="muted small">{ruleWords(ledger, values.country)}</p>
          {isNew ? null : <Button look="alarm" icon="trash" onClick={() => void remove()}>Delete</Button>}
        </>
      }
    >
      <div className="documents-pair">
        <Combobox
          label="Country"
          error={errorAt('country')}
          options={countries}
          onlyOptions
          value={values.country}
          onChange={(country) => set({ country })}
        />
        <Combobox
          label="Issuing post"
          optional
          error={errorAt('post')}
          options={names.posts}
          value={values.post}
          onChange={(post) => set({ post })}
        />
      </div>
      <Combobox
        label="Kind"
        help="Choose one, or type your own."
        error={errorAt('kind')}
        options={names.kinds}
        value={values.kind}
        onChange={(kind) => set({ kind })}
      />
      <div>
        <DayField
          label="Opened"
          max={today}
          error={errorAt('opened')}
          value={values.opened}
          onChange={(opened) => set({ opened })}
        />
        {errorAt('opened') === null ? null : (
          <Button size="small" keys="Alt+1" onClick={() => set({ opened: today })}>
            Today, {weekdayDayName(today)}
          </Button>
        )}
      </div>
      <TextInput
        label="Local reference"
        optional
        help="Sealed, in no export. Your own mark: no name, no A-number."
        error={errorAt('reference')}
        value={values.reference ?? ledger.references.get(request?.id ?? recordId('none')) ?? ''}
        onChange={(reference) => set({ reference })}
      />
      <Segmented label="Docket" value={values.docket} segments={caseDockets} onChange={(docket) => set({ docket })} />
      {isNew ? (
        <>
          <div className="documents-pair">
            <Select
              label="Step now"
              wide
              error={errorAt('step')}
              value={values.step}
              options={firstSteps}
              onChange={(step) => set({ step })}
            />
            <LengthField
              label="Minutes"
              optional
              help="logs an entry that ends now"
              error={errorAt('minutes')}
              value={values.minutes}
              onChange={(minutes) => set({ minutes })}
            />
          </div>
          <div className="documents-pair">
            <Select
              label="Obstacle"
              wide
              value={values.obstacle}
              options={obstacles}
              onChange={(obstacle) => set({ obstacle })}
            />
            <TextInput
              label="Continues"
              optional
              help="the code of a request that was handed over to you"
              error={errorAt('continues')}
              value={values.continues}
              onChange={(continues) => set({ continues })}
            />
          </div>
        </>
      ) : (
        <DayField
          label="Valid until"
          optional
          help="the last day of an issued document; warns 30 and 7 days before"
          error={errorAt('validUntil')}
          value={values.validUntil}
          onChange={(validUntil) => set({ validUntil })}
        />
      )}
    </FormPanel>
  );
}

/** Shows what the form would add in the ledger, for as long as the form is open. */
function useProposed(values: RequestValues | null): void {
  const { propose } = useDocumentsView();
  useEffect(() => {
    if (values === null) return undefined;
    const { country, reference, step, opened, minutes } = values;
    propose({ country, reference: reference ?? '', step, opened, minutes });
    return () => propose(null);
  }, [propose, values]);
}

const fields = ['country', 'post', 'kind', 'opened', 'reference', 'step', 'minutes', 'continues', 'validUntil'];

function valuesOf(before: DocumentRequest | null, docket: Docket, today: Day): RequestValues {
  const unset = { reference: null, step: 'prepared', minutes: null, obstacle: '' } as const;
  if (before === null) {
    const kind = starterDocumentKinds[0];
    return { ...unset, country: '', post: '', kind, opened: today, docket, validUntil: null, continues: '' };
  }
  const { country, post, kind, opened, validUntil, continues } = before;
  const own = { post: post ?? '', kind, opened, docket: before.docket, validUntil, continues: continues ?? '' };
  return { ...unset, ...own, country: countryName(country) };
}

/** Fields that the form has under another name: the first step is taken on the day of the opening. */
function withFormField<Error extends { readonly field?: string }>(error: Error): Error {
  const field = formFields[error.field ?? ''];
  return field === undefined ? error : { ...error, field };
}

const formFields: Readonly<Record<string, string>> = {
  on: 'opened', day: 'minutes', end: 'minutes', units: 'minutes', duty: 'minutes',
};

function atField(field: string, message: string) {
  return { code: field, field, message };
}

function countryProblem(typed: string): string {
  const text = typed.trim();
  return text === '' ? 'Choose a country.' : `“${text}” is no country. Type a name or a code, such as HN.`;
}

/** Preparing papers is another kind of work than a contact with the post. */
function kindOfStep(step: DocumentStep | ''): string {
  if (step === 'interview') return 'docinterview';
  return step === '' || step === 'prepared' ? 'docprep' : 'followup';
}

/** A case is on one docket, also where its officer works on both. */
function docketOf({ viewer, context: { today } }: Ledger): Docket {
  return membershipOn(viewer, today)?.docket === 'detained' ? 'detained' : 'non-detained';
}

type NamesUsed = { readonly posts: readonly string[]; readonly kinds: readonly string[] };

/** The posts and kinds of the folder, those that Daybook came with first. */
function namesUsed({ context: { byId } }: Ledger): NamesUsed {
  const requests = [...byId.values()];
  const posts = new Set(requests.flatMap(({ post }) => post ?? []));
  const kinds = new Set([...starterDocumentKinds, ...requests.map(({ kind }) => kind)]);
  return { posts: [...posts].toSorted(), kinds: [...kinds] };
}

function ruleWords({ context: { ruleOn, today } }: Ledger, typed: string): string {
  const country = readCountryName(typed);
  if (country === null) return 'Follow-ups are due by the rule of the country.';
  const { firstAfterDays, everyDays, escalateAfterContacts } = ruleOn(country, today);
  return (
    `Follow-ups, rule for ${countryName(country)}: first ${firstAfterDays} days after “submitted”, then every ` +
    `${everyDays}, escalate after ${escalateAfterContacts} contacts.`
  );
}

const firstSteps = [
  { value: '', label: 'none yet' },
  ...stepsAfter(null).map((step) => ({ value: step, label: stepNames[step] })),
] as const;

const obstacles = [
  { value: '', label: 'none' },
  ...obstacleCauses.map((cause) => ({ value: cause, label: causeNames[cause] })),
] as const;
