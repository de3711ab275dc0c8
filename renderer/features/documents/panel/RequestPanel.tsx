import type { KeyboardEvent } from 'react';
import { countedText } from '#shared/reports/figures';
import { countryName } from '#shared/rules/countries';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useDocumentsView } from '#renderer/state/documentsView';
import { Button } from '#renderer/ui/Button';
import { OpenPart } from './OpenPart';
import type { RequestPanelProps } from './PartProps';
import { RequestFacts } from './RequestFacts';
import { StepLine } from './StepLine';
import './requestPanel.css';

/** One request: its steps on a line to scale, the facts about it, and what can be done next. Escape closes it. */
export function RequestPanel({ figures, ledger, side, onClose }: RequestPanelProps) {
  const { request, days, minutes, contacts, closed } = figures;
  const name = ledger.references.get(request.id) ?? 'Request';
  const { show } = useDocumentsView();
  const endPart = () => show({ is: 'request', part: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (side.part === null) onClose();
    else endPart();
  };
  return (
    <aside className="request-panel" aria-labelledby="request-title" data-region="request" data-scope="documents">
      <div role="presentation" className="request-keys" onKeyDown={onKeyDown}>
        <header className="request-head">
          <h2 id="request-title">{`${name}, ${countryName(request.country)}`}</h2>
          <span className="muted small">
            {`${countedText(days, 'day')}, ${minutes.toLocaleString('en-US')} min, ${countedText(contacts, 'contact')}`}
          </span>
          <Button
            className="request-close"
            look="quiet"
            icon="cross"
            aria-label="Close the request"
            onClick={onClose}
          />
        </header>
        <p className="muted">{`${request.kind}, ${request.post ?? 'no post named'}, ${request.docket} docket.`}</p>
        <StepLine figures={figures} context={ledger.context} />
        <RequestFacts figures={figures} ledger={ledger} />
        <OpenPart key={`${side.part} ${side.step}`} figures={figures} ledger={ledger} side={side} onClose={endPart} />
        {request.handedOver === null ? <Actions isOpen={closed === null} part={side.part} /> : null}
      </div>
    </aside>
  );
}

type ActionsProps = { readonly isOpen: boolean; readonly part: RequestPanelProps['side']['part'] };

function Actions({ isOpen, part }: ActionsProps) {
  return (
    <div className="request-actions" role="group" aria-label="What to do">
      <CommandButton command="logFollowUp" aria-pressed={part === 'followUp'}>
        Log follow-up
      </CommandButton>
      <CommandButton command="addRequestStep" aria-pressed={part === 'step'}>
        Step…
      </CommandButton>
      {isOpen ? (
        <CommandButton command="putOffFollowUp" aria-pressed={part === 'putOff'}>
          Put off…
        </CommandButton>
      ) : null}
      <CommandButton size="small" look="quiet" command="correctRequestStep">
        Correct a step…
      </CommandButton>
      <CommandButton size="small" look="quiet" command="setObstacle">Obstacle…</CommandButton>
      {isOpen ? (
        <CommandButton size="small" look="quiet" command="escalateRequest">Escalate…</CommandButton>
      ) : null}
      <CommandButton size="small" look="quiet" command="handOverRequest">Hand over…</CommandButton>
      <CommandButton size="small" look="quiet" command="editRequest">Change…</CommandButton>
    </div>
  );
}
