import { Ignitor } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'

const APP_ROOT = new URL('../../', import.meta.url)
const IMPORTER = (filePath: string) =>
  filePath.startsWith('./') || filePath.startsWith('../')
    ? import(new URL(filePath, APP_ROOT).href)
    : import(filePath)

/** Boots the portal on a database that holds nothing but its tables, for as long as `use` runs. */
export async function withApp<T>(use: (app: ApplicationService) => Promise<T>): Promise<T> {
  const app = ignitor().createApp('console')
  await app.init()
  await app.boot()
  await app.start(() => {})
  return migrated(app, use)
}

/** As `withApp`, with the web server listening at `HOST` and `PORT`. */
export async function withServer<T>(use: (app: ApplicationService) => Promise<T>): Promise<T> {
  const web = ignitor()
  const ready = new Promise<ApplicationService>((resolve) =>
    web.tap((app) => app.ready(() => resolve(app as ApplicationService)))
  )
  await web.httpServer().start()
  return migrated(await ready, use)
}

function ignitor() {
  return new Ignitor(APP_ROOT, { importer: IMPORTER }).tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
  })
}

async function migrated<T>(app: ApplicationService, use: (app: ApplicationService) => Promise<T>) {
  try {
    const { MigrationRunner } = await import('@adonisjs/lucid/migration')
    const db = await app.container.make('lucid.db')
    const runner = new MigrationRunner(db, app, { direction: 'up', disableLocks: true })
    await runner.run()
    if (runner.error) throw runner.error
    return await use(app)
  } finally {
    await app.terminate()
  }
}
