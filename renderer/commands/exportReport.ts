import type { MonthColumns } from '#shared/analysis/totalsColumns';
import { succeed, type Result } from '#shared/base/result';
import type { ExportFacts } from '#shared/exports/exportFormat';
import { exportFileName } from '#shared/exports/fileName';
import type { exportFormats } from '#shared/exports/formats';
import type { InputDigest, Report } from '#shared/reports/report';
import type { Services } from '#renderer/services/services';

/** A format that is encoded here, not printed by the main process. */
export type EncodedFormat = Extract<(typeof exportFormats)[number], { readonly encode: unknown }>;

/**
 * The report on the screen, the totals and the other records that it was made from, and how to save it. Their digests
 * are written into it.
 */
export type ExportReportInput = {
  readonly report: Report;
  readonly months: readonly MonthColumns[];
  readonly records?: readonly { readonly input: string; readonly content: unknown }[];
  readonly format: EncodedFormat;
  readonly byteOrderMark: boolean;
};

/** The file that was written, its number of rows, and how many of them are in the report's further tables. */
export type ExportReceipt = {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly further: number;
};

/**
 * Writes a report to a file that the user chooses, completely or not at all. Null if the user cancels. Fails with
 * `file-write` if the file cannot be written; nothing is left behind.
 */
export async function exportReport(
  services: Services,
  input: ExportReportInput,
): Promise<Result<ExportReceipt | null>> {
  const { platform } = services;
  const {
    report,
    format: { extension, label },
  } = input;
  const suggestedName = exportFileName(report, extension);
  const begun = await platform.invoke('files.begin', { suggestedName, extension, kind: label });
  if (!begun.ok || begun.value === null) return begun.ok ? succeed(null) : begun;
  const { handle, name } = begun.value;
  try {
    const written = await writeReport(services, input, handle);
    const further = report.parts.reduce((sum, { rows }) => sum + rows.length, 0);
    const rows = report.rows.length + further;
    return written.ok ? succeed({ name, path: written.value.path, rows, further }) : written;
  } catch (bug) {
    await platform.invoke('files.cancel', { handle });
    throw bug;
  }
}

async function writeReport(
  services: Services,
  input: ExportReportInput,
  handle: string,
): Promise<Result<{ readonly path: string }>> {
  const { platform } = services;
  const { report, format, byteOrderMark } = input;
  const digests = await digestsOf(input);
  for await (const bytes of format.encode({ ...report, digests }, await exportFacts(services, byteOrderMark))) {
    const taken = await platform.invoke('files.append', { handle, bytes });
    if (!taken.ok) return taken;
  }
  return platform.invoke('files.commit', { handle });
}

/** The digests of all that a report was made from: the totals of each month, then the other records. */
export async function digestsOf({
  months,
  records = [],
}: Pick<ExportReportInput, 'months' | 'records'>): Promise<InputDigest[]> {
  return await Promise.all([...months.map(digestOf), ...records.map(digestOfRecord)]);
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export async function sha256Of(text: string): Promise<string> {
  return await sha256(utf8(text));
}

async function exportFacts({ clock, platform }: Services, byteOrderMark: boolean): Promise<ExportFacts> {
  const { version } = await platform.invoke('app.start', null);
  const exportedAt = new Date(clock.now()).toISOString();
  return { exportedAt, programVersion: version, byteOrderMark, utf8, sha256 };
}

/** The digest of one officer's month. Covers the officer, the month, the words and the numeric columns. */
async function digestOf({ officer, month, rows, words, buffer }: MonthColumns): Promise<InputDigest> {
  const head = utf8(JSON.stringify({ officer, month, rows, words }));
  const all = new Uint8Array(head.length + buffer.byteLength);
  all.set(head);
  all.set(new Uint8Array(buffer), head.length);
  return { input: `totals ${officer} ${month}`, sha256: await sha256(all) };
}

/** The digest of a record as JSON without white space, in the order of its fields. */
async function digestOfRecord({ input, content }: { readonly input: string; readonly content: unknown }) {
  return { input, sha256: await sha256(utf8(JSON.stringify(content))) };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
