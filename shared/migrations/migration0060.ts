import type { Migration } from './migration';

/**
 * Entries keep which docket their officer said, where the officer works on both. Of older entries none was asked, so
 * they count for the officer's docket of their day, as before.
 */
export const migration0060: Migration = {
  number: 60,
  name: 'Dockets of entries',
  upgrade: (record) =>
    record.type !== 'entry' || record.content === null
      ? record
      : { ...record, content: { ...record.content, saidDocket: null } },
};
