import { chromium, type LaunchOptions } from 'playwright'

/** Starts the browser that the browser tests drive. */
export async function launchChromium(options?: LaunchOptions) {
  return chromium.launch({
    ...options,
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
}
