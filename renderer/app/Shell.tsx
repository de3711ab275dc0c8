import { lazy, memo, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { useSaveState } from '#renderer/queries/useSaveState';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useOverlay, type Overlay } from '#renderer/state/overlay';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary';
import { Notice } from '#renderer/ui/Notice';
import { hold, type HeldKey } from '#renderer/ui/heldKeys';
import { Rail } from './Rail';
import { SlimBar } from './SlimBar';
import { routes } from './routes';
import { useKeyboard } from './useKeyboard';
import { useShellCommands } from './useShellCommands';
import './Shell.css';

/** No start has a notice; what was done is said to a screen reader before this one is there. */
const FootNotice = lazy(async () => ({ default: (await import('./FootNotice')).FootNotice }));
const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet')).ShortcutSheet }));

type ShellProps = { readonly viewer: Recorded<Officer>; readonly settings: SettingValues };

/** The frame around every screen: bar, rail, the place itself, and what is said at its foot. */
export function Shell({ viewer, settings }: ShellProps) {
  const routeId = useRoute((state) => state.route);
  const route = routes.find(({ id }) => id === routeId) ?? routes[0];
  useShellCommands();
  useKeyboard(route?.scope ?? null, settings.singleLetterKeys);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = `${route?.label ?? 'Daybook'} – Daybook${settings.simulated ? ' (simulated unit)' : ''}`;
    if (!isFirst.current) main.current?.focus();
    isFirst.current = false;
  }, [route, settings.simulated]);
  return (
    <div className="shell">
      <a className="skip-link" href="#main" onClick={(event) => {
        event.preventDefault();
        main.current?.focus();
      }}>
        Go to the main part
      </a>
      <SlimBar simulated={settings.simulated} zone={viewer.zone} />
      <Rail viewer={viewer} current={route?.id ?? null} weekStart={settings.weekStart} />
      <main id="main" ref={main} className="shell-main" tabIndex={-1} data-region="main">
        <SavedBanner />
        {route === undefined ? null : <Place key={route.id} route={route} />}
      </main>
      <Foot />
      <Overlays singleLetters={settings.singleLetterKeys} />
    </div>
  );
}

const Place = memo(function Place({ route }: { readonly route: (typeof routes)[number] }) {
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

/** Said for as long as it holds: what is saved in one copy only is not yet as safe as it looks. */
function SavedBanner() {
  const mode = useSaveState((state) => state.mode);
  if (mode === 'both') return null;
  return (
    <Notice look="alarm">
      {mode === 'one place'
        ? 'Saved in one place only: the journal could not be written. Daybook tries again each minute, and takes no further change until it has.'
        : 'Nothing can be saved now: the database could not be written. What is saved is kept; Daybook tries again each minute.'}
    </Notice>
  );
}

function Foot() {
  const notice = useNotices((state) => state.notice);
  return notice === null ? null : <Suspense fallback={null}><FootNotice key={notice.turn} notice={notice} /></Suspense>;
}

function Overlays({ singleLetters }: { readonly singleLetters: boolean }) {
  const overlay = useOverlay((state) => state.overlay);
  return overlay === null ? null : <Opened overlay={overlay} singleLetters={singleLetters} />;
}

type OpenedProps = { readonly overlay: Exclude<Overlay, null>; readonly singleLetters: boolean };

/** The first time such a dialog is fetched: what is typed meanwhile is meant for it, and not for the line behind it. */
function Opened({ overlay, singleLetters }: OpenedProps) {
  const [typed, setTyped] = useState('');
  return (
    <Suspense fallback={<KeysHeld onType={(letters) => setTyped((before) => before + letters)} />}>
      {overlay === 'palette' ? <Palette typed={typed} /> : <ShortcutSheet singleLetters={singleLetters} />}
    </Suspense>
  );
}

/** An Enter is kept from the page too, but does nothing: nobody has seen yet what it would run. */
function KeysHeld({ onType }: { readonly onType: (letters: string) => void }) {
  const held = useRef<HeldKey[]>([]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    hold(held, event);
    const letters = held.current.splice(0).filter(({ key }) => key.length === 1);
    onType(letters.map(({ key }) => key).join(''));
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
  return null;
}
