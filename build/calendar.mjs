/**
 * `npm run calendar -- FILE.ics --now I --zone Z [--before FILE.ics] [--answer "NAME=ZONE"]...`: prints as JSON what
 * importing a calendar would do, through the same functions as the window. I is an instant in ISO form, or a date (its
 * noon in the zone); the window is from 90 days before its day to 366 days after it. The rules are those of a first
 * import. `--before` imports another file first, as an earlier download of the calendar. `--answer` says which zone a
 * name means that nothing explains.
 *
 * {
 *   "file", "now", "zone", "window": { "first", "last" },   days, both included
 *   "events": { "inFile", "taken", "outside", "refused", "copies" },   counts of VEVENTs
 *   "notUtf8": lines that were read as windows-1252,
 *   "unknownZones": [{ "name", "events" }],   zones that need an answer
 *   "rules": [{ "word", "becomes" }],   and { "word": null } for what no word matches
 *   "instances": [{
 *     "uid": as the file writes it, or null if it has none,
 *     "key": UID and instance, no two the same; null for what is refused by line,
 *     "line": of its BEGIN:VEVENT, or of the property that was refused; null for what is gone,
 *     "start", "end": instants in ISO form, "minutes"; null for whole days,
 *     "days": { "first", "last" } of whole days, both included, otherwise null,
 *     "zone": in which the file writes it, or the reader's,
 *     "becomes": "new" | "same" | "changed" | "gone" | "cancelled" | "free" | "left out" | "refused",
 *     "target": "appointment KIND", "absence REASON" or "nothing"; null for what is refused by line,
 *     "word": the word of the rule that chose the target, or null,
 *     "free": whether the file calls its time free,
 *     "reason": why it is refused, free or left out, or how it was recognized; otherwise null,
 *     "removes": true where what was imported before is offered for removal
 *   }],
 *   "notes": [{ "line", "reason" }]   parts of events that were left out; the events themselves are in the list
 * }
 */
import { spawnSync } from 'node:child_process'
import { runTool } from './say.mjs'
import { bundleCommand } from './vite/bundleCommand.mjs'

await runTool(async () => {
  const bundle = await bundleCommand('calendar', 'build/calendar/main.mjs')
  const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
})
