import { recordId, type ChangeSetId, type InstallationId } from '#shared/base/ids';
import { dataVersion } from '#shared/migrations/all';
import type { ChangeSet } from '#shared/records/changeSet';
import type { Change, WrittenVersion } from '#shared/records/all';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Recorded } from '#shared/records/version';
import { nextVersion } from '#shared/records/versions';
import { sampleSeed, sampleUnit } from '#shared/sample/sampleUnit';
import type { Instant, ZoneName } from '#shared/time/day';
import { anAbsence } from './anAbsence';

const by = 'one' as InstallationId;
const clock = { at: 1, count: 0 };
const sealed = { format: 1, keyId: 'key', field: 'note', nonce: 'AAAA', text: 'BBBB' } as const;

/** A change set with every record of the simulated unit, including sealed texts and imported calendars. */
export function aSampleChangeSet(): ChangeSet {
  return {
    schema: dataVersion,
    number: 1,
    id: 'set' as ChangeSetId,
    by,
    clock,
    command: 'sample',
    versions: allChanges().map(asWritten),
    drafts: [],
  };
}

let made: readonly Change[] | null = null;

function allChanges(): readonly Change[] {
  return (made ??= makeChanges());
}

function makeChanges(): readonly Change[] {
  const unit = sampleUnit({
    now: Date.UTC(2026, 8, 16, 18, 42) as Instant,
    zone: 'America/New_York' as ZoneName,
    seed: sampleSeed,
  });
  const calendar = recordId('calendar');
  const target = { becomes: 'appointment', kind: recordId('check-in'), duty: null } as const;
  const [kind, duty] = [withoutId(starterKinds[0]!), withoutId(starterDuties[0]!)];
  return [
    ...unit.changes,
    { type: 'absence', id: recordId('absence'), content: { ...anAbsence({}), note: sealed } },
    { type: 'kind', id: recordId('check-in'), content: kind },
    { type: 'duty', id: recordId('court-run'), content: duty },
    {
      type: 'calendar',
      id: calendar,
      content: { officer: unit.viewer, name: sealed, importedAt: 1 as Instant, keepTitles: false },
    },
    { type: 'rule', id: recordId('rule'), content: { calendar, order: 0, word: sealed, target } },
    {
      type: 'rule',
      id: recordId('second'),
      content: { calendar, order: 1, word: null, target: { becomes: 'absence', reason: 'leave' } },
    },
    {
      type: 'rule',
      id: recordId('third'),
      content: { calendar, order: 2, word: null, target: { becomes: 'nothing' } },
    },
  ];
}

function withoutId<Content>({ id: _id, ...content }: Recorded<Content>): Content {
  return content as Content;
}

function asWritten({ type, id, content }: Change): WrittenVersion {
  return { type, id, version: nextVersion<unknown>([], content, { by, number: 1, clock }) } as WrittenVersion;
}
