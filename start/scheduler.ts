import scheduler from 'adonisjs-scheduler/services/main'

/** The one timetable. Times are Europe/Rome where an hour matters. */
export { scheduler }
