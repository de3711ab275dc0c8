import type { RecordId } from '#shared/base/ids';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Recorded } from '#shared/records/version';
import { firstLettersOf } from '#shared/rules/quickEntry/firstLetters';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { saveDuty } from '#renderer/commands/activities';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useServices } from '#renderer/services/useServices';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TextInput } from '#renderer/ui/form/TextInput';
import { readTerms, TermsFields, type TermsValues } from './TermsFields';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { wordsOf } from './wordsOf';

type DutyFormProps = {
  readonly officer: RecordId;
  readonly before: Recorded<CollateralDuty> | null;
  readonly unsaved: UnsavedForm | null;
  readonly today: Day;
  readonly onClose: () => void;
};

type DutyValues = TermsValues & {
  readonly label: string;
  readonly words: string;
};

/** A collateral duty: its name and its words for the line, from a day on. */
export function DutyForm({ officer, before, unsaved, today, onClose }: DutyFormProps) {
  const services = useServices();
  const form = useRecordForm({
    officer,
    place: 'duty',
    subject: before?.id ?? null,
    unsaved,
    usual: valuesOf(before, today),
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { label } = values;
    const dated = readTerms(values);
    if ('message' in dated) return form.fail(dated);
    const { from, retiredFrom } = dated;
    const words = wordsOf(values.words);
    const firstLetters = firstLettersOf(words, before === null ? null : termsOn(before, today));
    const given = { terms: { from, label, words, firstLetters }, retiredFrom };
    const write = async () =>
      await saveDuty(services, { ...given, ...(before === null ? {} : { id: before.id }), drafts });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} the duty ${label.trim()}.`);
  };
  return (
    <FormDialog
      title={before === null ? 'Add a collateral duty' : 'Change a collateral duty'}
      sub={form.gone}
      save={before === null ? 'Add' : 'Save'}
      problem={form.problem}
      fields={['label', 'words', 'from', 'retiredFrom']}
      onSave={save}
      onClose={form.cancel}
    >
      <TextInput
        label="Label"
        maxLength={60}
        value={values.label}
        error={errorAt('label')}
        onChange={(label) => set({ label })}
      />
      <TextInput
        label="Words for the line"
        help="one or more, such as court"
        maxLength={120}
        value={values.words}
        error={errorAt('words')}
        onChange={(words) => set({ words })}
      />
      <TermsFields form={form} before={before?.terms ?? null} today={today} />
    </FormDialog>
  );
}

function valuesOf(before: CollateralDuty | null, today: Day): DutyValues {
  const terms = before === null ? null : termsOn(before, today);
  return {
    label: terms?.label ?? '',
    words: terms?.words.join(', ') ?? '',
    from: today,
    retires: before !== null && before.retiredFrom !== null,
    retiredFrom: before?.retiredFrom ?? null,
  };
}
