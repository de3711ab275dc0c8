import type { ReactNode } from 'react';
import { browserWallClock } from '#renderer/platform/browserRandom';
import type { OpenPorts } from '#renderer/services/openServices';
import { WaitScreen } from './WaitScreen';

type Settling = OpenPorts['settling'];
type SettlingStep = Parameters<Settling['onProgress']>[0];

/** What takes no longer than this many milliseconds is not shown: most starts have a change or none to take over. */
const quiet = 400;

/**
 * Shows how far the two copies are brought to the same state where that takes longer. It can be stopped: each step that
 * was made stays, and the next start goes on.
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
  'writing the journal': 'Writing the journal again from the database',
};

const reasons: Readonly<Record<SettlingStep, string>> = {
  rebuilding: 'The database lacks changes that the journal has, so each of them is read and written again.',
  comparing: 'The two copies differ, so each is read in full and takes what it lacks from the other.',
  'writing the journal': 'The journal lacks changes that the database has, so they are written to it again.',
};
