import type { CommandScope } from '#shared/contract/commandDefinition';
import type { Feature } from '#renderer/domain-ui/feature';

/** A folder in `features` becomes a screen just by having a `feature.ts`. */
const modules = import.meta.glob<{ readonly feature: Feature }>('../features/*/feature.ts', { eager: true });

/** All screens: those of the rail from the top, then the one at its foot, then the others. */
export const features: readonly Feature[] = Object.values(modules)
  .map(({ feature }) => feature)
  .toSorted((one, other) => placeOf(one) - placeOf(other) || one.id.localeCompare(other.id));

/** Returns the feature with this id, or the first one if there is none. */
export function featureOf(id: string): Feature | undefined {
  return features.find((feature) => feature.id === id) ?? features[0];
}

/** Returns the feature where the commands of a scope act, or null for those that act everywhere. */
export function featureWith(scope: CommandScope): Feature | null {
  return features.find(({ shortcuts }) => shortcuts.some((section) => section.scope === scope)) ?? null;
}

function placeOf({ rail }: Feature): number {
  if (rail === null) return 1000;
  return rail === 'foot' ? 999 : rail;
}
