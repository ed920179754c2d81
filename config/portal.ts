import env from '#start/env'

/** Who runs this portal and how to reach them: what the public pages and the footer say. */
const portal = {
  /** The body that answers for the portal and for the personal data it keeps. */
  owner: env.get('PORTAL_OWNER', 'Rete DoteComune'),

  /** Address for people: questions, privacy, barriers to accessibility. Null hides it. */
  contactEmail: env.get('CONTACT_EMAIL') ?? null,

  /** The declaration that the body made on form.agid.gov.it (L. 4/2004, art. 3-quater); null while there is none. */
  accessibilityStatementUrl: env.get('ACCESSIBILITY_STATEMENT_URL') ?? null,

  /** Where the source of the portal can be had (AGPL-3.0, section 13); null while it is not published. */
  sourceUrl: env.get('SOURCE_URL') ?? null,

  /** A portal filled with invented people says so. */
  isDemo: env.get('DEMO', true),
}

export default portal
