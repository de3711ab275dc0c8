import { commandList, type CommandDefinition, type CommandId } from '#shared/contract/commandList';
import type { CommandHandler } from '#renderer/state/commandHandlers';
import { featureWith } from './features';

/**
 * One line of the palette. `run` is null where the command itself runs; `pieces` is the label, split by what matched.
 */
export type PaletteItem = {
  readonly key: string;
  readonly id: CommandId;
  readonly run: (() => void) | null;
  readonly pieces: readonly { readonly text: string; readonly matched: boolean }[];
  readonly keys: readonly string[];
  /** The text at the right: a hint, or why it cannot run. */
  readonly beside: string | null;
  readonly canRun: boolean;
};

/** The lines under one heading. */
export type PaletteGroup = { readonly name: string; readonly items: readonly PaletteItem[] };

/** A command with its argument, such as the officer to open as; each gets a line. */
export type PaletteChoice = {
  readonly key: string;
  readonly id: CommandId;
  readonly label: string;
  readonly beside: string | null;
  readonly run: () => void;
};

/**
 * The groups that the palette lists for a query: the one with the best match first, or in their own order without a
 * query. A command that cannot run comes after those that can, with the reason.
 */
export function paletteGroups(
  query: string,
  handlerOf: (id: CommandId) => CommandHandler | null,
  choices: readonly PaletteChoice[],
): readonly PaletteGroup[] {
  const groups = groupNames.map((name) => ({
    name: name as string,
    items: commandList
      .filter((command) => groupOf(command) === name)
      .flatMap((command) => itemOf(command, query, handlerOf(command.id))),
  }));
  return [...groups, { name: 'Simulated unit', items: choices.flatMap((choice) => choiceItem(choice, query)) }]
    .map(({ name, items }) => ({ name, items: items.toSorted((one, other) => distance(one) - distance(other)) }))
    .filter((group) => group.items.length > 0)
    .toSorted((one, other) => (query.trim() === '' ? 0 : nearest(one) - nearest(other)));
}

/** Ranks an item: the typed text starts its label, starts a later word, or is in the middle of a word. */
function distance({ pieces, canRun }: PaletteItem): number {
  const before = pieces[0]?.matched === false && pieces.length > 1 ? pieces[0].text : '';
  const place = before === '' ? 0 : before.endsWith(' ') ? 1 : 2;
  return place + (canRun ? 0 : 3);
}

function nearest({ items }: PaletteGroup): number {
  return Math.min(...items.map(distance));
}

const groupNames = ['On this screen', 'Go to', 'Everywhere', 'Help'] as const;

function groupOf(command: CommandDefinition): (typeof groupNames)[number] {
  if (command.menu === 'Help') return 'Help';
  if (command.menu === 'Go') return 'Go to';
  return command.scope === 'everywhere' ? 'Everywhere' : 'On this screen';
}

function itemOf(
  command: (typeof commandList)[number],
  query: string,
  handler: CommandHandler | null,
): readonly PaletteItem[] {
  const isHidden = command.id === 'openPalette' || (handler === null && command.menu === null);
  const pieces = matchLabel(command.label, query);
  if (isHidden || pieces === null) return [];
  const whyNot = handler === null ? reasonWithoutHandler(command) : handler.whyNot;
  return [
    {
      key: command.id,
      id: command.id,
      run: null,
      pieces,
      keys: command.keys,
      beside: whyNot === null ? (handler?.hint ?? null) : asHint(whyNot),
      canRun: whyNot === null,
    },
  ];
}

function choiceItem({ label, ...choice }: PaletteChoice, query: string): readonly PaletteItem[] {
  const pieces = matchLabel(label, query);
  return pieces === null ? [] : [{ ...choice, pieces, keys: [], canRun: true }];
}

function reasonWithoutHandler(command: CommandDefinition): string {
  const feature = featureWith(command.scope);
  return feature === null ? 'not on this screen' : `on the ${feature.label} screen`;
}

/** Turns the sentence of a reason into a hint beside a label: `this day is not closed`. */
function asHint(reason: string): string {
  return reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');
}

/** Splits the label at the words of the query; null if one of them is not in it. */
export function matchLabel(label: string, query: string): PaletteItem['pieces'] | null {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const lower = label.toLowerCase();
  if (words.some((word) => !lower.includes(word))) return null;
  const marks = Array.from(label, () => false);
  for (const word of words) {
    const at = lower.indexOf(word);
    marks.fill(true, at, at + word.length);
  }
  return piecesOf(label, marks);
}

function piecesOf(label: string, marks: readonly boolean[]): PaletteItem['pieces'] {
  const pieces: { text: string; matched: boolean }[] = [];
  for (const [index, character] of Array.from(label).entries()) {
    const matched = marks[index] === true;
    const last = pieces.at(-1);
    if (last?.matched === matched) last.text += character;
    else pieces.push({ text: character, matched });
  }
  return pieces;
}
