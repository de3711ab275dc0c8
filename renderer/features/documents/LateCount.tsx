import type { RailRemarkProps } from '#renderer/domain-ui/feature';
import { useToday } from '#renderer/queries/clock';
import { useOwnRequests } from '#renderer/queries/documents';

/** The number of the viewer's late follow-ups, beside Documents in the rail; the usual content if none is late. */
export function LateCount({ viewer, weekStart, otherwise }: RailRemarkProps) {
  const own = useOwnRequests(viewer.id, { today: useToday(viewer), weekStart });
  const late = own?.counts.late ?? 0;
  if (late === 0) return otherwise;
  return (
    <span className="rail-late">
      <span className="visually-hidden">follow-ups late: </span>
      {late} late
    </span>
  );
}
