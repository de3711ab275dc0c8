import type { CountryLine, EscalationLine } from '#shared/reports/obstacleLines';
import { countedText, countText, rangeText, shareText } from '#shared/reports/figures';
import { causeNames, type ObstaclesReport } from '#shared/reports/obstaclesReport';
import { statusNames } from '#shared/rules/documents/countryState';
import { shortDayName } from '#shared/time/dateNames';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { Table, type Column } from '#renderer/ui/Table';
import { CauseBar, CauseKey, CausePatterns, SplitBar } from './causeBars';
import { causeRows, causeSum, countrySum, escalationSum, type CauseRow } from './obstacleSums';

/** The report as one page that can be photocopied: ink and patterns only. */
export function ObstaclesPage({ report }: { readonly report: ObstaclesReport }) {
  const { scope, people, requests, range, lead, rest, simulated, notes } = report;
  return (
    <article className="obstacles-page" aria-label="Report">
      <CausePatterns />
      <header className="obstacles-head">
        <span><b>{scope}</b>, travel documents</span>
        {simulated ? <span className="obstacles-mark">Simulated unit: no figure here comes from an agency</span> : null}
      </header>
      <h2 className="obstacles-title">Obstacles to travel documents</h2>
      <p className="muted">
        {`For the Department of State. ${countedText(people, 'officer')}, ${countedText(requests, 'request')}, `}
        {`${rangeText(range)}.`}
      </p>
      <p className="obstacles-finding"><b>{lead}</b> {rest}</p>
      {report.causes.length === 0 ? null : <Causes report={report} />}
      <Countries report={report} />
      {report.escalations.length === 0 ? null : <Escalations lines={report.escalations} />}
      <footer className="obstacles-foot small">
        <p><b>How to read this.</b> {notes.join(' ')}</p>
      </footer>
    </article>
  );
}

function Causes({ report: { causes, obstacles } }: { readonly report: ObstaclesReport }) {
  const most = Math.max(...causes.map(({ requests }) => requests));
  const columns: readonly Column<CauseRow>[] = [
    {
      key: 'cause', head: 'Cause', isName: true,
      cell: ({ cause }) => (cause === null ? 'All causes' : causeNames[cause]),
    },
    {
      key: 'bar', head: 'Requests', headText: '',
      cell: ({ cause, requests }) => (cause === null ? '' : <CauseBar cause={cause} share={requests / most} />),
    },
    { key: 'n', head: 'n', align: 'right', cell: ({ requests }) => <b>{countText(requests)}</b> },
    { key: 'share', head: 'Share', align: 'right', cell: ({ requests }) => shareText(requests / obstacles) },
    { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
    { key: 'each', head: 'Each', align: 'right', cell: ({ minutes, requests }) => countText(minutes / requests) },
    { key: 'held', head: 'Days held up', align: 'right', cell: ({ heldUpDays }) => countText(heldUpDays) },
    {
      key: 'median', head: 'Days, median', align: 'right',
      cell: ({ days }) => (days === null ? '' : <b>{countText(days.median)}</b>),
    },
    {
      key: 'range', head: 'Shortest to longest', align: 'right',
      cell: ({ days }) => (days === null ? '' : `${days.shortest} to ${days.longest}`),
    },
  ];
  return (
    <section aria-labelledby="by-cause">
      <h3 id="by-cause">By cause</h3>
      <p className="muted small">Requests with an obstacle; if one had two, the later one counts</p>
      <ScrollBox label="By cause">
        <Table
          caption="Obstacles by cause" columns={columns} rows={causeRows(causes)} rowKey={({ cause }) => cause ?? 'all'}
          totals={causeSum(causes)} density="dense"
        />
      </ScrollBox>
    </section>
  );
}

function Countries({ report: { countries } }: { readonly report: ObstaclesReport }) {
  const most = Math.max(1, ...countries.map(({ obstacles }) => obstacles));
  const columns: readonly Column<CountryLine>[] = [
    { key: 'country', head: 'Country', isName: true, cell: ({ name }) => name },
    { key: 'status', head: 'Status', cell: statusCell },
    { key: 'requests', head: 'Requests', align: 'right', cell: ({ requests }) => countText(requests) },
    { key: 'obstacles', head: 'Obstacle', align: 'right', cell: ({ obstacles }) => <b>{countText(obstacles)}</b> },
    { key: 'share', head: 'Share', align: 'right', cell: ({ obstacles, requests }) => shareText(obstacles / requests) },
    {
      key: 'causes', head: 'Causes', headText: '',
      cell: (line) => (isSum(line) ? '' : <SplitBar byCause={line.byCause} most={most} />),
    },
    { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
    { key: 'answer', head: 'Days to answer', align: 'right', cell: answerCell },
    { key: 'interval', head: '95% interval', align: 'right', cell: intervalText },
  ];
  return (
    <section aria-labelledby="by-country">
      <h3 id="by-country">By country</h3>
      <CauseKey />
      <ScrollBox label="By country">
        <Table
          caption="Obstacles by country" columns={columns} rows={countries} rowKey={({ country }) => country}
          totals={countrySum(countries)} density="dense"
        />
      </ScrollBox>
    </section>
  );
}

function isSum({ country }: CountryLine): boolean {
  return country === '';
}

function statusCell(line: CountryLine): string {
  if (isSum(line)) return '';
  return line.status === null ? 'not set' : statusNames[line.status];
}

function answerCell(line: CountryLine) {
  const { answer } = line;
  if (answer === null) return isSum(line) ? '' : '–';
  return answer.day === null ? 'not reached' : <b>{answer.day}</b>;
}

function intervalText({ answer, few }: CountryLine): string {
  if (answer === null) return few ?? '';
  if (answer.lower === null && answer.upper === null) return 'not reached';
  return `${answer.lower ?? 'not reached'} to ${answer.upper ?? 'not reached'}`;
}

function Escalations({ lines }: { readonly lines: readonly EscalationLine[] }) {
  const requests = lines.reduce((sum, line) => sum + line.requests, 0);
  const answered = lines.reduce((sum, line) => sum + line.answeredSince, 0);
  return (
    <section aria-labelledby="escalated">
      <h3 id="escalated">Escalated to the Department of State</h3>
      <p className="muted small">
        {`${countedText(requests, 'request')}; ${answered} ${answered === 1 ? 'was' : 'were'} answered since`}
      </p>
      <ScrollBox label="Escalated">
        <Table
          caption="Requests escalated to the Department of State" columns={escalationColumns} rows={lines}
          rowKey={({ country }) => country} totals={escalationSum(lines)} density="dense"
        />
      </ScrollBox>
    </section>
  );
}

const escalationColumns: readonly Column<EscalationLine>[] = [
  { key: 'country', head: 'Country', isName: true, cell: ({ name }) => name },
  { key: 'requests', head: 'Requests', align: 'right', cell: ({ requests }) => <b>{requests}</b> },
  { key: 'on', head: 'Escalated on', cell: ({ on }) => on.map(shortDayName).join(', ') },
  { key: 'answered', head: 'Answered since', align: 'right', cell: ({ answeredSince }) => answeredSince },
  { key: 'longest', head: 'Longest open, days', align: 'right', cell: ({ longestOpen }) => longestOpen ?? '–' },
];
