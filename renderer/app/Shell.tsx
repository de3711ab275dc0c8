import { memo, Suspense, useEffect, useRef } from 'react';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import type { Feature } from '#renderer/domain-ui/feature';
import { useSaveState } from '#renderer/queries/saving';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useOverlay } from '#renderer/state/overlay';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary';
import { Notice } from '#renderer/ui/Notice';
import { BarNotice } from './BarNotice';
import { FootNotice } from './FootNotice';
import { featureOf } from './features';
import { Palette } from './palette/Palette';
import { Rail } from './Rail';
import { ShortcutSheet } from './shortcuts/ShortcutSheet';
import { SlimBar } from './SlimBar';
import { useKeyboard } from './useKeyboard';
import { useShellCommands } from './useShellCommands';
import { useStartedAgain } from './useStartedAgain';
import { useWaitingCalendar } from './useWaitingCalendar';
import './Shell.css';

type ShellProps = { readonly viewer: Recorded<Officer>; readonly settings: SettingValues };

/** The frame around every screen: bar, rail, the screen itself, and the notice at its foot. */
export function Shell({ viewer, settings }: ShellProps) {
  const route = featureOf(useRoute((state) => state.route));
  useShellCommands();
  useStartedAgain();
  useWaitingCalendar();
  useKeyboard(route?.scope ?? null);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = `${route?.label ?? 'Daybook'} – Daybook${settings.simulated ? ' (simulated unit)' : ''}`;
    if (!isFirst.current) main.current?.focus();
    isFirst.current = false;
  }, [route, settings.simulated]);
  return (
    <div className="shell">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Go to the main part
      </a>
      <SlimBar simulated={settings.simulated} viewer={viewer} />
      <Rail viewer={viewer} current={route?.id ?? null} weekStart={settings.weekStart} />
      <main id="main" ref={main} className="shell-main" tabIndex={-1} data-region="main">
        <BarNotice viewer={viewer} />
        <SavedBanner />
        {route === undefined ? null : <Place key={route.id} route={route} />}
      </main>
      <Foot />
      <Overlays viewer={viewer} />
    </div>
  );
}

const Place = memo(function Place({ route }: { readonly route: Feature }) {
  const { platform } = useServices();
  const Screen = route.screen;
  return (
    <ErrorBoundary
      onError={(error) => void platform.invoke('app.log', { text: `${route.id}: ${error.name}` })}
      fallback={(_error, tryAgain) => (
        <Notice look="alarm" actions={<Button onClick={tryAgain}>Try again</Button>}>
          {route.label} could not be shown. Everything saved is still saved; the rest of Daybook goes on.
        </Notice>
      )}
    >
      <Suspense fallback={null}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
});

/** Shown as long as it applies: data saved in only one copy is not as safe as it looks. */
function SavedBanner() {
  const mode = useSaveState((state) => state.mode);
  if (mode === 'both') return null;
  return (
    <Notice look="alarm">
      {mode === 'one place'
        ? savedInOnePlace
        : savedNowhere}
    </Notice>
  );
}

const savedInOnePlace =
  'Saved in one place only: the journal could not be written. ' +
  'Daybook tries again every minute and accepts no changes until it succeeds.';

const savedNowhere =
  'Nothing can be saved now: the database could not be written. ' +
  'What is already saved is safe; Daybook tries again every minute.';

function Foot() {
  const notice = useNotices((state) => state.notice);
  return notice === null ? null : <FootNotice key={notice.turn} notice={notice} />;
}

function Overlays({ viewer }: Pick<ShellProps, 'viewer'>) {
  const overlay = useOverlay((state) => state.overlay);
  if (overlay === null) return null;
  return overlay === 'palette' ? <Palette viewer={viewer} /> : <ShortcutSheet />;
}
