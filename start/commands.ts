import type { CommandMetaData } from '@adonisjs/core/types/ace'

type CommandModule = { default: { serialize(): CommandMetaData } }

/** The commands of all modules, loaded when asked for. */
const COMMANDS: Array<() => Promise<CommandModule>> = [
  () => import('#attestations/commands/sync_templates'),
]

/** Lists what `node ace list` shows. */
export async function getMetaData(): Promise<CommandMetaData[]> {
  return Promise.all(COMMANDS.map(async (load) => (await load()).default.serialize()))
}

/** Gives the command that was asked for, or null. */
export async function getCommand(metaData: CommandMetaData) {
  for (const load of COMMANDS) {
    const command = (await load()).default
    if (command.serialize().commandName === metaData.commandName) return command
  }
  return null
}
