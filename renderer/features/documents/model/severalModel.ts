import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import type { Problem } from '#shared/base/result';
import { splitMinutes, type SplitStretch } from '#shared/rules/documents/splitMinutes';

/** What is typed in the panel: minutes by the id of the request, and whether they count at all. */
export type SplitChoice = {
  readonly isTyped: boolean;
  readonly minutes: Readonly<Record<string, number | null>>;
};

/** One request of the stretch: its part of it, and whether its minutes were typed. */
export type SeveralRow = {
  readonly figures: RequestFigures;
  readonly stretch: SplitStretch;
  readonly isTyped: boolean;
};

/** The stretch split over the chosen requests, or why it cannot be split. */
export type SeveralSplit = { readonly rows: readonly SeveralRow[]; readonly problem: Problem | null };

/** Splits a stretch over the chosen requests as the panel shows it, in the order of their ids. */
export function splitOver(chosen: readonly RequestFigures[], total: number, choice: SplitChoice): SeveralSplit {
  const byId = new Map(chosen.map((figures) => [figures.request.id as string, figures]));
  const split = splitMinutes(total, chosen.map(({ request: { id } }) => ({ id, typed: typedOf(choice, id) })));
  if (!split.ok) return { rows: [], problem: split.error };
  const rows = split.value.flatMap((stretch): SeveralRow[] => {
    const figures = byId.get(stretch.id);
    return figures === undefined ? [] : [{ figures, stretch, isTyped: typedOf(choice, stretch.id) !== null }];
  });
  return { rows, problem: null };
}

/** The minutes that were typed for a request; null if they are computed. */
export function typedOf({ isTyped, minutes }: SplitChoice, id: string): number | null {
  return isTyped ? (minutes[id] ?? null) : null;
}
