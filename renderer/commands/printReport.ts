import { succeed, type Result } from '#shared/base/result';
import { exportFileName } from '#shared/exports/fileName';
import type { Report } from '#shared/reports/report';
import type { Services } from '#renderer/services/services';
import { digestsOf, sha256Of, type ExportReceipt, type ExportReportInput } from './exportReport';

/** A report to print as a PDF; `draw` puts it on the page and resolves once it is there. */
export type PrintReportInput = Omit<ExportReportInput, 'format' | 'byteOrderMark'> & {
  readonly format: { readonly extension: string; readonly label: string };
  readonly draw: (report: Report) => Promise<void>;
};

/**
 * Prints a report as a PDF in a place that the user chooses, completely or not at all. Null if the user cancels. Fails
 * with `print` or `file-write` if it cannot be made; nothing is left behind.
 */
export async function printReport(services: Services, input: PrintReportInput): Promise<Result<ExportReceipt | null>> {
  const { platform } = services;
  const {
    report,
    format: { extension, label },
    draw,
  } = input;
  const suggestedName = exportFileName(report, extension);
  const begun = await platform.invoke('files.begin', { suggestedName, extension, kind: label });
  if (!begun.ok || begun.value === null) return begun.ok ? succeed(null) : begun;
  const { handle, name } = begun.value;
  try {
    const digests = await digestsOf(input);
    await draw({ ...report, digests });
    const printed = await platform.invoke('files.print', { handle, foot: await footOf(services, report, digests) });
    if (!printed.ok) return printed;
    const written = await platform.invoke('files.commit', { handle });
    const further = report.parts.reduce((sum, { rows }) => sum + rows.length, 0);
    return written.ok
      ? succeed({ name, path: written.value.path, rows: report.rows.length + further, further })
      : written;
  } catch (bug) {
    await platform.invoke('files.cancel', { handle });
    throw bug;
  }
}

/** The program's version, when it was printed, and one digest over those of all inputs. */
async function footOf(
  { clock, platform }: Services,
  { simulated }: Report,
  digests: Report['digests'],
): Promise<string> {
  const { version } = await platform.invoke('app.start', null);
  const all = await sha256Of(digests.map(({ input, sha256 }) => `${input} ${sha256}`).join('\n'));
  const printed = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  const marks = simulated ? ' · simulated unit' : '';
  const inputs = `inputs sha-256 ${all.slice(0, 16)}…${marks}`;
  return `Daybook ${version} · printed ${printed.format(clock.now())} · ${inputs}`;
}
