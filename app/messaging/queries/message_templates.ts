import MessageTemplate from '#messaging/models/message_template'

/** The templates that can be chosen, by name. */
export function activeMessageTemplates(): Promise<MessageTemplate[]> {
  return MessageTemplate.query().whereNull('archived_at').orderBy('name')
}

/** Those put away, by name. */
export function archivedMessageTemplates(): Promise<MessageTemplate[]> {
  return MessageTemplate.query().whereNotNull('archived_at').orderBy('name')
}

/** One template, archived or not, or null. */
export function findMessageTemplate(id: number): Promise<MessageTemplate | null> {
  return MessageTemplate.find(id)
}

/** The template of an address, or a 404. Whoever may manage templates sees them all. */
export function messageTemplateOr404(id: unknown): Promise<MessageTemplate> {
  return MessageTemplate.findOrFail(Number(id))
}
