import type { Ref } from 'react';
import { WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import type { Piece } from './matchText';
import { moreItem, type PaletteItem } from './paletteItems';
import type { FoundRow, PaletteFinding, PaletteGroup } from './paletteRows';

type PaletteListProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly finding: PaletteFinding;
  readonly chosen: string | null;
  readonly onTake: (item: PaletteItem) => void;
};

/** The found rows by group, with the rest of a group behind one row. */
export function PaletteList({ ref, id, finding, ...lines }: PaletteListProps) {
  return (
    <div className="palette-list" id={id} ref={ref} role="listbox" aria-label="Found" tabIndex={-1}>
      {finding.groups.map((group) => (
        <div key={group.key} role="group" aria-label={group.name}>
          <div role="presentation" className="palette-group">
            {group.name}
          </div>
          {group.rows.map((row) => (
            <PaletteLine
              key={row.key}
              id={`${id}-${row.key}`}
              row={row}
              isChosen={row.key === lines.chosen}
              onRun={() => lines.onTake({ key: row.key, row, group: row.group })}
            />
          ))}
          {group.rest === 0 ? null : <RestLine id={id} group={group} {...lines} />}
        </div>
      ))}
    </div>
  );
}

type RestLineProps = Pick<PaletteListProps, 'id' | 'chosen' | 'onTake'> & { readonly group: PaletteGroup };

function RestLine({ id, group, chosen, onTake }: RestLineProps) {
  const item = moreItem(group.key);
  return (
    <div
      id={`${id}-${item.key}`}
      role="option"
      data-item={item.key}
      tabIndex={-1}
      aria-selected={item.key === chosen}
      className="palette-line palette-rest"
      onPointerUp={() => onTake(item)}
    >
      <span>{group.rest} more</span>
      <span className="palette-beside">shows them here</span>
      <span className="palette-keys">
        <Kbd keys="Alt+ArrowDown" />
      </span>
    </div>
  );
}

type PaletteLineProps = {
  readonly id: string;
  readonly row: FoundRow;
  readonly isChosen: boolean;
  readonly onRun: () => void;
};

function PaletteLine({ id, row, isChosen, onRun }: PaletteLineProps) {
  return (
    // The field handles the keys; the pointer is a second way.
    <div
      id={id}
      role="option"
      data-item={row.key}
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={row.canRun ? undefined : true}
      className="palette-line"
      onPointerUp={onRun}
    >
      {typeof row.icon === 'string' ? <Icon name={row.icon} /> : <WorkIcon {...row.icon} />}
      {row.lead === null ? null : <span className="palette-lead">{row.lead} </span>}
      <span className="palette-label">
        <Marked pieces={row.labelPieces} />
        {row.detail === null ? null : (
          <span className="palette-detail">
            {' '}
            <Marked pieces={row.detailPieces} />
          </span>
        )}
      </span>
      {row.beside === null ? null : <span className="palette-beside"> {row.beside}</span>}
      <span className="palette-keys">
        {row.keys.map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </span>
    </div>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    piece.matched ? <mark key={String(index)}>{piece.text}</mark> : piece.text,
  );
}
