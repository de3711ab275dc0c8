/**
 * In each worker before its tests: a database in memory. Dexie looks for one as it is loaded, so a test that brings its
 * own would come too late in a worker that has run another file.
 */
import 'fake-indexeddb/auto'
