import { useId } from 'react';
import { usePaletteView, type PaletteGroupId, type PaletteSince } from '#renderer/state/paletteView';
import { Button } from '#renderer/ui/Button';
import { paletteGroupNames, type PaletteFinding } from './paletteRows';

type PaletteFiltersProps = { readonly finding: PaletteFinding; readonly onChosen: () => void };

/** Which group is shown and how far back entries go. Both stay until they are cleared, even after closing. */
export function PaletteFilters({ finding, onChosen }: PaletteFiltersProps) {
  const { group, since, choose } = usePaletteView();
  const shown = finding.counts.filter(({ count }) => count > 0).map((one) => one.group);
  const offered = group === null || shown.includes(group) ? shown : [...shown, group];
  const countOf = (one: PaletteGroupId) => finding.counts.find((counted) => counted.group === one)?.count ?? 0;
  const show = (next: PaletteGroupId | null) => {
    choose({ group: next });
    onChosen();
  };
  return (
    <div className="palette-filters" role="group" aria-label="Filters">
      <FilterButton label="All" count={null} isOn={group === null} onPress={() => show(null)} />
      {offered.map((one) => (
        <FilterButton
          key={one}
          label={paletteGroupNames[one]}
          count={countOf(one)}
          isOn={group === one}
          onPress={() => show(group === one ? null : one)}
        />
      ))}
      <Since since={since} onChoose={(next) => (choose({ since: next }), onChosen())} />
    </div>
  );
}

type FilterButtonProps = {
  readonly label: string;
  readonly count: number | null;
  readonly isOn: boolean;
  readonly onPress: () => void;
};

function FilterButton({ label, count, isOn, onPress }: FilterButtonProps) {
  return (
    <button type="button" className="palette-filter" aria-pressed={isOn} onClick={onPress}>
      {label} {count === null ? null : <small>{count}</small>}
    </button>
  );
}

type SinceProps = { readonly since: PaletteSince; readonly onChoose: (since: PaletteSince) => void };

function Since({ since, onChoose }: SinceProps) {
  const id = useId();
  return (
    <span className="palette-since" data-kept={since === usual ? undefined : true}>
      <label className="visually-hidden" htmlFor={id}>
        Entries of
      </label>
      <select id={id} value={since} onChange={({ target }) => onChoose(target.value as PaletteSince)}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {since === usual ? null : (
        <Button look="quiet" size="small" icon="cross" aria-label="Clear: entries of" onClick={() => onChoose(usual)} />
      )}
    </span>
  );
}

const usual: PaletteSince = 'quarter';

const choices = [
  { value: 'week', label: 'last 7 days' },
  { value: 'month', label: 'last 30 days' },
  { value: 'quarter', label: 'last 3 months' },
  { value: 'year', label: 'last year' },
] as const satisfies readonly { readonly value: PaletteSince; readonly label: string }[];
