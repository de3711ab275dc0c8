import type { Migration } from './migration';

/**
 * The first version of the data. There is nothing older to read, so contents pass unchanged. The step gives the first
 * released data a number and the next step a predecessor.
 */
export const migration0010: Migration = {
  number: 10,
  name: 'The first shape',
  upgrade: (record) => record,
};
