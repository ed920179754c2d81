import { chromium, type LaunchOptions } from 'playwright'
import app from '@adonisjs/core/services/app'
import { findChromium } from '#core/pdf/chromium'

/** Starts the browser that the browser tests drive: the same one that prints, found in the same way. */
export async function launchChromium(options?: LaunchOptions) {
  const place = await findChromium(app.makePath('tmp/chromium'))
  return chromium.launch({
    ...options,
    executablePath: place.executablePath,
    env: { ...(process.env as Record<string, string>), ...place.env },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
}
