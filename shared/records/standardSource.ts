import { oneOf, type Checked } from './schemas';

/** Who set a standard or an interval (method.md 3): a written policy, a decision of the unit, or nobody yet. */
export const standardSource = oneOf('written policy', 'unit decision', 'none');

/** Who set a standard or an interval. */
export type StandardSource = Checked<typeof standardSource>;
