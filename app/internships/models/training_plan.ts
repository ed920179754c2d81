import { BaseModel, column, manyToMany } from '@adonisjs/lucid/orm'
import type { ManyToMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { flag, instant, json } from '#core/database'
import Site from '#hosts/models/site'
import Competence from '#internships/models/competence'
import type { WeekPattern } from '#internships/week_pattern'

/** What the intern is to learn and when they are where (PFI). */
export default class TrainingPlan extends BaseModel {
  static table = 'training_plans'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare objectives: string

  @column()
  declare activities: string

  @column()
  declare methods: string | null

  @column()
  declare inailPosition: string | null

  @column()
  declare liabilityPolicy: string | null

  @flag()
  declare hasMeals: boolean

  /** Hours of each weekday. */
  @json()
  declare week: WeekPattern

  @column()
  declare revision: number

  @instant()
  declare updatedAt: DateTime

  @manyToMany(() => Competence, { pivotTable: 'plan_competences' })
  declare competences: ManyToMany<typeof Competence>

  @manyToMany(() => Site, { pivotTable: 'plan_sites' })
  declare sites: ManyToMany<typeof Site>
}
