import { useEffect, useState, type ReactNode } from 'react';
import type { Problem } from '#shared/base/result';
import { countedText } from '#shared/reports/figures';
import { groupsOf } from '#shared/rules/backups/recoveryKey';
import type { Instant } from '#shared/time/day';
import { makeRecoveryKey, putRecoveryKeyInForce } from '#renderer/commands/backups';
import { emptyGroups, RecoveryKeyFields } from '#renderer/domain-ui/restore/RecoveryKeyFields';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { Icon } from '#renderer/ui/Icon';
import { Notice } from '#renderer/ui/Notice';
import './backups.css';

type RecoveryKeyDialogProps = {
  /** How many backups are rewritten for the key. */
  readonly count: number;
  readonly when: (at: Instant) => string;
  readonly onClose: () => void;
};

/** Makes a recovery key: printed or written down once, tested from the paper, then active. Escape drops it. */
export function RecoveryKeyDialog({ count, when, onClose }: RecoveryKeyDialogProps) {
  const services = useServices();
  const [key, setKey] = useState<string | null>(null);
  const [isOnPaper, setOnPaper] = useState(false);
  const [typed, setTyped] = useState(emptyGroups);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async () => {
    setKey(await makeRecoveryKey(services));
    setOnPaper(false);
    setTyped(emptyGroups);
    setProblem(null);
  };
  useEffect(() => {
    void makeRecoveryKey(services).then(setKey);
  }, [services]);
  const printed = key === null ? emptyGroups : groupsOf(key);
  const left = typed.filter((group, index) => group === '' || group !== printed[index]).length;
  const use = async () => {
    const used = await putRecoveryKeyInForce(services, typed.join(''));
    if (!used.ok) return setProblem(used.error);
    useNotices.getState().done('The recovery key is active. Keep the paper away from the computer.', false);
    onClose();
  };
  const toGo = left === 0 ? null : `${countedText(left, 'group')} to go`;
  const whyNot = isOnPaper ? toGo : 'the key has not been tested yet';
  return (
    <Dialog
      title="Recovery key"
      sub="on paper once, tested, then active"
      wide
      onClose={onClose}
      footer={
        <>
          <span className="muted small">Until then the backups open on this computer only, as now.</span>
          <Button className="push" look="quiet" keys="Escape" onClick={onClose}>
            Not now
          </Button>
          <Button look="primary" whyNot={whyNot} onClick={() => void use()}>
            Use this key{toGo === null ? '' : `, ${toGo}`}
          </Button>
        </>
      }
    >
      <div className="recovery-steps">
        <Paper groups={isOnPaper ? null : printed} made={when(services.clock.now())} />
        <ol>
          <Step number={1} name="Print it, or write it down" isDone={isOnPaper} isCurrent={!isOnPaper}>
            <PaperStep isOnPaper={isOnPaper} onPaper={() => setOnPaper(true)} onAnother={() => void make()} />
          </Step>
          <Step number={2} name="Test it, from the paper" isDone={isOnPaper && left === 0} isCurrent={isOnPaper}>
            {isOnPaper ? (
              <>
                <p className="small muted">Type the groups as they are on the paper. Lowercase is fine.</p>
                <RecoveryKeyFields
                  groups={typed}
                  onChange={setTyped}
                  isRight={(group, index) => group === printed[index]}
                />
                <p className="small muted" role="status">
                  {8 - left} of 8 groups match.
                </p>
                {problem === null ? null : <Notice look="alarm">{problem.message}</Notice>}
              </>
            ) : null}
          </Step>
          <Step number={3} name="Activate it" isDone={false} isCurrent={false}>
            <p className="small muted">{inForceText(count)}</p>
          </Step>
        </ol>
      </div>
    </Dialog>
  );
}

function inForceText(count: number): string {
  if (count === 0) return 'From then on, every backup can be opened with it, too.';
  const here = count === 1 ? 'The existing backup is' : `The ${count} existing backups are`;
  return `${here} rewritten for it, and those in the second folder when it is connected.`;
}

/** The page as it is printed. Once the key is on paper it is never shown again. */
function Paper({ groups, made }: { readonly groups: readonly string[] | null; readonly made: string }) {
  return (
    <div>
      <div className="recovery-paper">
        <h3>Daybook recovery key</h3>
        <p className="small muted">Made {made}</p>
        <ol>
          {emptyGroups.map((_, index) => (
            // The groups of a key never change their places.
            <li key={`group ${index + 1}`}>
              <small>{index + 1}</small>
              {groups === null ? <span className="recovery-hidden" /> : <b>{groups[index]}</b>}
            </li>
          ))}
        </ol>
        <p className="small">
          Opens the backups of this Daybook on any computer: choose <b>Restore from a backup</b> at the first start,
          then type the eight groups. There is no I, L, O or U.
        </p>
        <p className="small">Whoever holds this page can read the notes. Keep it away from the computer.</p>
      </div>
      <p className="small muted recovery-note">
        {groups === null
          ? 'The key is no longer on the screen, and is not saved anywhere in plain text.'
          : 'The page as it is printed.'}
      </p>
    </div>
  );
}

type StepProps = {
  readonly number: number;
  readonly name: string;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
};

function Step({ number, name, isDone, isCurrent, children }: StepProps) {
  const mark = isDone ? <Icon name="check" small /> : number;
  return (
    <li className="recovery-step" aria-current={isCurrent ? 'step' : undefined}>
      <span className={isDone ? 'recovery-done' : 'recovery-number'}>{mark}</span>
      <div>
        <b>{name}</b>
        {children}
      </div>
    </li>
  );
}

type PaperStepProps = {
  readonly isOnPaper: boolean;
  readonly onPaper: () => void;
  readonly onAnother: () => void;
};

function PaperStep({ isOnPaper, onPaper, onAnother }: PaperStepProps) {
  if (isOnPaper) {
    return (
      <div className="row recovery-actions">
        <span className="small muted">Not readable? Start over: the key on the paper will never open anything.</span>
        <Button size="small" onClick={onAnother}>
          Make another
        </Button>
      </div>
    );
  }
  return (
    <>
      <p className="small muted">The key is shown only now. It is sent only to the printer you choose.</p>
      <div className="row recovery-actions">
        <Button data-first-focus onClick={() => globalThis.print()}>
          Print it…
        </Button>
        <Button onClick={onPaper}>It is on paper</Button>
      </div>
    </>
  );
}
