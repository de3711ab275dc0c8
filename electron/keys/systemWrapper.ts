import type { SafeStorage } from 'electron';
import type { KeyWrapper } from './keyRing';

/** Backends of Linux that only look like protection: without a keyring the "key" is a constant of Chromium. */
const shams = new Set(['basic_text', 'unknown']);

/** The protection of the operating system's own key store, where there is one. Only after the program is ready. */
export function systemWrapper(safeStorage: SafeStorage, platform: NodeJS.Platform): KeyWrapper {
  return {
    protects: doesProtect(safeStorage, platform),
    wrap: (raw) => safeStorage.encryptString(Buffer.from(raw).toString('base64')),
    unwrap: (wrapped) => Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64'),
  };
}

function doesProtect(safeStorage: SafeStorage, platform: NodeJS.Platform) {
  if (platform === 'linux' && shams.has(safeStorage.getSelectedStorageBackend())) return false;
  return safeStorage.isEncryptionAvailable();
}
