import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { parse } from 'yaml'
import attestationsConfig from '#config/attestations'
import { TEMPLATE_KINDS, type TemplateKind } from '#attestations/models/attestation_template'

/** One version of a template as it ships with the product. */
export type BuiltinVersion = Infer<typeof headValidator> & {
  version: number
  body: string
  style: string
}

const headValidator = vine.create({
  name: vine.string().maxLength(120),
  kind: vine.enum(Object.keys(TEMPLATE_KINDS) as TemplateKind[]),
  orientation: vine.enum(['landscape', 'portrait'] as const),
  title: vine.string().maxLength(200),
})

/**
 * Reads the shipped templates, oldest version first.
 * @throws when a file is missing or `template.yaml` does not say what it must: the product was packed badly
 */
export async function readBuiltinTemplates(
  root = attestationsConfig.templatesFolder
): Promise<BuiltinVersion[]> {
  const kinds = await foldersIn(root)
  const found = await Promise.all(kinds.map((kind) => readVersions(join(root, kind))))
  return found.flat().sort((a, b) => a.kind.localeCompare(b.kind) || a.version - b.version)
}

async function readVersions(folder: string): Promise<BuiltinVersion[]> {
  const names = await foldersIn(folder)
  const versions = names.filter((name) => /^[1-9]\d*$/.test(name))
  return Promise.all(versions.map((name) => readVersion(join(folder, name), Number(name))))
}

async function readVersion(folder: string, version: number): Promise<BuiltinVersion> {
  const [head, body, style] = await Promise.all(
    ['template.yaml', 'body.edge', 'style.css'].map((name) => readFile(join(folder, name), 'utf8'))
  )
  return { ...(await headValidator.validate(parse(head))), version, body, style }
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
