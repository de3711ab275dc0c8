import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { Button, classes } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { SectionHead } from '#renderer/ui/SectionHead';
import {
  findWays, helpSections, isSameAsAbove, momentName, readingName, type HelpRow, type HelpSection,
} from './helpRows';
import './lineHelp.css';

/** Loaded with the first help that is printed. */
const LineHelpPreview = lazy(async () => ({
  default: (await import('./LineHelpPreview')).LineHelpPreview,
}));

type LineHelpProps = {
  /** What the examples are read against. */
  readonly context: LineContext;
  /** Puts an example into the line; without it, the page is only for reading. */
  readonly onPut?: (line: string) => void;
  readonly onClose?: () => void;
};

/** All ways to write a line, in three columns by part, each with its reading at this moment. */
export function LineHelp({ context, onPut, onClose }: LineHelpProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const place = useRef<HTMLElement>(null);
  const all = useMemo(() => helpSections(context), [context]);
  const found = useMemo(() => findWays(all, query), [all, query]);
  const columns = columnsOf(found);
  const [isPreview, setPreview] = useState(false);
  const rows = columns.flatMap((column) => column.flatMap((section) => section.rows));
  const current = rows[Math.min(chosen, rows.length - 1)] ?? null;
  useEffect(() => {
    place.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const next = nextRow(event.key, query, columns, rows.indexOf(current ?? noRow));
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter' && current !== null && onPut !== undefined) onPut(current.line);
    else if ((event.key === 'Escape' || event.key === 'F1') && onClose !== undefined) onClose();
    else return;
    event.preventDefault();
  };
  return (
    <section ref={place} className="line-help" aria-labelledby={`${id}-title`} data-region="line-help">
      <SectionHead id={`${id}-title`} title="All ways to write a line" sub={summary(all, context)}>
        <span className="line-help-filter">
          <Icon name="search" small />
          <input
            ref={onPut === undefined ? undefined : focusOnce}
            type="text"
            role="combobox"
            aria-label="Find a way to write a line"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={current === null ? undefined : rowId(id, current)}
            placeholder="half hour, yesterday, calls…"
            value={query}
            onChange={(event) => (setQuery(event.target.value), setChosen(0))}
            onKeyDown={onKeyDown}
          />
        </span>
        <Button whyNot={found.length === 0 ? 'There is nothing to print.' : null} onClick={() => setPreview(true)}>
          Print…
        </Button>
      </SectionHead>
      <div className="line-help-columns" role="listbox" id={`${id}-list`} aria-label="Ways to write a line">
        {columns.map((column, index) => (
          <div key={index} role="presentation">
            {column.map((section) => (
              <Section key={section.title} section={section} current={current} query={query} id={id} onPut={onPut} />
            ))}
          </div>
        ))}
        {rows.length === 0 ? <p className="muted">Nothing here matches. Try a word or a time.</p> : null}
      </div>
      {onPut === undefined ? null : <HelpKeys />}
      {isPreview ? (
        <Suspense fallback={null}>
          <LineHelpPreview sections={found} context={context} onClose={() => setPreview(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}

type SectionProps = {
  readonly section: HelpSection;
  readonly current: HelpRow | null;
  readonly query: string;
  readonly id: string;
  readonly onPut: LineHelpProps['onPut'];
};

function Section({ section: { title, remark, rows }, current, query, id, onPut }: SectionProps) {
  return (
    <section role="group" aria-label={`${title}, ${remark}`}>
      <div className="line-help-head" aria-hidden="true">
        {title} <span>{remark}</span>
      </div>
      {rows.map((row, index) => (
        // The arrow keys of the filter reach the rows; clicks are for the mouse.
        <div
          key={row.line}
          id={rowId(id, row)}
          role="option"
          tabIndex={-1}
          aria-selected={row === current}
          className="line-help-row"
          title={`${row.line}: ${readingName(row)}`}
          onMouseDown={(event) => {
            if (onPut === undefined) return;
            event.preventDefault();
            onPut(row.line);
          }}
        >
          <code>
            <Found text={row.line} query={query} />
          </code>
          <span className={classes(row.reading.is !== 'does' && 'line-help-marked')}>
            {isSameAsAbove(row, rows[index - 1]) ? 'the same' : <Found text={readingName(row)} query={query} />}
          </span>
        </div>
      ))}
    </section>
  );
}

/** A text with the searched words in bold. */
function Found({ text, query }: { readonly text: string; readonly query: string }) {
  const typed = query.trim().toLowerCase();
  const at = typed === '' ? -1 : text.toLowerCase().indexOf(typed);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <b>{text.slice(at, at + typed.length)}</b>
      {text.slice(at + typed.length)}
    </>
  );
}

function HelpKeys() {
  return (
    <p className="line-help-keys">
      <span>
        <Kbd keys="Enter" /> puts the example into the line; <Kbd keys="Ctrl+Z" /> there brings back what it had
      </span>
      <span>
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> <Kbd keys="ArrowLeft" /> <Kbd keys="ArrowRight" /> choose
      </span>
      <span>
        <Kbd keys="Escape" /> closes; the line stays as it is
      </span>
      <span>“asks”: nothing is logged until you say which</span>
    </p>
  );
}

function rowId(id: string, { line }: HelpRow): string {
  return `${id}-${line.replaceAll(/\s/gu, '_')}`;
}

const noRow: HelpRow = { line: '', example: '', reading: { is: 'does', text: '' } };

function columnsOf(sections: readonly HelpSection[]): readonly (readonly HelpSection[])[] {
  return [0, 1, 2].map((index) => sections.filter(({ column }) => column === index));
}

/** The row that an arrow key leads to. In a query, the arrows to the sides move the cursor. */
function nextRow(
  key: string,
  query: string,
  columns: readonly (readonly HelpSection[])[],
  at: number,
): number | null {
  const lengths = columns.map((column) => column.reduce((sum, { rows }) => sum + rows.length, 0));
  const count = lengths.reduce((sum, one) => sum + one, 0);
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (query !== '' || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null;
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, one) => sum + one, 0));
  const column = starts.findLastIndex((start) => start <= at);
  const next = (column + (key === 'ArrowRight' ? 1 : 2)) % 3;
  return (starts[next] ?? 0) + Math.min(at - (starts[column] ?? 0), Math.max((lengths[next] ?? 1) - 1, 0));
}

function summary(sections: readonly HelpSection[], context: LineContext): string {
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return `${count} examples, read as of now, ${momentName(context)}; any order, the note last`;
}

/** Always the same function, so that React calls it once per field. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
