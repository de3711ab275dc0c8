/**
 * Switches that open a port, attach a debugger, start the program's processes inside another one, or take away the
 * engine's safeguards.
 */
const refused = [
  /^remote-debugging-/,
  /^remote-allow-origins$/,
  /^inspect($|-)/,
  /^debug($|-)/,
  /^wait-for-debugger/,
  /-(cmd-prefix|launcher)$/,
  /^auto-open-devtools-for-tabs$/,
  /^custom-devtools-frontend$/,
  /^(js-flags|load-extension|enable-automation|disable-web-security|log-net-log)$/,
  /^(host-rules|host-resolver-rules)$/,
  /^proxy-/,
];

/**
 * The first switch that a packaged program must not start with, as typed but without its value; null if there is none.
 * Arguments are read as Chromium reads them: one or two dashes (on Windows also a slash, and in upper or lower case),
 * spaces around them, and no switches after `--`.
 */
export function refusedSwitch(argumentList: readonly string[], platform: NodeJS.Platform): string | null {
  const trimmed = argumentList.map((argument) => argument.trim());
  const end = trimmed.indexOf('--');
  const switches = end < 0 ? trimmed : trimmed.slice(0, end);
  return switches.map(beforeValue).find((typed) => isRefused(typed, platform)) ?? null;
}

function beforeValue(argument: string) {
  return argument.split('=', 1)[0] ?? '';
}

function isRefused(typed: string, platform: NodeJS.Platform) {
  const prefix = platform === 'win32' ? /^(--?|\/)/ : /^--?/;
  if (!prefix.test(typed)) return false;
  const name = typed.replace(prefix, '').toLowerCase();
  return refused.some((pattern) => pattern.test(name));
}
