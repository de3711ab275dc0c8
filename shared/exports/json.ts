import type { Report, ReportTable, ReportValue } from '#shared/reports/report';

/** The form of the JSON file; a change that a reader must know of raises the number. */
export const reportJsonSchema = 'daybook-report/1';

/** What a file says about its making. `exportedAt` is an ISO instant, `programVersion` the program's. */
export type JsonFacts = { readonly exportedAt: string; readonly programVersion: string };

/** Another table of the report, its rows under the names of its columns. */
export type JsonPart = Pick<ReportTable, 'id' | 'title' | 'columns'> & {
  readonly rows: readonly Readonly<Record<string, ReportValue>>[];
  readonly totals: Readonly<Record<string, ReportValue>>;
};

/** The content of a report's JSON file, all but its checksum. Values of rows stand under the names of their columns. */
export type ReportJson = JsonFacts & {
  readonly schema: string;
  readonly report: string;
  readonly title: string;
  readonly finding: string;
  readonly simulated: boolean;
  readonly asOf: string;
  readonly range: Report['range'];
  readonly columns: Report['columns'];
  readonly counts: { readonly rows: number; readonly columns: number };
  readonly rows: readonly Readonly<Record<string, ReportValue>>[];
  readonly totals: Readonly<Record<string, ReportValue>>;
  readonly parts: readonly JsonPart[];
  readonly denominators: Report['denominators'];
  readonly notes: Report['notes'];
  readonly digests: Report['digests'];
};

/** A report as the content of a JSON file: unrounded figures, and what is needed to judge and check them. */
export function reportJson(report: Report, facts: JsonFacts): ReportJson {
  return {
    schema: reportJsonSchema,
    programVersion: facts.programVersion,
    exportedAt: facts.exportedAt,
    report: report.id,
    title: report.title,
    finding: report.finding,
    simulated: report.simulated,
    asOf: new Date(report.asOf).toISOString(),
    range: report.range,
    columns: report.columns,
    counts: { rows: report.rows.length, columns: report.columns.length },
    rows: report.rows.map((row) => named(report, row)),
    totals: named(report, report.totals),
    parts: report.parts.map((part) => ({
      id: part.id, title: part.title, columns: part.columns, rows: part.rows.map((row) => named(part, row)), totals: named(part, part.totals),
    })),
    denominators: report.denominators,
    notes: report.notes,
    digests: report.digests,
  };
}

/**
 * The text of the file: the content with its checksum last. `sha256` is the hexadecimal SHA-256 of `checkedText` of the
 * same content, worked out by the caller since the core has no way to.
 */
export function jsonFileText(content: ReportJson, sha256: string): string {
  return `${JSON.stringify({ ...content, sha256 }, null, 2)}\n`;
}

/** The text whose UTF-8 bytes the checksum covers: the content without spaces, in the order of its fields. */
export function checkedText(content: ReportJson): string {
  return JSON.stringify(content);
}

function named({ columns }: ReportTable, row: readonly ReportValue[]): Readonly<Record<string, ReportValue>> {
  return Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? null]));
}
