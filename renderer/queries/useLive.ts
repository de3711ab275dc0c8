import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { Services } from '#renderer/services/services';
import { questionOf } from './liveQuestions';

/**
 * What a question to the database gives, asked again when what it read was changed; undefined while it is first asked.
 * `key` says all that the question depends on: the same key elsewhere on the page is the same question. A question that
 * fails throws in the component that asks it.
 */
export function useLive<Answer>(key: string, ask: (services: Services) => Promise<Answer>): Answer | undefined {
  const services = useServices();
  const question = questionOf(services, key, ask);
  const { answer, error } = useSyncExternalStore(question.subscribe, question.known);
  if (error !== undefined) throw error instanceof Error ? error : new Error('A question to the database failed.');
  return answer;
}
