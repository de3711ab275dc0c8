/**
 * Gives each worker a database in memory before its tests. Dexie looks for one when it is loaded, so a test that brings
 * its own would be too late in a worker that has already run another file.
 */
import 'fake-indexeddb/auto'
