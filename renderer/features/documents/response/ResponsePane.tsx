import { useId, useMemo, useRef, useState } from 'react';
import type { RequestWait, RequestWaits } from '#shared/analysis/documents/requestWaits';
import type { RecordId } from '#shared/base/ids';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { rangeText } from '#shared/reports/figures';
import { responseReport, type ResponseReport } from '#shared/reports/responseReport';
import type { Day } from '#shared/time/day';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { FewRequests } from './FewRequests';
import { ResponseCurve } from './ResponseCurve';
import { ResponseFiles } from './ResponseFiles';
import { ResponseFilters } from './ResponseFilters';
import { CurveTable, QuantileTable, WaitTable } from './ResponseTables';
import { filterName, filterWaits, type ResponseFilter } from './responseWords';
import './response.css';

/** The requests that the times are about, and how to name them. */
export type ResponsePaneProps = {
  /** The waits of all requests. */
  readonly all: RequestWaits;
  /** The requests that they were computed from. */
  readonly requests: ReadonlyMap<RecordId, Recorded<DocumentRequest>>;
  readonly today: Day;
  /** Whose requests they are, in words. */
  readonly scope: string;
  readonly isUnit: boolean;
  readonly simulated: boolean;
  readonly byteOrderMark: boolean;
  /** The country that the ledger has chosen, or null for all; the pane can choose another one. */
  readonly country: string | null;
  /** The name of a request beside its line. */
  readonly labelOf: (wait: RequestWait) => string;
};

/** How long requests wait for an answer: a curve with its table, or each request if there are too few. */
export function ResponsePane(props: ResponsePaneProps) {
  const { all, today, scope, isUnit, simulated, country, labelOf } = props;
  const { clock } = useServices();
  const headingId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<ResponseFilter>({ country, post: null, kind: null });
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const report = useMemo(() => {
    const waits = { waits: filterWaits(all.waits, filter), excluded: filterWaits(all.excluded, filter) };
    const first = waits.waits.reduce((earliest, { opened }) => (opened < earliest ? opened : earliest), today);
    const range = { first, last: today };
    const ids = [...waits.waits, ...waits.excluded].flatMap((wait) => wait.ids);
    return { ids, waits: waits.waits, report: responseReport({
      of: filterName(filter), scope, isUnit, waits, range, asOf: clock.now(), simulated,
    }) };
  }, [all, filter, today, scope, isUnit, simulated, clock]);
  const everyWait = useMemo(() => [...all.waits, ...all.excluded], [all]);
  return (
    <section className="response" aria-labelledby={headingId}>
      <h2 id={headingId}>{titleOf(report.report)}</h2>
      <p className="muted">
        {`${subOf(report.report)} ${scope}, ${rangeText(report.report.range)}.`}
      </p>
      <ResponseFilters waits={everyWait} filter={filter} onChange={setFilter} />
      <div className="response-actions">
        <Segmented
          label="Form" hideLabel small value={form} onChange={setForm}
          segments={[{ value: 'chart', label: 'Chart' }, { value: 'table', label: 'Table' }]}
        />
        <ResponseFiles
          form={form} drawing={drawing} report={report.report} waits={report.waits} labelOf={labelOf}
          requests={report.ids.flatMap((id) => props.requests.get(id) ?? [])} byteOrderMark={props.byteOrderMark}
        />
      </div>
      <Body form={form} shown={report} drawing={drawing} labelOf={labelOf} />
      {report.report.notes.length === 0 ? null : <p className="small muted">{report.report.notes.join(' ')}</p>}
    </section>
  );
}

type BodyProps = {
  readonly form: 'chart' | 'table';
  readonly shown: { readonly waits: readonly RequestWait[]; readonly report: ResponseReport };
  readonly drawing: React.RefObject<HTMLDivElement | null>;
  readonly labelOf: (wait: RequestWait) => string;
};

function Body({ form, shown: { waits, report: { times, of: name } }, drawing, labelOf }: BodyProps) {
  const isFew = times.missing.length > 0;
  if (form === 'table') {
    return isFew ? <WaitTable waits={waits} name={name} labelOf={labelOf} /> : <CurveTable times={times} name={name} />;
  }
  if (isFew) return <FewRequests ref={drawing} name={name} times={times} waits={waits} labelOf={labelOf} />;
  return (
    <>
      <ResponseCurve ref={drawing} name={name} times={times} waits={waits} />
      <QuantileTable quantiles={times.quantiles ?? []} />
    </>
  );
}

function titleOf({ times, of }: ResponseReport): string {
  return times.missing.length > 0 ? `${of}: too few for a curve` : `${of}: time to an answer`;
}

function subOf({ times }: ResponseReport): string {
  return times.missing.length > 0
    ? 'Days since the opening, each request.'
    : 'Share of requests not answered yet, by days since the opening.';
}
