import * as z from 'zod/mini';
import type { RequestName, Requests } from '#shared/contract/ipc';

const nothing = z.null();
const number = z.int().check(z.nonnegative(), z.maximum(1e15 - 1));
const handle = z.strictObject({ handle: z.string().check(z.maxLength(64)) });
const backupToOpen = z.strictObject({
  id: z.string().check(z.maxLength(120)),
  recoveryKey: z.nullable(z.string().check(z.maxLength(100))),
});
type Day = Requests['backups.lookAtDay']['request']['day'];
const day = z.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What each request may contain. A request with anything else is a bug in the page, and is refused. */
export const requestSchemas: { readonly [Name in RequestName]: z.ZodMiniType<Requests[Name]['request']> } = {
  'app.start': nothing,
  'app.rememberHead': z.strictObject({ head: number }),
  'app.renewInstallation': nothing,
  'app.reloadPage': nothing,
  'app.log': z.strictObject({ text: z.string().check(z.maxLength(4000)) }),
  'journal.append': z.strictObject({
    number,
    payload: z.string().check(z.maxLength(32 * 1024 * 1024), z.regex(/^\{.*\}$/)),
  }),
  'journal.read': z.strictObject({ above: number, from: z.nullable(z.string().check(z.maxLength(64))) }),
  'journal.status': nothing,
  'journal.verify': nothing,
  'keys.unwrap': nothing,
  'keys.proved': z.strictObject({ check: z.string().check(z.regex(/^[0-9a-f]{32}$/)) }),
  'drafts.keep': z.strictObject({ text: z.string().check(z.maxLength(1024 * 1024), z.regex(/^\[.*\]$/)) }),
  'files.openCalendar': nothing,
  'files.waitingCalendar': nothing,
  'files.openTable': nothing,
  'files.begin': z.strictObject({
    suggestedName: z.string().check(z.maxLength(200)),
    extension: z.string().check(z.regex(/^[a-z0-9]{1,8}$/)),
    kind: z.string().check(z.maxLength(40)),
  }),
  'files.append': z.strictObject({ handle: z.string().check(z.maxLength(64)), bytes }),
  'files.print': z.strictObject({
    handle: z.string().check(z.maxLength(64)),
    foot: z.string().check(z.maxLength(300)),
  }),
  'files.commit': handle,
  'files.cancel': handle,
  'backups.state': nothing,
  'backups.write': z.strictObject({ reason: z.enum(['closing', 'now', 'migration', 'deletion']) }),
  'backups.plan': z.strictObject({ write: z.enum(['quiet', 'closing']), keptDays: z.literal([14, 30, 90, 365]) }),
  'backups.readAll': nothing,
  'backups.chooseSecond': nothing,
  'backups.takeSecond': nothing,
  'backups.leaveSecond': nothing,
  'backups.chooseFile': nothing,
  'backups.preview': backupToOpen,
  'backups.look': backupToOpen,
  'backups.lookAtDay': z.strictObject({ ...backupToOpen.shape, day }),
  'backups.findLost': nothing,
  'backups.restore': backupToOpen,
  'backups.undoRestore': nothing,
  'backups.rebuild': nothing,
  'recovery.make': nothing,
  'recovery.use': z.strictObject({ typed: z.string().check(z.maxLength(100)) }),
  'menu.state': z.strictObject({
    disabled: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(200)),
    shortcuts: z
      .array(
        z.strictObject({
          command: z.string().check(z.maxLength(64)),
          keys: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10)),
        }),
      )
      .check(z.maxLength(200)),
  }),
  'window.show': nothing,
  'window.theme': z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }),
  'app.quit': nothing,
};
