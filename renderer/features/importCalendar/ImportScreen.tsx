import { useEffect } from 'react';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useViewer } from '#renderer/queries/officers';
import { useCommand } from '#renderer/state/commandHandlers';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { PageHead } from '#renderer/ui/PageHead';
import { Progress } from '#renderer/ui/Progress';
import { ImportPreview } from './ImportPreview';
import type { Importing } from './compareFile';
import { useImport, type ImportState } from './useImport';
import { useScreenKeys } from './useScreenKeys';

import './importCalendar.css';

/** Shows what a calendar file would import before anything is written. */
export function ImportScreen() {
  const viewer = useViewer();
  const kinds = useKinds();
  const duties = useDuties();
  if (viewer === undefined || viewer === null || kinds === undefined || duties === undefined) return null;
  return <ImportOf officer={viewer} kinds={kinds} duties={duties} />;
}

function ImportOf(importing: Importing) {
  const { state, stop, restart, chooseZones } = useImport(importing);
  const go = useRoute((route) => route.go);
  const [isStopped, hasFailed] = [state.step === 'stopped', state.step === 'failed'];
  useCommand('importCalendar', restart, hasFailed ? null : 'Finish or cancel this import first.');
  useEffect(() => {
    if (isStopped) go('today');
  }, [isStopped, go]);
  const isReading = state.step === 'reading' || state.step === 'comparing';
  useScreenKeys({ Escape: isReading ? stop : undefined });
  if (state.step === 'read') return <ImportPreview {...importing} file={state.file} onZones={chooseZones} />;
  return (
    <div className="import">
      <PageHead title="Import a calendar" className="import-head" />
      {state.step === 'choosing' ? (
        <p className="muted">Choose a calendar file (.ics). Nothing changes until you say so.</p>
      ) : null}
      {state.step === 'reading' || state.step === 'comparing' ? (
        <Progress label={progressLabel(state)} done={state.progress.done} all={state.progress.of} onCancel={stop} />
      ) : null}
      {state.step === 'failed' ? (
        <div role="alert">
          <Notice
            look="alarm"
            actions={
              <>
                <CommandButton command="importCalendar" onClick={restart}>
                  Choose another file…
                </CommandButton>
                <Button onClick={() => go('today')}>Back to today</Button>
              </>
            }
          >
            {state.message}
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

/** A single event may repeat thousands of times: the count shows that reading goes on. */
function progressLabel({ step, progress }: Extract<ImportState, { readonly progress: unknown }>): string {
  if (step === 'comparing') return 'Comparing it with what is in Daybook';
  const { times = 0 } = progress;
  return times === 0 ? 'Reading the calendar' : `Reading the calendar, ${times.toLocaleString('en-US')} times so far`;
}
