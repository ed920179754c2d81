import logger from '@adonisjs/core/services/logger'
import { AskFormerInterns } from '#internships/actions/ask_former_interns'
import { CloseFollowUps } from '#internships/actions/close_follow_ups'
import { PlanFollowUps } from '#internships/actions/plan_follow_ups'

/** Every day: who ended some months ago is asked how they are, reminded once, and then left alone. Several machines may do it. */
export async function followFormerInterns() {
  const planned = await new PlanFollowUps().handle()
  const { asked, reminded } = await new AskFormerInterns().handle()
  const closed = await new CloseFollowUps().handle()
  return { planned, asked, reminded, closed }
}

/** The same on the timetable: a failure goes to the log and the next day tries again. */
export async function followFormerInternsOnSchedule(): Promise<void> {
  try {
    const done = await followFormerInterns()
    if (Object.values(done).some(Boolean)) logger.info(done, 'former interns')
  } catch (error) {
    logger.error({ err: error }, 'former interns could not be asked')
  }
}
