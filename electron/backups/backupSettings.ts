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

/** The current recovery key as stored: what it seals with, itself sealed under the data key. Never the key itself. */
export type KeptRecovery = Lock & { readonly id: string; readonly at: Instant; readonly keyId: string };

/**
 * The second folder as it was chosen, and when it was last reached. `mark` is what its mark file says; missing if it
 * was chosen before there were marks.
 */
export type ChosenFolder = { readonly path: string; readonly since: Instant | null; readonly mark?: string | null };

/** The user's choices about backups. Without a plan, the default applies. */
export type BackupSettings = {
  readonly second: ChosenFolder | null;
  readonly plan?: BackupPlan;
  readonly recovery: KeptRecovery | null;
};

const none: BackupSettings = { second: null, recovery: null };

/**
 * What applies if backups.json is damaged. It is unknown how many backups to keep, so as few as possible are removed.
 */
const unknown: BackupSettings = { ...none, plan: { ...usualPlan, keptDays: 365 } };

/**
 * Reads backups.json of a profile. A missing file means no settings, and a damaged one tells nothing. Every backup
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

/** The stored part of a recovery key. It seals new backups, and opens none without the data key. */
export function keepRecovery(recoveryKey: string, { keyId, raw }: NamedKey, at: Instant): KeptRecovery {
  const { id, raw: lockKey } = recoveryLockKey(recoveryKey);
  return { id, at, keyId, ...seal(lockKey, derive(raw, 'kept recovery', 32), id) };
}

/** The recovery lock that new backups are also sealed for; null if the current data key has no recovery key. */
export function openRecovery(
  kept: KeptRecovery | null,
  dataKeys: readonly NamedKey[],
): { readonly id: string; readonly raw: Buffer } | null {
  const newest = dataKeys[0];
  if (kept === null || newest === undefined || kept.keyId !== newest.keyId) return null;
  const raw = open(kept, derive(newest.raw, 'kept recovery', 32), kept.id);
  return raw === null ? null : { id: kept.id, raw };
}
