import { municipalityLabel, municipalityOf, namesakes } from '#hosts/geography'

/** A municipality by its ISTAT code, with the province and region that searches go by. The code must exist. */
export function placeOf(municipalityCode: string) {
  const { province } = municipalityOf(municipalityCode)!
  return { municipalityCode, provinceCode: province.code, regionCode: province.region.code }
}

const SHOWN = 4

/** Why a text names no municipality, and what to write instead: it is unknown, or several bear the name. */
export function municipalitySentence(text: string, province?: string): string {
  const homonyms = namesakes(text, province)
  if (homonyms.length === 0) {
    return province && namesakes(text).length > 0
      ? 'Il comune non è in questa provincia. Controlli le due colonne.'
      : 'Non è il nome di un comune italiano. Lo scriva per intero, per esempio Lecco (LC).'
  }
  const names = homonyms.slice(0, SHOWN).map(municipalityLabel).join(', ')
  return `Più comuni hanno questo nome. Scriva anche la provincia: ${names}.`
}
