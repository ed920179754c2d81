import { BaseEvent } from '@adonisjs/core/events'

/** Somebody asked for a new password. Whether the address exists is looked up outside the request. */
export default class PasswordResetAsked extends BaseEvent {
  constructor(public email: string) {
    super()
  }
}
