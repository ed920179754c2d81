import { setTimeout as pause } from 'node:timers/promises'
import type { BenchContext } from './support/bench.js'
import type { Applicant } from './support/applicants.js'
import { withServerProcess } from './support/server_process.js'
import { withApp } from './support/with_app.js'

/** People who press the button together while the server is driven as fast as it goes. */
const LANES = 24

/** Sent before anything is measured: a server that has just started is slow at everything. */
const WARM_UP = 20
/** Of all applicants, those of the last minute; as many more come after the deadline as a fifth of them. */
const LAST_SHARE = 0.25
const LATE_SHARE = 0.2

type Outcome = { at: number; over: number; status: number; place: string }

/**
 * 1,200 applications with a file of 1 MB each: three quarters as fast as the server takes them, a quarter in the last
 * `seconds` before the notice closes (60 unless told: fewer press harder), and some after. Sessions and answers stand
 * in the database beforehand; the upload and the confirmation go over HTTP to a server process of its own.
 * Words: how many applicants, how many seconds.
 */
export default async function applications({ emit, args }: BenchContext) {
  const total = Number(args[0]) || 1200
  const seconds = Number(args[1]) || 60
  await withApp(async (app) => {
    const { openNotice, photograph, prepareApplicants } = await import('./support/applicants.js')
    const { notice, positions } = await openNotice()
    const lateOnes = Math.round(total * LAST_SHARE * LATE_SHARE)
    const applicants = await prepareApplicants(app, notice, positions, WARM_UP + total + lateOnes)
    const first = WARM_UP + Math.round(total * (1 - LAST_SHARE))
    const early = applicants.slice(WARM_UP, first)
    const last = applicants.slice(first)
    await withServerProcess(async (origin) => {
      const citizen = new Citizen(origin, photograph())
      await inLanes(applicants.slice(0, WARM_UP), (one) => citizen.apply(one))
      citizen.uploads = []
      const startedAt = performance.now()
      const outcomes = await inLanes(early, (one) => citizen.apply(one))
      const elapsed = (performance.now() - startedAt) / 1000
      emit('submitted_per_s', rounded(early.length / elapsed), '1/s')
      const rush = await citizen.rush(last, notice.id, seconds, last.length - lateOnes)
      emit('p95_ms', rounded(percentile([...outcomes, ...rush.confirms], 0.95)), 'ms')
      emit('last_minute_p95_ms', rounded(percentile(rush.confirms, 0.95)), 'ms')
      emit('upload_p95_ms', rounded(percentile(citizen.uploads, 0.95)), 'ms')
      await judge(emit, notice.id, outcomes, rush)
    })
  })
}

/** Uploads and confirms as a browser does, with the token of the page's own form. */
class Citizen {
  uploads: Outcome[] = []
  #body: Blob

  constructor(
    private origin: string,
    picture: Buffer<ArrayBuffer>
  ) {
    this.#body = new Blob([picture], { type: 'image/jpeg' })
  }

  async apply(applicant: Applicant): Promise<Outcome> {
    const token = await this.upload(applicant)
    return this.confirm(applicant, token)
  }

