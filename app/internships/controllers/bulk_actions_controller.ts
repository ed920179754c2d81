import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { AskBulk } from '#internships/actions/ask_bulk'
import { bulkFilters, bulkUrl, type BulkFilters } from '#internships/bulk/filters'
import { AT_ONCE, BULK_KINDS } from '#internships/bulk/kinds'
import { bulkCandidates, bulkIds, ownIds } from '#internships/queries/bulk_candidates'
import { bulkFigures, bulkItems, findBulkRun, latestBulkRuns } from '#internships/queries/bulk_runs'
import { internshipChoices } from '#internships/queries/internship_list'
import { tutorChoices } from '#internships/queries/tutor_choices'
import { bulkValidator, bulkWord, kindNamed } from '#internships/validators/bulk'

/** One action on many internships: chosen, confirmed, done, told. */
export default class BulkActionsController {
  async index({ auth, request, view }: HttpContext) {
    const actor = auth.user!
    const filters = bulkFilters(request.qs())
    return view.render('pages/internships/imports/actions', {
      ...(await bulkCandidates(actor, filters)),
      ...{ filters, choices: await internshipChoices(actor), words: bulkWord, kinds: BULK_KINDS },
      runs: await latestBulkRuns(),
    })
  }

  /** The confirmation; without a choice, back to the list. */
  async create({ auth, request, response, session, view }: HttpContext) {
    const kind = kindNamed(request.input('azione'))
    const filters = bulkFilters(request.qs())
    const which = request.input('quali') === 'tutti' ? 'tutti' : 'scelti'
    const ids = await idsOf(auth.user!, which, request.qs().id, filters)
    if (!kind || ids.length === 0) {
      session.flash('refusal', 'Scelga almeno un tirocinio, e che cosa farne.')
      return response.redirect().toPath(bulkUrl(filters))
    }
    const tutors = await tutorChoices({ hostBodyId: 0 }, 'promoter')
    return view.render('pages/internships/imports/confirm', {
      ...{ kind, words: BULK_KINDS[kind], azione: bulkWord[kind], quali: which, ids, filters },
      tutors: tutors.map(({ id, name }) => ({ value: id, label: name })),
      ...{ today: clock.rome().toISODate(), requestKey: randomUUID(), back: bulkUrl(filters) },
      isOffPage: ids.length > AT_ONCE,
    })
  }

  async store({ auth, request, response }: HttpContext) {
    const actor = auth.user!
    const sent = await request.validateUsing(bulkValidator)
    const ids = await idsOf(actor, sent.quali, sent.id, bulkFilters(request.all()))
    if (ids.length === 0) throw formFault({ azione: 'Scelga almeno un tirocinio.' })
    const kind = kindNamed(sent.azione)!
    const isAssignment = kind === 'assign'
    const tutors = isAssignment ? await tutorChoices({ hostBodyId: 0 }, 'promoter') : []
    if (isAssignment && !tutors.some(({ id }) => id === sent.tutor)) {
      throw formFault({ tutor: 'Questo tutor non si può più scegliere: ne scelga un altro.' })
    }
    const run = await new AskBulk(actor).handle(
      {
        ...{ kind, requestKey: sent.richiesta },
        promoterTutorId: isAssignment ? sent.tutor! : null,
        fromOn: isAssignment ? sent.dal! : null,
        reason: isAssignment ? (sent.motivo ?? null) : null,
      },
      ids
    )
    return response.redirect().toPath(`/tirocini/azioni/${run.id}`)
  }

  async show({ params, request, view }: HttpContext) {
    const run = await findBulkRun(params.run)
    return view.render('pages/internships/imports/run', {
      run,
      figures: await bulkFigures(run.id),
      ...(await bulkItems(run.id, request.url(), request.qs())),
    })
  }
}

/** Those ticked, or all that the filters find. */
const idsOf = (actor: Account, which: string, ticked: unknown, filters: BulkFilters) =>
  which === 'tutti' ? bulkIds(actor, filters) : ownIds(actor, numbers(ticked))

const LARGEST_ID = 2_147_483_647

const numbers = (ticked: unknown) =>
  [ticked ?? []]
    .flat()
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0 && id <= LARGEST_ID)
    .slice(0, 1000)
