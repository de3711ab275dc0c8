import { enoughFor } from '#shared/analysis/staffing/marginOf';
import { showsBootstrap, usualReplicates, type BootstrapCheck } from '#shared/analysis/staffing/bootstrap';
import { countedText, countText } from '#shared/reports/figures';
import { marginText, officersText } from '#shared/reports/staffing/reasons';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { Progress } from '#renderer/ui/Progress';
import type { Staffing } from '../useStaffing';
import { useBootstrap } from './useBootstrap';

/** The interval of the need as is, estimated by a bootstrap over officers: a check, never the interval. */
export function BootstrapPart({ staffing }: { readonly staffing: Staffing }) {
  const { run, start, cancel, officers } = useBootstrap(staffing);
  const whyNot = reasonAgainst(staffing, officers);
  const isRunning = run?.is === 'running';
  return (
    <div className="staffing-check">
      <Button size="small" whyNot={whyNot} onClick={isRunning ? cancel : start}>
        {isRunning ? 'Cancel the check' : 'Check by bootstrap'}
      </Button>
      {isRunning ? (
        <Progress label="Drawing" done={Math.round(run.share * usualReplicates)} all={usualReplicates} />
      ) : null}
      {run?.is === 'failed' ? <Notice look="alarm">{run.message}</Notice> : null}
      <p className="small muted" role="status">
        {run?.is === 'done' ? checkText(run.check, staffing, officers) : (whyNot ?? '')}
      </p>
    </div>
  );
}

function reasonAgainst({ input: { basis } }: Staffing, officers: number): string | null {
  if (basis.weights !== null) return 'The weights were not measured here, so there is nothing to draw from.';
  if (officers >= enoughFor.officers) return null;
  return `${enoughFor.officers} officers are needed; ${countText(officers)} have logged.`;
}

function checkText({ margin, seed, replicates, failed }: BootstrapCheck, staffing: Staffing, officers: number): string {
  const { asIs } = staffing.figures;
  const few = showsBootstrap(officers)
    ? ''
    : ` With ${countedText(officers, 'officer')} it says less than the interval shown.`;
  return (
    `Need as is by bootstrap: ${marginText(margin, officersText)}; the interval is ` +
    `${marginText(asIs.margin, officersText)}. A check, never the interval.${few} ` +
    `${countText(replicates)} replicates, ${countText(failed)} failed, seed ${seed}.`
  );
}
