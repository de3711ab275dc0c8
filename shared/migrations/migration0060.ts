import type { Migration } from './migration';

/**
 * Entries now store the docket that an officer who works on both named. It was not asked for older entries, so they
 * count for the officer's docket on their day, as before.
 */
export const migration0060: Migration = {
  number: 60,
  name: 'Dockets of entries',
  upgrade: (record) =>
    record.type !== 'entry' || record.content === null
      ? record
      : { ...record, content: { ...record.content, saidDocket: null } },
};
