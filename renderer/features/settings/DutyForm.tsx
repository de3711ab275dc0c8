import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Recorded } from '#shared/records/version';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { saveDuty } from '#renderer/commands/saveDuty';
import { DayField } from '#renderer/components/DayField';
import { FormDialog } from '#renderer/components/FormDialog';
import { TextInput } from '#renderer/components/TextInput';
import { useForm } from '#renderer/components/useForm';
import { useServices } from '#renderer/services/useServices';
import { finish } from './finish';
import { Retirement } from './Retirement';
import { TermsHistory } from './TermsHistory';
import { wordsOf } from './wordsOf';

type DutyFormProps = { readonly before: Recorded<CollateralDuty> | null; readonly today: Day; readonly onClose: () => void };

type DutyValues = {
  readonly label: string;
  readonly words: string;
  readonly from: Day | null;
  readonly retires: boolean;
  readonly retiredFrom: Day | null;
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
    const { from, label } = values;
    if (from === null) return form.fail({ code: 'from', field: 'from', message: 'Say from which day on it holds.' });
    if (values.retires && values.retiredFrom === null) return form.fail({ code: 'retiredFrom', field: 'retiredFrom', message: 'Say from which day on it is no longer offered.' });
    const given = { terms: { from, label, words: wordsOf(values.words) }, retiredFrom: values.retires ? values.retiredFrom : null };
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
      <TextInput label="Label" value={values.label} error={errorAt('label')} onChange={(label) => set({ label })} />
      <TextInput label="Words of the line" help="one or more, as: court" value={values.words} error={errorAt('words')} onChange={(words) => set({ words })} />
      <DayField
        label="In force from"
        help={before === null ? undefined : 'Days before keep what they had.'}
        value={values.from}
        error={errorAt('from')}
        onChange={(from) => set({ from })}
      />
      {before === null ? null : <Retirement values={values} set={set} error={errorAt('retiredFrom')} today={today} />}
      {before === null ? null : <TermsHistory terms={before.terms} today={today} />}
    </FormDialog>
  );
}
