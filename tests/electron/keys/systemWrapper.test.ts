import { expect, test } from 'vitest';
import { systemWrapper, type SystemStorage } from '../../../electron/keys/systemWrapper';

type Backend = ReturnType<SystemStorage['getSelectedStorageBackend']>;

type Facts = { readonly backend?: Backend; readonly isAvailable?: boolean };

/** A key store that "encrypts" a string by writing it in hexadecimal digits. */
const aStorage = ({ backend = 'gnome_libsecret', isAvailable = true }: Facts = {}): SystemStorage => ({
  getSelectedStorageBackend: () => backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(isAvailable),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(Buffer.from(text).toString('hex'))),
  decryptStringAsync: (bytes) =>
    Promise.resolve({ shouldReEncrypt: false, result: Buffer.from(bytes.toString(), 'hex').toString() }),
});

test.each<[NodeJS.Platform, Backend, boolean, boolean]>([
  ['linux', 'gnome_libsecret', true, true],
  ['linux', 'kwallet6', true, true],
  ['linux', 'gnome_libsecret', false, false],
  ['linux', 'basic_text', true, false],
  ['linux', 'unknown', true, false],
  ['win32', 'unknown', true, true],
  ['win32', 'unknown', false, false],
])(
  'on %s with the backend %s, encryption available: %s, the system protects a key: %s',
  async (platform, backend, isAvailable, protects) => {
    expect((await systemWrapper(aStorage({ backend, isAvailable }), platform)).protects).toBe(protects);
  },
);

test('an Electron without the asynchronous calls protects nothing, and a wrapped key stays locked', async () => {
  const older = { getSelectedStorageBackend: () => 'gnome_libsecret' } as unknown as SystemStorage;
  const wrapper = await systemWrapper(older, 'linux');
  expect(wrapper.protects).toBe(false);
  await expect(wrapper.unwrap(new Uint8Array(32))).rejects.toThrow();
});

test('a wrapped key does not contain the raw bytes, and is returned unchanged', async () => {
  const wrapper = await systemWrapper(aStorage(), 'win32');
  const raw = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
  const wrapped = await wrapper.wrap(raw);
  expect(Buffer.from(wrapped).toString()).not.toContain(Buffer.from(raw).toString('base64'));
  expect(new Uint8Array(await wrapper.unwrap(wrapped))).toEqual(raw);
});
