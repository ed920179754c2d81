import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Site from '#hosts/models/site'
import Competence from '#internships/models/competence'
import type Internship from '#internships/models/internship'
import type TrainingPlan from '#internships/models/training_plan'
import type { PlanValues } from '#internships/plan/plan_values'
import Area from '#selection/models/area'

/** What a plan chooses from lists, and what is wrong with it: the lists of a page may be older than the choice. */
export async function choicesOf(
  { hostBodyId }: Internship,
  known: TrainingPlan | null,
  { areaId, competenceIds, siteIds }: PlanValues,
  client: TransactionClientContract
): Promise<{ faults: Record<string, string>; competences: Competence[] }> {
  const area = await Area.query({ client }).where('id', areaId).first()
  const competences = await Competence.query({ client }).whereIn('id', competenceIds)
  const sites = await siteChoices(hostBodyId, known, client)
  const strange = siteIds.some((id) => !sites.some((site) => site.id === id))
  return {
    competences,
    faults: {
      ...(area ? {} : { area: 'Scelga l’area.' }),
      ...(competenceIds.length === 0 ? { competenze: 'Scelga almeno una competenza.' } : {}),
      ...(competences.length < competenceIds.length
        ? { competenze: 'Una competenza non è più nel catalogo: scelga di nuovo.' }
        : {}),
      ...(siteIds.length === 0 ? { sedi: 'Scelga almeno una sede.' } : {}),
      ...(strange
        ? { sedi: 'Una sede non è di questo ente o è archiviata: scelga di nuovo.' }
        : {}),
    },
  }
}

/** The sites that a plan may name: those of its host, and archived ones that it names already. */
export function siteChoices(
  hostBodyId: number,
  known: TrainingPlan | null,
  client?: TransactionClientContract
): Promise<Site[]> {
  return Site.query({ client })
    .where('hostBodyId', hostBodyId)
    .where((query) =>
      query.whereNull('archivedAt').orWhereIn(
        'id',
        (known?.sites ?? []).map(({ id }) => id)
      )
    )
    .orderBy('name')
    .orderBy('id')
}
