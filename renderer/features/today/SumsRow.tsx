import { memo } from 'react';
import type { WorkGroup } from '#shared/records/activityKind';
import { groupLabels } from '#shared/reports/workGroups';
import { lengthName } from '#shared/rules/amountNames';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import type { DaySums } from './model/daySums';
import './sumsRow.css';

type SumsRowProps = {
  readonly sums: DaySums;
  /** The sums after Enter, where it would log a list. */
  readonly after?: DaySums | null;
};

/** The day in figures: logged of scheduled, not logged, what is left, and each group. */
export const SumsRow = memo(function SumsRow({ sums, after = null }: SumsRowProps) {
  return (
    <dl className="sums" aria-label="The day in figures">
      <Sum term="Logged" value={change(sums.logged, after?.logged)} remark={`of ${lengthName(sums.scheduled)}`} />
      <Sum term="Not logged" value={change(sums.notLogged, after?.notLogged)} />
      {sums.left === null || after !== null ? null : <Sum term="Left in schedule" value={lengthName(sums.left)} />}
      {sums.doesNotFit.length === 0 || after !== null ? null : (
        <div className="sums-alarm">
          <dt>No longer fits</dt>
          <dd title={sums.doesNotFit.join(', ')}>
            {sums.doesNotFit[0]}
            {sums.doesNotFit.length > 1 ? ` and ${sums.doesNotFit.length - 1} more` : ''}
          </dd>
        </div>
      )}
      {(after ?? sums).groups.map(({ group, minutes }) => (
        <Sum key={group} term={groupLabels[group]} value={lengthName(minutes)} group={group} />
      ))}
    </dl>
  );
});

/** A figure, with what it was before an arrow where it would change. */
function change(now: number, then = now): string {
  return now === then ? lengthName(now) : `${lengthName(now)} → ${lengthName(then)}`;
}

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
