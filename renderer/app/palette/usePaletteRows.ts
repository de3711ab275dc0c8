import { use, useMemo } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { actingKeys, ShownKeysContext } from '#renderer/domain-ui/keys/shownKeys';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useToday } from '#renderer/queries/clock';
import { handlerOf } from '#renderer/state/commandHandlers';
import { activityRows } from './activityRows';
import { commandRows } from './commandRows';
import { helpRows } from './helpRows';
import type { PaletteRow } from './paletteRows';
import { settingRows } from './settingRows';
import { useViewerRows } from './useViewerRows';

/** Everything the palette can find besides records. Rows that have to be read first are added when they are ready. */
export function usePaletteRows(viewer: Recorded<Officer>): readonly PaletteRow[] {
  const today = useToday(viewer);
  const [kinds, duties] = [useKinds(), useDuties()];
  const viewers = useViewerRows();
  const shown = use(ShownKeysContext);
  const commands = useMemo(
    () => [...commandRows(handlerOf, (id) => actingKeys(shown, id)), ...settingRows(), ...helpRows()],
    [shown],
  );
  return useMemo(
    () =>
      kinds === undefined || duties === undefined
        ? [...commands, ...viewers]
        : [...commands, ...activityRows({ kinds, duties }, today), ...viewers],
    [commands, viewers, kinds, duties, today],
  );
}
