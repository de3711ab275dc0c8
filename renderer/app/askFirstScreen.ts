import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { monthOf } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import { dayQuestions } from '#renderer/features/today/useDayFacts';
import { askAhead } from '#renderer/queries/liveQuestions';
import { settingsQuestion } from '#renderer/queries/useSettings';
import { viewerQuestion } from '#renderer/queries/useViewer';
import type { Services } from '#renderer/services/services';
import { monthQuestions } from './useMonthRecords';

/**
 * Asks in one wave what the first screen shows, so that it is drawn once and whole instead of part after part: `expected`
 * is whose screen that will be, as far as it is known. What is given ends that, once the screen stands and asks by itself.
 */
export async function askFirstScreen(services: Services, expected: Recorded<Officer> | null): Promise<() => void> {
  const stops: (() => void)[] = [];
  const askFor = async (viewer: Recorded<Officer>) => {
    const now = services.clock.now();
    const month = monthOf(dayOf(now, viewer.zone));
    await Promise.all([...dayQuestions(viewer, now), ...monthQuestions(viewer.id, month)].map(async (question) => await askAhead(services, question, stops)));
  };
  const asked = expected === null ? null : askFor(expected);
  const [viewer] = await Promise.all([askAhead(services, viewerQuestion, stops), askAhead(services, settingsQuestion, stops), asked]);
  if (viewer !== undefined && viewer !== null && viewer.id !== expected?.id) await askFor(viewer);
  return () => {
    for (const stop of stops) stop();
  };
}
