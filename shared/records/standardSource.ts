import { oneOf, type Checked } from './schemas';

/**
 * Where a standard or an interval comes from (method.md 3): a written policy, a decision of the unit, or nowhere yet.
 */
export const standardSource = oneOf('written policy', 'unit decision', 'none');

/** Where a standard or an interval comes from. */
export type StandardSource = Checked<typeof standardSource>;
