/** In each worker before its tests: screens in jsdom are waited for as long as everything else. */
import { longestWait } from './patience.mjs'

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: longestWait })
}
