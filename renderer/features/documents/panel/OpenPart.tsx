import { CorrectPart } from './CorrectPart';
import { FollowUpPart } from './FollowUpPart';
import { HandOverPart } from './HandOverPart';
import { ObstaclePart } from './ObstaclePart';
import type { RequestPanelProps } from './PartProps';
import { PutOffPart } from './PutOffPart';
import { StepPart } from './StepPart';

/** The small form that is open inside the panel of the request; nothing if none is. */
export function OpenPart({ side, ...props }: RequestPanelProps) {
  switch (side.part) {
    case null:
      return null;
    case 'followUp':
      return <FollowUpPart {...props} />;
    case 'step':
      return <StepPart {...props} step={side.step ?? null} />;
    case 'correct':
      return <CorrectPart {...props} />;
    case 'putOff':
      return <PutOffPart {...props} />;
    case 'obstacle':
      return <ObstaclePart {...props} />;
    case 'handOver':
      return <HandOverPart {...props} />;
  }
}
