import type { RecordType } from '#shared/records/all';

/** Where a command's letter works: everywhere, on one screen, or in the list that has the focus. */
export type CommandScope =
  | 'everywhere' | 'today' | 'appointments' | 'log' | 'timer'
  | 'documents' | 'countries' | 'obstacles' | 'records' | 'training' | 'guidance' | 'workload' | 'staffing'
  | 'settings' | 'help';

/** The screen of each scope that is only a part of a screen, such as a list. */
export const screenOfPart: Readonly<Partial<Record<CommandScope, CommandScope>>> = {
  appointments: 'today',
  log: 'today',
  timer: 'today',
  training: 'records',
  guidance: 'records',
};

/** The menu that lists the command. */
export type CommandMenu = 'File' | 'Edit' | 'View' | 'Go' | 'Help';

/**
 * One thing the user can do. The menu, palette, shortcut sheet and tooltips are made from it. `keys` look like
 * `Ctrl+Shift+K`, `F6` or a single letter; every command with a single letter also has a key that works in text fields.
 * `writes` is true if it writes records: the fault and undo tests run exactly these commands.
 */
export type CommandDefinition = {
  readonly id: string;
  readonly label: string;
  readonly menu: CommandMenu | null;
  readonly keys: readonly string[];
  readonly scope: CommandScope;
  readonly writes: boolean;
  /**
   * The screen that the palette opens to run a command that works everywhere but is not offered on the current screen.
   */
  readonly elsewhere?: CommandScope;
  /** Other words by which the palette finds it. */
  readonly finds?: string;
  /**
   * The type of record that it saves from the record's own fields; tests generate its input from the record's schema.
   */
  readonly saves?: RecordType;
  /** The type of record that it deletes. */
  readonly deletes?: RecordType;
};
