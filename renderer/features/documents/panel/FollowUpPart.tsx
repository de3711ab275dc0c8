import { recordId } from '#shared/base/ids';
import { starterKinds } from '#shared/records/starterKinds';
import { logActivity } from '#renderer/commands/log';
import { useServices } from '#renderer/services/useServices';
import { LengthField } from '#renderer/ui/form/LengthField';
import { Select } from '#renderer/ui/form/Select';
import { timeEndingNow } from '../model/timeEndingNow';
import { InPlace } from './InPlace';
import { lateConsequence, type PartProps } from './PartProps';
import { usePart } from './usePart';

type Values = { readonly kind: string; readonly minutes: number | null };

/** Logs a contact with the post, or other work on the request, that ends now. */
export function FollowUpPart({ figures, ledger, onClose }: PartProps) {
  const services = useServices();
  const form = usePart<Values>({ kind: 'followup', minutes: 15 }, onClose);
  const { values: { kind, minutes }, set } = form;
  const { request } = figures;
  const save = async () => {
    if (minutes === null) return form.fail({ code: 'minutes', field: 'minutes', message: 'Type minutes, such as 20.' });
    const time = timeEndingNow(services, ledger.viewer, kind, minutes);
    const work = { officer: request.officer, country: request.country, duty: null, note: null } as const;
    const command = async () =>
      await logActivity(services, { ...work, ...time, request: request.id, origin: 'form', placement: 'ended now' });
    return await form.write(command, `Logged ${minutes} min for the request.`);
  };
  return (
    <InPlace
      title="Log a follow-up"
      save="Log"
      problem={form.problem}
      fields={['minutes']}
      consequence={kind === 'followup' ? lateConsequence({ figures, ledger }) : undefined}
      onSave={save}
      onClose={onClose}
    >
      <div className="documents-pair">
        <LengthField
          label="Minutes"
          help="ends now"
          step={5}
          error={form.errorAt('minutes')}
          value={minutes}
          onChange={(next) => set({ minutes: next })}
        />
        <Select label="Activity" wide value={kind} options={kinds} onChange={(next) => set({ kind: recordId(next) })} />
      </div>
    </InPlace>
  );
}

const kinds = starterKinds
  .filter(({ terms }) => terms[0]?.group === 'document work')
  .map(({ id, terms }) => ({ value: id as string, label: terms[0]?.label ?? id }));
