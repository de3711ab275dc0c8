import { useState } from 'react';
import type { BackupFacts, BackupsState } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import { countedText, countText } from '#shared/reports/figures';
import type { Instant, ZoneName } from '#shared/time/day';
import { reasonNames, whenName } from '#renderer/domain-ui/restore/backupWords';
import { LookDialog } from '#renderer/domain-ui/restore/LookDialog';
import { RestoreDialog } from '#renderer/domain-ui/restore/RestoreDialog';
import { Button } from '#renderer/ui/Button';
import { Select } from '#renderer/ui/form/Select';

type RestoreWaysProps = {
  readonly platform: Pick<DaybookBridge, 'invoke'>;
  readonly backups: BackupsState;
  readonly now: Instant;
  readonly canRebuild: boolean;
};

/** What the program can do itself: rebuild the database, or go back to a backup. Each says what it loses. */
export function RestoreWays({ platform, backups, now, canRebuild }: RestoreWaysProps) {
  const [restoring, setRestoring] = useState<string | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const chooseFile = async () => {
    const chosen = await platform.invoke('backups.chooseFile', null);
    if (chosen !== null) setRestoring(chosen.id);
  };
  const rebuild = async () => {
    const prepared = await platform.invoke('backups.rebuild', null);
    if (!prepared.ok) setProblem(prepared.error.message);
  };
  return (
    <>
      {canRebuild ? <Rebuild onRebuild={() => void rebuild()} problem={problem} /> : null}
      <GoBack backups={restorable(backups)} now={now} onRestore={setRestoring} />
      <li className="failure-way">
        <div>
          <b>Restore from a file</b>
          <p className="muted small">
            A backup on another drive or from another computer. It opens with the recovery key from your paper.
          </p>
        </div>
        <div>
          <Button onClick={() => void chooseFile()}>Choose a backup…</Button>
        </div>
      </li>
      <LookOnly backups={restorable(backups)} now={now} onLook={setLooking} />
      {looking === null ? null : (
        <LookDialog
          id={looking}
          platform={platform}
          when={(at) => whenHere(at, now)}
          onClose={() => setLooking(null)}
        />
      )}
      {restoring === null ? null : (
        <RestoreDialog
          id={restoring}
          platform={platform}
          when={(at) => whenHere(at, now)}
          onClose={() => setRestoring(null)}
        />
      )}
    </>
  );
}

/** The backups to choose from, newest first. */
export function restorable({ backups }: BackupsState): readonly BackupFacts[] {
  return backups.filter(({ state }) => state !== 'damaged' && state !== 'newer');
}

/** An instant in this machine's zone, since the officer's zone is not known until the data are open. */
export function whenHere(at: Instant, now: Instant): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone as ZoneName;
  return whenName(at, zone, '24', now);
}

function Rebuild({ onRebuild, problem }: { readonly onRebuild: () => void; readonly problem: string | null }) {
  return (
    <li className="failure-way">
      <div>
        <b>Rebuild the database from the journal</b>
        <p className="muted small">
          The database is moved aside and kept. Daybook starts again and compares both copies.
        </p>
        {problem === null ? null : <p className="alarm">{problem}</p>}
      </div>
      <div>
        <b>Loses nothing that is in the journal</b>
        <Button onClick={onRebuild}>Rebuild and start again</Button>
      </div>
    </li>
  );
}

type LookOnlyProps = {
  readonly backups: readonly BackupFacts[];
  readonly now: Instant;
  readonly onLook: (id: string) => void;
};

function LookOnly({ backups, now, onLook }: LookOnlyProps) {
  const [chosen, setChosen] = useState(backups[0]?.id ?? '');
  const backup = backups.find(({ id }) => id === chosen) ?? backups[0];
  if (backup === undefined) return null;
  return (
    <li className="failure-way">
      <div>
        <b>Look only, without logging</b>
        <p className="muted small">
          Shows the days and entries that the backup of {whenHere(backup.at, now)} has. Nothing can be written.
        </p>
        <BackupSelect label="Backup to look at" backups={backups} chosen={backup} now={now} onChoose={setChosen} />
      </div>
      <div>
        <b>Changes nothing</b>
        <Button onClick={() => onLook(backup.id)}>Look only</Button>
      </div>
    </li>
  );
}

type BackupSelectProps = Omit<LookOnlyProps, 'onLook'> & {
  readonly label: string;
  readonly chosen: BackupFacts;
  readonly onChoose: (id: string) => void;
};

/** Lets the user choose among several backups; nothing if there is only one. */
function BackupSelect({ label, backups, chosen, now, onChoose }: BackupSelectProps) {
  if (backups.length === 1) return null;
  const options = backups.map(({ id, at }) => ({ value: id, label: whenHere(at, now) }));
  return <Select label={label} value={chosen.id} options={options} onChange={onChoose} />;
}

type GoBackProps = {
  readonly backups: readonly BackupFacts[];
  readonly now: Instant;
  readonly onRestore: (id: string) => void;
};

function GoBack({ backups, now, onRestore }: GoBackProps) {
  const [chosen, setChosen] = useState(backups[0]?.id ?? '');
  const backup = backups.find(({ id }) => id === chosen) ?? backups[0];
  if (backup === undefined) return null;
  const { records, minutes, lastAt } = backup.contents;
  return (
    <li className="failure-way">
      <div>
        <b>Go back to the backup of {whenHere(backup.at, now)}</b>
        <p className="muted small">
          {countedText(records, 'record')}, {countText(minutes)} minutes, written {reasonNames[backup.reason]}. It is
          read in full first, and says what it would lose. What is here now is kept and can be put back.
        </p>
        <BackupSelect label="Backup" backups={backups} chosen={backup} now={now} onChoose={setChosen} />
      </div>
      <div>
        <b className="alarm">Loses what was written after {lastAt === null ? 'it' : whenHere(lastAt, now)}</b>
        <Button onClick={() => onRestore(backup.id)}>Restore…</Button>
      </div>
    </li>
  );
}
