import type { DayRange } from '#shared/analysis/workload';
import { chosenDays } from '#shared/reports/chosenDays';
import { rangeText } from '#shared/reports/figures';
import type { Day } from '#shared/time/day';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { DayField } from '#renderer/ui/form/DayField';
import { useForm } from '#renderer/ui/form/useForm';

type ChosenDaysProps = { readonly shown: DayRange; readonly onChoose: (days: DayRange) => void };

/** Any days to report, from one to another; shown when they are asked for, so that half a date changes nothing. */
export function ChosenDays({ shown, onChoose }: ChosenDaysProps) {
  const form = useForm<{ readonly first: Day | null; readonly last: Day | null }>(shown);
  const show = () => {
    const chosen = chosenDays(form.values.first, form.values.last);
    if (!chosen.ok) return form.fail(chosen.error);
    onChoose(chosen.value);
    return useNotices.getState().say(rangeText(chosen.value));
  };
  return (
    <form
      className="workload-chosen"
      noValidate
      aria-label="Chosen days"
      onSubmit={(event) => {
        event.preventDefault();
        show();
        const place = event.currentTarget;
        // The field is marked with the next drawing; other days are a form of their own, in which the focus goes on.
        setTimeout(() => (place.isConnected ? place.querySelector<HTMLElement>('[aria-invalid="true"]') : document.querySelector<HTMLElement>('.workload-chosen button'))?.focus());
      }}
    >
      <DayField label="First day" value={form.values.first} error={form.errorAt('first')} onChange={(first) => form.set({ first })} />
      <DayField label="Last day" value={form.values.last} error={form.errorAt('last')} onChange={(last) => form.set({ last })} />
      <Button submit>Show these days</Button>
    </form>
  );
}
