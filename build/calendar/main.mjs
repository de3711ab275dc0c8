/** What `npm run calendar` runs once it is bundled; build/calendar.mjs describes its arguments and its output. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { previewImport } from '#shared/imports/calendar/previewImport'
import { alwaysIn } from '#shared/rules/zoneOn'
import { addDays, isDay } from '#shared/time/days'
import { dayOf, isZone } from '#shared/time/zones'
import { gatherAnswers, readCalendarBytes } from '#renderer/workers/readCalendarBytes'
import { PlainError, runTool } from '../say.mjs'

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: {
      now: { type: 'string' },
      zone: { type: 'string' },
      before: { type: 'string' },
      answer: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new PlainError('name one calendar file (.ics)')
  const zone = zoneNamed(values.zone ?? '')
  const today = dayNamed(values.now ?? '', zone)
  const options = {
    from: addDays(today, -90), until: addDays(today, 367), zones: alwaysIn(zone),
    answers: values.answer.map(answerOf),
  }
  const before = values.before === undefined ? null : read(values.before, options)
  const reading = read(file, options)
  const preview = previewImport(reading, before, { zone, today })
  const shown = {
    file: path.basename(file),
    now: values.now,
    zone,
    window: { first: options.from, last: addDays(options.until, -1) },
    events: reading.events,
    notUtf8: reading.otherBytes,
    unknownZones: reading.unknownZones.map(({ written, events }) => ({ name: written, events })),
    ...preview,
  }
  process.stdout.write(`${JSON.stringify(shown, null, 1)}\n`)
})

/** @typedef {import('#shared/imports/calendar/calendarReading').CalendarReading} CalendarReading */

/** @param {string} file @param {import('#shared/imports/calendar/calendarReading').ReadingOptions} options */
function read(file, options) {
  /** @type {import('#shared/base/result').Result<CalendarReading>[]} */
  const readings = []
  const bytes = new Uint8Array(readFileSync(file))
  readCalendarBytes({ bytes, options }, gatherAnswers(() => undefined, (reading) => readings.push(reading)))
  const [reading] = readings
  if (reading === undefined) throw new PlainError(`${file}: could not be read to its end`)
  if (!reading.ok) throw new PlainError(`${file}: ${reading.error.message}`)
  return reading.value
}

/** @param {string} name */
function zoneNamed(name) {
  if (!isZone(name)) throw new PlainError('--zone takes an IANA time zone, such as America/New_York')
  return name
}

/** @param {string} text @param {import('#shared/time/day').ZoneName} zone */
function dayNamed(text, zone) {
  if (isDay(text)) return text
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(instant)) throw new PlainError('--now takes a date or an instant in ISO form')
  return dayOf(/** @type {import('#shared/time/day').Instant} */ (instant), zone)
}

/**
 * @param {string} text `Customized Time Zone=America/New_York` @returns {[string, import('#shared/time/day').ZoneName]}
 */
function answerOf(text) {
  const equals = text.lastIndexOf('=')
  if (equals < 1) throw new PlainError('--answer takes NAME=ZONE')
  return [text.slice(0, equals), zoneNamed(text.slice(equals + 1))]
}
