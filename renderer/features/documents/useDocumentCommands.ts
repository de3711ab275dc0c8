import type { CommandId } from '#shared/contract/commandList';
import { deleteRequest } from '#renderer/commands/documents';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useDocumentsView, type DocumentsSide, type RequestPart } from '#renderer/state/documentsView';
import { useNotices } from '#renderer/state/notices';
import type { Ledger } from './useLedger';

/** Registers the commands of the screen. Those for one request act on the chosen one, which its panel then shows. */
export function useDocumentCommands(ledger: Ledger): void {
  const services = useServices();
  const { select, show, checked, check } = useDocumentsView();
  const { chosen } = ledger;
  const whyNot = chosen === null ? 'Choose a request in the ledger first.' : null;
  const whyNotOpen = whyNot ?? (chosen?.closed === null ? null : 'This request is closed: nothing is due.');
  const whyNotOwn =
    whyNot ?? (chosen?.request.handedOver === null ? null : 'This request was handed over to another officer.');
  const ask = (part: RequestPart, more: Pick<Extract<DocumentsSide, { is: 'request' }>, 'step'> = {}) =>
    show({ is: 'request', part, ...more });
  useCommand('saveRequest', () => show({ is: 'form' }));
  useCommand('editRequest', () => chosen !== null && show({ is: 'form', request: chosen.request.id }), whyNotOwn);
  usePart('logFollowUp', () => ask('followUp'), whyNotOwn);
  usePart('addRequestStep', () => ask('step'), whyNotOwn);
  usePart('escalateRequest', () => ask('step', { step: 'escalated' }), whyNotOpen);
  usePart('correctRequestStep', () => ask('correct'), whyNotOwn);
  usePart('putOffFollowUp', () => ask('putOff'), whyNotOpen);
  usePart('setObstacle', () => ask('obstacle'), whyNotOwn);
  usePart('handOverRequest', () => ask('handOver'), whyNotOwn);
  useCommand('logOverSeveral', () => {
    if (checked.size === 0) check(new Set(lateIds(ledger)));
    show({ is: 'several' });
  }, ledger.counts.open === 0 ? 'There is no open request to log time for.' : null);
  const remove = async () => {
    if (chosen === null) return;
    const done = await deleteRequest(services, { id: chosen.request.id });
    if (!done.ok) return useNotices.getState().problem(done.error.message);
    select(null);
    show({ is: 'response' });
    useNotices.getState().done('Deleted the request. Time that was logged for it stays logged.');
  };
  useCommand('deleteRequest', () => void remove(), whyNot);
}

/** The requests whose follow-up is late. */
export function lateIds({ all }: Pick<Ledger, 'all'>): readonly string[] {
  return all.filter(({ late, closed }) => late > 0 && closed === null).map(({ request }) => request.id);
}

function usePart(id: CommandId, run: () => void, whyNot: string | null): void {
  useCommand(id, run, whyNot);
}
