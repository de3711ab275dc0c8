import { helpPages } from '#renderer/features/help/helpPages';
import { useHelpPage, type HelpPageId } from '#renderer/state/helpPage';
import { useRoute } from '#renderer/state/route';
import type { PaletteRow } from './paletteRows';

/** The pages of Help and their topics, each of which opens its page. */
export function helpRows(): readonly PaletteRow[] {
  return helpPages.flatMap(({ id, title, sub, topics }) => [
    rowOf(id, title, 'Help', sub),
    ...topics.map(({ head }) => rowOf(id, head, `Help, ${title}`, '')),
  ]);
}

function rowOf(page: HelpPageId, label: string, beside: string, words: string): PaletteRow {
  return {
    key: `help-${page}-${label.replaceAll(/\W+/g, '-')}`,
    group: 'help',
    section: null,
    icon: 'info',
    lead: null,
    label,
    detail: null,
    words,
    beside,
    keys: [],
    canRun: true,
    run: () => {
      useHelpPage.getState().open(page);
      useRoute.getState().go('help');
    },
  };
}
