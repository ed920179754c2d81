import { defineConfig } from 'vite'
import adonisjs from '@adonisjs/vite/client'
import { PurgeCSS } from 'purgecss'
import type { AcceptedPlugin, AtRule } from 'postcss'

/** Classes whose last part a page fills in: the tones of notes and status tags. */
const TONED = [/^dc-(?:note|tag)--/]
const OUR_FONTS = ['Titillium Web', 'Roboto Mono']

/**
 * Keeps of Bootstrap Italia only what our pages use: the whole is 90 kB, a page should stay under 40.
 * The font faces stand aside meanwhile: only with the file they came from can Vite find their fonts.
 */
const onlyWhatWeUse: AcceptedPlugin = {
  postcssPlugin: 'only-what-we-use',
  async OnceExit(root, { postcss }) {
    if (!root.source?.input.file?.endsWith('app.css')) return
    const faces: AtRule[] = []
    root.walkAtRules('font-face', (face) => {
      if (OUR_FONTS.some((name) => face.toString().includes(name))) faces.push(face.clone())
      face.remove()
    })
    const [purged] = await new PurgeCSS().purge({
      content: ['resources/views/**/*.edge', 'resources/js/**/*.js', 'app/**/*.ts'],
      css: [{ raw: root.toString() }],
      keyframes: true,
      safelist: TONED,
    })
    root.removeAll()
    root.append(faces, postcss.parse(purged.css, { from: root.source.input.file }).nodes)
  },
}

export default defineConfig({
  plugins: [
    adonisjs({
      entryPoints: ['resources/css/app.css', 'resources/js/app.js'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
  css: { postcss: { plugins: [onlyWhatWeUse] } },
  build: { assetsInlineLimit: 0 },
  server: { watch: { ignored: ['**/storage/**', '**/tmp/**', '**/build/**'] } },
})
