import { createHash } from 'node:crypto';
import type { Encode, ExportFacts } from '#shared/exports/exportFormat';
import type { Report } from '#shared/reports/report';

/** What an encoder gets in tests; without a byte order mark unless requested. */
export function someExportFacts(wishes: Partial<ExportFacts> = {}): ExportFacts {
  return {
    exportedAt: '2026-09-19T12:00:00.000Z',
    programVersion: '0.1.0',
    byteOrderMark: false,
    utf8: (text) => new TextEncoder().encode(text),
    sha256: async (bytes) => await Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    ...wishes,
  };
}

/** The chunks that an encoder makes from a report. */
export async function chunksOf(
  encode: Encode,
  report: Report,
  wishes: Partial<ExportFacts> = {},
): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encode(report, someExportFacts(wishes))) chunks.push(chunk);
  return chunks;
}

/** The text of the file that an encoder makes from a report, with its byte order mark. */
export async function encodedText(encode: Encode, report: Report, wishes: Partial<ExportFacts> = {}): Promise<string> {
  return Buffer.concat(await chunksOf(encode, report, wishes)).toString('utf8');
}
