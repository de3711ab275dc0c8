import type { Migration, PlainRecord } from './migration';

/**
 * Kinds and duties get an owner, and units become records: memberships and entries now refer to a unit by its id, not
 * by its name. The id is made from the name exactly as written, since two spellings may be two units.
 */
export const migration0020: Migration = {
  number: 20,
  name: 'Owners, and units as records',
  upgrade: (record) =>
    record.content === null ? record : { ...record, content: upgraded(record.type, record.content) },
  derive: ({ type, content }) => (content === null ? [] : unitNames(type, content).map(unitRecord)),
};

type Content = Readonly<Record<string, unknown>>;

function upgraded(type: string, content: Content): Content {
  switch (type) {
    case 'officer':
      return {
        ...content,
        memberships: eachObject(content['memberships'], (one) => ({ ...one, unit: unitId(one['unit']) })),
      };
    case 'entry':
      return { ...content, unit: content['unit'] === '' ? null : unitId(content['unit']) };
    case 'kind':
    case 'duty':
      return { ...content, owner: 'local' };
    default:
      return content;
  }
}

function unitNames(type: string, content: Content): readonly string[] {
  const names: unknown[] = type === 'entry' ? [content['unit']] : [];
  if (type === 'officer') eachObject(content['memberships'], ({ unit }) => names.push(unit));
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name !== ''))];
}

function unitRecord(name: string): PlainRecord {
  return { type: 'unit', id: `unit:${name}`, content: { owner: 'local', name } };
}

/** A name that is not a string stays as it is, and the content check rejects it. */
function unitId(name: unknown): unknown {
  return typeof name === 'string' ? `unit:${name}` : name;
}

/** Changes each object in a list. Anything else stays as it is. */
function eachObject(list: unknown, change: (one: Content) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((one: unknown) => (typeof one === 'object' && one !== null ? change(one as Content) : one));
}
