import { clock } from '#core/clock'
import Agreement from '#hosts/models/agreement'
import type HostBody from '#hosts/models/host_body'
import HostTutor from '#hosts/models/host_tutor'

/** An agreement of a body, in force from the beginning of 2026 unless told otherwise; without its paper. */
export const agreementOf = (host: HostBody, values: Partial<Agreement>): Promise<Agreement> =>
  Agreement.create({
    hostBodyId: host.id,
    number: '318/2026',
    signedOn: '2025-12-15',
    validFrom: '2026-01-01',
    validTo: null,
    fileKey: null,
    fileName: null,
    fileSha256: null,
    fileBytes: null,
    createdAt: clock.now(),
    ...values,
  })

/** A tutor of a body. */
export const createTutor = (host: HostBody, values: Partial<HostTutor> = {}): Promise<HostTutor> =>
  HostTutor.create({
    hostBodyId: host.id,
    firstName: 'Rosa',
    lastName: 'Colombo',
    codiceFiscale: null,
    email: 'rosa.colombo@comune.example',
    mobile: '+393331234567',
    level: 'Funzionari EQ',
    experienceYears: 12,
    competences: 'Servizi bibliotecari e accoglienza del pubblico',
    archivedAt: null,
    createdAt: clock.now(),
    ...values,
  })
