/** What each recorded action is called on the page, as the end of "chi ... ". */
export const ACTION_LABELS: Record<string, string> = {
  'session.opened': 'ha fatto accesso',
  'account.invited': 'ha invitato una persona',
  'account.invitation_resent': 'ha mandato di nuovo un invito',
  'account.invitation_accepted': 'ha accettato l’invito',
  'account.changed': 'ha cambiato nome o ruolo di un account',
  'account.disabled': 'ha disabilitato un account',
  'account.enabled': 'ha riabilitato un account',
  'account.password_reset_asked': 'ha mandato il link per una nuova password',
  'account.password_reset': 'ha scelto una nuova password con il link',
  'account.password_changed': 'ha cambiato la propria password',
  'account.second_factor_set': 'ha attivato il secondo fattore',
  'account.second_factor_removed': 'ha tolto il secondo fattore',
  'account.recovery_code_used': 'ha usato un codice di recupero',
  'batch.confirmed': 'ha confermato una generazione di attestati',
  'batch.downloaded': 'ha scaricato una generazione di attestati',
  'attestation.downloaded': 'ha scaricato il PDF di un attestato',
  'attestation.revoked': 'ha revocato un attestato',
  'attestation.reissued': 'ha riemesso un attestato corretto',
  'draft.deleted': 'ha eliminato una bozza',
  'message.resent': 'ha rimandato un messaggio',
  'messages.cancelled': 'ha eliminato spedizioni',
  'template.created': 'ha creato un modello',
  'template_version.drafted': 'ha preparato una versione di un modello',
  'template_version.saved': 'ha salvato la bozza di un modello',
  'template_version.published': 'ha pubblicato una versione di un modello',
  'template_version.deleted': 'ha eliminato la bozza di un modello',
}

/** The words for an action; one without words yet shows its own name. */
export const actionLabel = (action: string): string => ACTION_LABELS[action] ?? action
