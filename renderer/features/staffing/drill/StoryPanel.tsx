import type { FigureStory, Opening } from '#shared/reports/staffing/stories/figureStory';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { formatText } from './formatText';
import { StepTable } from './StepTable';

type StoryPanelProps = {
  readonly story: FigureStory;
  /** Whether it was opened from the screen, so that one step back closes the panel. */
  readonly isFirst: boolean;
  readonly isOpenable: (next: Opening) => boolean;
  readonly onOpen: (next: Opening) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** A figure opened at the right: its equation, and a table for each step, whose rows add up to it. */
export function StoryPanel({ story, isFirst, isOpenable, onOpen, onBack, onClose }: StoryPanelProps) {
  return (
    <Dialog
      title={story.title}
      look="side"
      onClose={onClose}
      onEscape={onBack}
      footer={
        <Button keys="Esc" onClick={onBack}>
          {isFirst ? 'Close' : 'Back'}
        </Button>
      }
    >
      <div className="drill-division">
        <b className="drill-value">{formatText(story.value, story.as)}</b>
        <span>{story.equation}</span>
      </div>
      {story.steps.map((step) => (
        <StepTable key={step.title} step={step} isOpenable={isOpenable} onOpen={onOpen} />
      ))}
      {story.note === null ? null : <p className="small muted">{story.note}</p>}
    </Dialog>
  );
}
