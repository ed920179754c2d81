import { clock } from '#core/clock'
import { longDate, timeToTheMinute } from '#core/dates'
import type { AttestationState } from '#attestations/lifecycle'
import type { Verification } from '#attestations/queries/verification'

/** What the verification page says first. */
export type Verdict = { title: string; cssClass: string; icon: string; sentence: string }

type Wording = Omit<Verdict, 'sentence'> & { sentence: (verification: Verification) => string }

const VERDICTS: Record<AttestationState, Wording> = {
  issued: {
    title: 'Attestato valido',
    cssClass: 'dc-verdict--ok',
    icon: 'check-circle',
    sentence: () =>
      `Risulta nel nostro registro e non è stato revocato. Controllato oggi, ${longDate(clock.now())}, alle ${timeToTheMinute(clock.now())}.`,
  },
  revoked: {
    title: 'Attestato revocato',
    cssClass: 'dc-verdict--ko',
    icon: 'ban',
    sentence: (verification) =>
      `È stato revocato${onDay(verification)} e da allora non ha più valore.`,
  },
  replaced: {
    title: 'Attestato sostituito',
    cssClass: 'dc-verdict--warn',
    icon: 'restore',
    sentence: (verification) =>
      `È stato sostituito${onDay(verification)} e da allora non ha più valore.`,
  },
  cancelled: {
    title: 'Attestato mai rilasciato',
    cssClass: 'dc-verdict--ko',
    icon: 'minus-circle',
    sentence: () =>
      'È stato annullato prima di essere inviato: non è mai stato rilasciato e non ha valore.',
  },
  registered: {
    title: 'Attestato in preparazione',
    cssClass: 'dc-verdict--none',
    icon: 'clock',
    sentence: () => 'È nel nostro registro, ma non è ancora stato rilasciato: riprovi più tardi.',
  },
}

/** The judgement on an attestation, in the words of its state. */
export function verdictOn(verification: Verification): Verdict {
  const { sentence, ...verdict } = VERDICTS[verification.state]
  return { ...verdict, sentence: sentence(verification) }
}

const onDay = ({ revokedAt }: Verification) => (revokedAt ? ` il ${longDate(revokedAt)}` : '')
