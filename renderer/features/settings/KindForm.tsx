import type { RecordId } from '#shared/base/ids';
import type { ActivityKind, KindTerms, WorkGroup } from '#shared/records/activityKind';
import type { Recorded } from '#shared/records/version';
import { firstLettersOf } from '#shared/rules/quickEntry/firstLetters';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { saveKind } from '#renderer/commands/activities';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { NumberField } from '#renderer/ui/form/NumberField';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { readTerms, TermsFields, type TermsValues } from './TermsFields';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { wordsOf } from './wordsOf';

type KindFormProps = {
  readonly officer: RecordId;
  readonly before: Recorded<ActivityKind> | null;
  readonly unsaved: UnsavedForm | null;
  readonly today: Day;
  readonly onClose: () => void;
};

type KindValues = TermsValues & {
  readonly label: string;
  readonly words: string;
  readonly group: WorkGroup;
  readonly counted: boolean;
  readonly unitNoun: string;
  readonly typed: boolean;
  readonly defaultUnits: number | null;
  readonly docket: KindTerms['docket'];
};

/** A kind of activity: its name, its words for the line, its group and what it counts, from a day on. */
export function KindForm({ officer, before, unsaved, today, onClose }: KindFormProps) {
  const services = useServices();
  const form = useRecordForm({
    officer,
    place: 'kind',
    subject: before?.id ?? null,
    unsaved,
    usual: valuesOf(before, today),
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { label, group, docket } = values;
    const dated = readTerms(values);
    if ('message' in dated) return form.fail(dated);
    const { from, retiredFrom } = dated;
    const counts = values.counted
      ? { unitNoun: values.unitNoun.trim(), defaultUnits: values.typed ? ('typed' as const) : values.defaultUnits }
      : { unitNoun: null, defaultUnits: null };
    const words = wordsOf(values.words);
    const firstLetters = firstLettersOf(words, before === null ? null : termsOn(before, today));
    const terms = { from, label, words, firstLetters, group, docket, ...counts };
    const write = async () =>
      await saveKind(services, { terms, retiredFrom, ...(before === null ? {} : { id: before.id }), drafts });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} the kind ${label.trim()}.`);
  };
  return (
    <FormDialog
      title={before === null ? 'Add a kind of activity' : 'Change a kind of activity'}
      sub={form.gone}
      save={before === null ? 'Add' : 'Save'}
      problem={form.problem}
      fields={['label', 'words', 'unitNoun', 'defaultUnits', 'from', 'retiredFrom']}
      onSave={save}
      onClose={form.cancel}
    >
      <div className="form-row">
        <TextInput
          label="Label"
          maxLength={60}
          value={values.label}
          error={errorAt('label')}
          onChange={(label) => set({ label })}
        />
        <TextInput
          label="Words for the line"
          help="one or more, such as phone, phone call"
          maxLength={120}
          value={values.words}
          error={errorAt('words')}
          onChange={(words) => set({ words })}
        />
      </div>
      <div className="form-row">
        <Select label="Group" value={values.group} options={groups} onChange={(group) => set({ group })} />
        <Segmented label="Docket" value={values.docket} segments={kindDockets} onChange={(docket) => set({ docket })} />
      </div>
      <Checkbox
        label="Counts units"
        help="Without it only time is logged."
        checked={values.counted}
        onChange={(counted) => set({ counted })}
      />
      {values.counted ? (
        <>
          <div className="form-row">
            <TextInput
              label="One unit is a"
              maxLength={30}
              help="such as visit, call, case"
              value={values.unitNoun}
              error={errorAt('unitNoun')}
              onChange={(unitNoun) => set({ unitNoun })}
            />
            {values.typed ? null : (
              <NumberField
                label="Units of an entry"
                help="if none are typed"
                value={values.defaultUnits}
                error={errorAt('defaultUnits')}
                onChange={(defaultUnits) => set({ defaultUnits })}
              />
            )}
          </div>
          <Checkbox
            label="The number must be typed each time"
            checked={values.typed}
            onChange={(typed) => set({ typed })}
          />
        </>
      ) : null}
      <TermsFields form={form} before={before?.terms ?? null} today={today} />
    </FormDialog>
  );
}

function valuesOf(before: ActivityKind | null, today: Day): KindValues {
  const terms = before === null ? null : termsOn(before, today);
  return {
    label: terms?.label ?? '',
    words: terms?.words.join(', ') ?? '',
    group: terms?.group ?? 'case work',
    counted: terms === null ? true : terms.unitNoun !== null,
    unitNoun: terms?.unitNoun ?? '',
    typed: terms?.defaultUnits === 'typed',
    defaultUnits: typeof terms?.defaultUnits === 'number' ? terms.defaultUnits : 1,
    docket: terms?.docket ?? 'both',
    from: today,
    retires: before !== null && before.retiredFrom !== null,
    retiredFrom: before?.retiredFrom ?? null,
  };
}

const groups = (
  ['case work', 'document work', 'collateral', 'training', 'administration', 'leave and detail'] as const
).map((value) => ({ value, label: value }));

const kindDockets = [
  { value: 'both', label: 'Both' },
  { value: 'non-detained', label: 'Non-detained' },
  { value: 'detained', label: 'Detained' },
] as const;
