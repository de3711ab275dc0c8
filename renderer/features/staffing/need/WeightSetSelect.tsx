import { recordId, type RecordId } from '#shared/base/ids';
import { shortDayName } from '#shared/time/dateNames';
import { useStaffingView } from '#renderer/state/staffingView';
import { Select, type Option } from '#renderer/ui/form/Select';
import type { Staffing } from '../useStaffing';

/** Which weights are in use, and which set they are compared with. */
export function WeightSetSelect({ staffing }: { readonly staffing: Staffing }) {
  const { compared, change } = useStaffingView();
  const { chosen, records } = staffing;
  const used = chosen.set?.id ?? 'log';
  const sets = optionsOf(staffing);
  if (records.weightSets.length === 0) return null;
  const others: Option<string>[] = [
    { value: 'none', label: 'Compare with…' },
    ...sets.filter(({ value }) => value !== used && value !== 'log'),
  ];
  return (
    <span className="row">
      <Select
        label="Weights in use"
        hideLabel
        value={used}
        options={sets}
        onChange={(value) => change({ weights: value === 'log' ? 'log' : recordId(value), compared: null })}
      />
      {others.length < 2 ? null : (
        <Select
          label="Compare with another set"
          hideLabel
          value={compared ?? 'none'}
          options={others}
          onChange={(value) => change({ compared: value === 'none' ? null : recordId(value) })}
        />
      )}
    </span>
  );
}

function optionsOf({ records, unit }: Staffing): Option<string>[] {
  const own: RecordId | null = unit?.id ?? null;
  const sets = records.weightSets.toSorted((one, other) => (one.dated > other.dated ? -1 : 1));
  return [
    ...sets.map(({ id, name, origin, dated, unit: of }) => ({
      value: id,
      label: `“${name}”, ${origin}, ${shortDayName(dated)}${of === own ? '' : ', another unit'}`,
    })),
    { value: 'log', label: 'The log as it is now' },
  ];
}
