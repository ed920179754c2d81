import { DateTime } from 'luxon'
import { ROME } from '#core/clock'

const italian = (value: DateTime) => value.setZone(ROME).setLocale('it')

/** "24 novembre 2026" */
export const longDate = (value: DateTime) => italian(value).toFormat('d MMMM yyyy')

/** "martedì 24 novembre 2026, ore 9.00" */
export const fullInstant = (value: DateTime) =>
  italian(value).toFormat("cccc d MMMM yyyy, 'ore' H.mm")

/** "martedì 24 novembre 2026" of a date without an hour, `yyyy-MM-dd`. */
export const fullDay = (isoDate: string) =>
  DateTime.fromISO(isoDate, { zone: ROME }).setLocale('it').toFormat('cccc d MMMM yyyy')

/** "24 novembre 2026" of a date without an hour, `yyyy-MM-dd`. */
export const longDay = (isoDate: string) => longDate(DateTime.fromISO(isoDate, { zone: ROME }))

const ELIDED = { il: 'l’', al: 'all’', dal: 'dall’', del: 'dell’' }

/** "il 24 novembre 2026", "l’11 gennaio 2027": a date `yyyy-MM-dd` with its article, which 8 and 11 elide. */
export const dayWith = (article: keyof typeof ELIDED, isoDate: string) =>
  /-(08|11)$/.test(isoDate)
    ? `${ELIDED[article]}${longDay(isoDate)}`
    : `${article} ${longDay(isoDate)}`

/** "24.11.2026, 9.00": for tables, where room is short. */
export const shortInstant = (value: DateTime) => italian(value).toFormat('d.MM.yyyy, H.mm')

/** "14.32" */
export const timeToTheMinute = (value: DateTime) => italian(value).toFormat('H.mm')

/** "14.32.05" */
export const timeOfDay = (value: DateTime) => italian(value).toFormat('H.mm.ss')

const grouped = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })

/** "1.240": whole numbers as Italians group them, from the first thousand on. */
export const count = (value: number) => grouped.format(value)
