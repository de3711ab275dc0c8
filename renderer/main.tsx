import '@fontsource-variable/public-sans/index.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Problem } from '#shared/base/result';
import { App } from './app/App';
import { askFirstScreen } from './app/askFirstScreen';
import { watchTimers } from './commands/timers';
import type { Platform } from './platform/platform';
import { openServices } from './services/openServices';
import { ServicesProvider } from './services/useServices';

/** What no start waits for comes so long after the page stands, in milliseconds. */
const afterwards = 1000;

const place = document.getElementById('root');
const { daybook } = globalThis as unknown as { readonly daybook?: Platform };
if (place !== null && daybook !== undefined) {
  const root = createRoot(place);
  void start(daybook, (page) => {
    // At once, so that the window is seen with it; that it was shown already is for the main process to know.
    flushSync(() => root.render(<StrictMode>{page}</StrictMode>));
    void daybook.invoke('window.show', null);
  });
}

/** Opens the data, fills the sample where it is asked for, and shows the program, or says why it cannot. */
async function start(platform: Platform, show: (page: ReactNode) => void): Promise<void> {
  const fail = async (problem: Problem) => {
    const { FailureScreen } = await import('./features/failure/FailureScreen');
    const facts = await platform.invoke('app.start', null).catch(() => null);
    const verify = async () => await platform.invoke('journal.verify', null);
    show(<FailureScreen problem={problem} facts={facts} onVerify={verify} onClose={() => void platform.invoke('app.quit', null)} />);
  };
  try {
    const opened = await openServices(platform);
    if (!opened.ok) return await fail(opened.error);
    const { services, facts, notices } = opened.value;
    if (facts.sample) {
      const { showFilling } = await import('./app/showFilling');
      const filled = await showFilling(services, show);
      if (!filled.ok) return await fail(filled.error);
    }
    const [askedAhead] = await Promise.all([askFirstScreen(services), watchTimers(services)]);
    show(
      <ServicesProvider value={services}>
        <App notices={notices} onShown={askedAhead} />
      </ServicesProvider>,
    );
    setTimeout(() => void import('./services/watchWhileRunning').then(({ watchWhileRunning }) => watchWhileRunning(services)), afterwards);
  } catch (error) {
    await platform.invoke('app.log', { text: `start: ${error instanceof Error ? error.name : 'unknown error'}` });
    await fail({ code: 'unexpected', message: 'Something went wrong while Daybook opened its data.' });
  }
}
