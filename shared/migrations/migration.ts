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
};
