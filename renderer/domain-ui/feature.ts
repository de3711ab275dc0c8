import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import type { CommandScope } from '#shared/contract/commandDefinition';
import type { CommandId } from '#shared/contract/commandList';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { WeekStart } from '#shared/time/workCalendar';
import type { IconName } from '#renderer/ui/Icon';

/** A heading of the shortcut sheet and the commands below it: those of one scope. */
export type ShortcutSection = { readonly scope: CommandScope; readonly name: string; readonly where: string };

/** What a remark in the rail is about, and what is shown instead while there is none. */
export type RailRemarkProps = {
  readonly viewer: Recorded<Officer>;
  readonly weekStart: WeekStart;
  readonly otherwise: ReactNode;
};

/** A screen, as its folder's `feature.ts` describes it. Routes, rail, palette and shortcut sheet come from these. */
export type Feature = {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** The command that goes there. Its keys are in the command list. */
  readonly command: CommandId;
  /**
   * Its position in the rail from the top, the button at the foot of the rail, or null if the rail does not show it.
   */
  readonly rail: number | 'foot' | null;
  /** Whether it is about a unit: then only supervisors see it, under a heading of its own in the rail. */
  readonly isForUnit?: boolean;
  /** What is shown beside its name in the rail instead of its key, such as how much is late. */
  readonly remark?: LazyExoticComponent<ComponentType<RailRemarkProps>>;
  /** The scope whose commands act anywhere on the screen, or null if it has none of its own. */
  readonly scope: CommandScope | null;
  /** The shortcuts of the screen and of the lists on it. */
  readonly shortcuts: readonly ShortcutSection[];
  /** Every screen but the first one is `lazy`, which loads it when the user first goes there. */
  readonly screen: ComponentType | LazyExoticComponent<ComponentType>;
};
