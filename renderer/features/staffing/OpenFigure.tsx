import type { FigureId } from '#shared/reports/staffing/stories/figureStory';
import { useStaffingView } from '#renderer/state/staffingView';

type OpenFigureProps = {
  readonly figure: FigureId;
  readonly text: string;
  /** What the figure is, for its accessible name: the text alone would be just a number. */
  readonly label: string;
};

/** A figure of the screen that opens to what is behind it. */
export function OpenFigure({ figure, text, label }: OpenFigureProps) {
  const { path, change } = useStaffingView();
  const [first] = path;
  return (
    <button
      type="button"
      className="staffing-figure"
      aria-label={`${label} ${text}: show what is behind it`}
      aria-expanded={first !== undefined && JSON.stringify(first) === JSON.stringify(figure)}
      onClick={() => change({ path: [figure], opened: null })}
    >
      {text}
    </button>
  );
}
