import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import type { Issuer } from '#attestations/pdf/types'

/** The folder of `.env`: the build runs from another one. */
const home = process.env.ENV_PATH ?? app.makePath()

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

  /** Threads that take printed batches apart. */
  workers: availableParallelism(),
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
