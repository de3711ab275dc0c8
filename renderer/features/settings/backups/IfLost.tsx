import { useState } from 'react';
import type { BackupsState, SecondFolder } from '#shared/contract/backups';
import { countedText, countText } from '#shared/reports/figures';
import type { Instant } from '#shared/time/day';
import { chooseSecondFolder, leaveSecondFolder, takeSecondFolder, undoRestore } from '#renderer/commands/backups';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { SectionHead } from '#renderer/ui/SectionHead';
import { SettingRow } from '../SettingRow';
import { RecoveryKeyDialog } from './RecoveryKeyDialog';

type IfLostProps = { readonly state: BackupsState; readonly when: (at: Instant) => string };

/** What remains if this computer is lost: the second folder and the recovery key. Also the state before a restore. */
export function IfLost({ state, when }: IfLostProps) {
  return (
    <section aria-label="If this computer is lost">
      <SectionHead title="If this computer is lost" />
      <SecondRow second={state.second} when={when} count={state.backups.length} />
      <RecoveryRow state={state} when={when} />
      {state.undo === null ? null : <UndoRow undo={state.undo} when={when} />}
    </section>
  );
}

type SecondRowProps = Pick<IfLostProps, 'when'> & { readonly second: SecondFolder | null; readonly count: number };

function SecondRow({ second, when, count }: SecondRowProps) {
  const services = useServices();
  const choose = async () => {
    const chosen = await chooseSecondFolder(services);
    if (!chosen.ok) useNotices.getState().problem(chosen.error.message);
  };
  const take = async () => {
    const taken = await takeSecondFolder(services);
    if (!taken.ok) useNotices.getState().problem(taken.error.message);
  };
  return (
    <SettingRow
      name={<SecondName second={second} when={when} />}
      why={second === null ? noSecond : secondText(second, count)}
    >
      <span className="row">
        {second === null ? null : (
          <Button look="quiet" onClick={() => void leaveSecondFolder(services)}>
            Stop using it
          </Button>
        )}
        {second?.state === 'not marked' ? <Button onClick={() => void take()}>Use it again</Button> : null}
        <Button onClick={() => void choose()}>{second === null ? 'Choose a folder…' : 'Choose another…'}</Button>
      </span>
    </SettingRow>
  );
}

const noSecond =
  'Every backup is copied to a folder of your choice, such as one on a removable drive. None is chosen.';

function SecondName({ second, when }: Pick<SecondRowProps, 'second' | 'when'>) {
  if (second === null || second.state === 'there') return 'Second folder';
  const since = second.since === null ? '' : ` since ${when(second.since)}`;
  return (
    <span className="row">
      <span className="backup-when">Second folder</span>
      <span className="row alarm">
        <Icon name="alert" small />
        {second.state === 'not connected' ? `not connected${since}` : (second.problem ?? 'another folder in its place')}
      </span>
    </span>
  );
}

function secondText({ path, state, missing }: SecondFolder, count: number): string {
  if (state === 'not marked') return `${path} ${unmarked}`;
  const has = `${path}, with ${countText(count - missing)} of the ${countText(count)}.`;
  if (state === 'there') return missing === 0 ? has : `${has} The others are copied with the next backup.`;
  if (missing === 0) return has;
  const missed = missing === 1 ? 'The missing one is' : `The ${countText(missing)} missing ones are`;
  return `${has} ${missed} copied when the drive is back.`;
}

function RecoveryRow({ state, when }: IfLostProps) {
  const [isMaking, setMaking] = useState(false);
  const { recoveryKeyAt } = state;
  return (
    <>
      <SettingRow
        name={recoveryKeyAt === null ? 'These backups open on this computer only' : 'A recovery key is active'}
        why={recoveryKeyAt === null ? noKey : `Made on ${when(recoveryKeyAt)}. ${hasKey}`}
      >
        <Button icon="lock" onClick={() => setMaking(true)}>
          {recoveryKeyAt === null ? 'Make a recovery key…' : 'Make another…'}
        </Button>
      </SettingRow>
      {isMaking ? (
        <RecoveryKeyDialog count={state.backups.length} when={when} onClose={() => setMaking(false)} />
      ) : null}
    </>
  );
}

const unmarked =
  'lacks the mark that Daybook wrote in it, such as the empty folder that an unplugged drive leaves behind. ' +
  'Nothing is copied there. Connect the drive, or use the folder again.';

const noKey = 'Their key is kept on this computer. A recovery key on paper opens them on another one.';

const hasKey =
  'The paper opens the backups on any computer. A new key replaces it: the old paper then opens none that are ' +
  'here.';

function UndoRow({ undo, when }: { readonly undo: NonNullable<BackupsState['undo']> } & Pick<IfLostProps, 'when'>) {
  const services = useServices();
  const put = async () => {
    const done = await undoRestore(services);
    if (!done.ok) useNotices.getState().problem(done.error.message);
  };
  const counts = undo.contents === null ? '' : ` It had ${countedText(undo.contents.records, 'record')}.`;
  return (
    <SettingRow
      name="The state before the last restore"
      why={`Kept as it was on ${when(undo.at)}.${counts} What is here now is kept in its place. Daybook starts again.`}
    >
      <Button onClick={() => void put()}>Put it back</Button>
    </SettingRow>
  );
}
