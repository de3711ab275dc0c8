import { memo } from 'react';
import { zoneAt, type OfficerZones } from '#shared/rules/zoneOn';
import { clockName } from '#shared/time/dateNames';
import { minuteOfDay } from '#shared/time/zones';
import { useSaveState } from '#renderer/queries/saving';
import { useOverlay } from '#renderer/state/overlay';
import { useClockForm } from '#renderer/ui/clockForm';
import { Icon } from '#renderer/ui/Icon';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { useActingKeys } from '#renderer/domain-ui/keys/shownKeys';
import { Tag } from '#renderer/ui/Tag';
import { useLasting } from '#renderer/ui/useLasting';
import { BackupsNote } from './BackupsNote';

/** The bar under the window's title: the mark, the field of the palette, and whether everything is saved. */
export const SlimBar = memo(function SlimBar({
  simulated,
  viewer,
}: {
  readonly simulated: boolean;
  readonly viewer: OfficerZones;
}) {
  const [keys] = useActingKeys()('openPalette');
  return (
    <header className="slim-bar" data-region="bar">
      <span className="slim-bar-mark">
        <Icon name="mark" /> Daybook
      </span>
      <button
        type="button"
        className="slim-bar-search"
        aria-keyshortcuts={keys?.replaceAll('Ctrl', 'Control')}
        onClick={() => useOverlay.getState().show('palette')}
      >
        <Icon name="search" small />
        <span>Search or run a command</span>
        <CommandKbd command="openPalette" />
      </button>
      <span className="slim-bar-end">
        {simulated ? <Tag look="dashed">Simulated unit</Tag> : null}
        <BackupsNote isSimulated={simulated} />
        <SavedState viewer={viewer} />
      </span>
    </header>
  );
});

function SavedState({ viewer }: { readonly viewer: OfficerZones }) {
  const clock = useClockForm();
  const mode = useSaveState((state) => state.mode);
  const isSlow = useLasting(useSaveState(({ inFlight }) => inFlight.length > 0));
  const acknowledgedAt = useSaveState((state) => state.acknowledgedAt);
  if (mode !== 'both')
    return <span className="alarm">{mode === 'stopped' ? 'Not saved' : 'Saved in one place only'}</span>;
  if (isSlow) return <span>Saving…</span>;
  if (acknowledgedAt === null) return <span>Saved</span>;
  return <span>Saved {clockName(minuteOfDay(acknowledgedAt, zoneAt(viewer, acknowledgedAt)), clock)}</span>;
}
