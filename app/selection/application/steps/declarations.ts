import type { FrozenApplication } from '#selection/frozen_application'
import { FieldReader } from '#selection/application/field_reader'
import type { FormStep, Reading } from '#selection/application/form_step'
import type { TypedForm } from '#selection/application/typed_form'

type Declarations = FrozenApplication['declarations']

/** Step 7: what the person answers for (DPR 445/2000, art. 46, 47 and 76), and the privacy notice. */
export const declarationsStep: FormStep<Declarations> = {
  key: 'dichiarazioni',
  label: 'Dichiarazioni',
  view: 'pages/selection/applications/steps/declarations',
  shape: { fields: ['unica', 'veritiera', 'privacy', 'sms'], rows: {} },
  names: {
    unica: 'Unica domanda',
    veritiera: 'Dati veri',
    privacy: 'Informativa privacy',
    sms: 'Avvisi per SMS',
  },
  read: readDeclarations,
}

function readDeclarations(form: TypedForm): Reading<Declarations> {
  const reader = new FieldReader(form.fields)
  for (const [name, sentence] of [
    ['unica', 'Per presentare la domanda deve dichiarare che è l’unica per questo avviso.'],
    ['veritiera', 'Per presentare la domanda deve dichiarare che i dati sono veri.'],
    ['privacy', 'Per presentare la domanda deve avere letto l’informativa sulla privacy.'],
  ]) {
    if (!reader.isTicked(name)) reader.fault(name, sentence)
  }
  return {
    value: {
      isOnlyApplication: true,
      isTruthful: true,
      hasReadPrivacy: true,
      wantsSms: reader.isTicked('sms'),
    },
    faults: reader.faults,
  }
}
