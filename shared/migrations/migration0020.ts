import type { Migration, PlainRecord } from './migration';

/**
 * Kinds and duties name their owner, and units become records: memberships and entries hold a unit's id, where they held its
 * name. The id is made from the name as it was written, since two spellings may be two units.
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

/** What is no text stays as it is and is refused when the content is checked. */
function unitId(name: unknown): unknown {
  return typeof name === 'string' ? `unit:${name}` : name;
}

/** The list with each of its objects changed; what has another form stays as it is. */
function eachObject(list: unknown, change: (one: Content) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((one: unknown) => (typeof one === 'object' && one !== null ? change(one as Content) : one));
}
