import ace from '@adonisjs/core/services/ace'

/** Begins a run on a database that holds nothing but its tables. */
export async function cleanSlate() {
  const command = await ace.exec('migration:fresh', ['--force'])
  if (command.exitCode) throw command.error ?? new Error('The test database could not be migrated')
}
