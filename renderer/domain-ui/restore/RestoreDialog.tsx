import { useEffect, useState } from 'react';
import type { Problem, Result } from '#shared/base/result';
import type { RestorePreview } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import { countText } from '#shared/reports/figures';
import type { ClockForm } from '#shared/time/dateNames';
import type { Instant } from '#shared/time/day';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { Notice } from '#renderer/ui/Notice';
import { Progress } from '#renderer/ui/Progress';
import { Table, type Column } from '#renderer/ui/Table';
import { lossWords, reasonNames } from './backupWords';
import { asksForKey, KeyAsked, typedKey } from './KeyAsked';
import { LookDialog } from './LookDialog';
import { emptyGroups } from './RecoveryKeyFields';
import './RestoreDialog.css';

type RestoreDialogProps = {
  /** The backup, by its id. */
  readonly id: string;
  readonly platform: Pick<DaybookBridge, 'invoke'>;
  /** How an instant is shown: in the machine's zone until the data are open. */
  readonly when: (at: Instant) => string;
  readonly clock?: ClockForm;
  readonly onClose: () => void;
};

/** Where the dialog is: reading the backup, asking for its recovery key, showing what is in it, or restoring it. */
type Step =
  | { readonly at: 'reading' }
  | { readonly at: 'key'; readonly problem: Problem }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly preview: RestorePreview; readonly problem: Problem | null }
  | { readonly at: 'restoring'; readonly preview: RestorePreview };

/**
 * Reads a backup in full, asks for its recovery key if it comes from another computer, says what going back to it would
 * lose, and restores it. The program then starts again.
 */
export function RestoreDialog({ id, platform, when, clock = '24', onClose }: RestoreDialogProps) {
  const [step, setStep] = useState<Step>({ at: 'reading' });
  const [groups, setGroups] = useState(emptyGroups);
  const [isLooking, setLooking] = useState(false);
  const recoveryKey = typedKey(groups);
  useEffect(() => {
    void platform.invoke('backups.preview', { id, recoveryKey: null }).then((preview) => setStep(stepAfter(preview)));
  }, [id, platform]);
  const read = async () => {
    setStep({ at: 'reading' });
    setStep(stepAfter(await platform.invoke('backups.preview', { id, recoveryKey })));
  };
  const restore = async (preview: RestorePreview) => {
    setStep({ at: 'restoring', preview });
    const prepared = await platform.invoke('backups.restore', { id, recoveryKey });
    if (!prepared.ok) setStep({ at: 'ready', preview, problem: prepared.error });
  };
  if (isLooking) {
    return <LookDialog {...{ id, recoveryKey, platform, when, clock, onClose }} />;
  }
  return (
    <Dialog
      title="Go back to a backup"
      sub={'preview' in step ? when(step.preview.at) : undefined}
      onClose={onClose}
      footer={
        <Foot
          step={step}
          onClose={onClose}
          onLook={() => setLooking(true)}
          onRead={() => void read()}
          onRestore={(one) => void restore(one)}
        />
      }
    >
      <div className="restore-body" aria-live="polite">
        {step.at === 'reading' ? <Progress label="Reading the backup" done={0} all={null} /> : null}
        {step.at === 'restoring' ? <Progress label="Restoring; Daybook then starts again" done={0} all={null} /> : null}
        {step.at === 'refused' ? <Notice look="alarm">{step.problem.message} Nothing was changed.</Notice> : null}
        {step.at === 'key' ? <KeyAsked problem={step.problem} groups={groups} onChange={setGroups} /> : null}
        {step.at === 'ready' ? <Preview preview={step.preview} problem={step.problem} when={when} /> : null}
      </div>
    </Dialog>
  );
}

function stepAfter(preview: Result<RestorePreview>): Step {
  if (preview.ok) return { at: 'ready', preview: preview.value, problem: null };
  return { at: asksForKey(preview.error) ? 'key' : 'refused', problem: preview.error };
}

type FootProps = {
  readonly step: Step;
  readonly onClose: () => void;
  readonly onLook: () => void;
  readonly onRead: () => void;
  readonly onRestore: (preview: RestorePreview) => void;
};

function Foot({ step, onClose, onLook, onRead, onRestore }: FootProps) {
  return (
    <>
      <span className="muted small">The present state is saved first, and can be put back.</span>
      <Button className="push" onClick={onClose}>
        Cancel
      </Button>
      {step.at === 'key' ? (
        <Button look="primary" onClick={onRead}>
          Open with this key
        </Button>
      ) : null}
      {step.at === 'ready' ? <Button onClick={onLook}>Look only</Button> : null}
      {step.at === 'ready' ? (
        <Button look="primary" data-first-focus onClick={() => onRestore(step.preview)}>
          Restore and start again
        </Button>
      ) : null}
    </>
  );
}

type SideRow = { readonly name: string; readonly records: string; readonly minutes: string; readonly upTo: string };

const columns: readonly Column<SideRow>[] = [
  { key: 'name', head: 'State', isName: true, cell: ({ name }) => name },
  { key: 'records', head: 'Records', align: 'right', cell: ({ records }) => records },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => minutes },
  { key: 'upTo', head: 'Holds up to', cell: ({ upTo }) => upTo },
];

type PreviewProps = Pick<RestoreDialogProps, 'when'> & {
  readonly preview: RestorePreview;
  readonly problem: Problem | null;
};

function Preview({ preview, problem, when }: PreviewProps) {
  const { contents, present, lost, reason, fromElsewhere } = preview;
  const sideOf = (name: string, side: typeof contents): SideRow => ({
    name,
    records: countText(side.records),
    minutes: countText(side.minutes),
    upTo: side.lastAt === null ? '–' : when(side.lastAt),
  });
  const rows = [sideOf('The backup', contents), ...(present === null ? [] : [sideOf('Here now', present)])];
  return (
    <>
      {problem === null ? null : <Notice look="alarm">{problem.message}</Notice>}
      <p>
        <b className={lost > 0 ? 'alarm' : undefined}>{lossWords(preview)}.</b>{' '}
        {lost > 0 ? 'They were added or changed after this backup was written.' : null}
      </p>
      <Table caption="The backup and the present state" columns={columns} rows={rows} rowKey={({ name }) => name} />
      <p className="muted small">
        Written {reasonNames[reason]}, and just read in full: it is whole.
        {fromElsewhere ? ' It comes from another computer; the key to its notes comes with it.' : null} Records count
        deleted ones, too.
      </p>
    </>
  );
}
