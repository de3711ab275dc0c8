import type { Migration } from './migration';

/**
 * Entries now name the document request they were done for and the step that was taken. For older entries neither is
 * known.
 */
export const migration0050: Migration = {
  number: 50,
  name: 'Document requests of entries',
  upgrade: (record) =>
    record.type !== 'entry' || record.content === null
      ? record
      : { ...record, content: { ...record.content, request: null, step: null } },
};
