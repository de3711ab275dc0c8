import type { Migration } from './migration';

/** Appointments say which docket they are for, if their officer works on both. Earlier ones did not say. */
export const migration0070: Migration = {
  number: 70,
  name: 'Dockets of appointments',
  upgrade: (record) =>
    record.type !== 'appointment' || record.content === null
      ? record
      : { ...record, content: { ...record.content, saidDocket: null } },
};
