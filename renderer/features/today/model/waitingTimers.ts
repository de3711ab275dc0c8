import { minutesOf } from './spans';
import type { StillFacts } from './dayFacts';
import { workName } from './workName';

/** Work that a running timer interrupted. `minutes` are those logged so far, or null where another day has them. */
export type WaitingTimer = { readonly key: string; readonly label: string; readonly minutes: number | null };

/** What the running timer interrupted, in the order in which it is taken up again: the latest first. */
export function waitingTimers(facts: Pick<StillFacts, 'timer' | 'entries' | 'kinds' | 'duties' | 'day'>): WaitingTimer[] {
  return (facts.timer?.interrupted ?? []).toReversed().map((timer) => {
    const logged = facts.entries.find(({ id }) => id === timer.entry);
    const { label, detail } = workName(facts, timer);
    return {
      key: timer.entry,
      label: [label, detail].filter((text) => text !== '').join(' '),
      minutes: logged === undefined ? null : minutesOf(logged),
    };
  });
}
