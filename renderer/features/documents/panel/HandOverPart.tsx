import { recordId } from '#shared/base/ids';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { handOverRequest } from '#renderer/commands/documents';
import { useOfficers } from '#renderer/queries/officers';
import { useServices } from '#renderer/services/useServices';
import { DayField } from '#renderer/ui/form/DayField';
import { Select } from '#renderer/ui/form/Select';
import { InPlace } from './InPlace';
import type { PartProps } from './PartProps';
import { usePart } from './usePart';

type Values = { readonly to: string; readonly on: Day | null };

/** Hands the request over: it is closed here, and the new officer continues it with the same opening day. */
export function HandOverPart({ figures: { request, chain }, ledger, onClose }: PartProps) {
  const services = useServices();
  const { today } = ledger.context;
  const others = (useOfficers() ?? []).filter(({ id, role }) => id !== request.officer && role === 'officer');
  const form = usePart<Values>({ to: '', on: today }, onClose);
  const { values: { to, on }, set, errorAt } = form;
  const save = async () => {
    if (on === null) return form.fail({ code: 'on', field: 'on', message: 'Enter the day of the handover.' });
    const command = async () =>
      await handOverRequest(services, { request: request.id, on, to: to === '' ? null : recordId(to) });
    return await form.write(command, `Handed over on ${shortDayName(on)}.`);
  };
  return (
    <InPlace
      title="Hand over"
      save="Hand over"
      problem={form.problem}
      fields={['to', 'on']}
      onSave={save}
      onClose={onClose}
    >
      <div className="documents-pair">
        <Select
          label="New officer"
          wide
          help={to === '' ? 'They then add a request that continues from the code shown here.' : null}
          error={errorAt('to')}
          value={to}
          options={[
            { value: '', label: 'not in this Daybook' },
            ...others.map(({ id, alias }) => ({ value: id as string, label: alias })),
          ]}
          onChange={(next) => set({ to: next })}
        />
        <DayField
          label="Day"
          min={chain.opened}
          max={today}
          error={errorAt('on')}
          value={on}
          onChange={(next) => set({ on: next })}
        />
      </div>
    </InPlace>
  );
}
