/** ISO 3166-1 alpha-2, officially assigned codes. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' '
  )

/**
 * Whose citizens need no residence permit: the European Union, the European Economic Area, Switzerland and San Marino
 * (D.Lgs. 30/2007; agreements of 2 May 1992, of 21 June 1999 and, for San Marino, of 31 March 1939).
 */
const FREE =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK CH SM'.split(
    ' '
  )

const names = new Intl.DisplayNames('it', { type: 'region' })

export const isCountry = (code: string) => CODES.includes(code)

/** "Marocco" of `MA`. */
export const countryName = (code: string): string => names.of(code) ?? code

/** Whether a citizen needs a residence permit to take part. */
export const needsPermit = (citizenship: string) => !FREE.includes(citizenship)

/** For a select: Italy first, then all by name. */
export function countryOptions() {
  const others = CODES.filter((code) => code !== 'IT')
    .map((code) => ({ value: code, label: countryName(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'it'))
  return [{ value: 'IT', label: 'Italia' }, ...others]
}
