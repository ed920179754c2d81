/**
 * Makes ready what `npm start` and `npm test` need, on any Node from 20 on: `prepare.mjs start|test|check`.
 * It uses nothing that has to be installed first, and does nothing that was done already.
 */
import { buildWhatIsOld } from './lib/build.mjs'
import { makeFolders, writeEnvironment } from './lib/environment.mjs'
import { installWhatIsMissing } from './lib/install.mjs'
import { main } from './lib/refusal.mjs'
import { installTestTools } from './lib/test_tools.mjs'

const [purpose] = process.argv.slice(2)

main(() => {
  makeFolders()
  installWhatIsMissing()
  writeEnvironment()
  if (purpose === 'start') buildWhatIsOld()
  if (purpose === 'test') installTestTools()
})
