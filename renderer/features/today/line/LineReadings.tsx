import { classes } from '#renderer/ui/Button';
import { Kbd } from '#renderer/ui/Kbd';
import type { QuickEntry } from '../useQuickEntry';
import './lineReadings.css';

type LineReadingsProps = { readonly entry: QuickEntry; readonly id: string };

/**
 * The readings of a line in doubt, likeliest first. Two take the height of chips and keys under the line; more cover
 * part of the day.
 */
export function LineReadings({ entry, id }: LineReadingsProps) {
  const { asking, takeAnswer } = entry;
  const { question } = asking;
  if (question === null) return null;
  return (
    <div className="readings-place">
      <div
        role="listbox"
        id={id}
        aria-label={question.message}
        className={classes('readings', question.answers.length > 2 && 'readings-over')}
      >
        {question.answers.map(({ label, detail, line, caret, draft, consequence }, index) => (
          // The arrow keys of the line reach the list; clicks are for the mouse. Two answers can have the same line.
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === asking.chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              takeAnswer(index + 1);
            }}
          >
            <span className={classes('readings-number', index !== asking.chosen && 'readings-other')}>{index + 1}</span>
            <b>{label}</b>
            <span className="readings-detail">{detail}</span>
            <span className="readings-becomes">
              {draft === null ? (
                <>
                  becomes <b>{`${line.slice(0, caret)}…${line.slice(caret)}`}</b>
                </>
              ) : consequence === null || consequence.unloggedBefore === consequence.unloggedAfter ? null : (
                <>
                  not logged {consequence.unloggedBefore} → <b>{consequence.unloggedAfter} min</b>
                </>
              )}
            </span>
            {asking.isOpen ? <Kbd keys={index === asking.chosen ? 'Enter' : String(index + 1)} /> : null}
          </div>
        ))}
      </div>
    </div>
  );
}
