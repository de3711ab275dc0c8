import type { RecordId } from '#shared/base/ids';
import { countryName } from '#shared/rules/countries';
import { clockName, clockSpanName } from '#shared/time/dateNames';
import type { MinuteOfDay } from '#shared/time/day';
import type { References } from '#renderer/queries/documents';
import { classes } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { NumberField } from '#renderer/ui/form/NumberField';
import type { SeveralRow } from '../model/severalModel';

type SplitTableProps = {
  readonly rows: readonly SeveralRow[];
  readonly from: MinuteOfDay;
  readonly total: number;
  readonly references: References;
  readonly errorAt: (field: string) => string | null;
  readonly onType: (id: RecordId, minutes: number | null) => void;
};

/** The part of each request: typed minutes stay, the others share what is left. */
export function SplitTable({ rows, from, total, references, errorAt, onType }: SplitTableProps) {
  const clock = useClockForm();
  return (
    <table className="split-table">
      <caption className="visually-hidden">Minutes of each request</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Request</th>
          <th scope="col" className="split-figure">Minutes</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ figures: { request }, stretch, isTyped }) => {
          const name = references.get(request.id) ?? countryName(request.country);
          const at = (minute: number) => Math.min(1440, from + minute);
          const span = stretch.minutes === 0
            ? clockName(at(stretch.from), clock)
            : clockSpanName(at(stretch.from), at(stretch.to), '–', clock);
          return (
            <tr key={request.id}>
              <td className="muted">{span}</td>
              <th scope="row">
                {name} <span className="ledger-code">{request.country}</span>
              </th>
              <td className={classes('split-figure', isTyped ? 'split-typed' : 'split-computed')}>
                <NumberField
                  label={`Minutes of ${name}`}
                  hideLabel
                  error={errorAt(`minutes.${request.id}`)}
                  value={stretch.minutes}
                  onChange={(minutes) => onType(request.id, minutes)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>Sum, to the minute</th>
          <td className="split-figure">
            <b>{rows.reduce((sum, { stretch: { minutes } }) => sum + minutes, 0)}</b> of {total}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