  /** The file, and the token that goes with the session. */
  async upload({ draftId, cookie }: Applicant): Promise<string> {
    const page = await fetch(`${this.origin}/domande/bozze/${draftId}/allegati`, {
      headers: { cookie, accept: 'text/html' },
      redirect: 'manual',
    })
    const token = /name=["']_csrf["'] value=["']([^"']+)/.exec(await page.text())?.[1]
    if (page.status !== 200 || !token) throw new Error(`The files' page answers ${page.status}`)
    const body = new FormData()
    body.set('_csrf', token)
    body.set('allegato_identita', this.#body, 'carta.jpg')
    const outcome = await this.#post(`/domande/bozze/${draftId}/allegati`, cookie, body)
    if (!outcome.place.endsWith('/dichiarazioni')) throw new Error(`The upload: ${outcome.status}`)
    this.uploads.push(outcome)
    return token
  }

  confirm({ draftId, cookie }: Applicant, token: string): Promise<Outcome> {
    const body = new URLSearchParams({ _csrf: token })
    return this.#post(`/domande/bozze/${draftId}/riepilogo`, cookie, body)
  }

  /** Files first, spread over the time; then each confirms at its own moment, the late ones after the closing instant. */
  async rush(applicants: Applicant[], noticeId: number, seconds: number, inTime: number) {
    const { clock } = await import('#core/clock')
    const closesAt = clock.now().plus({ seconds })
    await closeAt(noticeId, closesAt)
    const start = clock.now().toMillis()
    const step = (seconds * 1000) / inTime
    const confirms = await Promise.all(
      applicants.map(async (applicant, index) => {
        // Everybody uploads two seconds ahead; the last in time and the first too late stand half a step from the instant.
        const moment = start + (index + 0.5) * step
        await pause(Math.max(0, moment - 2000 - clock.now().toMillis()))
        const token = await this.upload(applicant)
        await pause(Math.max(0, moment - clock.now().toMillis()))
        return this.confirm(applicant, token)
      })
    )
    return { confirms, closesAt: closesAt.toMillis() }
  }

  async #post(path: string, cookie: string, body: FormData | URLSearchParams): Promise<Outcome> {
    const { clock } = await import('#core/clock')
    const at = clock.now().toMillis()
    const startedAt = performance.now()
    const response = await fetch(this.origin + path, {
      method: 'POST',
      body,
      headers: { cookie, accept: 'text/html' },
      redirect: 'manual',
    })
    await response.arrayBuffer()
    const place = response.headers.get('location') ?? ''
    return { at, over: performance.now() - startedAt, status: response.status, place }
  }
}

type Emit = BenchContext['emit']
type Rush = Awaited<ReturnType<Citizen['rush']>>

/**
 * `lost`: refused, or failed, though it had surely arrived: sent longer before the closing instant than any accepted one took
 * to arrive (`arrival_max_ms`, from the client's send to the server's instant). `late_accepted`: in, though sent at the
 * closing instant or after, or written down so.
 */
async function judge(emit: Emit, noticeId: number, early: Outcome[], { confirms, closesAt }: Rush) {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { fromDb } = await import('#core/database')
  const rows = await db
    .from('applications')
    .where('notice_id', noticeId)
    .select('id', 'submitted_at', 'protocol_number')
  const arrivals = new Map(
    rows.map((row) => [`/domande/${row.id}`, fromDb(row.submitted_at)!.toMillis()])
  )
  const all = [...early, ...confirms]
  const delays = all.flatMap(({ at, place }) =>
    arrivals.has(place) ? [arrivals.get(place)! - at] : []
  )
  const longest = Math.max(...delays)
  const isIn = ({ place }: Outcome) => arrivals.has(place)
  const lost = [
    ...early.filter((one) => !isIn(one)),
    ...confirms.filter((one) => !isIn(one) && one.at + longest < closesAt),
  ]
  const late = confirms.filter((one) => isIn(one) && one.at >= closesAt)
  const writtenLate = [...arrivals.values()].filter((at) => at >= closesAt)
  const numbers = rows.map((row) => Number(row.protocol_number)).sort((a, b) => a - b)
  emit('submitted', rows.length, '')
  emit('refused', confirms.filter(({ status }) => status === 409).length, '')
  emit('arrival_max_ms', longest, 'ms')
  emit('lost', lost.length, '')
  emit('late_accepted', late.length + writtenLate.length, '')
  emit('gaps', numbers.filter((number, index) => number !== index + 1).length, '')
}

async function closeAt(noticeId: number, closesAt: import('luxon').DateTime) {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { toDb } = await import('#core/database')
  await db
    .from('selection_notices')
    .where('id', noticeId)
    .update({ closes_at: toDb(closesAt) })
}

async function inLanes<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) results.push(await work(item))
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}

function percentile(outcomes: Outcome[], part: number): number {
  const times = outcomes.map(({ over }) => over).sort((a, b) => a - b)
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
}

const rounded = (value: number) => Math.round(value * 10) / 10
