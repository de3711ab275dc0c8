import type { RecordsTab } from './tab';

/** A folder in `tabs` becomes a tab just by having a `tab.ts`. */
const modules = import.meta.glob<{ readonly tab: RecordsTab }>('./tabs/*/tab.ts', { eager: true });

/** All tabs from the left. */
export const tabs: readonly RecordsTab[] = Object.values(modules)
  .map(({ tab }) => tab)
  .toSorted((one, other) => one.place - other.place || one.id.localeCompare(other.id));

/** The tab with this id, or the first one if there is none. */
export function tabOf(id: string | null): RecordsTab {
  return tabs.find((tab) => tab.id === id) ?? (tabs[0] as RecordsTab);
}
