import { clock } from '#core/clock'
import { asOf } from '#database/seeders/scenarios/demo_clock'
import type { DemoStage } from '#database/seeders/scenarios/demo_internship_steps'
import { AnnulInternship } from '#internships/actions/annul_internship'
import { ExtendInternship } from '#internships/actions/extend_internship'
import { RecordSuspension } from '#internships/actions/record_suspension'
import { TerminateInternship } from '#internships/actions/terminate_internship'
import type Internship from '#internships/models/internship'
import type Suspension from '#internships/models/suspension'
import type Termination from '#internships/models/termination'

/** How an internship of the demo goes. */
export interface DemoStory {
  /** Days from today, then moved to the Monday of that week. */
  startsIn: number
  months: number
  /** How many of the steps before the start are done. */
  steps: number
  isStarted: boolean
  /** Among the hosts of the demo; without it, each takes the next. */
  host?: number
  then?: (stage: DemoStage, internship: Internship) => Promise<unknown>
}

const ALL_STEPS = 5

const day = (days: number) => clock.rome().plus({ days }).toISODate()!

const waits = (startsIn: number, steps: number): DemoStory => ({
  ...{ startsIn, months: 6, steps, isStarted: false },
})

const runs = (startsIn: number, more: Partial<DemoStory> = {}): DemoStory => ({
  ...{ startsIn, months: 6, steps: ALL_STEPS, isStarted: true, ...more },
})

const suspended =
  (kind: Suspension['kind'], from: number, to: number): DemoStory['then'] =>
  ({ actor }, { id, revision }) => {
    const asked = { kind, startsOn: day(from), endsOn: day(to), note: null, reason: null }
    return asOf(clock.now().plus({ days: from }), () =>
      new RecordSuspension(actor).handle(id, asked, revision)
    )
  }

const extended =
  (askedIn: number): DemoStory['then'] =>
  ({ actor }, { id, revision }) =>
    asOf(clock.now().plus({ days: askedIn }), () => {
      const asked = { askedOn: day(0), months: 3, reason: 'Finire il riordino dell’archivio.' }
      return new ExtendInternship(actor).handle(id, { ...asked, justification: null }, revision)
    })

const ended =
  (inDays: number, author: Termination['author'], reason: string): DemoStory['then'] =>
  ({ actor }, { id, revision }) =>
    asOf(clock.now().plus({ days: inDays }), () =>
      new TerminateInternship(actor).handle(id, { endsOn: day(0), author, reason }, revision)
    )

const annulled =
  (reason: string): DemoStory['then'] =>
  ({ actor }, { id }) =>
    asOf(clock.now().minus({ days: 2 }), () => new AnnulInternship(actor).handle(id, reason))

const several = <T>(list: T[], story: (item: T, at: number) => DemoStory) => list.map(story)

/** The first is the intern who signs in: in Lecco, with the tutor who signs in. */
export const DEMO_STORIES: DemoStory[] = [
  runs(-64, { host: 0 }),
  runs(-30, { host: 0 }),
  runs(-110, { host: 0, then: suspended('illness', -12, 30) }),
  runs(-95, { host: 4, then: suspended('maternity', -20, 130) }),
  runs(-70, { host: 6, then: suspended('host_closure', -4, 13) }),
  runs(-150, { host: 2, then: extended(-25) }),
  runs(-160, { host: 3, then: extended(-18) }),
  runs(-120, { host: 5, then: suspended('injury', -80, -45) }),
  ...several([-20, -27, -34, -41, -48, -55, -62, -69, -76, -83], (days) => runs(days)),
  ...several([-90, -97, -104, -111, -118, -125, -132], (days) => runs(days)),
  ...several([-168, -175], (days, at) => runs(days, { host: 1 + at })),
  ...several([-200, -210, -220, -235, -250, -265, -280], (days) => runs(days)),
  ...several([-285, -296, -303, -310, -322], (days, at) => runs(days, { months: 3, host: at + 1 })),
  runs(-120, { then: ended(-30, 'intern', 'Ha trovato un lavoro a tempo indeterminato.') }),
  runs(-150, { then: ended(-60, 'intern', 'Si trasferisce in un’altra città.') }),
  runs(-140, {
    then: ended(-75, 'host', 'Gli obiettivi del progetto non si possono raggiungere.'),
  }),
  runs(-100, {
    then: ended(-15, 'promoter', 'L’ufficio ospitante chiude: non ci sono più le condizioni.'),
  }),
  { ...waits(10, 1), then: annulled('Ha rinunciato prima dell’inizio.') },
  { ...waits(17, 3), then: annulled('L’ente non può più ospitare nei tempi previsti.') },
  ...several([0, 1, 2, 9, 16, 23], (days) => waits(days, ALL_STEPS)),
  ...several([9, 9, 16, 16, 23, 23, 30, 37, 44], (days, at) => waits(days, at % ALL_STEPS)),
]
