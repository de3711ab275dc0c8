import type { ReactNode } from 'react';
import { browserWallClock } from '#renderer/platform/browserRandom';
import type { OpenPorts } from '#renderer/services/openServices';
import { WaitScreen } from './WaitScreen';

type Settling = OpenPorts['settling'];
type SettlingStep = Parameters<Settling['onProgress']>[0];

/**
 * Work that takes no longer than this many milliseconds is not shown: most starts have one change or none to settle.
 */
const quiet = 400;

/**
 * Shows the progress of bringing the two copies to the same state, if that takes long. It can be stopped: each finished
 * step stays, and the next start continues.
 */
export function showSettling(show: (page: ReactNode) => void, now: () => number = browserWallClock): Settling {
  const began = now();
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  return {
    isStopped: () => isStopped,
    onProgress: (step, done, all) => {
      if (now() - began < quiet) return;
      show(
        <WaitScreen title={titles[step]} label="Changes" done={done} all={all} onCancel={stop}>
          {reasons[step]} If you cancel, Daybook closes; what was done stays, and the next start goes on.
        </WaitScreen>,
      );
    },
  };
}

const titles: Readonly<Record<SettlingStep, string>> = {
  rebuilding: 'Rebuilding the database from the journal',
  comparing: 'Comparing the two copies',
  'writing the journal': 'Rewriting the journal from the database',
};

const reasons: Readonly<Record<SettlingStep, string>> = {
  rebuilding: 'The database lacks changes that the journal has, so each of them is read and written to it.',
  comparing: 'The two copies differ, so each is read in full and gets what it lacks from the other.',
  'writing the journal': 'The journal lacks changes that the database has, so they are written to it.',
};
