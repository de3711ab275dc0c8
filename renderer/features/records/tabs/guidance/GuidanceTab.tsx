import { useMemo, useRef, useState } from 'react';
import type { Channel, Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import { guidanceReport, inForceSentence, readSentence } from '#shared/reports/guidanceReport';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { saveGuidance } from '#renderer/commands/guidance';
import { contentOnly } from '#renderer/commands/run';
import { CommandFindField } from '#renderer/domain-ui/keys/CommandFindField';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { finish } from '#renderer/drafts/finish';
import { useGuidance } from '#renderer/queries/guidance';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { DayField } from '#renderer/ui/form/DayField';
import { Select } from '#renderer/ui/form/Select';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { TabReport } from '../../TabReport';
import type { TabProps } from '../../tab';
import { channels } from '../../channels';
import { barScale } from './GuidanceBar';
import { GuidanceForm, type GuidanceStart } from './GuidanceForm';
import { GuidancePanel } from './GuidancePanel';
import { WrittenChart } from './WrittenChart';
import { guidanceColumns } from './guidanceColumns';
import { guidanceGroups, guidanceRows, type GuidanceRow } from './guidanceRows';
import { useGuidanceTexts } from './useGuidanceTexts';
import './guidance.css';

type Open = { readonly start: GuidanceStart; readonly unsaved: UnsavedForm | null };

/** Guidance: what came, what is in force on a day, what replaced what, and what is to be read and reviewed. */
export function GuidanceTab(about: TabProps) {
  const guidance = useGuidance(about.viewer.id);
  return guidance === undefined ? null : <GuidanceOf about={about} guidance={guidance} />;
}

type GuidanceOfProps = { readonly about: TabProps; readonly guidance: readonly Recorded<Guidance>[] };

function GuidanceOf({ about, guidance }: GuidanceOfProps) {
  const { viewer, today } = about;
  const [day, setDay] = useState<Day>(today);
  const [open, setOpen] = useState<Open | null>(null);
  const add = () => setOpen({ start: { before: null, replaces: null }, unsaved: null });
  useUnsavedForm(viewer.id, ['guidance'], true, (unsaved) =>
    setOpen({ start: { before: guidance.find(({ id }) => id === unsaved.subject) ?? null, replaces: null }, unsaved }),
  );
  useCommand('addRecord', add, null, 'guidance');
  return (
    <>
      <p className="records-finding">
        <b>{inForceSentence(guidance, day)}</b> {readSentence(guidance, day, today)}
      </p>
      <GuidanceList about={about} guidance={guidance} day={day} onDay={setDay} onOpen={setOpen} onAdd={add} />
      {open === null ? null : (
        <GuidanceForm officer={viewer.id} {...open} all={guidance} today={today} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

type GuidanceListProps = GuidanceOfProps & {
  readonly day: Day;
  readonly onDay: (day: Day) => void;
  readonly onOpen: (open: Open) => void;
  readonly onAdd: () => void;
};

function GuidanceList({ about, guidance, day, onDay, onOpen, onAdd }: GuidanceListProps) {
  const { viewer, today, settings } = about;
  const { clock } = useServices();
  const texts = useGuidanceTexts(guidance);
  const find = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [channel, setChannel] = useState<Channel | 'all'>('all');
  const [selected, setSelected] = useState<string | null>(null);
  const { sort, onSort } = useListSort({ column: 'number', isDescending: true });
  const rows = useMemo(() => guidanceRows(guidance), [guidance]);
  const columns = useMemo(() => guidanceColumns(barScale(rows, today), day, today), [rows, day, today]);
  const groups = guidanceGroups(rows, day, { channel, query, texts }).map((group) => ({
    ...group,
    rows: sortRows(group.rows, columns, sort),
  }));
  const listed = groups.flatMap((group) => group.rows);
  const chosen = listed.find(({ piece }) => piece.id === selected) ?? listed[0];
  const copy = useCopyTable(columns, listed, { name: 'the guidance' });
  const verbs = useGuidanceVerbs(chosen, today, onOpen);
  useCommand('findGuidance', () => find.current?.focus());
  const report = guidanceReport({
    scope: viewer.alias, guidance, day, today, asOf: clock.now(), simulated: settings.simulated,
  });
  const actions = (
    <TabReport report={report} months={[]} settings={settings} onCopy={copy}>
      <CommandButton size="small" icon="plus" command="addRecord" keySlot={1} onClick={onAdd}>
        Guidance
      </CommandButton>
    </TabReport>
  );
  if (guidance.length === 0) {
    return (
      <>
        {actions}
        <EmptyState title="No guidance is listed yet.">
          <p>
            Example: Docket review intervals, a policy of Headquarters, received August 27 and in force from
            September 1, which replaces an e-mail. The list then says what is in force on any day, and what is to be
            read.
          </p>
          <Button onClick={onAdd}>Add guidance…</Button>
        </EmptyState>
      </>
    );
  }
  return (
    <div className="records-two guidance">
      {actions}
      <div>
        <div className="guidance-filters">
          <DayField label="In force on" value={day} onChange={(next) => next !== null && onDay(next)} />
          <span className="row">
            <Button size="small" icon="chevronLeft" aria-label="Day before" onClick={() => onDay(addDays(day, -1))} />
            <Button size="small" icon="chevronRight" aria-label="Day after" onClick={() => onDay(addDays(day, 1))} />
            {day === today ? null : (
              <Button size="small" onClick={() => onDay(today)}>
                Today
              </Button>
            )}
          </span>
          <Select label="Channel" value={channel} options={channelChoices} onChange={setChannel} />
          <CommandFindField
            command="findGuidance"
            ref={find}
            label="Full text"
            value={query}
            onChange={setQuery}
            onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
          />
        </div>
        <ListTable
          caption={`Guidance of ${viewer.alias}`}
          columns={columns}
          groups={groups}
          rowKey={({ piece }) => piece.id}
          scope="guidance"
          selected={chosen?.piece.id ?? null}
          onSelect={setSelected}
          onOpen={({ piece }) => onOpen({ start: { before: piece, replaces: null }, unsaved: null })}
          sort={sort}
          onSort={onSort}
          empty={<p className="muted">Nothing matches. Clear the text or choose all channels.</p>}
        />
        <p className="small muted">
          Bar: time in force; filled written, hollow oral, pointed no end. The date field moves the blue line and the
          list.
        </p>
      </div>
      <aside className="records-side" aria-label="Chosen guidance">
        <div className="guidance-side">
          {chosen === undefined ? null : <GuidancePanel row={chosen} today={today} {...verbs} />}
          <WrittenChart guidance={guidance} day={day} />
        </div>
      </aside>
    </div>
  );
}

/** What can be done with the chosen piece: read, acknowledge, replace and edit it. */
function useGuidanceVerbs(chosen: GuidanceRow | undefined, today: Day, onOpen: (open: Open) => void) {
  const services = useServices();
  const piece = chosen?.piece ?? null;
  const change = async (days: Partial<Pick<Guidance, 'read' | 'acknowledged'>>, told: string) => {
    if (piece === null) return;
    const { text: _text, ...content } = contentOnly(piece);
    const done = await saveGuidance(services, { id: piece.id, content: { ...content, ...days } });
    const fail = (problem: { readonly message: string }) => useNotices.getState().problem(problem.message);
    finish(done, `Guidance no. ${piece.number}: ${told}.`, () => undefined, fail);
  };
  const onRead = () => void change({ read: today }, 'read');
  const onEdit = () => piece !== null && onOpen({ start: { before: piece, replaces: null }, unsaved: null });
  const noPiece = piece === null ? 'There is no guidance in the list.' : null;
  const wasRead = piece?.read === null ? null : 'It was read already.';
  useCommand('markRead', onRead, noPiece ?? wasRead, piece?.title ?? null);
  useCommand('editGuidance', onEdit, noPiece, piece?.title ?? null);
  return {
    onRead,
    onEdit,
    onAcknowledged: () => void change({ acknowledged: today }, 'acknowledged'),
    onReplace: () => onOpen({ start: { before: null, replaces: piece }, unsaved: null }),
  };
}

const channelChoices = [{ value: 'all', label: 'All' }, ...channels] as const;
