import type { Report } from '#shared/reports/report';

/**
 * What an encoder needs from outside the core. A file names `exportedAt`, an ISO instant, and `programVersion`, the
 * version of the program; `byteOrderMark` requests one in formats that allow it. `utf8` encodes text, and `sha256`
 * returns a digest as 64 hexadecimal digits.
 */
export type ExportFacts = {
  readonly exportedAt: string;
  readonly programVersion: string;
  readonly byteOrderMark: boolean;
  readonly utf8: (text: string) => Uint8Array<ArrayBuffer>;
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
};

/** Turns a report into the bytes of a file, in chunks of at most about a megabyte and in order. */
export type Encode = (report: Report, facts: ExportFacts) => AsyncIterable<Uint8Array>;

/**
 * A format in which reports can be saved. `id` never changes, `label` is for people, `extension` has no dot, and `keys`
 * are its command's. A format is either encoded here or printed from the page by the main process.
 */
export type ExportFormat = {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly keys: readonly string[];
} & ({ readonly encode: Encode } | { readonly print: true });
