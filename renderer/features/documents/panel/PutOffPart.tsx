import type { PutOffReason } from '#shared/records/documentRequest';
import { putOffReasons } from '#shared/records/documentRequest';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { putOffFollowUp } from '#renderer/commands/documentSteps';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { TextInput } from '#renderer/ui/form/TextInput';
import { putOffNames } from '../model/words';
import { InPlace } from './InPlace';
import { lateConsequence, type PartProps } from './PartProps';
import { usePart } from './usePart';

type Values = { readonly to: Day | null; readonly reason: PutOffReason; readonly note: string };

/** Puts the next follow-up off to a later day, with a reason. */
export function PutOffPart({ figures, ledger, onClose }: PartProps) {
  const services = useServices();
  const { today } = ledger.context;
  const usual = addDays(today, 7);
  const form = usePart<Values>({ to: usual, reason: 'papers awaited', note: '' }, onClose);
  const { values: { to, reason, note }, set, errorAt } = form;
  const save = async () => {
    if (to === null) return form.fail({ code: 'to', field: 'to', message: 'Enter the day to put it off to.' });
    const request = figures.request.id;
    const command = async () =>
      await putOffFollowUp(services, { request, to, reason, note: reason === 'other' ? note : null });
    return await form.write(command, `Put off to ${shortDayName(to)}.`);
  };
  return (
    <InPlace
      title="Put off the follow-up"
      save="Put off"
      problem={form.problem}
      fields={['to']}
      consequence={lateConsequence({ figures, ledger })}
      onSave={save}
      onClose={onClose}
    >
      <DayField
        label="Put off to"
        min={addDays(today, 1)}
        help={to === null ? null : ruleHelp(daysBetween(today, to), figures.followUp.byRule)}
        error={errorAt('to')}
        value={to}
        onChange={(next) => set({ to: next })}
      />
      <Segmented
        label="Reason"
        hideLabel
        small
        value={reason}
        segments={putOffReasons.map((one) => ({ value: one, label: putOffNames[one] }))}
        onChange={(next) => set({ reason: next })}
      />
      {reason === 'other' ? (
        <TextInput
          label="In your own words"
          optional
          wide
          help="Sealed on this machine; never exported."
          value={note}
          onChange={(next) => set({ note: next })}
        />
      ) : null}
    </InPlace>
  );
}

function ruleHelp(days: number, byRule: Day | null): string {
  const ahead = days === 1 ? '1 day from today' : `${days} days from today`;
  return byRule === null ? ahead : `${ahead}; the rule said ${shortDayName(byRule)}`;
}
