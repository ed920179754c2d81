import { configApp } from '@adonisjs/eslint-config'
import { MODULES } from './modules.js'

const CODE = ['**/*.{ts,js,mjs}']
const OWN_CLOCK = 'Time comes from #core/clock, so that tests can freeze it.'

const size = {
  name: 'house: size',
  files: CODE,
  rules: {
    'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  },
}

const oneClock = {
  name: 'house: one clock',
  files: ['**/*.ts'],
  ignores: ['app/core/clock.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...[
        'NewExpression[callee.name="Date"][arguments.length=0]',
        'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
        'CallExpression[callee.object.name="DateTime"][callee.property.name="now"]',
        'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(local|utc)$/][arguments.length=0]',
      ].map((selector) => ({ selector, message: OWN_CLOCK })),
    ],
  },
}

const noClimbing = {
  name: 'house: aliases instead of climbing',
  files: CODE,
  rules: { 'no-restricted-imports': ['error', { patterns: [climbing()] }] },
}

/** Tests and migrations are long lists of short cases: they are not measured, and a test may look into what it awaits. */
const lists = {
  name: 'house: lists',
  files: ['tests/**/*.ts', 'database/migrations/*.ts'],
  rules: {
    'max-lines': 'off',
    'max-lines-per-function': 'off',
    '@unicorn/no-await-expression-member': 'off',
  },
}

export default configApp(
  { ignores: ['.adonisjs/**', 'public/**', 'tmp/**', 'storage/**', 'templates/**'] },
  size,
  oneClock,
  noClimbing,
  ...MODULES.flat().map(oneWay),
  lists
)

/** Refuses in one module whatever belongs to a module that stands above it. */
function oneWay(name) {
  const rank = MODULES.findIndex((names) => names.includes(name))
  const above = MODULES.slice(rank + 1).flat()
  const message = `${name} stands below: send an event upward, or move the code.`
  const patterns = [climbing()]
  if (above.length > 0) {
    patterns.push({ regex: `^(#|#app/|(\\.\\./)+)(${above.join('|')})/`, message })
  }
  return {
    name: `house: what ${name} may use`,
    files: [`app/${name}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}

function climbing() {
  return { regex: String.raw`^\.\./\.\./`, message: 'Use an alias of package.json#imports.' }
}
