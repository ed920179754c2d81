export const policies = {
  AccountPolicy: () => import('#app/accounts/policies/account_policy'),
  AccountsSessionPolicy: () => import('#app/accounts/policies/session_policy'),
  AttestationPolicy: () => import('#app/attestations/policies/attestation_policy'),
  AttestationsAttestationTemplatePolicy: () => import('#app/attestations/policies/attestation_template_policy'),
  AuditPolicy: () => import('#app/audit/policies/audit_policy'),
  MessagingCaughtMailPolicy: () => import('#app/messaging/policies/caught_mail_policy'),
  MessagingMessageTemplatePolicy: () => import('#app/messaging/policies/message_template_policy'),
}

