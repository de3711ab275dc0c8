import type { Day } from '#shared/time/day';
import { longDayName } from '#shared/time/dateNames';
import { Dialog } from '#renderer/ui/Dialog';
import { useHeldKeys, type HeldKeys } from '#renderer/ui/heldKeys';

type ClosingFrameProps = { readonly day: Day; readonly held: HeldKeys; readonly onClose: () => void };

/** The closing before what it lists is there: it takes the focus at once and holds what is typed. */
export function ClosingFrame({ day, held, onClose }: ClosingFrameProps) {
  useHeldKeys(held);
  return <Dialog title={`Close ${longDayName(day)}`} wide onClose={onClose}><div className="close-waiting" aria-busy="true" /></Dialog>;
}
