import { BaseModel, belongsTo, column, hasMany, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import { internshipLifecycle, type InternshipState } from '#internships/lifecycle'
import Extension from '#internships/models/extension'
import Intern from '#internships/models/intern'
import RuleSet from '#internships/models/rule_set'
import Suspension from '#internships/models/suspension'
import TrainingPlan from '#internships/models/training_plan'
import TutorAssignment from '#internships/models/tutor_assignment'
import Area from '#selection/models/area'
import Position from '#selection/models/position'

/** The relationship between an intern and a host: dates, hours, money, rules. */
export default class Internship extends BaseModel {
  static table = 'internships'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare year: number

  /** Progressive in the year of its start. */
  @column()
  declare number: number

  @column()
  declare internId: number

  /** The accepted offer it comes from; none when it was imported. */
  @column()
  declare offerId: number | null

  @column()
  declare positionId: number | null

  @column()
  declare hostBodyId: number

  @column()
  declare siteId: number

  @column()
  declare areaId: number

  /** Frozen at the start, extensions included. */
  @column()
  declare ruleSetId: number | null

  @column()
  declare title: string

  /** Kind of recipient: the law gives each its own longest duration. */
  @column()
  declare recipient: 'ordinary' | 'disadvantaged' | 'disabled'

  @column()
  declare state: InternshipState

  @isoDate()
  declare startsOn: string

  /** As agreed at the start, before suspensions and extensions. */
  @isoDate()
  declare plannedEndsOn: string

  /** Last day as it stands now. */
  @isoDate()
  declare endsOn: string

  /** Altogether, extensions included. */
  @column()
  declare months: number

  @column()
  declare weeklyMinutes: number

  @column()
  declare classroomMinutes: number

  @column()
  declare workMinutes: number

  @column()
  declare monthlyCents: number

  @instant()
  declare startedAt: DateTime | null

  @instant()
  declare endedAt: DateTime | null

  @column()
  declare searchText: string

  @column()
  declare revision: number

  @instant()
  declare createdAt: DateTime

  @instant()
  declare updatedAt: DateTime

  @belongsTo(() => Intern)
  declare intern: BelongsTo<typeof Intern>

  @belongsTo(() => HostBody)
  declare hostBody: BelongsTo<typeof HostBody>

  @belongsTo(() => Site)
  declare site: BelongsTo<typeof Site>

  @belongsTo(() => Area)
  declare area: BelongsTo<typeof Area>

  @belongsTo(() => Position)
  declare position: BelongsTo<typeof Position>

  @belongsTo(() => RuleSet)
  declare ruleSet: BelongsTo<typeof RuleSet>

  @hasOne(() => TrainingPlan)
  declare plan: HasOne<typeof TrainingPlan>

  @hasMany(() => TutorAssignment, { onQuery: (query) => query.orderBy('from_on') })
  declare tutors: HasMany<typeof TutorAssignment>

  @hasMany(() => Suspension, { onQuery: (query) => query.orderBy('starts_on') })
  declare suspensions: HasMany<typeof Suspension>

  @hasMany(() => Extension, { onQuery: (query) => query.orderBy('id') })
  declare extensions: HasMany<typeof Extension>

  /** "T-0012/2027" */
  get code() {
    return `T-${String(this.number).padStart(4, '0')}/${this.year}`
  }

  /** Word, tone and icon of its state. */
  get stateLabel() {
    return internshipLifecycle.states[this.state]
  }
}
