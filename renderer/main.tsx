import '@fontsource-variable/public-sans/index.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Problem } from '#shared/base/result';
import { App } from './app/App';
import { showSettling } from './app/showSettling';
import { WaitScreen } from './app/WaitScreen';
import { watchTimers } from './commands/timers';
import type { Platform } from './platform/platform';
import { checkOfficer } from './services/checkOfficer';
import { openServices } from './services/openServices';
import { ServicesProvider } from './services/useServices';
import { watchWhileRunning } from './services/watchWhileRunning';

/** Work that no start waits for begins this many milliseconds after the first screen. */
const startDelay = 1000;

const place = document.getElementById('root');
const { daybook } = globalThis as unknown as { readonly daybook?: Platform };
if (place !== null && daybook !== undefined) {
  const root = createRoot(place);
  void start(daybook, (page) => root.render(<StrictMode>{page}</StrictMode>));
}

/** Opens the data, fills in the sample if asked to, and shows the program, or says why it cannot. */
async function start(platform: Platform, render: (page: ReactNode) => void): Promise<void> {
  const showWindow = () => void platform.invoke('window.show', null);
  const show = (page: ReactNode) => {
    // At once, so that the window never appears empty.
    flushSync(() => render(page));
    showWindow();
  };
  const showUpgrade = (done: number, all: number) =>
    show(
      <WaitScreen title="Bringing your data up to date" label="Records" done={done} all={all}>
        This version stores records in a new format. This is done once.
      </WaitScreen>,
    );
  const quit = () => void platform.invoke('app.quit', null);
  const fail = async (problem: Problem) => {
    const { FailureScreen } = await import('./features/failure/FailureScreen');
    const facts = await platform.invoke('app.start', null).catch(() => null);
    const verify = async () => await platform.invoke('journal.verify', null);
    show(<FailureScreen problem={problem} facts={facts} platform={platform} onVerify={verify} onClose={quit} />);
  };
  try {
    const opened = await openServices(platform, { onUpgrade: showUpgrade, settling: showSettling(show) });
    if (!opened.ok) return opened.error.code === 'stopped' ? quit() : await fail(opened.error);
    const { services, facts } = opened.value;
    if (facts.sample) {
      const { showFilling } = await import('./app/showFilling');
      const filled = await showFilling(services, show, facts.sampleOfficers);
      if (!filled.ok) return filled.error.code === 'sample-cancelled' ? quit() : await fail(filled.error);
    }
    const officer = await checkOfficer(services, facts);
    if (!officer.ok) return await fail(officer.error);
    await watchTimers(services);
    render(
      <ServicesProvider value={services}>
        <App onShown={showWindow} />
      </ServicesProvider>,
    );
    setTimeout(() => watchWhileRunning(opened.value), startDelay);
  } catch (error) {
    await platform.invoke('app.log', { text: `start: ${error instanceof Error ? error.name : 'unknown error'}` });
    await fail({ code: 'unexpected', message: 'Something went wrong while Daybook opened its data.' });
  }
}
