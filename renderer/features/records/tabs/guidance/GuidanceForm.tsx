import type { RecordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { deleteGuidance, saveGuidance } from '#renderer/commands/guidance';
import { SealedField } from '#renderer/domain-ui/SealedField';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { channels } from '../../channels';

/** What the form starts with: the piece to change, or the one that a new piece replaces. */
export type GuidanceStart = {
  readonly before: Recorded<Guidance> | null;
  readonly replaces: Recorded<Guidance> | null;
};

type GuidanceFormProps = {
  readonly officer: RecordId;
  readonly start: GuidanceStart;
  readonly unsaved: UnsavedForm | null;
  readonly all: readonly Recorded<Guidance>[];
  readonly today: Day;
  readonly onClose: () => void;
};

type GuidanceValues = Pick<Guidance, 'title' | 'channel' | 'office' | 'to' | 'reviewDue' | 'read' | 'acknowledged'> & {
  readonly received: Day | null;
  readonly from: Day | null;
  readonly replaces: string;
  /** Null if untouched: the sealed bytes then stay as they are. */
  readonly text: string | null;
};

/** A piece of guidance: what, how and from whom it came, when it is in force, and when it was read. */
export function GuidanceForm({ officer, start, unsaved, all, today, onClose }: GuidanceFormProps) {
  const services = useServices();
  const { before } = start;
  const form = useRecordForm({
    officer, place: 'guidance', subject: before?.id ?? null, unsaved, usual: valuesOf(start, today), onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { received, from, replaces, text, ...rest } = values;
    if (received === null)
      return form.fail({ code: 'received', field: 'received', message: 'Enter the day it was received.' });
    if (from === null) return form.fail({ code: 'from', field: 'from', message: 'Enter the first day in force.' });
    const number = before?.number ?? Math.max(0, ...all.map((one) => one.number)) + 1;
    const replaced = all.find(({ id }) => id === replaces)?.id ?? null;
    const content = {
      ...rest, title: rest.title.trim(), office: rest.office.trim(), officer, number, received, from,
      replaces: replaced, ...(text === null ? {} : { text }),
    };
    const write = async () =>
      await saveGuidance(services, { ...(before === null ? {} : { id: before.id }), content, drafts });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} guidance no. ${number}.`);
  };
  const remove = async ({ id, number }: Recorded<Guidance>) =>
    await form.write(async () => await deleteGuidance(services, { id, drafts }), `Deleted guidance no. ${number}.`);
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add guidance' : `Change guidance no. ${before.number}`}
      save={before === null ? 'Add' : 'Save'}
      fields={['title', 'received', 'from', 'to', 'reviewDue', 'read', 'acknowledged', 'replaces']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before)}
    >
      <TextInput
        label="What it is about"
        help="such as Docket review intervals"
        wide
        maxLength={120}
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => set({ title })}
      />
      <div className="form-row">
        <Segmented
          label="Channel"
          value={values.channel}
          segments={channels}
          onChange={(channel) => set({ channel })}
        />
        <TextInput
          label="Office"
          optional
          maxLength={60}
          value={values.office}
          onChange={(office) => set({ office })}
        />
      </div>
      <div className="form-row">
        <DayField
          label="Received"
          value={values.received}
          error={errorAt('received')}
          onChange={(received) => set({ received, ...(values.from === values.received ? { from: received } : {}) })}
        />
        <DayField
          label="In force from"
          value={values.from}
          error={errorAt('from')}
          onChange={(from) => set({ from })}
        />
        <DayField
          label="to"
          optional
          help="empty: no end"
          value={values.to}
          error={errorAt('to')}
          onChange={(to) => set({ to })}
        />
      </div>
      <Select
        label="Replaces"
        value={values.replaces}
        wide
        options={replaceOptions(all, before)}
        error={errorAt('replaces')}
        onChange={(replaces) => set({ replaces })}
      />
      <div className="form-row">
        <DayField
          label="Review due"
          optional
          value={values.reviewDue}
          error={errorAt('reviewDue')}
          onChange={(reviewDue) => set({ reviewDue })}
        />
        <DayField
          label="Read on"
          optional
          value={values.read}
          error={errorAt('read')}
          onChange={(read) => set({ read })}
        />
        <DayField
          label="Acknowledged on"
          optional
          value={values.acknowledged}
          error={errorAt('acknowledged')}
          onChange={(acknowledged) => set({ acknowledged })}
        />
      </div>
      <SealedField
        label="Text"
        help="Sealed on this machine; searchable here, never exported."
        rows={4}
        record={before?.id ?? null}
        sealed={before?.text ?? null}
        typed={values.text}
        onType={(text) => set({ text })}
      />
    </RecordDialog>
  );
}

function replaceOptions(all: readonly Recorded<Guidance>[], before: Recorded<Guidance> | null) {
  return [
    { value: '', label: 'nothing' },
    ...all
      .filter(({ id }) => id !== before?.id)
      .map(({ id, number, title }) => ({ value: id as string, label: `no. ${number}, ${title}` })),
  ];
}

function valuesOf({ before, replaces }: GuidanceStart, today: Day): GuidanceValues {
  if (before !== null) {
    const { title, channel, office, received, from, to, reviewDue, read, acknowledged } = before;
    const days = { received, from, to, reviewDue, read, acknowledged };
    return { title, channel, office, ...days, replaces: before.replaces ?? '', text: null };
  }
  return {
    title: replaces?.title ?? '', channel: replaces?.channel ?? 'memo', office: replaces?.office ?? '', received: today,
    from: today, to: null, reviewDue: null, read: null, acknowledged: null, replaces: replaces?.id ?? '', text: null,
  };
}
