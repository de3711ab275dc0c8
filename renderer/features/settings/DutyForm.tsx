import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Recorded } from '#shared/records/version';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { saveDuty } from '#renderer/commands/saveDuty';
import { FormDialog } from '#renderer/components/FormDialog';
import { TextInput } from '#renderer/components/TextInput';
import { useForm } from '#renderer/components/useForm';
import { useServices } from '#renderer/services/useServices';
import { finish } from './finish';
import { readTerms, TermsFields, type TermsValues } from './TermsFields';
import { wordsOf } from './wordsOf';

type DutyFormProps = { readonly before: Recorded<CollateralDuty> | null; readonly today: Day; readonly onClose: () => void };

type DutyValues = TermsValues & {
  readonly label: string;
  readonly words: string;
};

/** A collateral duty: what it is called and how it is typed, from a day on. */
export function DutyForm({ before, today, onClose }: DutyFormProps) {
  const services = useServices();
  const terms = before === null ? null : termsOn(before, today);
  const form = useForm<DutyValues>({
    label: terms?.label ?? '',
    words: terms?.words.join(' ') ?? '',
    from: today,
    retires: before !== null && before.retiredFrom !== null,
    retiredFrom: before?.retiredFrom ?? null,
  });
  const { values, set, errorAt } = form;
  const save = async () => {
    const { label } = values;
    const dated = readTerms(values);
    if ('message' in dated) return form.fail(dated);
    const { from, retiredFrom } = dated;
    const given = { terms: { from, label, words: wordsOf(values.words) }, retiredFrom };
    const done = await saveDuty(services, { ...given, ...(before === null ? {} : { id: before.id }) });
    return finish(done, `${before === null ? 'Added' : 'Changed'} the duty ${label.trim()}.`, onClose, form.fail);
  };
  return (
    <FormDialog
      title={before === null ? 'Add a collateral duty' : 'Change a collateral duty'}
      save={before === null ? 'Add' : 'Save'}
      problem={form.problem}
      fields={['label', 'words', 'from', 'retiredFrom']}
      onSave={save}
      onClose={onClose}
    >
      <TextInput label="Label" maxLength={60} value={values.label} error={errorAt('label')} onChange={(label) => set({ label })} />
      <TextInput label="Words of the line" help="one or more, as: court" maxLength={120} value={values.words} error={errorAt('words')} onChange={(words) => set({ words })} />
      <TermsFields form={form} before={before?.terms ?? null} today={today} />
    </FormDialog>
  );
}
