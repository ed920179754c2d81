import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { searchable } from '#core/values/searchable'
import { provinces, searchMunicipalities } from '#hosts/geography'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createNotice } from '#database/factories/selection/notice_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import Area from '#selection/models/area'
import type SelectionNotice from '#selection/models/selection_notice'

const HOSTS = 650
const NOTICES = 10
const LOMBARDY = '03'
const CHUNK = 500

type Place = { hostId: number; siteId: number; name: string }

/** Ten open notices with this many positions of 650 hosts in the provinces of Lombardy. */
export async function fillNetwork(positions: number): Promise<SelectionNotice[]> {
  await seedAreas()
  const places = await makePlaces()
  const areas = await areaIds()
  const notices: SelectionNotice[] = []
  for (let made = 0; made < NOTICES; made++) notices.push(await createNotice())
  for (let first = 0; first < positions; first += CHUNK) {
    const numbers = Array.from({ length: CHUNK }, (_, index) => first + index)
    const rows = numbers.map((number) => positionRow(number, { notices, places, areas }))
    await db.table('positions').multiInsert(rows)
  }
  const inserted = await db.from('positions').select('id', 'host_body_id')
  const sites = new Map(places.map(({ hostId, siteId }) => [hostId, siteId]))
  const seats = inserted.map(({ id, host_body_id: hostId }) => ({
    position_id: id,
    number: 1,
    site_id: sites.get(hostId),
  }))
  for (let at = 0; at < seats.length; at += CHUNK) {
    await db.table('seats').multiInsert(seats.slice(at, at + CHUNK))
  }
  return notices
}

async function areaIds(): Promise<number[]> {
  const areas = await Area.all()
  return areas.map(({ id }) => id)
}

async function makePlaces(): Promise<Place[]> {
  const towns = provinces(LOMBARDY).flatMap(({ name }) => searchMunicipalities(name, 1))
  const places: Place[] = []
  for (let made = 0; made < HOSTS; made++) {
    const town = towns[made % towns.length]
    const host = await createHostBody({
      name: `Comune di ${town.name} ${made}`,
      municipalityCode: town.code,
    })
    const site = await createSite(host)
    places.push({ hostId: host.id, siteId: site.id, name: host.name })
  }
  return places
}

function positionRow(
  number: number,
  world: { notices: SelectionNotice[]; places: Place[]; areas: number[] }
) {
  const notice = world.notices[number % NOTICES]
  const place = world.places[number % HOSTS]
  const title = TITLES[number % TITLES.length]
  const months = [3, 6, 9, 12][number % 4]
  return {
    notice_id: notice.id,
    host_body_id: place.hostId,
    area_id: world.areas[number % world.areas.length],
    code: `P${number}`,
    title,
    tasks: TASKS,
    months,
    weekly_minutes: number % 3 ? 1200 : 1500,
    classroom_minutes: months * 360,
    work_minutes: months * 4800,
    monthly_cents: number % 3 ? 40_000 : 50_000,
    search_text: searchable(`P${number} ${title} ${place.name} ${TASKS}`).slice(0, 1000),
    created_at: toDb(clock.now()),
  }
}

const TITLES = [
  'Gestione appalti per l’edilizia scolastica',
  'Sportello polifunzionale e prima accoglienza',
  'Catalogo e prestito nella biblioteca civica',
  'Segretariato sociale e misure contro la povertà educativa',
]

const TASKS = [
  'Segue con l’ufficio tecnico le gare per la manutenzione di 22 scuole superiori.',
  'Tiene in ordine i fascicoli: capitolati, verbali, contratti.',
  'Aggiorna il calendario dei cantieri e le comunicazioni alle scuole.',
].join('\n')
