import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { groupCount, groupLength, typedLetters } from '#shared/rules/backups/recoveryKey';
import { classes } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import './RecoveryKeyFields.css';

type RecoveryKeyFieldsProps = {
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
  /** Whether a full group is as it was printed; if missing, the groups are only checked together. */
  readonly isRight?: ((group: string, index: number) => boolean) | undefined;
};

/** Eight empty groups. */
export const emptyGroups: readonly string[] = Array.from({ length: groupCount }, () => '');

/**
 * The eight groups of a recovery key, typed from paper: the cursor moves on after four letters, and a whole key can be
 * pasted.
 */
export function RecoveryKeyFields({ groups, onChange, isRight }: RecoveryKeyFieldsProps) {
  const fields = useRef<HTMLDivElement>(null);
  const focus = (index: number) => fields.current?.querySelectorAll('input')[index]?.focus();
  const put = (index: number, text: string) => {
    const letters = typedLetters(text);
    const rest = [letters.slice(0, groupLength), ...split(letters.slice(groupLength))];
    onChange(groups.map((group, at) => rest[at - index] ?? group));
    const filled = Math.min(groupCount - 1, index + Math.floor(letters.length / groupLength));
    if (filled !== index) focus(filled);
  };
  const paste = (event: ClipboardEvent, index: number) => {
    event.preventDefault();
    put(index, event.clipboardData.getData('text').slice(0, 200));
  };
  const stepBack = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Backspace' || groups[index] !== '' || index === 0) return;
    event.preventDefault();
    focus(index - 1);
  };
  return (
    <div ref={fields} className="recovery-fields">
      {groups.map((group, index) => {
        const isFull = group.length === groupLength;
        const isWrong = isFull && isRight?.(group, index) === false;
        return (
          // The groups of a key never change their places.
          <label key={`group ${index + 1}`} className="recovery-field">
            <span className="small muted">
              Group {index + 1} {isFull && isRight?.(group, index) === true ? <Icon name="check" small /> : null}
              {isWrong ? <span className="alarm">not as printed</span> : null}
            </span>
            <input
              className={classes('input', 'recovery-input')}
              value={group}
              spellCheck={false}
              autoComplete="off"
              aria-label={`Group ${index + 1}`}
              aria-invalid={isWrong ? true : undefined}
              data-first-focus={index === 0 ? true : undefined}
              onChange={(event) => put(index, event.target.value)}
              onPaste={(event) => paste(event, index)}
              onKeyDown={(event) => stepBack(event, index)}
            />
          </label>
        );
      })}
    </div>
  );
}

function split(letters: string): string[] {
  return letters === '' ? [] : [letters.slice(0, groupLength), ...split(letters.slice(groupLength))];
}
