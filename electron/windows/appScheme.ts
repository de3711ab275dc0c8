import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The origin of the program. It never changes: the database belongs to it. */
export const appOrigin = 'app://daybook';

/** The page of the program. */
export const appPage = `${appOrigin}/index.html`;

/** How the scheme has to be registered before the program is ready. */
export const appPrivileges = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Nothing but the program's own files, no inline script or style, no network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What a request for a file of the program gets: its bytes, how they are to be read, and the policy they stand under. */
export type AppAnswer = {
  readonly data: Buffer;
  readonly statusCode: number;
  readonly mimeType: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Answers requests for the program's own files, and for nothing outside its folder. */
export function serveApp(folder: string): (request: { readonly url: string; readonly method: string }) => Promise<AppAnswer> {
  return async ({ url, method }) => {
    const file = method === 'GET' ? fileFor(url, folder) : null;
    if (file === null) return notFound();
    try {
      return answer(await readFile(file), 200, types[path.extname(file)] ?? 'application/octet-stream');
    } catch {
      return notFound();
    }
  };
}

/** The file that an address means, or null where it means none of ours. */
export function fileFor(url: string, folder: string): string | null {
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'app:' || host !== 'daybook') return null;
  const name = decode(pathname);
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  return file.startsWith(folder + path.sep) ? file : null;
}

function decode(pathname: string) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function notFound() {
  return answer(Buffer.alloc(0), 404, 'text/plain; charset=utf-8');
}

/**
 * No opener policy: there is one window, which opens no other and is opened by none, and with such a policy the engine would
 * give up the process that it began with the window and start a second one for the page.
 */
function answer(data: Buffer, statusCode: number, mimeType: string): AppAnswer {
  return {
    data,
    statusCode,
    mimeType,
    headers: {
      'content-type': mimeType,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  };
}
