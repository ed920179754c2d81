import { municipalityOf } from '#hosts/geography'

/** The columns of a place: municipality, with its province and region for searches. */
export function placeOf(municipalityCode: string) {
  const { province } = municipalityOf(municipalityCode)!
  return { municipalityCode, provinceCode: province.code, regionCode: province.region.code }
}
