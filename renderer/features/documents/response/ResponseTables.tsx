import type { ResponseTimes } from '#shared/analysis/documents/responseTimes';
import type { IncidenceStep } from '#shared/analysis/documents/aalenJohansen';
import type { Quantile } from '#shared/analysis/documents/quantiles';
import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import { shareText } from '#shared/reports/figures';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { Table, type Column } from '#renderer/ui/Table';
import { intervalText, shareNames } from './responseWords';

/** The days by which shares of the requests are answered, with their intervals. */
export function QuantileTable({ quantiles }: { readonly quantiles: readonly Quantile[] }) {
  return (
    <Table
      caption="Days by which shares of the requests are answered"
      columns={quantileColumns}
      rows={quantiles}
      rowKey={({ share }) => String(share)}
      density="compact"
    />
  );
}

const quantileColumns: readonly Column<Quantile>[] = [
  { key: 'share', head: 'Answered', isName: true, cell: ({ share }) => shareNames[share] ?? shareText(share) },
  { key: 'day', head: 'By day', align: 'right', cell: ({ day }) => (day === null ? 'not reached' : <b>{day}</b>) },
  { key: 'interval', head: '95% interval', align: 'right', cell: intervalText },
];

/** The curve as a table: one row for each day on which something ended. */
export function CurveTable({ times, name }: { readonly times: ResponseTimes; readonly name: string }) {
  const caption = `Time to an answer by day: ${name}`;
  return (
    <div className="response-twin">
      <ScrollBox label={caption}>
        <Table
          caption={caption} columns={curveColumns} rows={times.incidence} rowKey={({ day }) => String(day)}
          density="dense"
        />
      </ScrollBox>
    </div>
  );
}

/** The columns of the curve, which a copy uses, too. */
export const curveColumns: readonly Column<IncidenceStep>[] = [
  { key: 'day', head: 'Day', align: 'right', isName: true, cell: ({ day }) => day },
  { key: 'risk', head: 'At risk', align: 'right', cell: ({ atRisk }) => atRisk },
  { key: 'answered', head: 'Answered', align: 'right', cell: ({ answered }) => answered },
  { key: 'others', head: 'Ended otherwise', align: 'right', cell: ({ withdrawn, expired }) => withdrawn + expired },
  { key: 'share', head: 'Not answered', align: 'right', cell: ({ incidence }) => shareText(1 - incidence) },
  {
    key: 'limits', head: '95% limits', align: 'right',
    cell: ({ limits }) => (limits === null ? '–' : `${shareText(1 - limits.upper)} to ${shareText(1 - limits.lower)}`),
  },
];

type WaitTableProps = {
  readonly waits: readonly RequestWait[];
  readonly name: string;
  readonly labelOf: (wait: RequestWait) => string;
};

/** Each wait as a row, for too few requests to draw a curve. */
export function WaitTable({ waits, name, labelOf }: WaitTableProps) {
  const caption = `Each request since its opening: ${name}`;
  return (
    <div className="response-twin">
      <ScrollBox label={caption}>
        <Table
          caption={caption} columns={waitColumns(labelOf)} rows={waits} rowKey={({ ids }) => ids.join(' ')}
          density="dense"
        />
      </ScrollBox>
    </div>
  );
}

/** The columns of the waits, which a copy uses, too. */
export function waitColumns(labelOf: (wait: RequestWait) => string): readonly Column<RequestWait>[] {
  return [
    { key: 'request', head: 'Request', isName: true, cell: labelOf },
    { key: 'opened', head: 'Opened', cell: ({ opened }) => opened },
    { key: 'days', head: 'Days', align: 'right', cell: ({ exit }) => exit },
    { key: 'end', head: 'State', cell: ({ end }) => endNames[end] },
  ];
}

const endNames = { answered: 'Answered', withdrawn: 'Withdrawn', expired: 'Expired', open: 'Still open' } as const;
