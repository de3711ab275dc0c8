import { longDayName } from '#shared/time/dateNames';
import { setHolidayWorked } from '#renderer/commands/schedule';
import { useServices } from '#renderer/services/useServices';
import { Button } from '#renderer/ui/Button';
import type { StaticFacts } from './model/dayFacts';
import { report } from './report';

/** On a federal holiday: says that the officer worked, so that the day counts like any other, or takes it back. */
export function HolidayButton({ facts: { officer, day, offBecause } }: { readonly facts: StaticFacts }) {
  const services = useServices();
  if (offBecause?.is !== 'holiday') return null;
  const { isWorked } = offBecause;
  const said = isWorked ? `${longDayName(day)} is a holiday again.` : `${longDayName(day)} counts as a workday.`;
  const change = () => void report(setHolidayWorked(services, { officer, day, worked: !isWorked }), said);
  return (
    <Button size="small" onClick={change}>
      {isWorked ? 'I did not work' : 'I worked'}
    </Button>
  );
}
