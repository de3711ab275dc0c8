import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { countedText } from '#shared/reports/figures';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { useUnsavedForm } from '#renderer/drafts/drafts';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { runCommand } from '#renderer/state/commandHandlers';
import { useDocumentsView } from '#renderer/state/documentsView';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { Notice } from '#renderer/ui/Notice';
import { PageHead, PageSub } from '#renderer/ui/PageHead';
import { LedgerBands } from './LedgerBands';
import { LedgerFilters } from './LedgerFilters';
import { LedgerTable } from './LedgerTable';
import { Side } from './Side';
import { useDocumentCommands } from './useDocumentCommands';
import { useLedger, type Ledger } from './useLedger';
import './documents.css';

/** The ledger of the viewer's requests for travel documents, and beside it one request, a form or the times. */
export function DocumentsScreen() {
  const [viewer, settings] = [useViewer(), useSettings()];
  if (viewer === undefined || viewer === null || settings === undefined) return null;
  return <Documents key={viewer.id} viewer={viewer} settings={settings} />;
}

type DocumentsProps = { readonly viewer: Recorded<Officer>; readonly settings: SettingValues };

function Documents({ viewer, settings }: DocumentsProps) {
  const ledger = useLedger(viewer, settings);
  if (ledger === undefined) return null;
  return <ShownLedger ledger={ledger} byteOrderMark={settings.csvByteOrderMark} />;
}

function ShownLedger({ ledger, byteOrderMark }: { readonly ledger: Ledger; readonly byteOrderMark: boolean }) {
  const { side, show } = useDocumentsView();
  const exporting = useExport(() => ({
    report: ledger.makeReport(), months: [], records: ledger.inputs(), byteOrderMark,
  }));
  useDocumentCommands(ledger);
  useUnsavedForm(ledger.viewer.id, ['documentRequest'], true, (unsaved) => show({ is: 'form', unsaved }));
  const isSeveral = side.is === 'several';
  const isBeside = isSeveral || side.is === 'form';
  return (
    <div className="documents" data-side={side.is}>
      <PageHead title="Travel documents" className="documents-head">
        <PageSub>{isSeveral ? checkedWords(ledger) : headWords(ledger, isBeside)}</PageSub>
        {isBeside ? null : <ExportButtons exporting={exporting} />}
        <div className="documents-actions">
          <CommandButton command="logOverSeveral" aria-pressed={isSeveral}>
            {isBeside ? 'Several' : 'Log time over several'}
          </CommandButton>
          <CommandButton icon="plus" command="saveRequest">Request</CommandButton>
        </div>
      </PageHead>
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
      <div className="documents-columns">
        <section className="documents-ledger" aria-label="Ledger">
          {ledger.all.length === 0 ? <FirstRequest /> : <FilledLedger ledger={ledger} />}
        </section>
        <Side ledger={ledger} />
      </div>
    </div>
  );
}

function FilledLedger({ ledger }: { readonly ledger: Ledger }) {
  return (
    <>
      <LedgerBands bands={ledger.bands} />
      <LedgerFilters ledger={ledger} />
      <LedgerTable ledger={ledger} />
      <div className="documents-more">
        <Button size="small" look="quiet" icon="flag" onClick={() => runCommand('goCountries')}>
          Countries: status, quotas, rules
        </Button>
        <Button size="small" look="quiet" icon="document" onClick={() => runCommand('goObstacles')}>
          Report on obstacles
        </Button>
      </div>
    </>
  );
}

function FirstRequest() {
  return (
    <EmptyState title="No request for a travel document yet.">
      <p>
        A request is one document asked of one country. Press <CommandKbd command="saveRequest" /> and type{' '}
        <b>Honduras</b> and the day it was opened: the ledger then says when it is due for a follow-up.
      </p>
      <p>
        On Today, <b>fo hn 20</b> then logs a follow-up of 20 minutes for it.
      </p>
      <CommandButton icon="plus" command="saveRequest">Add a request</CommandButton>
    </EmptyState>
  );
}

/** Short beside a form. */
function headWords({ counts: { open, late } }: Ledger, isShort: boolean): string {
  if (isShort) return `${open} open, ${late} late`;
  const lateWords = late === 0 ? 'no follow-up late' : `${countedText(late, 'follow-up')} late`;
  return open === 0 ? 'no open request' : `${countedText(open, 'open request')}, ${lateWords}`;
}

function checkedWords({ counts: { open }, checked }: Ledger): string {
  return `${checked.length} of ${countedText(open, 'open request')} chosen`;
}
