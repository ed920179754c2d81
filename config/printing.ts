import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'

/** The folder of `.env`: the build runs from another one. */
const home = process.env.ENV_PATH ?? app.makePath()

/** How PDFs are printed: attestations and every other document share these Chromiums. */
const printingConfig = {
  /** One Chromium a core: it is where the time goes. */
  browsers: availableParallelism(),
  /** Milliseconds that one sheet may take. */
  timeout: 30_000,
  /** Milliseconds after which an idle Chromium is closed. */
  idle: 60_000,
  chromiumPath: env.get('CHROMIUM_PATH'),
  chromiumFolder: resolve(home, 'tmp', 'chromium'),
}

export default printingConfig
