/**
 * `npm run --silent daybook -- COMMAND …`: the command line on plain Node, such as
 * `npm run --silent daybook -- staffing --weights W.csv --units U.csv --year-value 98550`. It is bundled again only
 * when a source is newer, and prints nothing but the answer.
 */
import { createRequire } from 'node:module'
import { bundleCli } from './cli/bundle.mjs'
import { runTool } from './say.mjs'

await runTool(async () => {
  const bundle = await bundleCli()
  // npm changes into the project's folder, but file names are relative to where the command was typed.
  const { INIT_CWD: typedIn, npm_lifecycle_event: script } = process.env
  if (typedIn !== undefined && script === 'daybook') process.chdir(typedIn)
  createRequire(import.meta.url)(bundle)
})
