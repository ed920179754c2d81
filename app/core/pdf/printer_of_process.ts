import app from '@adonisjs/core/services/app'
import config from '#config/printing'
import { Printer } from '#core/pdf/printer'

let opened: Printer | undefined

/** The one printer of this process, behind which all its Chromiums stand: opened at the first need, ended with the application. */
export function printerOfProcess(): Printer {
  opened ??= open()
  return opened
}

function open() {
  const printer = new Printer(config)
  app.terminating(() => printer.stop())
  return printer
}
