/** What sort of public body hosts, with the word people read. */
export const HOST_KINDS = {
  municipality: 'Comune',
  province: 'Provincia',
  union: 'Unione di Comuni',
  mountain_community: 'Comunità montana',
  region: 'Regione',
  special_company: 'Azienda speciale',
  consortium: 'Consorzio',
  other: 'Altro ente pubblico',
} as const

export type HostKind = keyof typeof HOST_KINDS
