import type { DocumentStep } from '#shared/records/documentRequest';
import { presentStep, stepNames, stepsAfter } from '#shared/rules/documents/requestSteps';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addRequestStep } from '#renderer/commands/documentSteps';
import { useServices } from '#renderer/services/useServices';
import { DayField } from '#renderer/ui/form/DayField';
import { LengthField } from '#renderer/ui/form/LengthField';
import { Select } from '#renderer/ui/form/Select';
import { timeEndingNow } from '../model/timeEndingNow';
import { InPlace } from './InPlace';
import type { PartProps } from './PartProps';
import { usePart } from './usePart';

type Values = {
  readonly step: DocumentStep;
  readonly on: Day | null;
  readonly minutes: number | null;
  readonly validUntil: Day | null;
};

/** Adds a step, and logs the time it took, if any is typed. */
export function StepPart({ figures, ledger, step, onClose }: PartProps & { readonly step: DocumentStep | null }) {
  const services = useServices();
  const { context: { today }, viewer } = ledger;
  const { chain, request } = figures;
  const allowed = stepsAfter(presentStep(chain)?.step ?? null);
  const likely = allowed.find((one) => one !== 'prepared') ?? 'submitted';
  const usual = step !== null && allowed.includes(step) ? step : likely;
  const form = usePart<Values>({ step: usual, on: today, minutes: null, validUntil: null }, onClose);
  const { values, set, errorAt } = form;
  const save = async () => {
    const { on, minutes, validUntil } = values;
    if (on === null) return form.fail({ code: 'on', field: 'on', message: 'Enter the day of the step.' });
    const time = minutes === null ? null : timeEndingNow(services, viewer, kindOf(values.step), minutes);
    const until = values.step === 'issued' && validUntil !== null ? { validUntil } : {};
    const command = async () =>
      await addRequestStep(services, { request: request.id, step: values.step, on, time, ...until });
    return await form.write(command, `Added ${stepNames[values.step]}, ${shortDayName(on)}.`);
  };
  return (
    <InPlace title="Add a step" save="Add step" problem={form.problem} fields={fields} onSave={save} onClose={onClose}>
      <div className="documents-pair">
        <Select
          label="Step"
          wide
          error={errorAt('step')}
          value={values.step}
          options={allowed.map((one) => ({ value: one, label: stepNames[one] }))}
          onChange={(next) => set({ step: next })}
        />
        <DayField
          label="Day"
          min={chain.opened}
          max={today}
          error={errorAt('on')}
          value={values.on}
          onChange={(on) => set({ on })}
        />
        <LengthField
          label="Minutes"
          optional
          help="logs an entry that ends now"
          value={values.minutes}
          onChange={(minutes) => set({ minutes })}
        />
        {values.step === 'issued' ? (
          <DayField
            label="Valid until"
            optional
            error={errorAt('validUntil')}
            value={values.validUntil}
            onChange={(validUntil) => set({ validUntil })}
          />
        ) : null}
      </div>
    </InPlace>
  );
}

const fields = ['step', 'on', 'validUntil'];

function kindOf(step: DocumentStep): string {
  if (step === 'interview') return 'docinterview';
  return step === 'prepared' ? 'docprep' : 'followup';
}
