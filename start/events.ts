/** The one map from what happened to who listens. */
import emitter from '@adonisjs/core/services/emitter'
import logger from '@adonisjs/core/services/logger'
import AccountLinkMade from '#accounts/events/account_link_made'
import KnownAddressRegistered from '#accounts/events/known_address_registered'
import PasswordResetAsked from '#accounts/events/password_reset_asked'
import RegistrationAsked from '#accounts/events/registration_asked'
import { issueResetLink } from '#accounts/listeners/issue_reset_link'
import { registerCitizen } from '#accounts/listeners/register_citizen'
import { annulFreedSeat } from '#internships/listeners/annul_freed_seat'
import { prepareInternship } from '#internships/listeners/prepare_internship'
import { mailAccountLink } from '#messaging/listeners/mail_account_link'
import { mailKnownAddress } from '#messaging/listeners/mail_known_address'
import InterestAsked from '#selection/events/interest_asked'
import NoticePublished from '#selection/events/notice_published'
import SeatAccepted from '#selection/events/seat_accepted'
import SeatFreed from '#selection/events/seat_freed'
import { announceNotice } from '#selection/listeners/announce_notice'
import { askInterest } from '#selection/listeners/ask_interest'

emitter.on(PasswordResetAsked, issueResetLink)
emitter.on(RegistrationAsked, registerCitizen)
emitter.on(KnownAddressRegistered, mailKnownAddress)
emitter.on(AccountLinkMade, mailAccountLink)
emitter.on(InterestAsked, askInterest)
emitter.on(NoticePublished, announceNotice)
emitter.on(SeatAccepted, prepareInternship)
emitter.on(SeatFreed, annulFreedSeat)

/** What was done stays done when a listener fails: the failure is for the log. */
emitter.onError((event, error) => logger.error({ err: error, event: nameOf(event) }, 'listener'))

const nameOf = (event: unknown) => (typeof event === 'function' ? event.name : String(event))
