import { lazy, Suspense, useEffect, useEffectEvent, useMemo } from 'react';
import { readShortcuts } from '#shared/contract/keys/shortcuts';
import { defaultSettings, type SettingValues } from '#shared/records/setting';
import { ShownKeysContext, type ShownKeys } from '#renderer/domain-ui/keys/shownKeys';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { usePrintSheet } from '#renderer/state/printSheet';
import { ClockFormContext } from '#renderer/ui/clockForm';
import { LiveRegion } from '#renderer/ui/LiveRegion';
import { Shell } from './Shell';

/** Only the first start of a folder shows it, so other starts do not load it. */
const WelcomeScreen = lazy(async () => ({
  default: (await import('#renderer/features/welcome/WelcomeScreen')).WelcomeScreen,
}));

const PrintSheet = lazy(async () => ({
  default: (await import('#renderer/domain-ui/paper/PrintSheet')).PrintSheet,
}));

/** `onShown` runs once there is something to see. */
type AppProps = { readonly onShown: () => void };

/** The whole program: the first run, or the frame with its screens. */
export function App({ onShown }: AppProps) {
  const settings = useSettings();
  const viewer = useViewer();
  useTheme(settings?.theme);
  const keys = useKeysOf(settings ?? defaultSettings);
  const isRead = settings !== undefined && viewer !== undefined;
  const show = useEffectEvent(onShown);
  useEffect(() => {
    if (isRead) show();
  }, [isRead]);
  return (
    <ClockFormContext value={settings?.clock ?? '24'}>
      <ShownKeysContext value={keys}>
        <Spoken />
        <Printed />
        {!isRead ? null : viewer === null ? (
          <Suspense fallback={null}>
            <WelcomeScreen />
          </Suspense>
        ) : (
          <Shell viewer={viewer} settings={settings} />
        )}
      </ShownKeysContext>
    </ClockFormContext>
  );
}

/** Loaded with the first report that is printed. */
function Printed() {
  const isPrinting = usePrintSheet((state) => state.report !== null);
  return isPrinting ? (
    <Suspense fallback={null}>
      <PrintSheet />
    </Suspense>
  ) : null;
}

/** A component of its own, so that a new sentence does not render the whole page again. */
function Spoken() {
  const said = useNotices((state) => state.said);
  return <LiveRegion text={said.text} turn={said.turn} />;
}

/** Changes only with one of its two settings, since every button with keys depends on it. */
function useKeysOf({ shortcuts, singleLetterKeys: singleLetters }: SettingValues): ShownKeys {
  const stored = JSON.stringify(shortcuts);
  return useMemo(
    () => ({ ...readShortcuts(JSON.parse(stored) as SettingValues['shortcuts']), singleLetters }),
    [stored, singleLetters],
  );
}

function useTheme(theme: 'system' | 'light' | 'dark' | undefined): void {
  const { platform } = useServices();
  useEffect(() => {
    if (theme === undefined) return;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    void platform.invoke('window.theme', { theme });
  }, [platform, theme]);
}
