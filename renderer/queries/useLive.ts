import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import { questionOf, type Question } from './liveQuestions';

/**
 * What a question to the database gives, asked again when what it read was changed; undefined while it is first asked.
 * A question that fails throws in the component that asks it.
 */
export function useLive<Answer>(asked: Question<Answer>): Answer | undefined {
  const services = useServices();
  const question = questionOf(services, asked);
  const { answer, error } = useSyncExternalStore(question.subscribe, question.known);
  if (error !== undefined) throw error instanceof Error ? error : new Error('A question to the database failed.');
  return answer;
}
