/** In each worker before its tests: screens in jsdom are waited for as long as everything else. */
import { configure } from '@testing-library/dom'
import { longestWait } from './patience.mjs'

configure({ asyncUtilTimeout: longestWait })
