import type { Migration } from './migration';

/**
 * Kinds and duties now list the words whose first letters are enough in the line: all the words they had so far, so
 * that what officers are used to keeps working. A starter that was changed also gets the new starter words, unless one
 * of its old words was removed: then the user chose its words.
 */
export const migration0030: Migration = {
  number: 30,
  name: 'First letters, and more words for the line',
  upgrade: (record) => {
    const { type, id, content } = record;
    if (content === null || (type !== 'kind' && type !== 'duty') || !Array.isArray(content['terms'])) return record;
    const starter = content['starter'] === true ? starterWords[type].get(id) : undefined;
    const terms = content['terms'].map((one: unknown) => (isObject(one) ? withFirstLetters(one, starter) : one));
    return { ...record, content: { ...content, terms } };
  },
};

type Words = { readonly old: readonly string[]; readonly added: readonly string[] };

function withFirstLetters(terms: Readonly<Record<string, unknown>>, starter: Words | undefined) {
  const words: unknown = terms['words'];
  if (!Array.isArray(words)) return terms;
  const isComplete = starter?.old.every((word) => words.includes(word)) === true;
  const added = isComplete ? starter.added.filter((word) => !words.includes(word)) : [];
  return { ...terms, words: [...(words as readonly unknown[]), ...added], firstLetters: words as readonly unknown[] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The words of each starter: the old ones, and those added in this step. */
const starterWords: Readonly<Record<'kind' | 'duty', ReadonlyMap<string, Words>>> = {
  kind: new Map([
    ['check-in', { old: ['checkin'], added: ['check in', 'report in'] }],
    ['walk-in', { old: ['walkin'], added: ['walk in'] }],
    ['phone', { old: ['phone', 'call'], added: ['phone call', 'telephone'] }],
    ['new-case', { old: ['newcase', 'intake'], added: ['new case', 'case entry', 'case intake'] }],
    ['interview', { old: ['interview'], added: [] }],
    ['record-check', { old: ['rcheck'], added: ['record check', 'criminal check', 'background check', 'ncic'] }],
    ['docket-review', { old: ['review'], added: ['docket review', 'docket', 'reviewed', 'case review'] }],
    ['custody', { old: ['custody'], added: ['custody review'] }],
    ['docprep', { old: ['docprep'], added: ['tdprep', 'td prep', 'document preparation', 'td application'] }],
    [
      'followup',
      { old: ['followup', 'traveldoc'], added: ['follow up', 'travel doc', 'travel document', 'td', 'td followup'] },
    ],
    ['docinterview', { old: ['docinterview'], added: ['consular interview', 'td interview'] }],
    ['duty', { old: ['duty'], added: [] }],
    ['training', { old: ['training'], added: ['class', 'course'] }],
    ['detail', { old: ['detail'], added: ['tdy'] }],
    [
      'meeting',
      { old: ['meeting'], added: ['mtg', 'staff meeting', 'unit meeting', 'supervisor meeting', 'muster', 'briefing'] },
    ],
    ['admin', { old: ['admin'], added: ['email', 'emails', 'paperwork', 'report writing'] }],
    ['travel', { old: ['travel'], added: ['drive', 'driving'] }],
  ]),
  duty: new Map([
    ['court-run', { old: ['court'], added: ['court run'] }],
    ['other-check-in', { old: ['othercheckin'], added: ['other check in'] }],
    ['duty-officer', { old: ['dutyofficer'], added: ['duty officer'] }],
    ['congress', { old: ['congress'], added: ['congress inquiry', 'congressional', 'congressional inquiry'] }],
    ['consulate', { old: ['consulate'], added: ['consulate liaison'] }],
    ['transport', { old: ['transport'], added: ['jail transport', 'medical transport'] }],
    ['processing', { old: ['processing'], added: ['out processing'] }],
    ['escort', { old: ['escort'], added: ['removal escort'] }],
    ['instructor', { old: ['instructor'], added: [] }],
  ]),
};
