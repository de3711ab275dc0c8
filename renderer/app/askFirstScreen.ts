import { monthOf } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import { dayQuestions } from '#renderer/features/today/useDayFacts';
import { askAhead } from '#renderer/queries/liveQuestions';
import { settingsQuestion } from '#renderer/queries/useSettings';
import { viewerQuestion } from '#renderer/queries/useViewer';
import type { Services } from '#renderer/services/services';
import { monthQuestions } from './useMonthRecords';

/**
 * Asks in one wave what the first screen shows, so that it is drawn once and whole instead of part after part. What is
 * given ends that, once the screen stands and asks by itself.
 */
export async function askFirstScreen(services: Services): Promise<() => void> {
  const stops: (() => void)[] = [];
  const [viewer] = await Promise.all([askAhead(services, viewerQuestion, stops), askAhead(services, settingsQuestion, stops)]);
  if (viewer !== undefined && viewer !== null) {
    const now = services.clock.now();
    const month = monthOf(dayOf(now, viewer.zone));
    await Promise.all([...dayQuestions(viewer, now), ...monthQuestions(viewer.id, month)].map(async (question) => await askAhead(services, question, stops)));
  }
  return () => {
    for (const stop of stops) stop();
  };
}
