import type { Day } from '#shared/time/day';

/** The six groups of work, by which colours and sums go. */
export type WorkGroup =
  | 'case work'
  | 'document work'
  | 'collateral'
  | 'training'
  | 'administration'
  | 'leave and detail';

/**
 * What a kind is from a day on. `words` are what the quick-entry line knows it by. `defaultUnits` is what an entry
 * counts where nothing is said: a number, or 'typed' where it must be said; null where the kind counts no units.
 */
export type KindTerms = {
  readonly from: Day;
  readonly label: string;
  readonly words: readonly string[];
  readonly group: WorkGroup;
  readonly unitNoun: string | null;
  readonly defaultUnits: number | 'typed' | null;
  readonly docket: 'both' | 'detained' | 'non-detained';
};

/** A kind of activity. Terms are in the order of `from`; retired ones stay for the entries that used them. */
export type ActivityKind = {
  readonly starter: boolean;
  readonly retiredFrom: Day | null;
  readonly terms: readonly KindTerms[];
};
