import type { CommandDefinition, CommandMenu } from '#shared/contract/commandDefinition';
import { commandList, type CommandId } from '#shared/contract/commandList';
import type { Feature } from '#renderer/domain-ui/feature';
import { runCommand, type CommandHandler } from '#renderer/state/commandHandlers';
import type { IconName } from '#renderer/ui/Icon';
import { features, featureWith } from '../features';
import { paletteSections, type PaletteRow, type PaletteSection } from './paletteRows';
import { runThere } from './runThere';

/**
 * The commands as rows, by the part of the program that offers them. A command of another screen goes there and then
 * runs. One that cannot run has the reason beside it.
 */
export function commandRows(
  handlerOf: (id: CommandId) => CommandHandler | null,
  keysOf: (id: CommandId) => readonly string[],
): readonly PaletteRow[] {
  const rows = commandList.flatMap((command) =>
    rowOf({ ...command, keys: keysOf(command.id) }, handlerOf(command.id)),
  );
  return paletteSections.flatMap((section) => rows.filter((row) => row.section === section));
}

function sectionOf(command: CommandDefinition): PaletteSection {
  if (command.menu === 'Help') return 'Help';
  if (command.menu === 'Go') return 'Go to';
  return command.scope === 'everywhere' ? 'Everywhere' : 'On this screen';
}

function rowOf(command: CommandDefinition & { readonly id: CommandId }, handler: CommandHandler | null): PaletteRow[] {
  const place = features.find((feature) => feature.command === command.id);
  if (command.id === 'openPalette' || (handler === null && command.menu === null)) return [];
  const elsewhere = handler === null ? screenOf(command) : null;
  const whyNot = handler === null ? reasonWithoutHandler(command) : handler.whyNot;
  return [
    {
      key: command.id,
      group: place === undefined ? 'command' : 'place',
      section: sectionOf(command),
      icon: iconOf(command, place),
      lead: null,
      label: command.label,
      detail: null,
      words: command.finds ?? '',
      beside: whyNot === null ? (handler?.hint ?? null) : asHint(whyNot),
      keys: command.keys,
      canRun: whyNot === null || elsewhere !== null,
      run: () => (elsewhere === null ? void runCommand(command.id) : runThere(command.id, elsewhere.id)),
    },
  ];
}

/** The screen on which a command acts anywhere; null for a command of a list, which acts on a chosen row. */
function screenOf({ scope, elsewhere = scope }: CommandDefinition): Feature | null {
  return features.find((feature) => feature.scope === elsewhere) ?? null;
}

function reasonWithoutHandler({ scope, elsewhere = scope }: CommandDefinition): string {
  const feature = featureWith(elsewhere);
  return feature === null ? 'not on this screen' : `on the ${feature.label} screen`;
}

/** Turns the sentence of a reason into a hint beside a label: `this day is not closed`. */
function asHint(reason: string): string {
  return reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');
}

/** The icon of the screen that a command goes to, of what it does, or of its menu. */
function iconOf({ id, menu }: CommandDefinition & { readonly id: CommandId }, place: Feature | undefined): IconName {
  return place?.icon ?? icons[id] ?? (menu === null ? 'circleCheck' : menuIcons[menu]);
}

const icons: Readonly<Partial<Record<CommandId, IconName>>> = {
  exportCsv: 'download',
  exportJson: 'download',
  closeDay: 'circleCheck',
  reopenDay: 'undo',
  quit: 'cross',
  undo: 'undo',
  deleteEntry: 'trash',
  deleteAppointment: 'trash',
  stopTimer: 'stop',
  switchTimer: 'switch',
  addAppointment: 'plus',
  openForm: 'lines',
  previousDay: 'chevronLeft',
  nextDay: 'chevronRight',
  presentDay: 'clock',
  copyTable: 'copy',
};

const menuIcons: Readonly<Record<CommandMenu, IconName>> = {
  File: 'document',
  Edit: 'edit',
  View: 'eye',
  Go: 'arrow',
  Help: 'info',
};
