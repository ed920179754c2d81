import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { AssignTutor } from '#internships/actions/assign_tutor'
import { BEFORE_START, NOT_OVER } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import TutorAssignment from '#internships/models/tutor_assignment'
import { checklistOf } from '#internships/queries/checklist'
import { findInternship } from '#internships/queries/find_internship'
import { hasPlanPaper } from '#internships/queries/plan_paper'
import { tutorChoices, type TutorSide } from '#internships/queries/tutor_choices'
import { tutorAssignmentValidator } from '#internships/validators/internships'

const SIDES: Record<string, TutorSide> = { ente: 'host', promotore: 'promoter' }

/** The tutors of an internship, one a side, each from a day. */
export default class InternshipTutorsController {
  async create({ auth, params, request, view }: HttpContext) {
    const internship = await findInternship(auth.getUserOrFail(), params.id)
    const word = String(request.input('lato', ''))
    const side = SIDES[word]
    if (!side) throw new errors.E_ROW_NOT_FOUND(TutorAssignment)
    if (!NOT_OVER.includes(internship.state)) {
      throw new IllegalTransition('internship', 'assign_tutor', internship.state)
    }
    const assignments = await assignmentsOf(internship, side)
    const choices = await tutorChoices(internship, side)
    const current = assignments.find(({ toOn }) => toOn === null)
    const currentId = current?.hostTutorId ?? current?.promoterTutorId
    return view.render('pages/internships/tutor', {
      internship,
      word,
      hasPaper: await hasPlanPaper(internship),
      assignments,
      current,
      options: choices
        .filter(({ id }) => id !== currentId)
        .map(({ id, name }) => ({ value: id, label: name })),
      fromOn: BEFORE_START.includes(internship.state)
        ? internship.startsOn
        : clock.rome().toISODate(),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id } = await findInternship(actor, params.id)
    const { lato, tutor, dal, motivo, visto } =
      await request.validateUsing(tutorAssignmentValidator)
    const outcome = await new AssignTutor(actor).handle(id, {
      side: SIDES[lato],
      tutorId: tutor,
      fromOn: dal,
      reason: motivo ?? null,
      seen: visto,
    })
    if (outcome.ok) {
      session.flash('success', 'Il tutor è nominato.')
      const warning = await loadWarning(id, SIDES[lato])
      if (warning) session.flash('notice', warning)
      return response.redirect().toPath(`/tirocini/${id}`)
    }
    session.flashExcept(['_csrf', 'visto'])
    session.flash(
      'refusal',
      'Mentre Lei sceglieva, qualcun altro ha cambiato il tutor: controlli chi c’è ora. Le Sue scelte sono nei campi, non ancora salvate.'
    )
    return response.redirect().toPath(`/tirocini/${id}/tutor?lato=${lato}`)
  }
}

/** What the rules say of how many a tutor follows, when that is too many; null when it is not. */
async function loadWarning(id: number, side: TutorSide): Promise<string | null> {
  const lines = await checklistOf(id)
  const line = lines.find(({ key }) => key === `${side}_tutor_load`)
  return line?.rule ? `${line.sentence} (${line.rule.act})` : null
}

const assignmentsOf = ({ id }: Internship, kind: TutorSide) =>
  TutorAssignment.query()
    .where({ internshipId: id, kind })
    .preload('hostTutor')
    .preload('promoterTutor')
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
