import type { StudyKind } from '#shared/records/study';
import type { FrozenWeight } from '#shared/records/weightSet';
import type { CaseWeight } from './estimate';

/**
 * The weights of a study in the form that a set stores, without kinds that have no units. A weight without an interval
 * has no variance.
 */
export function weightsToFreeze(weights: readonly CaseWeight[], kinds: readonly StudyKind[]): FrozenWeight[] {
  return weights
    .filter(({ units }) => units > 0)
    .map(({ kind, value, units, officers, variance, df }) => ({
      kind,
      label: kinds.find((one) => one.kind === kind)?.label ?? kind,
      minutes: value,
      units,
      officers,
      variance: finite(variance),
      df: finite(df),
    }));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
