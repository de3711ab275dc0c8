import path from 'node:path';
import * as z from 'zod/mini';
import { usualPlan, type BackupPlan } from '#shared/contract/backups';
import type { Instant } from '#shared/time/day';
import { atomicWrite } from '../files/atomicWrite';
import { readJson } from '../files/readJson';
import type { Lock } from './backupHead';
import { derive, open, recoveryLockKey, seal, type NamedKey } from './locks';

const settingsFile = z.object({
  format: z.literal(1),
  second: z.nullable(
    z.object({ path: z.string(), since: z.nullable(z.number()), mark: z.optional(z.nullable(z.string())) }),
  ),
  plan: z.optional(z.object({ write: z.enum(['quiet', 'closing']), keptDays: z.literal([14, 30, 90, 365]) })),
  recovery: z.nullable(
    z.object({ id: z.string(), at: z.number(), keyId: z.string(), nonce: z.string(), sealed: z.string() }),
  ),
});

/** The recovery key in force, as it is kept: what it seals with, itself sealed under the data key. Never the key. */
export type KeptRecovery = Lock & { readonly id: string; readonly at: Instant; readonly keyId: string };

/**
 * The second folder as it was chosen, and when it was last reached. `mark` is what its mark file says; none where it
 * was chosen before there were marks.
 */
export type ChosenFolder = { readonly path: string; readonly since: Instant | null; readonly mark?: string | null };

/** What the user decided about backups. Without a plan, the usual one holds. */
export type BackupSettings = {
  readonly second: ChosenFolder | null;
  readonly plan?: BackupPlan;
  readonly recovery: KeptRecovery | null;
};

const none: BackupSettings = { second: null, recovery: null };

/** What holds where backups.json is damaged: nobody knows how many were to be kept, so that as few as can be go. */
const unknown: BackupSettings = { ...none, plan: { ...usualPlan, keptDays: 365 } };

/**
 * Reads backups.json of a profile. A file that is missing counts as none, and a damaged one says nothing: every backup
 * still opens here.
 */
export function readBackupSettings(profile: string): BackupSettings {
  const content = readJson(path.join(profile, 'backups.json'));
  if (content.state === 'missing') return none;
  const parsed = content.state === 'read' ? z.safeParse(settingsFile, content.value) : null;
  return parsed?.success === true ? (parsed.data as unknown as BackupSettings) : unknown;
}

/** Writes backups.json durably. */
export async function writeBackupSettings(profile: string, settings: BackupSettings): Promise<void> {
  const text = `${JSON.stringify({ format: 1, ...settings }, null, 2)}\n`;
  await atomicWrite(path.join(profile, 'backups.json'), text);
}

/** What is kept of a recovery key: it seals new backups, and opens none without the data key. */
export function keepRecovery(recoveryKey: string, { keyId, raw }: NamedKey, at: Instant): KeptRecovery {
  const { id, raw: lockKey } = recoveryLockKey(recoveryKey);
  return { id, at, keyId, ...seal(lockKey, derive(raw, 'kept recovery', 32), id) };
}

/** What new backups are sealed for, too; null without a recovery key for the present data key. */
export function openRecovery(
  kept: KeptRecovery | null,
  dataKeys: readonly NamedKey[],
): { readonly id: string; readonly raw: Buffer } | null {
  const newest = dataKeys[0];
  if (kept === null || newest === undefined || kept.keyId !== newest.keyId) return null;
  const raw = open(kept, derive(newest.raw, 'kept recovery', 32), kept.id);
  return raw === null ? null : { id: kept.id, raw };
}
