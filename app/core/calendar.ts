import ICAL from 'ical.js'
import type { DateTime } from 'luxon'
import { clock } from '#core/clock'

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'
type Person = { name: string; address: string }

export interface CalendarEvent {
  /** The same for every version of the event: `colloquio-12@portale.example`. */
  uid: string
  /** Grows with every version. */
  sequence: number
  startsAt: DateTime
  /** The same instant as the start, or none, for a deadline: it takes no time from anybody. */
  endsAt?: DateTime | null
  summary: string
  description: string
  location?: string | null
  url?: string | null
  /** PUBLISH unless told. A REQUEST names whom it invites (RFC 5546, 3.2.2): without `attendee` it is written as PUBLISH. */
  method?: CalendarMethod
  /** Days before the start at which the calendar reminds. */
  alarmDays?: number | null
  organizer?: Person | null
  attendee?: Person | null
}

/** The library leaves the space of a continuation out of its count; 75 octets are all a line may have (RFC 5545, 3.1). */
ICAL.foldLength = 74

/** One event as iCalendar text (RFC 5545), for a file or a mail. Instants are written in UTC: every calendar shows them in its own zone. */
export function calendarFile(event: CalendarEvent): string {
  const calendar = new ICAL.Component('vcalendar')
  set(calendar, 'version', '2.0')
  set(calendar, 'prodid', '-//DoteComune//Portale//IT')
  set(calendar, 'calscale', 'GREGORIAN')
  const method = methodOf(event)
  set(calendar, 'method', method)
  calendar.addSubcomponent(eventComponent(event, method))
  return `${calendar.toString()}\r\n`
}

function methodOf({ method = 'PUBLISH', attendee }: CalendarEvent): CalendarMethod {
  return method === 'REQUEST' && !attendee ? 'PUBLISH' : method
}

/** Properties first, the alarm last, as the grammar wants them (3.6.1). */
function eventComponent(event: CalendarEvent, method: CalendarMethod): ICAL.Component {
  const component = new ICAL.Component('vevent')
  set(component, 'uid', event.uid)
  set(component, 'sequence', event.sequence)
  set(component, 'dtstamp', timeOf(clock.now()))
  setTimes(component, event)
  set(component, 'summary', tidy(event.summary).replaceAll('\n', ' '))
  set(component, 'description', tidy(event.description))
  if (event.location) set(component, 'location', tidy(event.location))
  if (event.url) set(component, 'url', event.url)
  set(component, 'status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
  setPerson(component, 'organizer', event.organizer)
  const invited = setPerson(component, 'attendee', event.attendee)
  invited?.setParameter('role', 'REQ-PARTICIPANT')
  if (event.alarmDays && method !== 'CANCEL') component.addSubcomponent(alarm(event))
  return component
}

function setTimes(component: ICAL.Component, { startsAt, endsAt }: CalendarEvent) {
  set(component, 'dtstart', timeOf(startsAt))
  const lasts = endsAt && endsAt > startsAt
  if (lasts) set(component, 'dtend', timeOf(endsAt))
  set(component, 'transp', lasts ? 'OPAQUE' : 'TRANSPARENT')
}

function alarm({ alarmDays, summary }: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component('valarm')
  set(component, 'action', 'DISPLAY')
  set(component, 'trigger', new ICAL.Duration({ days: alarmDays!, isNegative: true }))
  set(component, 'description', tidy(summary))
  return component
}

function setPerson(component: ICAL.Component, property: string, person?: Person | null) {
  if (!person) return undefined
  const added = set(component, property, `mailto:${person.address}`)
  added.setParameter('cn', tidy(person.name).replaceAll('\n', ' '))
  return added
}

const set = (component: ICAL.Component, property: string, value: object | string | number) =>
  component.addPropertyWithValue(property, value)

const timeOf = (instant: DateTime) =>
  ICAL.Time.fromDateTimeString(instant.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"))

/** Line ends as the library escapes them; no other control character may stand in a text (3.1). */
const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}--\n]/gv, ' ')
    .trim()
