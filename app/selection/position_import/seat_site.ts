import { searchable } from '#core/values/searchable'
import { tidy } from '#core/values/text'
import { municipalityOf, readMunicipality } from '#hosts/geography'
import type HostBody from '#hosts/models/host_body'
import type Site from '#hosts/models/site'
import { municipalitySentence } from '#hosts/place'
import type { FileRow, Remarks } from '#selection/position_import/remarks'

/** A site that the file adds to a host. */
export type NewSite = Pick<Site, 'name' | 'address' | 'postalCode' | 'municipalityCode'>

/** Where a seat is: a site of the host, or one that is to be added to it. */
export type SeatSite = { site: Site } | { newSite: NewSite }

/**
 * The site that a row means: by name, by address, or the only one there is. An unknown one with an address is added to
 * the host, in the host's own municipality unless the row names another; null when something is to be mended.
 */
export function readSeatSite(host: HostBody, line: FileRow, remarks: Remarks): SeatSite | null {
  const name = tidy(line.cells.sede)
  const address = tidy(line.cells.indirizzo)
  if (!name && !address) return onlySite(host, line, remarks)
  const found = host.sites.filter((site) => answersTo(site, name, address))
  if (found.length === 1) return { site: found[0] }
  if (found.length > 1) {
    const message =
      'L’ente ha più sedi così: scriva anche l’indirizzo, com’è nella scheda dell’ente.'
    remarks.fault(line, 'sede', 'site_unclear', message)
    return null
  }
  return newSite(host, line, remarks)
}

function onlySite(host: HostBody, line: FileRow, remarks: Remarks): SeatSite | null {
  if (host.sites.length === 1) return { site: host.sites[0] }
  const names = host.sites.slice(0, 5).map((site) => site.name)
  const message =
    names.length === 0
      ? 'L’ente non ha ancora sedi: scriva nome, indirizzo e comune della sede, e sarà aggiunta.'
      : `Scriva in quale sede è il posto. L’ente ha: ${names.join(', ')}${host.sites.length > 5 ? ' e altre' : ''}.`
  remarks.fault(line, 'sede', 'site_missing', message)
  return null
}

function answersTo(site: Site, name: string, address: string): boolean {
  const [ownName, ownAddress] = [searchable(site.name), searchable(site.address)]
  if (name && ownName !== searchable(name) && ownAddress !== searchable(name)) return false
  return !address || ownAddress === searchable(address)
}

function newSite(host: HostBody, line: FileRow, remarks: Remarks): SeatSite | null {
  const name = tidy(line.cells.sede) || 'Sede'
  const address = tidy(line.cells.indirizzo)
  if (!address) {
    const message =
      'L’ente non ha una sede con questo nome. Scriva anche l’indirizzo, e sarà aggiunta.'
    remarks.fault(line, 'sede', 'site_unknown', message)
    return null
  }
  const place = line.cells.comune
    ? (readMunicipality(line.cells.comune, host.provinceCode) ??
      readMunicipality(line.cells.comune))
    : municipalityOf(host.municipalityCode)
  if (!place) {
    remarks.fault(line, 'comune', 'municipality', municipalitySentence(line.cells.comune))
    return null
  }
  const digits = line.cells.cap.replace(/\s/g, '')
  const isPostalCode = /^\d{4,5}$/.test(digits)
  if (digits && !isPostalCode) {
    remarks.warn(line, 'cap', 'postal_code', 'Il CAP ha cinque cifre: la sede si aggiunge senza.')
  }
  const message = `È una sede nuova: sarà aggiunta a ${host.name}, in ${address}, ${place.name}.`
  remarks.warn(line, 'sede', 'site_new', message)
  const postalCode = isPostalCode ? digits.padStart(5, '0') : null
  return {
    newSite: {
      name: name.slice(0, 200),
      address: address.slice(0, 200),
      postalCode,
      municipalityCode: place.code,
    },
  }
}
