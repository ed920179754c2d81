import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'home.home.show': { paramsTuple?: []; params?: {} }
    'home.robots.show': { paramsTuple?: []; params?: {} }
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
    'accounts.registrations.create': { paramsTuple?: []; params?: {} }
    'accounts.registrations.store': { paramsTuple?: []; params?: {} }
    'accounts.registrations.show': { paramsTuple?: []; params?: {} }
    'accounts.registration_confirmations.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.registration_confirmations.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
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
    'selection.public_notices.index': { paramsTuple?: []; params?: {} }
    'selection.notice_feeds.index': { paramsTuple?: []; params?: {} }
    'selection.notice_feeds.rss': { paramsTuple?: []; params?: {} }
    'selection.sitemaps.show': { paramsTuple?: []; params?: {} }
    'selection.public_notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.notice_documents.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.notice_documents.calendar': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.public_positions.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.public_positions.index': { paramsTuple?: []; params?: {} }
    'selection.interests.create': { paramsTuple?: []; params?: {} }
    'selection.interests.store': { paramsTuple?: []; params?: {} }
    'selection.interests.show': { paramsTuple?: []; params?: {} }
    'selection.interest_confirmations.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_confirmations.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_withdrawals.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_withdrawals.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_figures.index': { paramsTuple?: []; params?: {} }
    'selection.interest_figures.export': { paramsTuple?: []; params?: {} }
    'selection.notices.index': { paramsTuple?: []; params?: {} }
    'selection.notices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notices.create': { paramsTuple?: []; params?: {} }
    'selection.notices.store': { paramsTuple?: []; params?: {} }
    'selection.notices.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notices.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_deletions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_deletions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_publications.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_corrections.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_corrections.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_conclusions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_conclusions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.layout': { paramsTuple?: []; params?: {} }
    'selection.notice_position_imports.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_position_imports.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_position_imports.findings': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_positions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notice_positions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notice_position_deletions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notice_position_deletions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.applications.index': { paramsTuple?: []; params?: {} }
    'selection.application_starts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.application_drafts.show': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_drafts.delete': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_drafts.destroy': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_draft_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'attachment': ParamValue} }
    'selection.application_submissions.store': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_draft_steps.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'selection.application_draft_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'selection.applications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_receipts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'attachment': ParamValue} }
    'selection.application_retractions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_retractions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_completions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_completions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.evaluations.index': { paramsTuple?: []; params?: {} }
    'selection.evaluation_positions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.clear_admissions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.clear_admissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.scores.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.scores.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'minute': ParamValue} }
    'selection.commissions.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.commissions.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.commissioners.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.commissioners.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'commissioner': ParamValue} }
    'selection.interview_slots.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_slots.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_slots.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'slot': ParamValue} }
    'selection.interview_days.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'day': ParamValue} }
    'selection.convocations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.evaluation_applications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.evaluation_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'attachment': ParamValue} }
    'selection.requirement_checks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.requirement_checks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.admissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.admission_reconsiderations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.admission_reconsiderations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.completion_requests.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.completion_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.applicant_convocations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.applicant_convocations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_outcomes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_scores.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_scores.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.rankings.index': { paramsTuple?: []; params?: {} }
    'selection.rankings.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.ranking_pdfs.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.offers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_acceptances.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_renunciations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_renunciations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_previews.index': { paramsTuple?: []; params?: {} }
    'selection.seat_boards.show': { paramsTuple?: []; params?: {} }
    'selection.seat_boards.csv': { paramsTuple?: []; params?: {} }
    'selection.ranking_publications.all': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_previews.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_recomputations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_reopenings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_reopenings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.seat_offers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_tie_decisions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.candidacy_withdrawals.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.candidacy_withdrawals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_outcomes.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'outcome': ParamValue} }
    'selection.offer_outcomes.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'outcome': ParamValue} }
    'internships.rule_comparisons.index': { paramsTuple?: []; params?: {} }
    'internships.rule_comparisons.export': { paramsTuple?: []; params?: {} }
    'internships.rule_sets.index': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.rule_sets.create': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.rule_sets.store': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.rule_sets.delete': { paramsTuple: [ParamValue,ParamValue]; params: {'region': ParamValue,'version': ParamValue} }
    'internships.rule_sets.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'region': ParamValue,'version': ParamValue} }
    'internships.internship_imports.create': { paramsTuple?: []; params?: {} }
    'internships.internship_imports.store': { paramsTuple?: []; params?: {} }
    'internships.internship_layouts.csv': { paramsTuple?: []; params?: {} }
    'internships.internship_layouts.xlsx': { paramsTuple?: []; params?: {} }
    'internships.internship_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.internship_import_confirmations.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.internship_import_findings.index': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.bulk_actions.index': { paramsTuple?: []; params?: {} }
    'internships.bulk_actions.create': { paramsTuple?: []; params?: {} }
    'internships.bulk_actions.store': { paramsTuple?: []; params?: {} }
    'internships.bulk_actions.show': { paramsTuple: [ParamValue]; params: {'run': ParamValue} }
    'internships.bulk_reports.show': { paramsTuple: [ParamValue]; params: {'run': ParamValue} }
    'internships.internships.index': { paramsTuple?: []; params?: {} }
    'internships.provisional_codes.index': { paramsTuple?: []; params?: {} }
    'internships.internships.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_start_communications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_start_communications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_start_communications.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_checks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'item': ParamValue} }
    'internships.internship_checks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'item': ParamValue} }
    'internships.internship_checks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'item': ParamValue} }
    'internships.promoter_tutors.index': { paramsTuple?: []; params?: {} }
    'internships.promoter_tutors.store': { paramsTuple?: []; params?: {} }
    'internships.promoter_tutor_archives.store': { paramsTuple: [ParamValue]; params: {'tutor': ParamValue} }
    'internships.promoter_tutor_archives.destroy': { paramsTuple: [ParamValue]; params: {'tutor': ParamValue} }
    'internships.internship_justifications.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'rule': ParamValue} }
    'internships.internship_justifications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'rule': ParamValue} }
    'internships.internship_justifications.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'rule': ParamValue} }
    'internships.internship_tutors.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_tutors.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_dates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_dates.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_codes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_codes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_starts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_annulments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_annulments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.mandatory_communications.index': { paramsTuple?: []; params?: {} }
    'internships.mandatory_communications.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'communication': ParamValue} }
    'internships.mandatory_communications.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'communication': ParamValue} }
    'internships.suspensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.suspensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.suspension_cancellations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'suspension': ParamValue} }
    'internships.suspension_cancellations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'suspension': ParamValue} }
    'internships.extensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.extensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.terminations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.terminations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.training_plans.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.training_plans.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_documents.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.document_signature_files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'internships.document_signatures.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.document_signatures.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.internship_documents.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.document_signatures.delete': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'internships.document_signatures.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'internships.my_internships.show': { paramsTuple?: []; params?: {} }
    'internships.followed_interns.index': { paramsTuple?: []; params?: {} }
    'internships.host_interns.index': { paramsTuple?: []; params?: {} }
    'internships.follow_ups.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'internships.follow_ups.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'internships.follow_ups.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'internships.outcomes.index': { paramsTuple?: []; params?: {} }
    'internships.outcomes.export': { paramsTuple?: []; params?: {} }
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
    'hosts.host_exports.csv': { paramsTuple?: []; params?: {} }
    'hosts.host_exports.xlsx': { paramsTuple?: []; params?: {} }
    'hosts.host_bodies.index': { paramsTuple?: []; params?: {} }
    'hosts.host_bodies.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreement_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_bodies.create': { paramsTuple?: []; params?: {} }
    'hosts.host_bodies.store': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.create': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.store': { paramsTuple?: []; params?: {} }
    'hosts.host_layouts.csv': { paramsTuple?: []; params?: {} }
    'hosts.host_layouts.xlsx': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_import_confirmations.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_import_findings.index': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_bodies.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_bodies.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_agreements.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_officers.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_officers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_officers.delete': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'officer': ParamValue} }
    'hosts.host_officers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'officer': ParamValue} }
    'hosts.host_sites.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_sites.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_sites.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_sites.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_site_archives.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_site_archives.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_tutors.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_tutors.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_tutors.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'hosts.host_tutors.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'hosts.host_tutor_archives.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'hosts.host_tutor_archives.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'hosts.municipalities.index': { paramsTuple?: []; params?: {} }
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
    'home.robots.show': { paramsTuple?: []; params?: {} }
    'home.privacy': { paramsTuple?: []; params?: {} }
    'home.accessibility': { paramsTuple?: []; params?: {} }
    'home.legal': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'accounts.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'accounts.password_resets.create': { paramsTuple?: []; params?: {} }
    'accounts.new_passwords.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.registrations.create': { paramsTuple?: []; params?: {} }
    'accounts.registrations.show': { paramsTuple?: []; params?: {} }
    'accounts.registration_confirmations.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
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
    'selection.public_notices.index': { paramsTuple?: []; params?: {} }
    'selection.notice_feeds.index': { paramsTuple?: []; params?: {} }
    'selection.notice_feeds.rss': { paramsTuple?: []; params?: {} }
    'selection.sitemaps.show': { paramsTuple?: []; params?: {} }
    'selection.public_notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.notice_documents.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.notice_documents.calendar': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.public_positions.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.public_positions.index': { paramsTuple?: []; params?: {} }
    'selection.interests.create': { paramsTuple?: []; params?: {} }
    'selection.interests.show': { paramsTuple?: []; params?: {} }
    'selection.interest_confirmations.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_withdrawals.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_figures.index': { paramsTuple?: []; params?: {} }
    'selection.interest_figures.export': { paramsTuple?: []; params?: {} }
    'selection.notices.index': { paramsTuple?: []; params?: {} }
    'selection.notices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notices.create': { paramsTuple?: []; params?: {} }
    'selection.notices.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_deletions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_publications.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_corrections.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_conclusions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.layout': { paramsTuple?: []; params?: {} }
    'selection.notice_position_imports.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_position_imports.findings': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_positions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notice_position_deletions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.applications.index': { paramsTuple?: []; params?: {} }
    'selection.application_starts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.application_drafts.show': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_drafts.delete': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_draft_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'attachment': ParamValue} }
    'selection.application_draft_steps.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'selection.applications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_receipts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'attachment': ParamValue} }
    'selection.application_retractions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_completions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.evaluations.index': { paramsTuple?: []; params?: {} }
    'selection.evaluation_positions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.clear_admissions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.scores.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'minute': ParamValue} }
    'selection.commissions.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_slots.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_days.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'day': ParamValue} }
    'selection.evaluation_applications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.evaluation_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'attachment': ParamValue} }
    'selection.requirement_checks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.admission_reconsiderations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.completion_requests.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.applicant_convocations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_scores.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.rankings.index': { paramsTuple?: []; params?: {} }
    'selection.rankings.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.ranking_pdfs.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.offers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_renunciations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_previews.index': { paramsTuple?: []; params?: {} }
    'selection.seat_boards.show': { paramsTuple?: []; params?: {} }
    'selection.seat_boards.csv': { paramsTuple?: []; params?: {} }
    'selection.ranking_previews.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_recomputations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_reopenings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.candidacy_withdrawals.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_outcomes.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'outcome': ParamValue} }
    'internships.rule_comparisons.index': { paramsTuple?: []; params?: {} }
    'internships.rule_comparisons.export': { paramsTuple?: []; params?: {} }
    'internships.rule_sets.index': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.rule_sets.create': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.rule_sets.delete': { paramsTuple: [ParamValue,ParamValue]; params: {'region': ParamValue,'version': ParamValue} }
    'internships.internship_imports.create': { paramsTuple?: []; params?: {} }
    'internships.internship_layouts.csv': { paramsTuple?: []; params?: {} }
    'internships.internship_layouts.xlsx': { paramsTuple?: []; params?: {} }
    'internships.internship_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.internship_import_findings.index': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.bulk_actions.index': { paramsTuple?: []; params?: {} }
    'internships.bulk_actions.create': { paramsTuple?: []; params?: {} }
    'internships.bulk_actions.show': { paramsTuple: [ParamValue]; params: {'run': ParamValue} }
    'internships.bulk_reports.show': { paramsTuple: [ParamValue]; params: {'run': ParamValue} }
    'internships.internships.index': { paramsTuple?: []; params?: {} }
    'internships.provisional_codes.index': { paramsTuple?: []; params?: {} }
    'internships.internships.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_start_communications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_checks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'item': ParamValue} }
    'internships.promoter_tutors.index': { paramsTuple?: []; params?: {} }
    'internships.internship_justifications.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'rule': ParamValue} }
    'internships.internship_tutors.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_dates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_codes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_annulments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.mandatory_communications.index': { paramsTuple?: []; params?: {} }
    'internships.mandatory_communications.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'communication': ParamValue} }
    'internships.suspensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.suspension_cancellations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'suspension': ParamValue} }
    'internships.extensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.terminations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.training_plans.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_documents.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.document_signature_files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'internships.document_signatures.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.document_signatures.delete': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'internships.my_internships.show': { paramsTuple?: []; params?: {} }
    'internships.followed_interns.index': { paramsTuple?: []; params?: {} }
    'internships.host_interns.index': { paramsTuple?: []; params?: {} }
    'internships.follow_ups.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'internships.follow_ups.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'internships.outcomes.index': { paramsTuple?: []; params?: {} }
    'internships.outcomes.export': { paramsTuple?: []; params?: {} }
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
    'hosts.host_exports.csv': { paramsTuple?: []; params?: {} }
    'hosts.host_exports.xlsx': { paramsTuple?: []; params?: {} }
    'hosts.host_bodies.index': { paramsTuple?: []; params?: {} }
    'hosts.host_bodies.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreement_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_bodies.create': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.create': { paramsTuple?: []; params?: {} }
    'hosts.host_layouts.csv': { paramsTuple?: []; params?: {} }
    'hosts.host_layouts.xlsx': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_import_findings.index': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_bodies.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_officers.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_officers.delete': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'officer': ParamValue} }
    'hosts.host_sites.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_sites.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_tutors.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_tutors.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'hosts.municipalities.index': { paramsTuple?: []; params?: {} }
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
    'home.robots.show': { paramsTuple?: []; params?: {} }
    'home.privacy': { paramsTuple?: []; params?: {} }
    'home.accessibility': { paramsTuple?: []; params?: {} }
    'home.legal': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'accounts.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'accounts.password_resets.create': { paramsTuple?: []; params?: {} }
    'accounts.new_passwords.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.registrations.create': { paramsTuple?: []; params?: {} }
    'accounts.registrations.show': { paramsTuple?: []; params?: {} }
    'accounts.registration_confirmations.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
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
    'selection.public_notices.index': { paramsTuple?: []; params?: {} }
    'selection.notice_feeds.index': { paramsTuple?: []; params?: {} }
    'selection.notice_feeds.rss': { paramsTuple?: []; params?: {} }
    'selection.sitemaps.show': { paramsTuple?: []; params?: {} }
    'selection.public_notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.notice_documents.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.notice_documents.calendar': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.public_positions.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.public_positions.index': { paramsTuple?: []; params?: {} }
    'selection.interests.create': { paramsTuple?: []; params?: {} }
    'selection.interests.show': { paramsTuple?: []; params?: {} }
    'selection.interest_confirmations.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_withdrawals.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_figures.index': { paramsTuple?: []; params?: {} }
    'selection.interest_figures.export': { paramsTuple?: []; params?: {} }
    'selection.notices.index': { paramsTuple?: []; params?: {} }
    'selection.notices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notices.create': { paramsTuple?: []; params?: {} }
    'selection.notices.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_deletions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_publications.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_corrections.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_conclusions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.layout': { paramsTuple?: []; params?: {} }
    'selection.notice_position_imports.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_position_imports.findings': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_positions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.notice_position_deletions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.applications.index': { paramsTuple?: []; params?: {} }
    'selection.application_starts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue} }
    'selection.application_drafts.show': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_drafts.delete': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_draft_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'attachment': ParamValue} }
    'selection.application_draft_steps.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'selection.applications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_receipts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'attachment': ParamValue} }
    'selection.application_retractions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_completions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.evaluations.index': { paramsTuple?: []; params?: {} }
    'selection.evaluation_positions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.clear_admissions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.scores.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'minute': ParamValue} }
    'selection.commissions.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_slots.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_days.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'day': ParamValue} }
    'selection.evaluation_applications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.evaluation_attachments.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'attachment': ParamValue} }
    'selection.requirement_checks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.admission_reconsiderations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.completion_requests.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.applicant_convocations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_scores.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.rankings.index': { paramsTuple?: []; params?: {} }
    'selection.rankings.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.ranking_pdfs.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'year': ParamValue,'number': ParamValue,'code': ParamValue} }
    'selection.offers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_renunciations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_previews.index': { paramsTuple?: []; params?: {} }
    'selection.seat_boards.show': { paramsTuple?: []; params?: {} }
    'selection.seat_boards.csv': { paramsTuple?: []; params?: {} }
    'selection.ranking_previews.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_recomputations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_reopenings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.candidacy_withdrawals.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_outcomes.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'outcome': ParamValue} }
    'internships.rule_comparisons.index': { paramsTuple?: []; params?: {} }
    'internships.rule_comparisons.export': { paramsTuple?: []; params?: {} }
    'internships.rule_sets.index': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.rule_sets.create': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.rule_sets.delete': { paramsTuple: [ParamValue,ParamValue]; params: {'region': ParamValue,'version': ParamValue} }
    'internships.internship_imports.create': { paramsTuple?: []; params?: {} }
    'internships.internship_layouts.csv': { paramsTuple?: []; params?: {} }
    'internships.internship_layouts.xlsx': { paramsTuple?: []; params?: {} }
    'internships.internship_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.internship_import_findings.index': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.bulk_actions.index': { paramsTuple?: []; params?: {} }
    'internships.bulk_actions.create': { paramsTuple?: []; params?: {} }
    'internships.bulk_actions.show': { paramsTuple: [ParamValue]; params: {'run': ParamValue} }
    'internships.bulk_reports.show': { paramsTuple: [ParamValue]; params: {'run': ParamValue} }
    'internships.internships.index': { paramsTuple?: []; params?: {} }
    'internships.provisional_codes.index': { paramsTuple?: []; params?: {} }
    'internships.internships.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_start_communications.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_checks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'item': ParamValue} }
    'internships.promoter_tutors.index': { paramsTuple?: []; params?: {} }
    'internships.internship_justifications.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'rule': ParamValue} }
    'internships.internship_tutors.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_dates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_codes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_annulments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.mandatory_communications.index': { paramsTuple?: []; params?: {} }
    'internships.mandatory_communications.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'communication': ParamValue} }
    'internships.suspensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.suspension_cancellations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'suspension': ParamValue} }
    'internships.extensions.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.terminations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.training_plans.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_documents.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.document_signature_files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'internships.document_signatures.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.document_signatures.delete': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'internships.my_internships.show': { paramsTuple?: []; params?: {} }
    'internships.followed_interns.index': { paramsTuple?: []; params?: {} }
    'internships.host_interns.index': { paramsTuple?: []; params?: {} }
    'internships.follow_ups.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'internships.follow_ups.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'internships.outcomes.index': { paramsTuple?: []; params?: {} }
    'internships.outcomes.export': { paramsTuple?: []; params?: {} }
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
    'hosts.host_exports.csv': { paramsTuple?: []; params?: {} }
    'hosts.host_exports.xlsx': { paramsTuple?: []; params?: {} }
    'hosts.host_bodies.index': { paramsTuple?: []; params?: {} }
    'hosts.host_bodies.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreement_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_bodies.create': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.create': { paramsTuple?: []; params?: {} }
    'hosts.host_layouts.csv': { paramsTuple?: []; params?: {} }
    'hosts.host_layouts.xlsx': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_import_findings.index': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_bodies.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_officers.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_officers.delete': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'officer': ParamValue} }
    'hosts.host_sites.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_sites.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_tutors.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_tutors.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'hosts.municipalities.index': { paramsTuple?: []; params?: {} }
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
    'accounts.registrations.store': { paramsTuple?: []; params?: {} }
    'accounts.registration_confirmations.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.sessions.destroy': { paramsTuple?: []; params?: {} }
    'accounts.second_factors.store': { paramsTuple?: []; params?: {} }
    'accounts.accounts.store': { paramsTuple?: []; params?: {} }
    'accounts.invitations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.account_suspensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_templates.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_previews.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_tests.store': { paramsTuple?: []; params?: {} }
    'messaging.message_template_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interests.store': { paramsTuple?: []; params?: {} }
    'selection.interest_confirmations.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.interest_withdrawals.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'selection.notices.store': { paramsTuple?: []; params?: {} }
    'selection.notice_deletions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_corrections.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_conclusions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_imports.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'selection.notice_positions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_position_deletions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'selection.application_submissions.store': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.application_draft_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'step': ParamValue} }
    'selection.application_retractions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_completions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.clear_admissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.scores.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.minutes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.commissions.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.commissioners.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_slots.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.convocations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.requirement_checks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.admissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.admission_reconsiderations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.completion_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.applicant_convocations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.interview_outcomes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_scores.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_acceptances.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_renunciations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_publications.all': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_reopenings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.seat_offers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.ranking_tie_decisions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.candidacy_withdrawals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.offer_outcomes.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'outcome': ParamValue} }
    'internships.rule_sets.store': { paramsTuple: [ParamValue]; params: {'region': ParamValue} }
    'internships.internship_imports.store': { paramsTuple?: []; params?: {} }
    'internships.internship_import_confirmations.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'internships.bulk_actions.store': { paramsTuple?: []; params?: {} }
    'internships.internship_start_communications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_checks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'item': ParamValue} }
    'internships.promoter_tutors.store': { paramsTuple?: []; params?: {} }
    'internships.promoter_tutor_archives.store': { paramsTuple: [ParamValue]; params: {'tutor': ParamValue} }
    'internships.internship_justifications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'rule': ParamValue} }
    'internships.internship_tutors.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_starts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_annulments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.suspensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.suspension_cancellations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'suspension': ParamValue} }
    'internships.extensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.terminations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.document_signatures.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue} }
    'internships.internship_documents.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.follow_ups.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'attestations.attestation_templates.store': { paramsTuple?: []; params?: {} }
    'attestations.template_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_deletions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'attestations.template_previews.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'hosts.host_bodies.store': { paramsTuple?: []; params?: {} }
    'hosts.host_imports.store': { paramsTuple?: []; params?: {} }
    'hosts.host_import_confirmations.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'hosts.host_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_officers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_sites.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_site_archives.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_tutors.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_tutor_archives.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
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
    'selection.notices.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.notice_positions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'position': ParamValue} }
    'internships.internship_dates.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_codes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.mandatory_communications.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'communication': ParamValue} }
    'internships.training_plans.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attestations.template_versions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'version': ParamValue} }
    'hosts.host_bodies.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_agreements.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'agreement': ParamValue} }
    'hosts.host_sites.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_tutors.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'attestations.draft_people.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
  }
  DELETE: {
    'accounts.second_factors.destroy': { paramsTuple?: []; params?: {} }
    'accounts.account_suspensions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.lost_second_factors.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messaging.message_template_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'selection.application_drafts.destroy': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'selection.commissioners.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'commissioner': ParamValue} }
    'selection.interview_slots.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'slot': ParamValue} }
    'internships.rule_sets.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'region': ParamValue,'version': ParamValue} }
    'internships.internship_start_communications.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internships.internship_checks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'item': ParamValue} }
    'internships.promoter_tutor_archives.destroy': { paramsTuple: [ParamValue]; params: {'tutor': ParamValue} }
    'internships.internship_justifications.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'rule': ParamValue} }
    'internships.document_signatures.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'document': ParamValue,'signature': ParamValue} }
    'attestations.template_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_archives.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosts.host_officers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'officer': ParamValue} }
    'hosts.host_site_archives.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'site': ParamValue} }
    'hosts.host_tutor_archives.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'tutor': ParamValue} }
    'attestations.drafts.destroy': { paramsTuple: [ParamValue]; params: {'draft': ParamValue} }
    'attestations.draft_people.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'draft': ParamValue,'person': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}