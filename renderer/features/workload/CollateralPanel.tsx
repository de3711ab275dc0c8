import { countText, shareText } from '#shared/reports/figures';
import { longDuty } from '#shared/reports/longDuty';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import { ShareChart, type ShareMark, type SharePoint } from '#renderer/ui/chart/ShareChart';
import { ParticipationFacts } from './ParticipationFacts';

/** The share of collateral duties over time and the share of expected days that was logged, with their denominators. */
export function CollateralPanel({ report }: { readonly report: WorkloadReport }) {
  const {
    collateral: { all },
    periods,
  } = report;
  const points = pointsOf(report);
  const mark = markOf(report);
  return (
    <section className="side-panel workload-side" aria-label="Shares">
      {all.share === null ? null : (
        <>
          <div>
            <h2>Collateral duties, {shareText(all.share)}</h2>
            <p className="small muted">
              {countText(all.minutes)} of {countText(all.worked)} minutes worked, excluding leave and detail.
              {mark === null || periods.length < 2 ? '' : ` Dashed: ${mark.label}, ${mark.when}.`}
            </p>
          </div>
          {periods.length < 2 ? null : (
            <ShareChart
              look="group-coll"
              summary={`Collateral duties as a share of the minutes worked: ${points
                .map(({ tip }) => tip)
                .slice(0, 24)
                .join('; ')}${mark === null ? '' : `. ${mark.label} ${mark.when}`}`}
              mark={mark}
              points={points}
              ends={[periods[0]?.short ?? '', periods.at(-1)?.short ?? '']}
            />
          )}
        </>
      )}
      <ParticipationFacts report={report} />
    </section>
  );
}

function pointsOf({ collateral, periods }: WorkloadReport): SharePoint[] {
  return periods.map(({ label, partial }, index) => {
    const share = collateral.periods[index]?.share ?? null;
    return {
      share,
      label,
      tip: `${label}: ${share === null ? 'nothing worked' : shareText(share)}`,
      isPartial: partial,
    };
  });
}

/** Where a lasting duty began: it tells a permanent step in the share from a busy week. */
function markOf({ lines, periods }: WorkloadReport): ShareMark | null {
  const began = longDuty(lines, periods.length);
  return began === null
    ? null
    : { at: began.from, label: began.label, when: `from ${periods[began.from]?.short ?? ''}` };
}
