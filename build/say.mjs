/** How the project's scripts report: one clear line, and stack traces only if DAYBOOK_DEBUG is set. */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A failure that the user can act on; its message is the whole story. */
export class PlainError extends Error {}

/** @param {string} url import.meta.url of the script that asks */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url)
}

/** Runs a script; whatever it throws becomes one line and exit code 1. */
export async function runTool(/** @type {() => Promise<unknown>} */ body) {
  try {
    await body()
  } catch (error) {
    console.error(`daybook: ${firstLine(error)}`)
    if (process.env.DAYBOOK_DEBUG) console.error(error)
    process.exitCode = 1
  }
}

/** @param {unknown} error */
export function firstLine(error) {
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof PlainError) return text
  if (isMissingPackage(error)) return 'the packages are not installed: run `npm ci` first'
  return text.split('\n').find((line) => line.trim() !== '')?.trim() ?? 'failed without a message'
}

/** @param {unknown} error */
function isMissingPackage(error) {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes('package')
  )
}
