import { useEffect, useState } from 'react';
import type { FoundLost, LostSearch } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import { countedText, countText } from '#shared/reports/figures';
import type { ClockForm } from '#shared/time/dateNames';
import type { Instant } from '#shared/time/day';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { Notice } from '#renderer/ui/Notice';
import { Progress } from '#renderer/ui/Progress';
import { changesName, reasonNames } from './backupWords';
import { LookDialog } from './LookDialog';
import { LookedTable } from './LookedTable';
import { RestoreDialog } from './RestoreDialog';
import './RestoreDialog.css';

type LostDialogProps = {
  readonly platform: Pick<DaybookBridge, 'invoke'>;
  readonly when: (at: Instant) => string;
  readonly clock: ClockForm;
  readonly onClose: () => void;
};

/** Searches the backups for records that neither copy has, and shows which backup has them. Changes nothing. */
export function LostDialog({ platform, when, clock, onClose }: LostDialogProps) {
  const [search, setSearch] = useState<LostSearch | 'failed' | null>(null);
  const [then, setThen] = useState<'look' | 'restore' | null>(null);
  useEffect(() => {
    void platform.invoke('backups.findLost', null).then(setSearch, () => setSearch('failed'));
  }, [platform]);
  const found = search === null || search === 'failed' ? null : search.found;
  const next = { platform, when, clock, onClose };
  if (found !== null && then === 'look') return <LookDialog id={found.id} {...next} />;
  if (found !== null && then === 'restore') return <RestoreDialog id={found.id} {...next} />;
  return (
    <Dialog
      title="Look in the backups"
      sub="for records that neither copy has"
      wide
      onClose={onClose}
      footer={<Foot canGoOn={found !== null} onThen={setThen} onClose={onClose} />}
    >
      <div className="restore-body" aria-live="polite">
        {search === null ? <Progress label="Reading the backups, the newest first" done={0} all={null} /> : null}
        {search === 'failed' ? <Notice look="alarm">The backups could not be read. Try again.</Notice> : null}
        {search === null || search === 'failed' ? null : <Searched search={search} />}
        {found === null ? null : <Found found={found} when={when} clock={clock} />}
      </div>
    </Dialog>
  );
}

function Searched({ search: { read, unread, found } }: { readonly search: LostSearch }) {
  const could = unread === 0 ? '' : ` ${countedText(unread, 'backup')} could not be opened.`;
  if (found !== null) return could === '' ? null : <p className="muted">{could.trim()}</p>;
  const none = read === 0 ? 'No backup could be read.' : `No missing records were found in ${backupsName(read)}.`;
  return (
    <p>
      <b>{read === 0 && unread === 0 ? 'No backup has been written yet.' : none}</b>
      {could}
    </p>
  );
}

function backupsName(count: number): string {
  return count === 1 ? 'the one backup that was compared' : `any of the ${countText(count)} backups that were compared`;
}

function Found({ found, when, clock }: { readonly found: FoundLost } & Pick<LostDialogProps, 'when' | 'clock'>) {
  const { at, reason, changes, records, minutes, shown } = found;
  const counts = [countedText(records, 'record'), ...(minutes > 0 ? [`${countText(minutes)} minutes`] : [])].join(', ');
  return (
    <>
      <p>
        <b>The backup of {when(at)} has what neither copy has: {counts}.</b> It was written {reasonNames[reason]} and
        has {changesName(changes)} of them. Log them again from this list, or go back to the backup: that says first
        what it would lose.
      </p>
      <LookedTable caption="What the backup could bring back" records={shown} clock={clock} hasDays />
      {shown.length === records ? null : <p className="muted">And {countText(records - shown.length)} more.</p>}
    </>
  );
}

type FootProps = {
  readonly canGoOn: boolean;
  readonly onThen: (what: 'look' | 'restore') => void;
  readonly onClose: () => void;
};

function Foot({ canGoOn, onThen, onClose }: FootProps) {
  return (
    <>
      <span className="muted small">Looking changes nothing.</span>
      {canGoOn ? (
        <>
          <Button className="push" onClick={() => onThen('look')}>
            Look at all of it
          </Button>
          <Button onClick={() => onThen('restore')}>Go back to it…</Button>
        </>
      ) : null}
      <Button className={canGoOn ? undefined : 'push'} onClick={onClose}>
        Done
      </Button>
    </>
  );
}
