/** A record's content between two data versions: a type's name, an id, and plain JSON; null where it was deleted. */
export type PlainRecord = {
  readonly type: string;
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>> | null;
};

/**
 * One step from a data version to the next, numbered by ten, pure, never edited once released. It changes contents only,
 * never a version: the same record upgraded on two machines stays the same version.
 */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly upgrade: (record: PlainRecord) => PlainRecord;
  /**
   * New records that an old one was the only place of, such as a unit that was a mere name. They follow from the old
   * content alone, so that every copy derives the same ones, and they carry the empty version vector: no change set wrote
   * them, and whatever is written later comes after them.
   */
  readonly derive?: (record: PlainRecord) => readonly PlainRecord[];
};
