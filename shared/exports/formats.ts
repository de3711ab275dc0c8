import type { Encode, ExportFormat } from './exportFormat';

/**
 * Every format in which a report can be saved. Commands, menu, palette, shortcuts and buttons are made from this table,
 * so a new format takes its own file and one line here.
 */
export const exportFormats = [
  { id: 'csv', label: 'CSV', extension: 'csv', keys: ['Ctrl+E'], encode: loaded(() => import('./csv')) },
  { id: 'json', label: 'JSON', extension: 'json', keys: ['Ctrl+Shift+E'], encode: loaded(() => import('./json')) },
  { id: 'pdf', label: 'PDF', extension: 'pdf', keys: ['Ctrl+Shift+P'], print: true },
] as const satisfies readonly ExportFormat[];

/** The id of a format. */
export type ExportFormatId = (typeof exportFormats)[number]['id'];

/**
 * An encoder that is loaded on first use. The main process reads this table for its menu and never encodes.
 */
function loaded(load: () => Promise<{ readonly encode: Encode }>): Encode {
  return async function* encodeWhenLoaded(report, facts) {
    const { encode } = await load();
    yield* encode(report, facts);
  };
}
