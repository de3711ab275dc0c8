import { EmptyState } from '#renderer/ui/EmptyState';
import { useDutyAssignments } from '#renderer/queries/duties';
import type { TabProps } from '../../tab';

/** Collateral duties: what was assigned, and what it took. */
export function DutiesTab({ viewer }: TabProps) {
  const assignments = useDutyAssignments(viewer.id);
  if (assignments === undefined) return null;
  return (
    <EmptyState title="No duty is assigned to you yet.">
      <p>Example: court run from August 3 to September 25, 4 hours a week, by a memo of your field office.</p>
    </EmptyState>
  );
}
