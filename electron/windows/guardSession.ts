import type { Session } from 'electron';
import { appOrigin } from './appScheme';

const allowedPermissions = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/**
 * Restricts a session to the program's own files: no network, no downloads, no devices, only two permissions. The spell
 * checker and the proxy lookup bypass the request filter, so they are turned off separately.
 */
export async function guardSession(session: Session, allowDevTools: boolean): Promise<void> {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('app://none/');
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowedPermissions.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url, allowDevTools) }));
  await session.setProxy({ mode: 'direct' });
}

function isOurs(url: string, allowDevTools: boolean) {
  return url.startsWith(`${appOrigin}/`) || (allowDevTools && url.startsWith('devtools://'));
}
