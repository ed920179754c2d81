import type { CommandMetaData } from '@adonisjs/core/types/ace'

type CommandModule = { default: { serialize(): CommandMetaData } }

/** The commands of all modules, loaded when asked for. */
const COMMANDS: Array<() => Promise<CommandModule>> = [
  () => import('#accounts/commands/create_account'),
  () => import('#attestations/commands/sync_templates'),
  () => import('#messaging/commands/dispatch'),
  () => import('#home/commands/draw_lifecycles'),
  () => import('#home/commands/prepare_portal'),
  () => import('#home/commands/seed_demo'),
  () => import('#home/commands/work'),
]

/** Lists what `node ace list` shows. */
export async function getMetaData(): Promise<CommandMetaData[]> {
  const commands = await Promise.all(COMMANDS.map(loaded))
  return commands.map((command) => command.serialize())
}

/** Gives the command that was asked for, or null. */
export async function getCommand(metaData: CommandMetaData) {
  const commands = await Promise.all(COMMANDS.map(loaded))
  const asked = ({ commandName }: CommandMetaData) => commandName === metaData.commandName
  return commands.find((command) => asked(command.serialize())) ?? null
}

async function loaded(load: () => Promise<CommandModule>) {
  const { default: command } = await load()
  return command
}
