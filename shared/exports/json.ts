import type { Report, ReportTable, ReportValue } from '#shared/reports/report';
import type { ExportFacts } from './exportFormat';

/** The name and version of the JSON file's structure. A change that readers must know about raises the version. */
export const reportJsonSchema = 'daybook-report/1';

/** A table in the JSON file. Each row has its values by column id. */
export type JsonTable = Pick<ReportTable, 'id' | 'title' | 'columns'> & {
  readonly rows: readonly JsonRow[];
  readonly totals: JsonRow;
};

/** One row of a table in the JSON file. */
export type JsonRow = Readonly<Record<string, ReportValue>>;

/**
 * The contents of a report's JSON file: unrounded figures, and what is needed to judge and check them. `sha256` is the
 * SHA-256 of the rest as JSON without white space, with its fields in order.
 */
export type ReportJson = Pick<ExportFacts, 'programVersion' | 'exportedAt'> &
  Pick<Report, 'title' | 'finding' | 'simulated' | 'range' | 'columns' | 'denominators' | 'notes' | 'digests'> & {
    readonly schema: string;
    readonly report: string;
    readonly asOf: string;
    readonly counts: { readonly rows: number; readonly columns: number };
    readonly rows: readonly JsonRow[];
    readonly totals: JsonRow;
    readonly parts: readonly JsonTable[];
    readonly sha256: string;
  };

/** Encodes a report as JSON in UTF-8, indented, with its checksum last. */
export async function* encode(report: Report, facts: ExportFacts): AsyncGenerator<Uint8Array> {
  const content = contentOf(report, facts);
  const sha256 = await facts.sha256(facts.utf8(JSON.stringify(content)));
  const bytes = facts.utf8(`${JSON.stringify({ ...content, sha256 } satisfies ReportJson, null, 2)}\n`);
  for (let at = 0; at < bytes.length; at += bytesPerChunk) yield bytes.slice(at, at + bytesPerChunk);
}

const bytesPerChunk = 1024 * 1024;

function contentOf(report: Report, { programVersion, exportedAt }: ExportFacts): Omit<ReportJson, 'sha256'> {
  const { rows, totals } = jsonTable(report);
  return {
    schema: reportJsonSchema,
    programVersion,
    exportedAt,
    report: report.id,
    title: report.title,
    finding: report.finding,
    simulated: report.simulated,
    asOf: new Date(report.asOf).toISOString(),
    range: report.range,
    columns: report.columns,
    counts: { rows: report.rows.length, columns: report.columns.length },
    rows,
    totals,
    parts: report.parts.map(jsonTable),
    denominators: report.denominators,
    notes: report.notes,
    digests: report.digests,
  };
}

function jsonTable({ id, title, columns, rows, totals }: ReportTable): JsonTable {
  const named = (row: readonly ReportValue[]): JsonRow =>
    Object.fromEntries(columns.map((column, index) => [column.id, row[index] ?? null]));
  return { id, title, columns, rows: rows.map(named), totals: named(totals) };
}
