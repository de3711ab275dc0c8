/* What `electron FOLDER` runs first in the development runtime: it becomes the app in FOLDER. */
const { existsSync, readFileSync, statSync } = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { app } = require('electron')

const given = process.argv.slice(1)
const preloads = []
let appPath
for (let index = 0; index < given.length; index += 1) {
  if (given[index] === '-r') preloads.push(given[(index += 1)])
  else if (!given[index].startsWith('-')) {
    appPath = path.resolve(given[index])
    break
  }
}

if (appPath === undefined || !existsSync(appPath)) {
  process.stderr.write('electron: name the folder of an app\n')
  app.exit(1)
} else {
  for (const file of preloads) require(path.resolve(file))
  runApp()
}

function runApp() {
  const isFolder = statSync(appPath).isDirectory()
  const description = isFolder ? JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8')) : {}
  const name = description.productName ?? description.name
  if (description.version !== undefined) app.setVersion(description.version)
  if (name !== undefined) {
    app.setName(name)
    if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), name))
  }
  app.setAppPath(isFolder ? appPath : path.dirname(appPath))
  const main = isFolder ? path.join(appPath, description.main ?? 'index.js') : appPath
  const isModule = main.endsWith('.mjs') || (description.type === 'module' && !main.endsWith('.cjs'))
  if (isModule) import(pathToFileURL(main).href).catch((error) => fail(error))
  else require(main)
}

function fail(error) {
  process.stderr.write(`electron: ${error.message}\n`)
  app.exit(1)
}
