/** The paths of the project. Everything that the build writes goes to dist/, which git ignores. */
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
export const distFolder = path.join(root, 'dist')
export const rendererFolder = path.join(distFolder, 'renderer')
export const electronFolder = path.join(distFolder, 'electron')
export const reportsFolder = path.join(distFolder, 'reports')
export const releaseFolder = path.join(root, 'release')

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts)
