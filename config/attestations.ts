import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import type { Issuer } from '#attestations/pdf/types'

/** The folder of `.env`: the build runs from another one. */
const home = process.env.ENV_PATH ?? app.makePath()
const cores = availableParallelism()

/** How attestations are made. The issuer's data are those of the demonstration until the environment says otherwise. */
const attestationsConfig = {
  issuer: issuerFrom(env.get('ISSUER_NAME', 'AnciLab, soggetto promotore')),

  /** Where templates that ship with the product lie: `<kind>/<version>/`. */
  templatesFolder: resolve(app.makePath(), 'templates'),

  seal: {
    /** PEM files of the seal's key and certificate; without them a test key is made. */
    keyFile: env.get('SEAL_KEY_FILE'),
    certificateFile: env.get('SEAL_CERT_FILE'),
    testKeyFolder: resolve(home, env.get('STORAGE_PATH', 'storage'), 'seal'),
  },

  printing: {
    /** One Chromium a core: it is where the time goes. */
    browsers: cores,
    workers: cores,
    /** Milliseconds that one sheet may take. */
    timeout: 30_000,
    /** Milliseconds after which an idle Chromium is closed. */
    idle: 60_000,
    chromiumPath: env.get('CHROMIUM_PATH'),
    chromiumFolder: resolve(home, 'tmp', 'chromium'),
  },
}

export default attestationsConfig

/** "AnciLab, soggetto promotore" seals as "AnciLab". */
function issuerFrom(name: string): Issuer {
  return {
    name,
    shortName: name.split(',')[0],
    place: 'Milano',
    signatoryRole: 'Il responsabile della formazione',
    signatoryName: 'Ettore Valsecchi',
  }
}
