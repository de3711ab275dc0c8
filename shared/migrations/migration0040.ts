import type { Migration } from './migration';

/**
 * An officer's time zones now have dates: the one zone an officer had applies from the beginning. The day from which
 * work is expected is not known for existing officers, so their first record decides.
 */
export const migration0040: Migration = {
  number: 40,
  name: 'Dated time zones',
  upgrade: (record) =>
    record.type !== 'officer' || record.content === null ? record : { ...record, content: dated(record.content) },
};

function dated({ zone, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...rest, zones: [{ from: '1900-01-01', zone }], start: null };
}
