import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'home.home.show': { paramsTuple?: []; params?: {} }
    'home.privacy': { paramsTuple?: []; params?: {} }
    'home.accessibility': { paramsTuple?: []; params?: {} }
    'home.legal': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'accounts.sessions.store': { paramsTuple?: []; params?: {} }
    'accounts.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'accounts.sign_in_codes.store': { paramsTuple?: []; params?: {} }
    'accounts.password_resets.create': { paramsTuple?: []; params?: {} }
    'accounts.password_resets.store': { paramsTuple?: []; params?: {} }
    'accounts.new_passwords.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.new_passwords.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.invitation.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.sessions.destroy': { paramsTuple?: []; params?: {} }
    'accounts.profiles.show': { paramsTuple?: []; params?: {} }
    'accounts.passwords.edit': { paramsTuple?: []; params?: {} }
    'accounts.passwords.update': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.store': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.edit': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.update': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.destroy': { paramsTuple?: []; params?: {} }
    'accounts.accounts.index': { paramsTuple?: []; params?: {} }
    'accounts.accounts.create': { paramsTuple?: []; params?: {} }
    'accounts.accounts.store': { paramsTuple?: []; params?: {} }
    'accounts.accounts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.accounts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.invitations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.account_suspensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.account_suspensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.account_suspensions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.lost_second_factors.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.audit_events.index': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.index': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.create': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_previews.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_tests.store': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_templates.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_template_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_template_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_template_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mails.index': { paramsTuple?: []; params?: {} }
    'messaging.caught_mails.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mail_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mail_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'attestations.attestation_templates.index': { paramsTuple?: []; params?: {} }
    'attestations.attestation_templates.create': { paramsTuple?: []; params?: {} }
    'attestations.attestation_templates.store': { paramsTuple?: []; params?: {} }
    'attestations.attestation_templates.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_versions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_versions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_publications.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_deletions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_deletions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.picture': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_pictures.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue,'name': ParamValue} }
    'attestations.templates': { paramsTuple?: []; params?: {} }
    'attestations.verifications.index': { paramsTuple?: []; params?: {} }
    'attestations.verification_files.any': { paramsTuple?: []; params?: {} }
    'attestations.verifications.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'attestations.verification_files.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'attestations.drafts.create': { paramsTuple?: []; params?: {} }
    'attestations.drafts.store': { paramsTuple?: []; params?: {} }
    'attestations.people_layouts.show': { paramsTuple?: []; params?: {} }
    'attestations.drafts.show': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.drafts.delete': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.drafts.destroy': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_findings.index': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_people.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_people.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_people.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_restorations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.picture': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.message': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_test_messages.store': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_steps.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'attestations.draft_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'attestations.batches.index': { paramsTuple?: []; params?: {} }
    'attestations.batches.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_cancellations.create': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_cancellations.store': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.shipment_cancellations.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_cancellations.store': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_resends.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_resends.store': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_arrivals.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_arrivals.store': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.ledger_feeds.show': { paramsTuple?: []; params?: {} }
    'attestations.batch_archives.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_prints.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_dispatch_lists.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.attestations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_pdfs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_revocations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_revocations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_reissues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_reissues.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  GET: {
    'home.home.show': { paramsTuple?: []; params?: {} }
    'home.privacy': { paramsTuple?: []; params?: {} }
    'home.accessibility': { paramsTuple?: []; params?: {} }
    'home.legal': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'accounts.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'accounts.password_resets.create': { paramsTuple?: []; params?: {} }
    'accounts.new_passwords.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.profiles.show': { paramsTuple?: []; params?: {} }
    'accounts.passwords.edit': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.edit': { paramsTuple?: []; params?: {} }
    'accounts.accounts.index': { paramsTuple?: []; params?: {} }
    'accounts.accounts.create': { paramsTuple?: []; params?: {} }
    'accounts.accounts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.account_suspensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.audit_events.index': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.index': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.create': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_template_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mails.index': { paramsTuple?: []; params?: {} }
    'messaging.caught_mails.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mail_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mail_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'attestations.attestation_templates.index': { paramsTuple?: []; params?: {} }
    'attestations.attestation_templates.create': { paramsTuple?: []; params?: {} }
    'attestations.attestation_templates.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_versions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_publications.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_deletions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.picture': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_pictures.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue,'name': ParamValue} }
    'attestations.templates': { paramsTuple?: []; params?: {} }
    'attestations.verifications.index': { paramsTuple?: []; params?: {} }
    'attestations.verifications.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'attestations.drafts.create': { paramsTuple?: []; params?: {} }
    'attestations.people_layouts.show': { paramsTuple?: []; params?: {} }
    'attestations.drafts.show': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.drafts.delete': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_findings.index': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_people.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.picture': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_steps.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'attestations.batches.index': { paramsTuple?: []; params?: {} }
    'attestations.batches.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_cancellations.create': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.shipment_cancellations.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_resends.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_arrivals.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.ledger_feeds.show': { paramsTuple?: []; params?: {} }
    'attestations.batch_archives.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_prints.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_dispatch_lists.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.attestations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_pdfs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_revocations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_reissues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  HEAD: {
    'home.home.show': { paramsTuple?: []; params?: {} }
    'home.privacy': { paramsTuple?: []; params?: {} }
    'home.accessibility': { paramsTuple?: []; params?: {} }
    'home.legal': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'accounts.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'accounts.password_resets.create': { paramsTuple?: []; params?: {} }
    'accounts.new_passwords.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.profiles.show': { paramsTuple?: []; params?: {} }
    'accounts.passwords.edit': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.edit': { paramsTuple?: []; params?: {} }
    'accounts.accounts.index': { paramsTuple?: []; params?: {} }
    'accounts.accounts.create': { paramsTuple?: []; params?: {} }
    'accounts.accounts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.account_suspensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.audit_events.index': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.index': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.create': { paramsTuple?: []; params?: {} }
    'messaging.message_templates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_template_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mails.index': { paramsTuple?: []; params?: {} }
    'messaging.caught_mails.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mail_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.caught_mail_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'attestations.attestation_templates.index': { paramsTuple?: []; params?: {} }
    'attestations.attestation_templates.create': { paramsTuple?: []; params?: {} }
    'attestations.attestation_templates.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_versions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_publications.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_deletions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.picture': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_pictures.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue,'name': ParamValue} }
    'attestations.templates': { paramsTuple?: []; params?: {} }
    'attestations.verifications.index': { paramsTuple?: []; params?: {} }
    'attestations.verifications.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'attestations.drafts.create': { paramsTuple?: []; params?: {} }
    'attestations.people_layouts.show': { paramsTuple?: []; params?: {} }
    'attestations.drafts.show': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.drafts.delete': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_findings.index': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_people.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.picture': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_steps.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'attestations.batches.index': { paramsTuple?: []; params?: {} }
    'attestations.batches.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_cancellations.create': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.shipment_cancellations.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_resends.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_arrivals.create': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.ledger_feeds.show': { paramsTuple?: []; params?: {} }
    'attestations.batch_archives.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_prints.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.batch_dispatch_lists.show': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.attestations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_pdfs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_revocations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_reissues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  POST: {
    'accounts.sessions.store': { paramsTuple?: []; params?: {} }
    'accounts.sign_in_codes.store': { paramsTuple?: []; params?: {} }
    'accounts.password_resets.store': { paramsTuple?: []; params?: {} }
    'accounts.new_passwords.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.invitation.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.sessions.destroy': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.store': { paramsTuple?: []; params?: {} }
    'accounts.accounts.store': { paramsTuple?: []; params?: {} }
    'accounts.invitations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.account_suspensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_templates.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_previews.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_tests.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_templates.store': { paramsTuple?: []; params?: {} }
    'attestations.template_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_deletions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.verification_files.any': { paramsTuple?: []; params?: {} }
    'attestations.verification_files.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'attestations.drafts.store': { paramsTuple?: []; params?: {} }
    'attestations.draft_restorations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
    'attestations.draft_previews.message': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_test_messages.store': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'attestations.batch_cancellations.store': { paramsTuple: [ParamValue]; params: {'batch': ParamValue} }
    'attestations.shipment_cancellations.store': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_resends.store': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.shipment_arrivals.store': { paramsTuple: [ParamValue]; params: {'message': ParamValue} }
    'attestations.attestation_revocations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.attestation_reissues.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  PUT: {
    'accounts.passwords.update': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.update': { paramsTuple?: []; params?: {} }
    'accounts.accounts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_templates.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.draft_people.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
  }
  DELETE: {
    'accounts.second_factors.destroy': { paramsTuple?: []; params?: {} }
    'accounts.account_suspensions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.lost_second_factors.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_template_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.drafts.destroy': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_people.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}