import { obstacleCauses, type ObstacleCause } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';
import { setObstacle } from '#renderer/commands/documentSteps';
import { useServices } from '#renderer/services/useServices';
import { DayField } from '#renderer/ui/form/DayField';
import { Select } from '#renderer/ui/form/Select';
import { causeNames } from '../model/words';
import { InPlace } from './InPlace';
import type { PartProps } from './PartProps';
import { usePart } from './usePart';

type Values = { readonly cause: ObstacleCause | ''; readonly since: Day | null };

/** Records what is holding the request up, or that nothing is anymore. */
export function ObstaclePart({ figures: { request, obstacle, chain }, ledger, onClose }: PartProps) {
  const services = useServices();
  const { today } = ledger.context;
  const form = usePart<Values>({ cause: obstacle?.cause ?? 'no answer', since: today }, onClose);
  const { values: { cause, since }, set, errorAt } = form;
  const save = async () => {
    if (since === null) return form.fail({ code: 'since', field: 'since', message: 'Enter its first day.' });
    const command = async () =>
      await setObstacle(services, { request: request.id, cause: cause === '' ? null : cause, since });
    return await form.write(
      command,
      cause === '' ? 'Nothing is holding it up anymore.' : `Obstacle: ${causeNames[cause]}.`,
    );
  };
  return (
    <InPlace
      title="Obstacle"
      save="Save"
      problem={form.problem}
      fields={['cause', 'since']}
      onSave={save}
      onClose={onClose}
    >
      <div className="documents-pair">
        <Select
          label="Obstacle"
          wide
          error={errorAt('cause')}
          value={cause}
          options={[
            ...obstacleCauses.map((one) => ({ value: one, label: causeNames[one] })),
            { value: '', label: 'none anymore' } as const,
          ]}
          onChange={(next) => set({ cause: next })}
        />
        <DayField
          label={cause === '' ? 'From' : 'Since'}
          min={chain.opened}
          max={today}
          error={errorAt('since')}
          value={since}
          onChange={(next) => set({ since: next })}
        />
      </div>
    </InPlace>
  );
}
