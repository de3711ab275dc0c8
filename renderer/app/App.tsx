import { lazy, Suspense, useEffect } from 'react';
import { useSettings } from '#renderer/queries/useSettings';
import { useViewer } from '#renderer/queries/useViewer';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { LiveRegion } from '#renderer/ui/LiveRegion';
import { Shell } from './Shell';

/** Seen once in the life of a folder, so that no other start loads it. */
const WelcomeScreen = lazy(async () => ({ default: (await import('#renderer/features/welcome/WelcomeScreen')).WelcomeScreen }));

/** What the start has to tell, and what is to be done once the first screen stands. */
type AppProps = { readonly notices: readonly string[]; readonly onShown: () => void };

/** The whole program: the first run, or the frame with its places. */
export function App({ notices, onShown }: AppProps) {
  const settings = useSettings();
  const viewer = useViewer();
  useTheme(settings?.theme);
  useEffect(() => {
    if (notices.length > 0) useNotices.getState().done(notices.join(' '), false);
  }, [notices]);
  // The effects of the parts come first: by now all of them ask by themselves.
  useEffect(onShown, [onShown]);
  return (
    <>
      <Spoken />
      {settings === undefined || viewer === undefined ? null : viewer === null ? (
        <Suspense fallback={null}>
          <WelcomeScreen />
        </Suspense>
      ) : (
        <Shell viewer={viewer} settings={settings} />
      )}
    </>
  );
}

/** A part of its own, so that a sentence does not draw the whole page anew. */
function Spoken() {
  const said = useNotices((state) => state.said);
  return <LiveRegion text={said.text} turn={said.turn} />;
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
