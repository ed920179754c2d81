import env from '#start/env'

/**
 * The mail server of the portal, or null when none is configured: then the built-in catcher keeps the mails.
 * Times are in milliseconds. RFC 5321 grants a server ten minutes for its last answer; whoever takes longer than
 * `answer` between two of them, or than `mail` in all, leaves an uncertain message.
 */
export const smtp = env.get('SMTP_HOST')
  ? {
      host: env.get('SMTP_HOST')!,
      port: env.get('SMTP_PORT', env.get('SMTP_SECURE') ? 465 : 587),
      secure: env.get('SMTP_SECURE', false),
      username: env.get('SMTP_USERNAME') ?? null,
      password: env.get('SMTP_PASSWORD') ?? null,
      connections: Math.max(1, env.get('SMTP_CONNECTIONS', 5)),
      timeouts: { connect: 15_000, greeting: 15_000, answer: 120_000, mail: 600_000 },
    }
  : null

export type SmtpSettings = NonNullable<typeof smtp>

/** Who the mails come from, as `Name <address>` or an address alone. */
export const mailFrom = env.get('MAIL_FROM', 'DoteComune <segreteria@dotecomune.example>')

/** The body that answers for the mails, named in their foot. */
export const mailIssuer = env.get('ISSUER_NAME', 'AnciLab')
