import { useEffect, useEffectEvent } from 'react';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import type { PlanDefaults } from './AppointmentForm';
import type { EntrySubject } from './EntryForm';
import type { StaticFacts } from './model/dayFacts';

/** Carries out requests from other parts to the day: opens an entry, fills the line, or opens an appointment form. */
export function useTodayRequests(
  { day, entries }: Pick<StaticFacts, 'day' | 'entries'>,
  onEntry: (subject: EntrySubject) => void,
  onLine: (text: string) => void,
  onPlan: (subject: { readonly defaults: PlanDefaults }) => void,
): void {
  const asked = useRoute((state) => state.asked);
  const isHere = asked !== null && (asked.is !== 'entry' || asked.day === day);
  const act = useEffectEvent(() => {
    if (asked === null) return;
    useRoute.getState().ask(null);
    if (asked.is === 'line') return onLine(asked.text);
    if (asked.is === 'plan') return onPlan({ defaults: asked });
    const entry = entries.find(({ id }) => id === asked.id);
    if (entry === undefined) useNotices.getState().problem('This entry no longer exists.');
    else onEntry(entry);
  });
  useEffect(() => {
    if (isHere) act();
  }, [isHere, asked]);
}
