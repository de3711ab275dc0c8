import { memo } from 'react';
import type { WorkGroup } from '#shared/records/activityKind';
import { groupLabels } from '#shared/reports/workGroups';
import { lengthName } from '#shared/rules/amountNames';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import type { DaySums } from './model/daySums';
import './sumsRow.css';

/** The day in figures: logged of scheduled, not logged, what is left, and each group. */
export const SumsRow = memo(function SumsRow({ sums }: { readonly sums: DaySums }) {
  return (
    <dl className="sums" aria-label="The day in figures">
      <Sum term="Logged" value={lengthName(sums.logged)} remark={`of ${lengthName(sums.scheduled)}`} />
      <Sum term="Not logged" value={lengthName(sums.notLogged)} />
      {sums.left === null ? null : <Sum term="Left in schedule" value={lengthName(sums.left)} />}
      {sums.doesNotFit.length === 0 ? null : (
        <div className="sums-alarm">
          <dt>No longer fits</dt>
          <dd title={sums.doesNotFit.join(', ')}>
            {sums.doesNotFit[0]}
            {sums.doesNotFit.length > 1 ? ` and ${sums.doesNotFit.length - 1} more` : ''}
          </dd>
        </div>
      )}
      {sums.groups.map(({ group, minutes }) => (
        <Sum key={group} term={groupLabels[group]} value={lengthName(minutes)} group={group} />
      ))}
    </dl>
  );
});

const Sum = memo(function Sum({
  term,
  value,
  remark,
  group,
}: {
  readonly term: string;
  readonly value: string;
  readonly remark?: string;
  readonly group?: WorkGroup;
}) {
  return (
    <div>
      <dt>
        {group === undefined ? null : <span className={`group-key ${groupClass[group]}`} />}
        {term}
      </dt>
      <dd>
        {value}
        {remark === undefined ? null : <small> {remark}</small>}
      </dd>
    </div>
  );
});
