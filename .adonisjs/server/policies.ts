export const policies = {
  AccountPolicy: () => import('#app/accounts/policies/account_policy'),
  AccountsSessionPolicy: () => import('#app/accounts/policies/session_policy'),
  AttestationPolicy: () => import('#app/attestations/policies/attestation_policy'),
  AttestationsAttestationTemplatePolicy: () => import('#app/attestations/policies/attestation_template_policy'),
  AuditPolicy: () => import('#app/audit/policies/audit_policy'),
  HostsHostBodyPolicy: () => import('#app/hosts/policies/host_body_policy'),
  InternshipPolicy: () => import('#app/internships/policies/internship_policy'),
  InternshipsOutcomePolicy: () => import('#app/internships/policies/outcome_policy'),
  InternshipsRuleSetPolicy: () => import('#app/internships/policies/rule_set_policy'),
  MessagingCaughtMailPolicy: () => import('#app/messaging/policies/caught_mail_policy'),
  MessagingMessageTemplatePolicy: () => import('#app/messaging/policies/message_template_policy'),
  SelectionApplicationPolicy: () => import('#app/selection/policies/application_policy'),
  SelectionEvaluationPolicy: () => import('#app/selection/policies/evaluation_policy'),
  SelectionInterestPolicy: () => import('#app/selection/policies/interest_policy'),
  SelectionNoticePolicy: () => import('#app/selection/policies/notice_policy'),
}

