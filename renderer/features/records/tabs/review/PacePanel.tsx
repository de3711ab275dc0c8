import { useState, type ReactNode } from 'react';
import type { ReviewReport } from '#shared/reports/reviewReport';
import { whyNoMargin } from '#shared/reports/reviewReport';
import { countedText, countText } from '#shared/reports/figures';
import { marginText, tenthsText } from '#shared/reports/marginText';
import { scaleMargin } from '#shared/analysis/records/margin';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { useRecordsView } from '#renderer/state/recordsView';
import { DayField } from '#renderer/ui/form/DayField';
import { SectionHead } from '#renderer/ui/SectionHead';
import { BacklogLines } from './BacklogLines';
import { mostDaysAhead } from './useReviewReport';

type PacePanelProps = {
  readonly report: ReviewReport;
  readonly today: Day;
  /** Whose pace it is, if not the viewer's own. */
  readonly whose?: string | undefined;
  /** What can be done about it. */
  readonly children: ReactNode;
};

/** The pace that clears the backlog by the chosen day, and what it takes. */
export function PacePanel({ report, today, whose, children }: PacePanelProps) {
  const { chosen, pace, paceDays, sums } = report;
  return (
    <aside className="records-side" aria-label="Pace to clear the backlog">
      <ClearBy shown={chosen.by} today={today} />
      {sums.share === null ? (
        <p className="muted">A backlog needs an interval. Set one, and the pace that clears it appears here.</p>
      ) : (
        <>
          <p className="muted">
            {`${countedText(chosen.workdays, 'workday')}, ${countText(chosen.comeDue)} more come due. `}
            {chosen.needed === null
              ? 'There is no workday before then. '
              : `Needed: ${tenthsText(chosen.needed)} a workday; `}
            {`${whose ?? 'yours'}: ${tenthsText(pace)}, over ${countedText(paceDays, 'logged workday')}.`}
          </p>
          <BacklogLines report={report} />
          <Takes report={report} />
          {children}
        </>
      )}
    </aside>
  );
}

/** The day by which the backlog is to be cleared. A day that does not fit says why, and the last valid one stays. */
function ClearBy({ shown, today }: { readonly shown: Day; readonly today: Day }) {
  const [typed, setTyped] = useState<Day | null>(shown);
  const problem = problemOf(typed, today);
  const change = (day: Day | null) => {
    setTyped(day);
    if (problemOf(day, today) === null && day !== null) useRecordsView.setState({ clearBy: day });
  };
  return <DayField label="To clear it by" value={typed} error={problem} onChange={change} />;
}

function problemOf(day: Day | null, today: Day): string | null {
  if (day === null) return 'Enter a day, such as December 18.';
  if (day <= today) return 'Enter a day after today.';
  return day > addDays(today, mostDaysAhead) ? `At most ${mostDaysAhead} days ahead.` : null;
}

function Takes({ report }: { readonly report: ReviewReport }) {
  const { chosen, pace, minutes } = report;
  if (minutes === null || chosen.needed === null) return null;
  const more = chosen.needed - pace;
  const rows = [
    { name: 'Needed a workday', cases: chosen.needed },
    { name: 'Now a workday', cases: pace },
    ...(more > 0 ? [{ name: 'More a workday', cases: more }] : []),
  ];
  const why = whyNoMargin(minutes);
  return (
    <>
      <SectionHead title={`What ${tenthsText(chosen.needed)} a workday takes`} />
      <table className="table table-compact review-takes">
        <caption className="visually-hidden">Minutes of docket review a workday</caption>
        <thead>
          <tr>
            <th scope="col">Docket review</th>
            <th scope="col" className="table-right">Minutes</th>
            <th scope="col" className="table-right">95% interval</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cases }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="table-right"><b>{countText(cases * minutes.value)}</b></td>
              <td className="table-right muted">{marginText(scaleMargin(minutes.margin, cases)) ?? 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">
        {`${tenthsText(minutes.value)} min per case (${marginText(minutes.margin, tenthsText) ?? 'no interval'}, `}
        {`${countedText(minutes.n, 'case')} on ${countedText(minutes.days, 'day')}).`}
        {why === null ? '' : ` No interval: ${why}.`} Nothing is planned automatically.
      </p>
    </>
  );
}
