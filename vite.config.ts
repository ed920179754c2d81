import { defineConfig } from 'vite'
import adonisjs from '@adonisjs/vite/client'
import { PurgeCSS } from 'purgecss'
import type { AcceptedPlugin } from 'postcss'

const OUR_FONTS = ['Titillium Web', 'Roboto Mono']

/** Keeps of Bootstrap Italia only what our pages use: the whole is 90 kB, a page should stay under 40. */
const onlyWhatWeUse: AcceptedPlugin = {
  postcssPlugin: 'only-what-we-use',
  async OnceExit(root, { postcss }) {
    if (!root.source?.input.file?.endsWith('app.css')) return
    const [purged] = await new PurgeCSS().purge({
      content: ['resources/views/**/*.edge', 'resources/js/**/*.js', 'app/**/*.ts'],
      css: [{ raw: root.toString() }],
      keyframes: true,
    })
    root.removeAll()
    root.append(postcss.parse(purged.css, { from: root.source.input.file }).nodes)
    root.walkAtRules('font-face', (face) => {
      if (!OUR_FONTS.some((name) => face.toString().includes(name))) face.remove()
    })
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
