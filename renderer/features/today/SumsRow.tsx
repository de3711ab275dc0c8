import { memo } from 'react';
import type { WorkGroup } from '#shared/records/activityKind';
import { groupLabels } from '#shared/reports/workGroups';
import { lengthName } from '#shared/rules/amountNames';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import { classes } from '#renderer/ui/Button';
import type { DaySums } from './model/daySums';
import { useIsNarrow } from './useIsNarrow';
import './sumsRow.css';

type SumsRowProps = {
  readonly sums: DaySums;
  /** The figures as they are saved; `sums` are the figures after the change. */
  readonly before: DaySums | null;
  /** A pasted list shows both figures; a block that is being changed only the difference. */
  readonly showsBoth?: boolean;
};

/** The day in figures: logged of scheduled, not logged, what is left, and each group. */
export const SumsRow = memo(function SumsRow({ sums, before, showsBoth = false }: SumsRowProps) {
  const isNarrow = useIsNarrow();
  return (
    <dl
      className={classes('sums', (sums.doesNotFit.length > 0 || before !== null) && 'sums-tight')}
      aria-label="The day in figures"
    >
      <Sum
        term="Logged"
        minutes={sums.logged}
        before={before?.logged}
        showsBoth={showsBoth}
        remark={`of ${lengthName(sums.scheduled)}`}
      />
      <Sum
        term="Not logged"
        minutes={sums.notLogged}
        before={before?.notLogged}
        showsBoth={showsBoth}
      />
      {sums.left === null || showsBoth ? null : (
        <Sum term={isNarrow ? 'Left' : 'Left in schedule'} minutes={sums.left} />
      )}
      {sums.doesNotFit.length === 0 || showsBoth ? null : (
        <div className="sums-alarm">
          <dt>No longer fits</dt>
          <dd title={sums.doesNotFit.join(', ')}>
            {sums.doesNotFit[0]}
            {sums.doesNotFit.length > 1 ? ` and ${sums.doesNotFit.length - 1} more` : ''}
          </dd>
        </div>
      )}
      {sums.groups.map(({ group, minutes }) => (
        <Sum
          key={group}
          term={(isNarrow ? shortLabels[group] : undefined) ?? groupLabels[group]}
          minutes={minutes}
          before={before === null ? undefined : minutesOfGroup(before, group)}
          group={group}
        />
      ))}
    </dl>
  );
});

/** The short names of the groups, for little room. */
const shortLabels: Readonly<Partial<Record<WorkGroup, string>>> = {
  'document work': 'Documents',
  collateral: 'Collateral',
  administration: 'Admin.',
  'leave and detail': 'Leave',
};

function minutesOfGroup({ groups }: DaySums, group: WorkGroup): number {
  return groups.find((one) => one.group === group)?.minutes ?? 0;
}

type SumProps = {
  readonly term: string;
  readonly minutes: number;
  readonly before?: number | undefined;
  readonly showsBoth?: boolean;
  readonly remark?: string;
  readonly group?: WorkGroup;
};

const Sum = memo(function Sum({ term, minutes, before = minutes, showsBoth = false, remark, group }: SumProps) {
  const more = minutes - before;
  return (
    <div>
      <dt>
        {group === undefined ? null : <span className={`group-key ${groupClass[group]}`} />}
        {term}
      </dt>
      <dd>
        {showsBoth && more !== 0 ? `${lengthName(before)} → ` : ''}
        {lengthName(minutes)}
        {more === 0 || showsBoth ? null : <span className="sums-change"> {more > 0 ? `+${more}` : `−${-more}`}</span>}
        {remark === undefined ? null : <small> {remark}</small>}
      </dd>
    </div>
  );
});
