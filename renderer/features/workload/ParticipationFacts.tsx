import { countText, countedText, shareText } from '#shared/reports/figures';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import { shortDayName } from '#shared/time/dateNames';

/** Logged days of expected days, with both counts. */
export function ParticipationFacts({ report: { participation, through } }: { readonly report: WorkloadReport }) {
  if (through === null || participation.rate === null) {
    return <p className="small muted">Participation: no day was expected before today.</p>;
  }
  const { rate, loggedDays, expectedDays } = participation;
  return (
    <div>
      <h2>Participation, {shareText(rate)}</h2>
      <p className="small muted">
        {`${countText(loggedDays)} of ${countedText(expectedDays, 'expected officer-day')} logged, ` +
          `through ${shortDayName(through)}. Logged: closed, or 90% of the expected minutes.`}
      </p>
    </div>
  );
}
