import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/paths.mjs';

/** A text field in the source code of the renderer. */
export type TextField = { readonly file: string; readonly label: RegExp };

/** Every text field of the renderer, with its name on the screen. */
export function textFieldsOfRenderer(): TextField[] {
  const folder = path.join(root, 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  return files.flatMap((file) =>
    textFieldsIn(readFileSync(path.join(folder, file), 'utf8')).map((label) => ({ file, label })),
  );
}

/**
 * The names of the fields in a source: the text of the label, or the text before the field inside a `<label>`. A
 * computed label matches anything. The inner parts of a field component have no name, or the one that its user gives
 * it, and are left out, and so is a field that is always read-only, since it takes no text.
 */
export function textFieldsIn(source: string): RegExp[] {
  return [...source.matchAll(fields)].flatMap((match) => {
    const [whole, tag = ''] = match;
    if (withoutText.test(whole) || (insides.test(whole) && !labels.test(whole))) return [];
    const [, , quoted, computed, chosen] = labels.exec(whole) ?? [];
    if (chosen !== undefined) return [new RegExp(`^(${[...chosen.matchAll(/'([^']*)'/g)].map(oneOf).join('|')})`)];
    const text = quoted ?? (computed === undefined ? spanBefore(source.slice(0, match.index)) : computed);
    if (text === undefined) throw new Error(`A field without a name: ${whole.slice(0, 80)} (${tag})`);
    return [new RegExp(`^${text.split(/\$\{[^}]*\}/).map(plain).join('.*')}`)];
  });
}

function oneOf([, text = '']: RegExpExecArray): string {
  return plain(text);
}

function plain(text: string): string {
  return text.replaceAll(/[()?.*+]/g, String.raw`\$&`);
}

const tags = [
  'SealedField', 'TextInput', 'FindField', 'CommandFindField', 'TextArea', 'Combobox', 'TypedField', 'TimeField',
  'LengthField',
  'NumberField', 'input', 'textarea',
];
const fields = new RegExp(String.raw`<(${tags.join('|')})\s[\s\S]*?\/>`, 'g');
const withoutText = /\btype="(checkbox|radio|range|date|file)"|\brole="switch"|\breadOnly(?=[\s/])/;
const insides = /\{\.\.\.|\blabel=\{label\}/;
const labels = /\b(aria-label|label)=(?:"([^"]*)"|\{`([^`]*)`\}|\{([^}`]*\?[^}`]*)\})/;

function spanBefore(source: string): string | undefined {
  const label = source.lastIndexOf('<label');
  return label > source.lastIndexOf('</label')
    ? /<span[^>]*>([^<]*)<\/span>/.exec(source.slice(label))?.[1]
    : undefined;
}
