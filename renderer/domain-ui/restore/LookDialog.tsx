import { useCallback, useEffect, useState } from 'react';
import type { Problem, Result } from '#shared/base/result';
import type { BackupLook, LookedRecord } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import { longDayName, type ClockForm } from '#shared/time/dateNames';
import type { Day, Instant } from '#shared/time/day';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { Notice } from '#renderer/ui/Notice';
import { Progress } from '#renderer/ui/Progress';
import { asksForKey, KeyAsked, typedKey } from './KeyAsked';
import { LookedTable } from './LookedTable';
import { LookOverview } from './LookOverview';
import { emptyGroups } from './RecoveryKeyFields';
import './RestoreDialog.css';

type LookDialogProps = {
  /** The backup, by its id. */
  readonly id: string;
  /** A recovery key that was typed already. */
  readonly recoveryKey?: string | null;
  readonly platform: Pick<DaybookBridge, 'invoke'>;
  /** How an instant is shown: in the machine's zone until the data are open. */
  readonly when: (at: Instant) => string;
  readonly clock?: ClockForm;
  readonly onClose: () => void;
};

/** Where the dialog is: reading, asking for the recovery key, or showing the backup or one day of it. */
type Step =
  | { readonly at: 'reading' }
  | { readonly at: 'key' | 'refused'; readonly problem: Problem }
  | { readonly at: 'shown'; readonly look: BackupLook }
  | { readonly at: 'day'; readonly look: BackupLook; readonly day: Day; readonly records: readonly LookedRecord[] };

/** Shows what is in a backup, day by day, without restoring it. Nothing changes, and nothing can be changed. */
export function LookDialog({ id, recoveryKey: given = null, platform, when, clock = '24', onClose }: LookDialogProps) {
  const [step, setStep] = useState<Step>({ at: 'reading' });
  const [groups, setGroups] = useState(emptyGroups);
  const recoveryKey = typedKey(groups) ?? given;
  const look = useCallback(async (key: string | null) => {
    setStep({ at: 'reading' });
    setStep(stepAfter(await platform.invoke('backups.look', { id, recoveryKey: key })));
  }, [id, platform]);
  useEffect(() => {
    void platform.invoke('backups.look', { id, recoveryKey: given }).then((looked) => setStep(stepAfter(looked)));
  }, [id, platform, given]);
  const showDay = async (shown: BackupLook, day: Day) => {
    setStep({ at: 'reading' });
    const records = await platform.invoke('backups.lookAtDay', { id, recoveryKey, day });
    const refused = (problem: Problem): Step => ({ at: 'refused', problem });
    setStep(records.ok ? { at: 'day', look: shown, day, records: records.value } : refused(records.error));
  };
  const back = step.at === 'day' ? () => setStep({ at: 'shown', look: step.look }) : undefined;
  return (
    <Dialog
      title="Look into a backup"
      sub={'look' in step ? when(step.look.at) : undefined}
      wide
      onClose={onClose}
      onEscape={back}
      footer={<Foot step={step} onBack={back} onRead={() => void look(recoveryKey)} onClose={onClose} />}
    >
      <div className="restore-body" aria-live="polite">
        {step.at === 'reading' ? <Progress label="Reading the backup" done={0} all={null} /> : null}
        {step.at === 'refused' ? <Notice look="alarm">{step.problem.message}</Notice> : null}
        {step.at === 'key' ? <KeyAsked problem={step.problem} groups={groups} onChange={setGroups} /> : null}
        {step.at === 'shown' ? (
          <LookOverview look={step.look} onShow={(day) => void showDay(step.look, day)} />
        ) : null}
        {step.at === 'day' ? (
          <>
            <h3>{longDayName(step.day)}</h3>
            <LookedTable caption="Entries of the day" records={step.records} clock={clock} hasDays={false} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function stepAfter(looked: Result<BackupLook>): Step {
  if (looked.ok) return { at: 'shown', look: looked.value };
  return { at: asksForKey(looked.error) ? 'key' : 'refused', problem: looked.error };
}

type FootProps = {
  readonly step: Step;
  readonly onBack: (() => void) | undefined;
  readonly onRead: () => void;
  readonly onClose: () => void;
};

function Foot({ step, onBack, onRead, onClose }: FootProps) {
  return (
    <>
      <span className="muted small">For viewing only: nothing is restored or changed.</span>
      {onBack === undefined ? null : (
        <Button className="push" onClick={onBack}>
          Back to the days
        </Button>
      )}
      {step.at === 'key' ? (
        <Button className="push" look="primary" onClick={onRead}>
          Open with this key
        </Button>
      ) : null}
      <Button className={step.at === 'day' || step.at === 'key' ? undefined : 'push'} onClick={onClose}>
        Done
      </Button>
    </>
  );
}
