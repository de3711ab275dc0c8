import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The origin of the program. It never changes: the database belongs to it. */
export const appOrigin = 'app://daybook';

/** The page of the program. */
export const appPage = `${appOrigin}/index.html`;

/** How to register the scheme before the app is ready. */
export const appPrivileges = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Allows only the program's own files: no inline scripts or styles, no network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
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
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The part of a file request that is used. */
export type FileRequest = Pick<Request, 'url' | 'method'>;

/** Serves the program's own files, and nothing outside its folder. */
export function serveApp(folder: string): (request: FileRequest) => Promise<Response> {
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

/** The file of the program that a URL names, or null if it names none. */
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
  return answer(null, 404, 'text/plain; charset=utf-8');
}

/**
 * There is no cross-origin opener policy: the one window neither opens another nor is opened by one, and with such a
 * policy Chromium drops the process that it started with the window and starts a second one for the page.
 */
function answer(body: Uint8Array<ArrayBuffer> | null, status: number, type: string) {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}
