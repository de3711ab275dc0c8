import type { CheckCut } from '#shared/reports/checksReport';
import { useRecordsView } from '#renderer/state/recordsView';
import { Segmented } from '#renderer/ui/Segmented';
import { cuts } from './usePeriodColumns';

/** How the checks are divided up, and what their bars mean. */
export function CutBar({ by }: { readonly by: CheckCut }) {
  return (
    <div className="records-filter">
      <Segmented
        label="Period"
        hideLabel
        small
        value={by}
        segments={cuts}
        onChange={(checkCut) => useRecordsView.setState({ checkCut })}
      />
      <span className="check-key small muted group-case">
        <span><i className="check-key-box check-key-done" />done</span>
        <span><i className="check-key-box" />skipped, no time</span>
        <span><i className="check-key-box check-key-not" />not required</span>
      </span>
    </div>
  );
}
