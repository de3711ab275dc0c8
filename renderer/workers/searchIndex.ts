import MiniSearch from 'minisearch';

/**
 * What can be found: one record as text. `text` has every word that finds it, including unsealed notes. `officer` is
 * whose it is, null for everybody's. `order` sorts a group, greatest first; `day` is when it was, null for records of
 * no day, which no filter by days leaves out.
 */
export type SearchDocument = {
  readonly id: string;
  readonly group: string;
  readonly officer: string | null;
  readonly day: string | null;
  readonly order: number;
  readonly text: string;
};

/** What to find: the records with all words of `query`, of one officer or everybody's, from a day on. */
export type SearchQuery = {
  readonly query: string;
  readonly officer: string;
  readonly since: string;
  /** The most records of each group that are returned; all are counted. */
  readonly most: number;
};

/** A request to the index. */
export type SearchRequest =
  | { readonly is: 'put'; readonly documents: readonly SearchDocument[]; readonly removed: readonly string[] }
  | { readonly is: 'find'; readonly turn: number; readonly query: SearchQuery };

/** The records found in each group, the first ones by id, and how many there are in all. */
export type SearchAnswer = {
  readonly turn: number;
  readonly groups: readonly { readonly group: string; readonly ids: readonly string[]; readonly count: number }[];
};

/** Takes requests one after the other and answers those to find something. */
export type SearchIndex = (request: SearchRequest) => SearchAnswer | null;

/** An empty index, in memory alone. A word finds what has a word that begins with it. */
export function makeSearchIndex(): SearchIndex {
  const index = new MiniSearch<SearchDocument>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: (term) => term.toLowerCase(),
    searchOptions: { prefix: true, combineWith: 'AND' },
    autoVacuum: true,
  });
  const documents = new Map<string, SearchDocument>();
  const remove = (id: string) => {
    if (documents.delete(id)) index.discard(id);
  };
  const put = (document: SearchDocument) => {
    remove(document.id);
    documents.set(document.id, document);
    index.add(document);
  };
  return (request) => {
    if (request.is === 'find') return { turn: request.turn, groups: find(index, documents, request.query) };
    for (const id of request.removed) remove(id);
    for (const document of request.documents) put(document);
    return null;
  };
}

/** The words of a text: letters and digits of any script. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function find(
  index: MiniSearch<SearchDocument>,
  documents: ReadonlyMap<string, SearchDocument>,
  { query, officer, since, most }: SearchQuery,
): SearchAnswer['groups'] {
  const isWanted = (one: SearchDocument) =>
    (one.officer === null || one.officer === officer) && (one.day === null || one.day >= since);
  const groups = new Map<string, SearchDocument[]>();
  const found = query.trim() === '' ? documents.values() : matches(index, documents, query);
  for (const one of found) {
    if (!isWanted(one)) continue;
    const group = groups.get(one.group);
    if (group === undefined) groups.set(one.group, [one]);
    else group.push(one);
  }
  return [...groups].map(([group, of]) => ({
    group,
    ids: of.toSorted((one, other) => other.order - one.order).slice(0, most).map(({ id }) => id),
    count: of.length,
  }));
}

function* matches(
  index: MiniSearch<SearchDocument>,
  documents: ReadonlyMap<string, SearchDocument>,
  query: string,
): Generator<SearchDocument> {
  if (wordsOf(query).length === 0) return;
  for (const { id } of index.search(query)) {
    const document = documents.get(String(id));
    if (document !== undefined) yield document;
  }
}
