import { floorToMinute } from '#shared/time/minutes';
import type { StaticFacts } from './dayFacts';
import { minutesOf } from './spans';
import { workName } from './workName';

/** Work that a running timer interrupted. `minutes` are those logged so far, or null if they are on another day. */
export type WaitingTimer = { readonly key: string; readonly label: string; readonly minutes: number | null };

/** What the running timer interrupted, in the order in which it is resumed: the latest first. */
export function waitingTimers(facts: StaticFacts): WaitingTimer[] {
  return (facts.timer?.interrupted ?? []).toReversed().map((timer) => {
    // Its work so far is an entry already, which began when the timer did; the timer holds the id of the next one.
    const start = floorToMinute(timer.startedAt);
    const logged = facts.entries.find((entry) => entry.start === start && entry.kind === timer.kind);
    const { label, detail } = workName(facts, timer);
    return {
      key: timer.entry,
      label: [label, detail].filter((text) => text !== '').join(' '),
      minutes: logged === undefined ? null : minutesOf(logged),
    };
  });
}
