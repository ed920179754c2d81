import { mkdir, statfs } from 'node:fs/promises'
import db from '@adonisjs/lucid/services/db'
import { storageRoot } from '#core/storage'
import { oldestDueMail } from '#messaging/queries/oldest_due'

/** Under this many free megabytes the portal stops promising that it can keep what it makes. */
const LEAST_FREE_MB = 500

/** Three ticks of the five-minute job: a mail that waits longer is late. */
const LATE_AFTER_S = 15 * 60

/** A late mail asks for somebody's attention, but the pages still serve: it degrades and does not fail. */
type Status = 'ok' | 'degraded' | 'failing'

export type Readiness = {
  status: Status
  checks: {
    database: { status: Status }
    disk: { status: Status; freeMb: number | null }
    mail: { status: Status; oldestDueSeconds: number | null }
  }
}

/** Whether the portal can do its work: database, room for files, and mails that leave in time. */
export async function readiness(folder = storageRoot()): Promise<Readiness> {
  const [database, disk, mail] = await Promise.all([
    checkDatabase(),
    checkDisk(folder),
    checkMail(),
  ])
  const found = [database, disk, mail].map(({ status }) => status)
  const status = (['failing', 'degraded'] as const).find((level) => found.includes(level)) ?? 'ok'
  return { status, checks: { database, disk, mail } }
}

async function checkDatabase() {
  const status: Status = await db.rawQuery('select 1').then(
    () => 'ok',
    () => 'failing'
  )
  return { status }
}

async function checkDisk(folder: string) {
  try {
    await mkdir(folder, { recursive: true })
    const { bavail, bsize } = await statfs(folder)
    const freeMb = Math.floor((bavail * bsize) / 1024 ** 2)
    return { status: freeMb < LEAST_FREE_MB ? ('failing' as const) : ('ok' as const), freeMb }
  } catch {
    return { status: 'failing' as const, freeMb: null }
  }
}

async function checkMail() {
  try {
    const oldestDueSeconds = await oldestDueMail()
    const isLate = oldestDueSeconds !== null && oldestDueSeconds > LATE_AFTER_S
    return { status: isLate ? ('degraded' as const) : ('ok' as const), oldestDueSeconds }
  } catch {
    return { status: 'failing' as const, oldestDueSeconds: null }
  }
}
