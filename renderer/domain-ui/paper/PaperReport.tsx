import { countText, rangeText } from '#shared/reports/figures';
import { paperTable, type PaperTable } from '#shared/reports/paperTable';
import type { Report } from '#shared/reports/report';
import { classes } from '#renderer/ui/Button';
import { PaperCharts } from './PaperCharts';
import './paper.css';

/**
 * A report as it is printed: ink only, on Letter, every table in full, and what it rests on. A report for a single page
 * is set tighter.
 */
export function PaperReport({ report }: { readonly report: Report }) {
  const main = { ...report, title: report.tableTitle ?? report.title };
  const { onOnePage } = report;
  const isOnePage = onOnePage !== undefined;
  const parts = report.parts.filter(({ id }) => onOnePage?.without.includes(id) !== true);
  const tables = [main, ...parts].filter(({ rows }) => rows.length > 0).map(paperTable);
  const notes = report.notes.filter((note) => note !== notAttendance);
  return (
    <article className={classes('paper', isOnePage && 'paper-one')}>
      <header className="paper-head">
        <h1>{report.title}</h1>
        <span>{rangeText(report.range)}</span>
        {report.simulated ? <b className="paper-mark">Simulated</b> : null}
        <b className="paper-mark paper-attendance">{notAttendance.replace('.', '')}</b>
      </header>
      <p className="paper-lead">{report.finding}</p>
      <PaperCharts report={report} />
      <div className="paper-tables">
        {tables.map((table) => (
          <PaperPart key={table.id} table={table} />
        ))}
      </div>
      <section className="paper-box">
        <h2>What this rests on</h2>
        <ul>
          {report.denominators.map(({ share, of, counted, value }) => (
            <li key={share}>{`${capital(share)}: ${countText(counted)} of ${countText(value)} ${of}.`}</li>
          ))}
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      {report.digests.length === 0 ? null : <Digests report={report} isShort={isOnePage} />}
    </article>
  );
}

const notAttendance = 'Not a time-and-attendance record.';

function PaperPart({ table }: { readonly table: PaperTable }) {
  const { id, title, common, columns, rows, totals } = table;
  const look = (index: number) => (columns[index]?.isRight === true ? 'paper-right' : undefined);
  return (
    <section className={classes('paper-part', columns.length > 5 && 'paper-wide', columns.length > 9 && 'paper-dense')}>
      <h2 id={`paper-${id}`}>{title}</h2>
      {common === '' ? null : <p className="paper-common">{common}</p>}
      <table aria-labelledby={`paper-${id}`}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.id} scope="col" className={look(index)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={look(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {totals === null ? null : (
          <tfoot>
            <tr>
              {totals.map((cell, index) => (
                <td key={index} className={look(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

/**
 * The digests of the records in full, or on one page the start of each; those of the totals are many. The JSON file has
 * each of them in full.
 */
function Digests({ report: { digests }, isShort }: { readonly report: Report; readonly isShort: boolean }) {
  const totals = digests.filter(({ input }) => input.startsWith('totals '));
  const others = digests.filter((one) => !totals.includes(one));
  return (
    <section className="paper-digests">
      <h2>Digests of the inputs, SHA-256</h2>
      <ul>
        {others.map(({ input, sha256 }) => (
          <li key={input}>{`${input.split(' ')[0] ?? input} ${isShort ? `${sha256.slice(0, 8)}…` : sha256}`}</li>
        ))}
        {totals.length === 0 ? null : (
          <li>{`${countText(totals.length)} months of totals, ${short(totals)}: the JSON file has each digest`}</li>
        )}
      </ul>
    </section>
  );
}

function short(totals: Report['digests']): string {
  return totals
    .slice(0, 3)
    .map(({ sha256 }) => `${sha256.slice(0, 8)}…`)
    .join(' ');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
