import { useEffect, useRef } from 'react';
import type { BackupsState } from '#shared/contract/backups';
import { useServices } from '#renderer/services/useServices';

/**
 * Says in the bar, until the user has read it, why a backup was not written or not copied to the second folder: nobody
 * checks Settings for things that happen automatically. Each reason is shown once, and again only if it went away in
 * between.
 */
export function useBackupFindings(state: BackupsState | undefined): void {
  const { store } = useServices();
  const reported = useRef<readonly string[]>([]);
  useEffect(() => {
    if (state === undefined || state.busy !== null) return;
    const problems = problemsOf(state);
    const fresh = problems.filter((text) => !reported.current.includes(text));
    reported.current = problems;
    if (fresh.length > 0) void store.findings.add(fresh, 'not backed up');
  }, [state, store]);
}

function problemsOf({ problem, second }: BackupsState): readonly string[] {
  return [...(problem === null ? [] : [problem]), ...(second === null ? [] : secondProblems(second))];
}

function secondProblems({ state, problem, path }: NonNullable<BackupsState['second']>): readonly string[] {
  if (state === 'not written' && problem !== null) return [problem];
  if (state !== 'not marked') return [];
  return [
    'The second folder is not the one that was chosen. ' +
      `${path} lacks its mark, and nothing is copied there. Connect the drive, or use the folder again in Settings.`,
  ];
}
