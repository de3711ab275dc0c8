import { useMemo, useState } from 'react';
import { recordId, type RecordId } from '#shared/base/ids';
import { countedText } from '#shared/reports/figures';
import { termsOn } from '#shared/rules/terms';
import { zoneOn } from '#shared/rules/zoneOn';
import { clockName } from '#shared/time/dateNames';
import type { Day, MinuteOfDay } from '#shared/time/day';
import { firstInstantAt } from '#shared/time/zones';
import { logOverSeveral } from '#renderer/commands/documentTime';
import { useKinds } from '#renderer/queries/activities';
import { useServices } from '#renderer/services/useServices';
import { useDocumentsView } from '#renderer/state/documentsView';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { FieldRow } from '#renderer/ui/form/Field';
import { FormPanel } from '#renderer/ui/form/FormPanel';
import { Select } from '#renderer/ui/form/Select';
import { TimeField } from '#renderer/ui/form/TimeField';
import { useForm } from '#renderer/ui/form/useForm';
import { splitOver, typedOf, type SplitChoice } from '../model/severalModel';
import type { Ledger } from '../useLedger';
import { lateIds } from '../useDocumentCommands';
import { lastHour } from './lastHour';
import { SplitBar } from './SplitBar';
import { SplitTable } from './SplitTable';
import './several.css';

type Values = SplitChoice & {
  readonly kind: string;
  readonly day: Day | null;
  readonly from: MinuteOfDay | null;
  readonly to: MinuteOfDay | null;
};

/** Logs one stretch of work over the selected requests, in equal parts or by typed minutes. */
export function SeveralPanel({ ledger, onClose }: { readonly ledger: Ledger; readonly onClose: () => void }) {
  const services = useServices();
  const clock = useClockForm();
  const { check } = useDocumentsView();
  const { viewer, checked, context: { today } } = ledger;
  const kinds = useWorkOptions(today);
  const [call] = useState({});
  const form = useForm<Values>({
    kind: 'followup', day: today, isTyped: false, minutes: {}, ...lastHour(services.clock.now(), viewer),
  });
  const { values, set, errorAt } = form;
  const { kind, day, from, to } = values;
  const total = from === null || to === null ? 0 : to - from;
  const split = useMemo(() => splitOver(checked, Math.max(0, total), values), [checked, total, values]);
  const save = async () => {
    const missing = missingField(values);
    if (missing !== null || day === null || from === null || to === null) return form.fail(missing ?? noDay);
    const zone = zoneOn(viewer, day);
    const [start, end] = [firstInstantAt(day, from, zone), firstInstantAt(day, to, zone)];
    const shares = checked.map(({ request: { id } }) => ({ request: id, minutes: typedOf(values, id) }));
    const done = await logOverSeveral(services, { officer: viewer.id, kind: recordId(kind), zone, start, end, shares });
    if (!done.ok) return form.fail(done.error);
    useNotices.getState().done(`Logged ${total} min over ${countedText(checked.length, 'request')}.`);
    check(new Set());
    return onClose();
  };
  const close = () => (check(new Set()), onClose());
  return (
    <FormPanel
      title={total === 60 ? 'Log one hour over several' : 'Log time over several'}
      save={`Log ${countedText(checked.length, 'entry', 'entries')}`}
      call={call}
      problem={form.problem ?? split.problem}
      fields={['day', 'from', 'to', 'end', ...checked.map(({ request }) => `minutes.${request.id}`)]}
      onSave={save}
      onClose={close}
      next={null}
      more={<p className="small">{consequence(ledger, kind, total)}</p>}
    >
      <div className="row">
        <Button size="small" onClick={() => check(new Set(lateIds(ledger)))}>Late ones</Button>
        <Button size="small" onClick={() => check(new Set())}>None</Button>
        <span className="muted small">Space selects a request in the ledger</span>
      </div>
      <Select label="Activity" wide value={kind} options={kinds} onChange={(next) => set({ kind: next })} />
      <FieldRow columns="144px 84px 84px">
        <DayField label="Day" max={today} error={errorAt('day')} value={day} onChange={(next) => set({ day: next })} />
        <TimeField label="From" error={errorAt('from')} value={from} onChange={(next) => set({ from: next })} />
        <TimeField
          label="To"
          isEnd
          error={errorAt('to') ?? errorAt('end')}
          value={to}
          onChange={(next) => set({ to: next })}
        />
      </FieldRow>
      <Segmented
        label="Split"
        value={values.isTyped ? 'typed' : 'equally'}
        segments={ways}
        onChange={(way) => set({ isTyped: way === 'typed' })}
      />
      {from === null || split.rows.length === 0 ? null : (
        <>
          <SplitBar rows={split.rows} total={total} ends={[clockName(from, clock), clockName(from + total, clock)]} />
          <SplitTable
            rows={split.rows}
            from={from}
            total={total}
            references={ledger.references}
            errorAt={errorAt}
            onType={(id: RecordId, minutes) =>
              set({ isTyped: true, minutes: { ...(values.isTyped ? values.minutes : {}), [id]: minutes } })
            }
          />
        </>
      )}
    </FormPanel>
  );
}

const ways = [
  { value: 'equally', label: 'Equally', keys: 'Alt+1' },
  { value: 'typed', label: 'Typed', keys: 'Alt+2' },
] as const;

const noDay = { code: 'day', field: 'day', message: 'Enter the day.' };

function missingField({ day, from, to }: Values) {
  if (day === null) return noDay;
  if (from === null) return { code: 'from', field: 'from', message: 'Enter when it began, such as 13:00.' };
  if (to === null) return { code: 'to', field: 'to', message: 'Enter when it ended, such as 14:00.' };
  return to <= from ? { code: 'to', field: 'to', message: 'The end must be after the start.' } : null;
}

/** Document work first, then all other kinds in use. */
function useWorkOptions(today: Day) {
  const kinds = useKinds() ?? [];
  const inUse = kinds.filter(({ retiredFrom }) => retiredFrom === null || today < retiredFrom);
  const named = inUse.map((kind) => ({ kind, terms: termsOn(kind, today) }));
  const isDocument = ({ terms }: (typeof named)[number]) => terms?.group === 'document work';
  return [...named.filter(isDocument), ...named.filter((one) => !isDocument(one))].map(({ kind, terms }) => ({
    value: kind.id as string, label: terms?.label ?? kind.id,
  }));
}

function consequence({ checked, counts: { late } }: Ledger, kind: string, total: number): string {
  const settled = kind === 'followup' ? checked.filter((row) => row.late > 0).length : 0;
  const lateWords = settled === 0 ? '' : `${late} late becomes ${late - settled}. `;
  return `${lateWords}${total} min are logged. One undo takes back all ${checked.length}.`;
}
