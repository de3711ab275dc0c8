import { liveQuery } from 'dexie';
import { useEffect, useEffectEvent, useState } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { Services } from '#renderer/services/services';

/**
 * What a question to the database gives, asked again when what it read was changed; undefined while it is first asked.
 * `key` says what the question depends on. A question that fails throws in the component that asks it.
 */
export function useLive<Answer>(key: string, ask: (services: Services) => Promise<Answer>): Answer | undefined {
  const services = useServices();
  const [state, setState] = useState<{ readonly key: string; readonly answer?: Answer; readonly error?: unknown }>({ key });
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    const subscription = liveQuery(async () => await askNow(services)).subscribe({
      next: (answer) => setState({ key, answer }),
      error: (error: unknown) => setState({ key, error }),
    });
    return () => subscription.unsubscribe();
  }, [key, services]);
  if (state.error !== undefined) throw state.error instanceof Error ? state.error : new Error('A question to the database failed.');
  return state.key === key ? state.answer : undefined;
}
