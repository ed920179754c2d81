import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'

/** Folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A path inside the project. */
export const inside = (...parts) => join(ROOT, ...parts)

/** A path that people gave: absolute, or relative to the project. */
export const given = (path) => resolve(ROOT, path)

/** Folder of the built portal. */
export const BUILD = inside('build')
