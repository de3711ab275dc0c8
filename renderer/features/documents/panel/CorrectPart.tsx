import { documentSteps, type DocumentStep } from '#shared/records/documentRequest';
import { stepNames } from '#shared/rules/documents/requestSteps';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { correctRequestStep } from '#renderer/commands/documentSteps';
import { useServices } from '#renderer/services/useServices';
import { DayField } from '#renderer/ui/form/DayField';
import { Select } from '#renderer/ui/form/Select';
import { InPlace } from './InPlace';
import type { PartProps } from './PartProps';
import { usePart } from './usePart';

type Values = { readonly index: string; readonly step: DocumentStep; readonly on: Day | null };

/** Corrects a step of this record: what it said before stays visible beside it. */
export function CorrectPart({ figures: { request, chain }, ledger, onClose }: PartProps) {
  const services = useServices();
  const last = request.steps.length - 1;
  const form = usePart<Values>(valuesOf(request.steps[last], last), onClose);
  const { values, set, errorAt } = form;
  if (request.steps.length === 0) return <p className="muted">This request has no step to correct yet.</p>;
  const save = async () => {
    const { index, step, on } = values;
    if (on === null) return form.fail({ code: 'on', field: 'on', message: 'Enter the day of the step.' });
    const command = async () =>
      await correctRequestStep(services, { request: request.id, index: Number(index), step, on });
    return await form.write(command, `Corrected to ${stepNames[step]}, ${shortDayName(on)}.`);
  };
  return (
    <InPlace
      title="Correct a step"
      save="Correct"
      problem={form.problem}
      fields={['step', 'on']}
      consequence="what it said before stays visible"
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="Which step"
        wide
        value={values.index}
        options={request.steps.map(({ step, on }, index) => ({
          value: String(index), label: `${stepNames[step]}, ${shortDayName(on)}`,
        }))}
        onChange={(index) => set(valuesOf(request.steps[Number(index)], Number(index)))}
      />
      <div className="documents-pair">
        <Select
          label="Step"
          wide
          error={errorAt('step')}
          value={values.step}
          options={documentSteps.map((one) => ({ value: one, label: stepNames[one] }))}
          onChange={(step) => set({ step })}
        />
        <DayField
          label="Day"
          min={chain.opened}
          max={ledger.context.today}
          error={errorAt('on')}
          value={values.on}
          onChange={(on) => set({ on })}
        />
      </div>
    </InPlace>
  );
}

function valuesOf(step: { readonly step: DocumentStep; readonly on: Day } | undefined, index: number): Values {
  return { index: String(index), step: step?.step ?? 'prepared', on: step?.on ?? null };
}
