import { lengthName } from '#shared/rules/amountNames';
import { Button } from '#renderer/ui/Button';
import type { DaySums } from '../model/daySums';

type CloseFootProps = {
  readonly sums: DaySums;
  readonly undone: { readonly units: number; readonly minutes: number | null };
  readonly onLater: () => void;
  readonly onClose: () => void;
};

/** The day in three figures, and the buttons. */
export function CloseFoot({ sums, undone, onLater, onClose }: CloseFootProps) {
  return (
    <>
      <dl className="close-sums">
        <div>
          <dt>Logged</dt>
          <dd>{lengthName(sums.logged)} <small>of {lengthName(sums.scheduled)}</small></dd>
        </div>
        <div>
          <dt>Not logged</dt>
          <dd>{lengthName(sums.notLogged)}</dd>
        </div>
        <div>
          <dt>Left undone</dt>
          <dd>{undone.units} {undone.minutes === null ? null : <small>about {lengthName(undone.minutes)}</small>}</dd>
        </div>
      </dl>
      <span className="push" />
      <Button look="quiet" keys="Escape" onClick={onLater}>Later</Button>
      <Button look="primary" keys="Ctrl+Enter" onClick={onClose}>Close the day</Button>
    </>
  );
}
