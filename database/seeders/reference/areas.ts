import Area from '#selection/models/area'

/** The areas of DoteComune, as its own pages name them (facts, section 6, dc-faq). */
const AREAS = [
  { key: 'communication', name: 'Comunicazione' },
  { key: 'culture', name: 'Cultura e biblioteca' },
  { key: 'technical', name: 'Area tecnica' },
  { key: 'office', name: 'Lavoro in ufficio' },
  { key: 'social', name: 'Area sociale' },
]

/** Safe to repeat. */
export async function seedAreas(): Promise<void> {
  await Area.updateOrCreateMany(
    'key',
    AREAS.map((area, place) => ({ ...area, place }))
  )
}
