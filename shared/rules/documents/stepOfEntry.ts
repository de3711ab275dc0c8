import type { DatedStep, DocumentStep } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';

/**
 * The index of the step that an entry was logged for: the last one with its name on or before the day of the entry,
 * else the first one with its name; -1 if the entry has no step, or one that the request does not have.
 */
export function stepOfEntry(
  steps: readonly Pick<DatedStep, 'step' | 'on'>[],
  entry: { readonly step: DocumentStep | null; readonly day: Day | null },
): number {
  const named = steps.flatMap(({ step, on }, index) => (step === entry.step ? [{ index, on }] : []));
  const before = named.filter(({ on }) => entry.day !== null && on <= entry.day);
  const latest = before.reduce<(typeof named)[number] | undefined>(
    (last, one) => (last === undefined || one.on >= last.on ? one : last),
    undefined,
  );
  return (latest ?? named[0])?.index ?? -1;
}
