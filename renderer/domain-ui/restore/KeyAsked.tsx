import type { Problem } from '#shared/base/result';
import { Notice } from '#renderer/ui/Notice';
import { RecoveryKeyFields } from './RecoveryKeyFields';

/** Refusals after which a recovery key may still open the backup. */
const lockedCodes: ReadonlySet<string> = new Set([
  'backup-other-key', 'backup-wrong-key', 'recovery-letter', 'recovery-length', 'recovery-check',
]);

/** Whether a recovery key may open what was refused. */
export function asksForKey({ code }: Problem): boolean {
  return lockedCodes.has(code);
}

/** The key as it is sent: null if nothing was typed. */
export function typedKey(groups: readonly string[]): string | null {
  return groups.every((group) => group === '') ? null : groups.join('');
}

type KeyAskedProps = {
  readonly problem: Problem;
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
};

/** Why a backup did not open, and the fields for its recovery key. */
export function KeyAsked({ problem, groups, onChange }: KeyAskedProps) {
  return (
    <>
      {problem.code === 'backup-other-key' ? (
        <p>{problem.message}</p>
      ) : (
        <Notice look="alarm">{problem.message}</Notice>
      )}
      <RecoveryKeyFields groups={groups} onChange={onChange} />
      <p className="muted small">Lowercase is fine. The cursor moves on by itself. There is no I, L, O or U.</p>
    </>
  );
}
