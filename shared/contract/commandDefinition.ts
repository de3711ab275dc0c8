import type { RecordType } from '#shared/records/all';

/** Where a command's letter works: everywhere, on a screen, or in the list with the focus. */
export type CommandScope =
  | 'everywhere' | 'today' | 'appointments' | 'log' | 'timer'
  | 'documents' | 'countries' | 'obstacles' | 'records' | 'training' | 'guidance' | 'workload' | 'staffing'
  | 'settings' | 'help';

/** The screen of each scope that is a list, or another part of a screen. */
export const screenOfPart: Readonly<Partial<Record<CommandScope, CommandScope>>> = {
  appointments: 'today',
  log: 'today',
  timer: 'today',
  training: 'records',
  guidance: 'records',
};

/** The menu that has the command. */
export type CommandMenu = 'File' | 'Edit' | 'View' | 'Go' | 'Help';

/**
 * One thing the user can do. Menu, palette, shortcut sheet and tooltips are made from it. `keys` look like
 * `Ctrl+Shift+K`, `F6` or a single letter; beside each single letter there is a key that works in text fields, too.
 * `writes` is true where it writes records: the fault and undo tests run exactly these.
 */
export type CommandDefinition = {
  readonly id: string;
  readonly label: string;
  readonly menu: CommandMenu | null;
  readonly keys: readonly string[];
  readonly scope: CommandScope;
  readonly writes: boolean;
  /** The screen to which the palette goes to run it, where the open screen does not offer one that acts everywhere. */
  readonly elsewhere?: CommandScope;
  /** Other words by which the palette finds it. */
  readonly finds?: string;
  /** The type of record that it saves from the record's own fields; tests draw its input from the record's schema. */
  readonly saves?: RecordType;
  /** The type of record of which it deletes one. */
  readonly deletes?: RecordType;
};
