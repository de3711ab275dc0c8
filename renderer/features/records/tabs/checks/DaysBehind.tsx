import type { OfficerDay } from '#shared/analysis/records/officerDays';
import { countChecks } from '#shared/analysis/records/recordChecks';
import type { PeriodChecks } from '#shared/reports/checksTables';
import { countedText } from '#shared/reports/figures';
import { longDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';

type DaysBehindProps = { readonly shown: PeriodChecks; readonly days: readonly OfficerDay[] };

/** The days of a period on which checks were skipped; each leads to that day. */
export function DaysBehind({ shown: { period }, days }: DaysBehindProps) {
  const found = skippedDays(period, days);
  return (
    <section aria-label="Days behind it">
      <SectionHead title="Days behind it" sub={period.label} />
      {found.length === 0 ? (
        <p className="muted">No check was skipped in this period.</p>
      ) : (
        <ul className="check-days">
          {found.map(({ day, skipped, due }) => (
            <li key={day} className="check-day">
              <Button look="quiet" size="small" onClick={() => openDay(day)}>
                {longDayName(day)}
              </Button>
              <span className="muted">{`${countedText(skipped, 'skipped', 'skipped')} of ${due}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The days of a period with skipped checks, and how many of those due. */
export function skippedDays(
  { first, last }: PeriodChecks['period'],
  days: readonly OfficerDay[],
): { readonly day: Day; readonly skipped: number; readonly due: number }[] {
  return days
    .filter(({ day }) => first <= day && day <= last)
    .map(({ day, cells }) => ({ day, ...countChecks(cells) }))
    .filter(({ skipped }) => skipped > 0);
}

/** Shows a day on Today. */
export function openDay(day: Day): void {
  useRoute.getState().showDay(day);
  useRoute.getState().go('today');
}
