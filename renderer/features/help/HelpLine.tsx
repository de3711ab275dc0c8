import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { LineHelp } from '#renderer/domain-ui/lineHelp/LineHelp';
import { useExampleContext } from '#renderer/domain-ui/lineHelp/useExampleContext';
import { useViewer } from '#renderer/queries/officers';

/** All ways to write a line, with the officer's own words and hours. */
export function HelpLine() {
  const viewer = useViewer();
  return viewer === undefined || viewer === null ? null : <WaysOf officer={viewer} />;
}

function WaysOf({ officer }: { readonly officer: Recorded<Officer> }) {
  const context = useExampleContext(officer);
  return context === undefined ? null : <LineHelp context={context} />;
}
