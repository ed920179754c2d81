import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'

const REASON_WORDS = {
  'motivo.required': 'Scriva il motivo: resta agli atti.',
  'motivo.minLength': 'Scriva il motivo con almeno {{ min }} caratteri.',
  'motivo.maxLength': 'Il motivo può avere al massimo {{ max }} caratteri: lo accorci.',
}

const reason = () => vine.string().trim().minLength(10).maxLength(1000)

/** "Pubblica": whether the seats are offered at once. */
export const publicationValidator = vine.create({ offri: vine.accepted().optional() })

/** A reason and nothing else: reopening a ranking, recording what became of an offer. */
export const rankingReasonValidator = vine.create({ motivo: reason() })
rankingReasonValidator.messagesProvider = messagesFor({}, REASON_WORDS)

/** Who gets the seat between equals. */
export const tieDecisionValidator = vine.create({
  domanda: vine.number().withoutDecimals().positive(),
  motivo: reason(),
})
tieDecisionValidator.messagesProvider = messagesFor(
  { domanda: 'Domanda' },
  {
    ...REASON_WORDS,
    'domanda.required': 'Scelga a quale domanda offrire il posto.',
    'motivo.required': 'Scriva perché: la decisione è un atto motivato e resta agli atti.',
  }
)

/** "Accetto il posto", of several one: and the confirmation. */
export const acceptanceValidator = vine.create({
  posto: vine.number().withoutDecimals().positive().optional(),
  conferma: vine.accepted(),
})
acceptanceValidator.messagesProvider = messagesFor(
  { posto: 'Posto' },
  {
    'conferma.required': 'Per accettare il posto confermi con la spunta.',
    'conferma.accepted': 'Per accettare il posto confermi con la spunta.',
  }
)

/** "Rinuncio": a reason is welcome, never asked for. */
export const renunciationValidator = vine.create({
  motivo: vine.string().trim().maxLength(1000).optional(),
  conferma: vine.accepted(),
})
renunciationValidator.messagesProvider = messagesFor(
  {},
  {
    'conferma.required': 'Per rinunciare confermi con la spunta.',
    'conferma.accepted': 'Per rinunciare confermi con la spunta.',
    'motivo.maxLength': REASON_WORDS['motivo.maxLength'],
  }
)
