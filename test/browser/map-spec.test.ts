import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { runCommand } from '../support/run-command.ts';
import { ROOT } from '../support/running-demo.ts';
import { openBrowser, testInBrowser } from './chromium.ts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'map-spec-'));
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (browser) expect((await runCommand(ROOT, ['map', 'spec', '--out', folder])).status).toBe(0);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A specification in the browser, and what the browser complained of. */
async function openSpecification(pack: string, width = 1400): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`leaves the file: ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, `${pack}.html`)).href);
  return { page, complaints };
}

describe('an interface specification in a browser', () => {
  testInBrowser('has a title, a language, one main heading, and nothing to complain of', async () => {
    const { page, complaints } = await openSpecification('lv-pmlp-uzturesanas-atlauja');
    expect(await page.title()).toMatch(/^Interface specification of lv-pmlp-uzturesanas-atlauja \d/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const levels = await page.evaluate<number[]>(
      `[...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName.slice(1)))`,
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  testInBrowser('leads from a field to what it becomes, and back', async () => {
    const { page } = await openSpecification('lv-pmlp-uzturesanas-atlauja');
    await page.getByRole('link', { name: '/residencePermit/kind' }).first().click();
    const row = page.locator('tr:target');
    expect(await row.locator('td').first().textContent()).toBe('/residencePermit/kind');
    await row.getByRole('link', { name: '/atlauja/veids' }).click();
    expect(await page.locator('tr:target td').nth(1).textContent()).toBe('/atlauja/veids');
    const broken = await page.evaluate<number>(
      `[...document.querySelectorAll('a[href]')].filter((link) => !document.getElementById(link.getAttribute('href').slice(1))).length`,
    );
    expect(broken).toBe(0);
    await page.close();
  });

  testInBrowser('fits a narrow window, and prints on A4 in landscape', async () => {
    const { page } = await openSpecification('lv-ic-biometriska-registracija', 420);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(420);
    const pdf = join(folder, 'printed.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    expect(statSync(pdf).size).toBeGreaterThan(20_000);
    await page.close();
  });
});
