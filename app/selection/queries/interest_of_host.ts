import db from '@adonisjs/lucid/services/db'
import programme from '#config/programme'
import type Account from '#accounts/models/account'
import { municipalityOf, provinceOf } from '#hosts/geography'
import HostBody from '#hosts/models/host_body'
import { hostBodyIdOf } from '#hosts/queries/host_of_officer'
import { smallCount } from '#selection/interest/small_count'
import Area from '#selection/models/area'

/** A line of a host's figures, in the words of the page. */
export interface HostFigure {
  label: string
  municipality: string
  province: string
}

type Scope = { municipality_code: string } | { province_code: string }

/** What an officer sees: the interest in the municipality and in the province of their body, or null without one. */
export async function interestOfHost(actor: Account) {
  const host = await HostBody.find((await hostBodyIdOf(actor)) ?? 0)
  if (!host) return null
  const scopes = [
    { municipality_code: host.municipalityCode },
    { province_code: host.provinceCode },
  ] as const
  const [near, around] = [await figuresOf(scopes[0]), await figuresOf(scopes[1])]
  const lines = near.map(({ label, value }, index) => ({
    label,
    municipality: smallCount(value),
    province: smallCount(around[index].value),
  }))
  const places = {
    municipality: municipalityOf(host.municipalityCode)!.name,
    province: provinceOf(host.provinceCode)!.name,
  }
  return { host, ...places, people: lines[0], areas: areasOf(lines), months: monthsOf(lines) }
}

const DURATIONS = programme.durations.length + 1
const areasOf = (lines: HostFigure[]) => lines.slice(1, -DURATIONS)
const monthsOf = (lines: HostFigure[]) => lines.slice(-DURATIONS)

/** People, then by area, then by months; each list ends with those who wished for none in particular. */
async function figuresOf(scope: Scope): Promise<{ label: string; value: number }[]> {
  const areas = await Area.query().orderBy('place')
  const byArea = await wished('interest_areas', 'area_id', scope)
  const byMonths = await wished('interest_months', 'months', scope)
  return [
    { label: 'Persone interessate', value: await total(scope) },
    ...areas.map(({ id, name }) => ({ label: name, value: byArea.get(id) ?? 0 })),
    { label: 'Qualunque area', value: await total(scope, 'interest_areas') },
    ...programme.durations.map((months) => ({
      label: `${months} mesi`,
      value: byMonths.get(months) ?? 0,
    })),
    { label: 'Qualunque durata', value: await total(scope, 'interest_months') },
  ]
}

/** Confirmed people; with a table, those who wished for nothing in it. */
async function total(scope: Scope, without?: string): Promise<number> {
  const row = await people(scope)
    .if(without, (query) => query.whereNotExists(wishesIn(without!)))
    .count('* as total')
    .first()
  return Number(row!.total)
}

async function wished(table: string, column: string, scope: Scope): Promise<Map<number, number>> {
  const rows = await people(scope)
    .join(table, 'expression_of_interest_id', 'expressions_of_interest.id')
    .groupBy(column)
    .select(column)
    .count('* as total')
  return new Map(rows.map((row) => [Number(row[column]), Number(row.total)]))
}

const people = (scope: Scope) =>
  db.from('expressions_of_interest').where(scope).whereNotNull('confirmed_at')

const wishesIn = (table: string) =>
  db.from(table).whereColumn('expression_of_interest_id', 'expressions_of_interest.id')
