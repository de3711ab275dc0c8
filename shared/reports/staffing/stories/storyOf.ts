import { caseloadStory } from './caseloadStory';
import type { EntriesId, FigureId, FigureStory } from './figureStory';
import { countedStory, dutyDaysStory } from './logStories';
import { needStory } from './needStory';
import { participationStory } from './participationStory';
import type { StoryBase } from './storyBase';
import { undoneStory } from './undoneStory';
import { unitsStory } from './unitsStory';
import { dutiesStory, staffStory, yearValueStory } from './yearStories';

/** A figure with every step behind it; null if the figure no longer exists, such as after its set was deleted. */
export function storyOf(base: StoryBase, figure: Exclude<FigureId, EntriesId>): FigureStory | null {
  switch (figure.is) {
    case 'need':
      return needStory(base, figure.set);
    case 'units':
      return unitsStory(base, figure);
    case 'undone':
      return undoneStory(base, figure.set);
    case 'caseload':
      return caseloadStory(base, figure);
    case 'year value':
      return yearValueStory(base);
    case 'staff':
      return staffStory(base);
    case 'duties':
      return dutiesStory(base);
    case 'participation':
      return participationStory(base.input.measured.table, base.nameOf, figure.officer);
    case 'counted':
      return countedStory(base, figure);
    case 'duty days':
      return dutyDaysStory(base, figure.officer);
  }
}
