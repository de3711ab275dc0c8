import { countText, countedText, shareText } from '#shared/reports/figures';
import type { Study } from '#shared/records/study';
import { shortDayName } from '#shared/time/dateNames';
import type { SentencePart } from './needFinding';
import type { StudyProgress } from './studyProgress';

/** How many kinds have reached the goal, how many more will, and how much of what was expected is logged. */
export function studyFinding(
  progress: StudyProgress,
  study: Pick<Study, 'last' | 'goal' | 'closedOn'>,
): SentencePart[] {
  const { participation, kinds, within, withinAtEnd } = progress;
  if (participation.expected === 0) {
    return [{ text: 'Nothing is expected yet: the study begins on its first workday.', strong: true }];
  }
  const goal = `±${study.goal}%`;
  const more = withinAtEnd - within;
  const verb =
    study.closedOn === null ? `${within === 1 ? 'has' : 'have'} reached` : `${within === 1 ? 'is' : 'are'} within`;
  const reached = `${countText(within)} of ${countedText(kinds.length, 'kind')} ${verb} ${goal}`;
  const later =
    study.closedOn === null && more > 0 ? `; ${countText(more)} more will by ${shortDayName(study.last)}` : '';
  const logged = `${countText(participation.logged)} of ${countedText(participation.expected, 'expected officer-day')}`;
  const verbLogged = study.closedOn === null ? 'are' : 'were';
  return [
    { text: `${reached}${later}. `, strong: true },
    { text: `${logged} ${verbLogged} logged, ${shareText(participation.rate)}.`, strong: false },
  ];
}
