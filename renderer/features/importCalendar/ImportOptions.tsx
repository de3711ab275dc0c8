import type { ImportPlan } from '#shared/imports/calendar/importPlan';
import { countedText } from '#shared/reports/figures';
import { Switch } from '#renderer/ui/Switch';

type ImportOptionsProps = {
  readonly plan: ImportPlan;
  readonly takesTwins: boolean;
  readonly onTwins: (takesTwins: boolean) => void;
  readonly keepTitles: boolean;
  readonly onTitles: (keepTitles: boolean) => void;
};

/** Whether titles are kept, and whether events that seem imported already are imported as new ones. */
export function ImportOptions({ plan, takesTwins, onTwins, keepTitles, onTitles }: ImportOptionsProps) {
  const twins = plan.items.filter(({ isByTime }) => isByTime).length;
  const label = 'Import them as new ones';
  return (
    <>
      {twins === 0 && !takesTwins ? null : (
        <p className="row import-note">
          <Switch label={label} checked={takesTwins} onChange={onTwins} />
          <span>
            {takesTwins ? (
              'Events with a new identifier are imported as new ones, even at a time that was imported before.'
            ) : (
              <>
                <b>{countedText(twins, 'event')} with a new identifier</b> and the same time and kind as before: treated
                as the same, so that outcomes stay. {label}?
              </>
            )}
          </span>
        </p>
      )}
      <p className="row import-note">
        <Switch label="Keep titles" checked={keepTitles} onChange={onTitles} />
        <span>
          <b>{keepTitles ? 'Titles are kept, sealed.' : 'Titles and descriptions are not kept.'}</b> They are read once,
          for the word: they may contain names.
        </span>
      </p>
    </>
  );
}
