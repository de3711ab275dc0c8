import type { RecordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { Goal } from '#shared/records/goal';
import type { Channel } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import { isInUse, termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { deleteGoal, saveGoal } from '#renderer/commands/docketSize';
import { SealedField } from '#renderer/domain-ui/SealedField';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { NumberField } from '#renderer/ui/form/NumberField';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { channels } from '../../channels';

type GoalFormProps = {
  readonly officer: RecordId;
  readonly before: Recorded<Goal> | null;
  /** The values that a new goal starts with. */
  readonly defaults?: { readonly target: number; readonly last: Day };
  readonly unsaved: UnsavedForm | null;
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly today: Day;
  readonly onClose: () => void;
};

type GoalValues = {
  readonly text: string | null;
  readonly kind: string;
  readonly target: number | null;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly channel: Channel;
  readonly office: string;
  readonly set: Day | null;
};

/** A goal: so many units of an activity by a day, and who set it, how and when. */
export function GoalForm({ officer, before, defaults, unsaved, kinds, today, onClose }: GoalFormProps) {
  const services = useServices();
  const counted = countedKinds(kinds, before?.kind ?? '', today);
  const form = useRecordForm<GoalValues>({
    officer,
    place: 'goal',
    subject: before?.id ?? null,
    unsaved,
    usual: before === null
      ? {
          text: null, kind: counted.find(({ value }) => value === 'docket-review')?.value ?? counted[0]?.value ?? '',
          target: defaults?.target ?? null, first: today, last: defaults?.last ?? addDays(today, 30), channel: 'memo',
          office: '', set: today,
        }
      : { ...before, text: null },
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { text, target, first, last, channel, office } = values;
    const kind = kinds.find(({ id }) => id === values.kind)?.id;
    if (kind === undefined) return form.fail({ code: 'kind', field: 'kind', message: 'Choose an activity.' });
    if (target === null || !Number.isInteger(target) || target < 1)
      return form.fail({ code: 'target', field: 'target', message: 'Enter how many units, such as 40.' });
    if (first === null) return form.fail({ code: 'first', field: 'first', message: 'Enter the first day.' });
    if (last === null) return form.fail({ code: 'last', field: 'last', message: 'Enter the last day.' });
    if (values.set === null) return form.fail({ code: 'set', field: 'set', message: 'Enter the day it was set.' });
    const content = {
      officer, kind, target, first, last, channel, office: office.trim(), set: values.set,
      ...(text === null ? {} : { text }),
    };
    const write = async () =>
      await saveGoal(services, { ...(before === null ? {} : { id: before.id }), content, drafts });
    return await form.write(write, before === null ? 'Added the goal.' : 'Changed the goal.');
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteGoal(services, { id, drafts }), 'Deleted the goal.');
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add a goal' : 'Change the goal'}
      save={before === null ? 'Add' : 'Save'}
      fields={['kind', 'target', 'first', 'last', 'set']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <SealedField
        label="Goal in words"
        help="Sealed on this machine; never exported. Such as: the cases due, reviewed"
        maxLength={120}
        record={before?.id ?? null}
        sealed={before?.text ?? null}
        typed={values.text}
        onType={(text) => set({ text })}
      />
      <div className="form-row">
        <Select
          label="Activity"
          value={values.kind}
          options={counted}
          error={errorAt('kind')}
          onChange={(kind) => set({ kind })}
        />
        <NumberField
          label="Units"
          value={values.target}
          error={errorAt('target')}
          onChange={(target) => set({ target })}
        />
      </div>
      <div className="form-row">
        <DayField
          label="First day"
          value={values.first}
          error={errorAt('first')}
          onChange={(first) => set({ first })}
        />
        <DayField label="Last day" value={values.last} error={errorAt('last')} onChange={(last) => set({ last })} />
      </div>
      <Segmented label="Channel" value={values.channel} segments={channels} onChange={(channel) => set({ channel })} />
      <div className="form-row">
        <TextInput
          label="Set by"
          optional
          help="such as Field office"
          maxLength={60}
          value={values.office}
          onChange={(office) => set({ office })}
        />
        <DayField label="Set on" value={values.set} error={errorAt('set')} onChange={(day) => set({ set: day })} />
      </div>
    </RecordDialog>
  );
}

/** The kinds that count units: those in use, and the chosen one. */
function countedKinds(kinds: readonly Recorded<ActivityKind>[], chosen: string, today: Day) {
  return kinds.flatMap((kind) => {
    const terms = termsOn(kind, today);
    const isOffered = kind.id === chosen || isInUse(kind, today);
    if (terms === null || terms.unitNoun === null || !isOffered) return [];
    return [{ value: kind.id, label: terms.label }];
  });
}
