import { TEMPLATE_KINDS, type TemplateKind } from '#attestations/models/attestation_template'
import { templateChecksum } from '#attestations/templates/template_checksum'
import type { Layout } from '#attestations/templates/draft_version'

const TITLES: Record<TemplateKind, { heading: string; verb: string; titleLine: string }> = {
  attendance: {
    heading: 'Attestato di frequenza',
    verb: 'ha frequentato il corso',
    titleLine: 'Frequenza del corso «[WEBINAR]»',
  },
  webinar: {
    heading: 'Attestato di partecipazione',
    verb: 'ha partecipato al webinar',
    titleLine: 'Partecipazione al webinar «[WEBINAR]»',
  },
  competence: {
    heading: 'Attestato di competenze',
    verb: 'ha dimostrato di possedere la competenza',
    titleLine: 'Competenze acquisite in «[WEBINAR]»',
  },
}

/** What a template of this kind starts from when it copies no other: plain, complete, ready to be dressed. */
export function skeleton(kind: TemplateKind): Layout {
  const { heading, verb, titleLine } = TITLES[kind]
  const parts = { orientation: 'landscape' as const, titleLine, body: bodyOf(heading, verb), style }
  return { id: null, ...parts, checksum: templateChecksum(parts) }
}

/** The kinds as a select offers them. */
export const kindOptions = Object.entries(TEMPLATE_KINDS).map(([value, label]) => ({
  value,
  label,
}))

const bodyOf = (heading: string, verb: string) => `<div class="attestato">
  <h1>${heading}</h1>
  <h2 data-riga="15.3">[NOME] [COGNOME]</h2>
  <p>${verb}</p>
  <p class="titolo" data-lungo="WEBINAR:110">[WEBINAR]</p>
  <p data-se="ORE">Durata: [ORE] ore</p>
  <p data-se="PROGETTO">Iniziativa: [PROGETTO], CUP [CUPPROGETTO]</p>
  <div class="piede">
    <div class="firma">
      <p>[LUOGO], [DATA]</p>
      <p>[RUOLO] [FIRMATARIO]</p>
    </div>
    <div class="riquadro">[SIGILLO]</div>
    <div class="verifica">
      <p>Repertorio n. [REPERTORIO]</p>
      <p>[CODICE]</p>
      <p>[VERIFICA]</p>
    </div>
    [QR]
  </div>
</div>
`

/** `--u` is a hundredth of the width of the sheet. */
const style = `.attestato {
  position: absolute;
  inset: 0;
  display: flex;
  flex-direction: column;
  padding: calc(6 * var(--u)) calc(7 * var(--u)) calc(4.5 * var(--u));
  font-size: calc(1.7 * var(--u));
  color: #17324d;
}
h1 {
  font-size: calc(1.8 * var(--u));
  font-weight: 600;
  margin-bottom: calc(5 * var(--u));
}
h2 {
  font-family: 'Lora';
  font-size: calc(5.2 * var(--u));
  font-weight: 400;
  line-height: 1.12;
  margin-bottom: calc(1.2 * var(--u));
}
.titolo {
  font-family: 'Lora';
  font-size: calc(2.5 * var(--u));
  font-weight: 700;
  line-height: 1.3;
  margin: calc(0.5 * var(--u)) 0 calc(2 * var(--u));
}
.titolo.lungo {
  font-size: calc(1.9 * var(--u));
}
.piede {
  display: flex;
  gap: calc(3 * var(--u));
  align-items: flex-end;
  margin-top: auto;
  font-size: calc(1.15 * var(--u));
}
.firma {
  flex: 1;
}
.riquadro {
  width: calc(24 * var(--u));
}
`
