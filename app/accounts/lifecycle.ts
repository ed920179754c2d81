import { defineLifecycle } from '#core/lifecycle'

/** An account of staff: invited until its holder sets a password, and disabled or enabled by an administrator. */
export const accountLifecycle = defineLifecycle(
  'account',
  {
    invited: { label: 'Invitato', tone: 'neutral', icon: 'mail' },
    active: { label: 'Attivo', tone: 'ok', icon: 'check-circle' },
    disabled: { label: 'Disabilitato', tone: 'void', icon: 'ban' },
  },
  {
    accept: { from: ['invited'], to: 'active' },
    invite: { from: ['invited'], to: 'invited' },
    disable: { from: ['invited', 'active'], to: 'disabled' },
    enable: { from: ['disabled'], to: 'active' },
  }
)

export type AccountState = 'invited' | 'active' | 'disabled'
