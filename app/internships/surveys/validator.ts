import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import {
  EMPLOYMENT,
  FOUND_THROUGH,
  isAtWork,
  THANKS,
  type Employment,
  type SurveyAnswers,
} from '#internships/surveys/answers'
import { formFault } from '#core/form_fault'

const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]

/** The three questions. The last two are for whoever works. */
export const surveyValidator = vine.create({
  lavoro: vine.enum(keysOf(EMPLOYMENT)),
  come: vine.enum(keysOf(FOUND_THROUGH)).nullable().optional(),
  merito: vine.enum(keysOf(THANKS)).nullable().optional(),
})
surveyValidator.messagesProvider = messagesFor(
  {},
  {
    'lavoro.required': 'Dica se in questo momento lavora.',
    'enum': 'Scelga una delle risposte.',
  }
)

type Form = {
  lavoro: Employment
  come?: SurveyAnswers['foundThrough']
  merito?: SurveyAnswers['thanksToInternship']
}

/**
 * What was answered. Of whoever does not work the other two are not kept, whatever was ticked before.
 * @throws a fault beside each question that is missing for whoever works
 */
export function readAnswers({ lavoro, come, merito }: Form): SurveyAnswers {
  if (!isAtWork(lavoro)) {
    return { employment: lavoro, foundThrough: null, thanksToInternship: null }
  }
  if (!come || !merito) {
    throw formFault({
      ...(come ? {} : { come: 'Dica come ha trovato il lavoro.' }),
      ...(merito ? {} : { merito: 'Dica se il tirocinio è servito.' }),
    })
  }
  return { employment: lavoro, foundThrough: come, thanksToInternship: merito }
}
