import type { Measure } from '#shared/reports/workloadFigures';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import { SmallMultiples } from '#renderer/ui/chart/SmallMultiples';
import { leftOut, panelsOf } from './model/panels';
import { periodWords } from './model/words';

/** The finding above its chart: bars of each activity, all on one scale. The table below has the same figures. */
export function WorkloadChart({ report, measure }: { readonly report: WorkloadReport; readonly measure: Measure }) {
  const { periods, by } = report;
  const word = periodWords[by];
  const counted = measure === 'minutes' ? 'Minutes' : 'Units';
  const partial = periods.some((period) => period.partial);
  const means = by !== 'day' && periods.filter((period) => !period.partial).length > 1;
  const outlines = partial ? ` Outlined: not a whole ${word.one}${means ? ', left out of the mean' : ''}.` : '';
  return (
    <section aria-labelledby="workload-finding">
      <h2 id="workload-finding" className="workload-finding">
        {measure === 'units' ? report.unitsFinding : report.finding}
      </h2>
      <p className="small muted workload-unit">
        {`${counted} a ${word.one} by activity, all panels on one scale.${outlines}${leftOut(report, measure)}`}
      </p>
      <SmallMultiples
        label={`${counted} by activity and ${word.one}; the table below has the same figures`}
        panels={panelsOf(report, measure)}
        isPartial={periods.map((period) => period.partial)}
        ends={[periods[0]?.short ?? '', periods.at(-1)?.short ?? '']}
      />
    </section>
  );
}
