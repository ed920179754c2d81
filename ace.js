import '@poppinss/ts-exec'

// Commands may read the environment while they are listed: for tests it must be that of `.env.test` from the start,
// or the tests would run, and begin anew, on the database of `.env`.
if (process.argv[2] === 'test') process.env.NODE_ENV = 'test'

await import('./bin/console.js')
