import type { SafeStorage } from 'electron';
import type { KeyWrapper } from './candidates';

/** Linux backends that only look like protection: without a keyring, the "key" is a constant in Chromium. */
const shams = new Set(['basic_text', 'unknown']);

/** The part of Electron's safeStorage that is used. */
export type SystemStorage = Pick<
  SafeStorage,
  'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** Protection by the operating system's key store, if it has one. Call it only after the app is ready. */
export async function systemWrapper(storage: SystemStorage, platform: NodeJS.Platform): Promise<KeyWrapper> {
  return {
    protects: await doesProtect(storage, platform),
    wrap: (raw) => storage.encryptStringAsync(Buffer.from(raw).toString('base64')),
    unwrap: async (wrapped) => Buffer.from((await storage.decryptStringAsync(Buffer.from(wrapped))).result, 'base64'),
  };
}

async function doesProtect(storage: SystemStorage, platform: NodeJS.Platform) {
  if (platform === 'linux' && shams.has(storage.getSelectedStorageBackend())) return false;
  // The older Electron that development may run on (build/runtime/fallback.mjs) has no asynchronous calls.
  if (!('isAsyncEncryptionAvailable' in storage)) return false;
  return storage.isAsyncEncryptionAvailable();
}
