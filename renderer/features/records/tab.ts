import type { ComponentType, LazyExoticComponent } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import type { ViewerUnit } from './useUnitOfViewer';

/** Whose records are shown, and on which day. */
export type TabProps = {
  readonly viewer: Recorded<Officer>;
  readonly settings: SettingValues;
  readonly today: Day;
};

/** The same for a supervisor's unit: its case officers in this data folder, at least one. */
export type UnitTabProps = TabProps & { readonly place: ViewerUnit & { readonly unit: RecordId } };

/** A few words beside the name of a tab, such as `3 now`; in red if `isAlarm` says that something is late. */
export type TabMark = { readonly text: string; readonly isAlarm?: boolean };

/**
 * One tab of Records, as the `tab.ts` of its folder describes it. `place` is its position from the left. `useMark` is a
 * hook that reads the words beside its name; null while they are read, or if there is nothing to say. `unitPanel` is
 * the same for a supervisor's whole unit, for tabs that have it.
 */
export type RecordsTab = {
  readonly id: string;
  readonly label: string;
  readonly place: number;
  readonly useMark: (props: TabProps) => TabMark | null;
  readonly panel: ComponentType<TabProps> | LazyExoticComponent<ComponentType<TabProps>>;
  readonly unitPanel?: LazyExoticComponent<ComponentType<UnitTabProps>>;
};
