import { succeed, type Result } from '#shared/base/result';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import { reportCsv } from '#shared/exports/csv';
import { exportFileName } from '#shared/exports/fileName';
import { checkedText, jsonFileText, reportJson } from '#shared/exports/json';
import type { InputDigest, Report } from '#shared/reports/report';
import type { Services } from '#renderer/services/services';

/** In which form a report is written. */
export type ExportFormat = 'csv' | 'json';

/** A report as it stands on the screen, how its days are cut, and the totals it was made from. The mark is for CSV. */
export type ExportReportInput = {
  readonly report: Report;
  readonly by: string;
  readonly months: readonly MonthColumns[];
  readonly format: ExportFormat;
  readonly byteOrderMark: boolean;
};

/** What was written where. */
export type ExportReceipt = { readonly name: string; readonly path: string; readonly rows: number };

/**
 * Writes a report to the file that the user names, whole or not at all; null where the user cancelled. Fails with
 * `file-write` where the file cannot be written; nothing is then left behind.
 */
export async function exportReport(services: Services, input: ExportReportInput): Promise<Result<ExportReceipt | null>> {
  const { platform } = services;
  const report = { ...input.report, digests: await Promise.all(input.months.map(digestOf)) };
  const bytes = new TextEncoder().encode(await textOf(services, report, input));
  const begun = await platform.invoke('files.begin', {
    suggestedName: exportFileName(report, input.by, input.format),
    extension: input.format,
  });
  if (!begun.ok || begun.value === null) return begun.ok ? succeed(null) : begun;
  const { handle, name } = begun.value;
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const taken = await platform.invoke('files.append', { handle, bytes: bytes.slice(at, at + pieceBytes) });
    if (!taken.ok) return taken;
  }
  const written = await platform.invoke('files.commit', { handle });
  return written.ok ? succeed({ name, path: written.value.path, rows: report.rows.length }) : written;
}

/** No piece is so large that the window would wait for it. */
const pieceBytes = 1024 * 1024;

async function textOf({ clock, platform }: Services, report: Report, { format, byteOrderMark }: ExportReportInput): Promise<string> {
  if (format === 'csv') return reportCsv(report, { byteOrderMark });
  const { version } = await platform.invoke('app.start', null);
  const content = reportJson(report, { exportedAt: new Date(clock.now()).toISOString(), programVersion: version });
  return jsonFileText(content, await sha256(new TextEncoder().encode(checkedText(content))));
}

/** The digest of an officer's month covers who and when, the words, and the columns of numbers. */
async function digestOf({ officer, month, rows, words, buffer }: MonthColumns): Promise<InputDigest> {
  const head = new TextEncoder().encode(JSON.stringify({ officer, month, rows, words }));
  const all = new Uint8Array(head.length + buffer.byteLength);
  all.set(head);
  all.set(new Uint8Array(buffer), head.length);
  return { input: `totals ${officer} ${month}`, sha256: await sha256(all) };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
