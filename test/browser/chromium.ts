import { existsSync } from 'node:fs';
import { test } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian puts its browser. */
const CHROMIUM = '/usr/bin/chromium';

/** `test` when the browser is installed; otherwise `test.skip`, after one line that says so. */
export const testInBrowser = existsSync(CHROMIUM) ? test : test.skip;
if (!existsSync(CHROMIUM)) process.stderr.write(`Skipped: ${CHROMIUM} is not on this machine.\n`);

/** Starts the browser without a window; `undefined` where there is none. It reaches nothing but loopback. */
export async function openBrowser(): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  // Containers run as root and give little shared memory.
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
