import type { Migration } from './migration';

/**
 * The first shape that data had. There is nothing older to read, so a content passes as it is; the step is here so that
 * the number of the first released data has a place in the list, and the next step something to follow.
 */
export const migration0010: Migration = {
  number: 10,
  name: 'The first shape',
  upgrade: (record) => record,
};
