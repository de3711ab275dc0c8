import type { Day } from '#shared/time/day';

/** What a duty is called from a day on. `words` are what the quick-entry line knows it by. */
export type DutyTerms = { readonly from: Day; readonly label: string; readonly words: readonly string[] };

/** A collateral duty: work beside an officer's own caseload. Never deleted once used, only retired. */
export type CollateralDuty = {
  readonly starter: boolean;
  readonly retiredFrom: Day | null;
  readonly terms: readonly DutyTerms[];
};
