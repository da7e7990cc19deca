import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { runCommand } from '../support/run-command.ts';
import { openBrowser, testInBrowser } from './chromium.ts';

jest.setTimeout(120_000);

const ROOT = join(import.meta.dirname, '../..');
const folder = join(mkdtempSync(join(tmpdir(), 'concept-book-')), 'book');
const base = `${pathToFileURL(folder).href}/`;
const complaints: string[] = [];
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  expect(await runCommand(ROOT, ['architecture', 'report', '--out', folder])).toMatchObject({ status: 0, err: '' });
});
afterAll(async () => {
  await browser?.close();
  rmSync(join(folder, '..'), { recursive: true });
});
beforeEach(async () => {
  if (!browser) return;
  complaints.length = 0;
  page = await browser.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && request.url() !== 'data:,') complaints.push(`leaves the folder: ${request.url()}`);
  });
});
afterEach(async () => {
  if (!browser) return;
  await page.close();
  expect(complaints).toEqual([]);
});

const open = async (path: string): Promise<void> => {
  await page.goto(`${base}${path}`);
};

/** An attribute of all parts that a selector finds. */
const attributes = (selector: string, name: string): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((part) => part.getAttribute('${name}'))`);

const pages = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.html'));

const shownRows = async (caption: string): Promise<number> =>
  page.evaluate<number>(
    `[...[...document.querySelectorAll('table')].find((one) => one.caption.textContent.trim() === ${JSON.stringify(caption)}).tBodies[0].rows].filter((row) => !row.hidden).length`,
  );

describe('the book of the concept in a browser', () => {
  testInBrowser('opens from a folder, page by page, without a complaint, with headings in order', async () => {
    expect(pages().length).toBeGreaterThan(60);
    for (const name of pages()) {
      await open(name);
      expect([name, await page.title()]).toEqual([name, expect.stringMatching(/ – interoperability concept$/)]);
      const levels = await page.evaluate<number[]>(
        `[...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName.slice(1)))`,
      );
      expect([name, levels[0], levels.filter((level) => level === 1).length]).toEqual([name, 1, 1]);
      expect([name, levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)]).toEqual([name, true]);
    }
  });

  testInBrowser('leads from every link to a page, and to what it names there', async () => {
    const broken: string[] = [];
    const ids = new Map<string, Set<string>>();
    const links: (readonly [from: string, to: string])[] = [];
    for (const name of pages()) {
      await open(name);
      ids.set(name, new Set(await page.evaluate<string[]>(`[...document.querySelectorAll('[id]')].map(({ id }) => id)`)));
      // The address as the browser understands it, of HTML and of drawings.
      const found = await page.evaluate<string[]>(
        `[...document.querySelectorAll('a')].map((one) => new URL(one.getAttribute('href'), location.href).href)`,
      );
      for (const href of new Set(found)) links.push([name, href]);
    }
    for (const [from, to] of links) {
      const { pathname, hash } = new URL(to);
      const there = ids.get(pathname.split('/').at(-1) ?? '');
      if (!to.startsWith(base) || there === undefined || (hash !== '' && !there.has(decodeURIComponent(hash.slice(1)))))
        broken.push(`${from}: ${to}`);
    }
    expect(links.length).toBeGreaterThan(3_000);
    expect(broken).toEqual([]);
  });

  testInBrowser('finds a field of a national record from any page, and lights up its way', async () => {
    await open('index.html');
    await page.getByRole('searchbox', { name: 'Search' }).fill('/celotajs/uzvards');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.waitForURL(/search\.html/);
    expect(await page.locator('#found').textContent()).toMatch(/^\d+ found for “\/celotajs\/uzvards”/);
    const first = page.locator('#results li').first();
    expect(await first.locator('small').textContent()).toContain('field of lv-vrs-robezas-skersosana');
    await first.getByRole('link').click();
    await page.waitForURL(/pack-lv-vrs-robezas-skersosana\.html#field:/);
    expect(await page.locator('tr:target th').textContent()).toBe('/celotajs/uzvards');
    expect(await page.locator('svg.picking .lineage.lit').count()).toBe(2);
    expect(await attributes('svg [data-target].lit', 'data-target')).toEqual(['/person/identities/-/names/-/familyName']);
  });

  testInBrowser('searches while one types, by marks or without, by article too, and says when nothing is found', async () => {
    await open('search.html?q=ie%C4%8Delo%C5%A1anas');
    const box = page.getByRole('searchbox', { name: 'Search' });
    const found = async (): Promise<number> => Number(/^\d+/.exec((await page.locator('#found').textContent()) ?? '')?.[0] ?? 'NaN');
    expect(await box.inputValue()).toBe('iečelošanas');
    await box.fill('ieceļošanas');
    const withMarks = await found();
    await box.fill('iecelosanas');
    expect([withMarks > 0, await found()]).toEqual([true, withMarks]);
    await box.fill('2017/2226, 16(1)(b)');
    expect(await found()).toBeGreaterThanOrEqual(3);
    await box.fill('qqqq');
    expect(await found()).toBe(0);
    await box.fill('');
    expect(await page.locator('#found').textContent()).toBe('Type what to look for.');
  });

  testInBrowser('filters who may see what by category, system and field', async () => {
    await open('who-sees-what.html');
    const all = await shownRows('Fields that profiles open');
    await page.getByLabel('Filter: Fields that profiles open').fill('police ees familyname');
    const some = await shownRows('Fields that profiles open');
    expect([some > 0, some < all]).toEqual([true, true]);
    expect(await page.getByRole('status').filter({ hasText: 'of' }).textContent()).toBe(`${some} of ${all}`);
    await page.getByLabel('Filter: Fields that profiles open').fill('');
    expect(await shownRows('Fields that profiles open')).toBe(all);
  });

  testInBrowser('shows the way of what is clicked in a lineage, and all again', async () => {
    await open('pack-lv-pmlp-vizas-pieteikums.html');
    const picked = page.locator('svg .lineage.lit');
    await page.locator('svg [data-target="/documents/-/number"] text').first().click();
    expect(await picked.count()).toBe(1);
    expect(await attributes('svg [data-field].lit', 'data-field')).toEqual([
      '/celosanasDokuments/numurs',
      '/celosanasDokuments/mrz/documentNumber',
    ]);
    await page.locator('svg [data-target="/documents/-/number"] text').first().click();
    expect([await picked.count(), await page.locator('svg.picking').count()]).toEqual([0, 0]);
  });

  testInBrowser('fits a narrow window and a wide one, light and dark: what is wider scrolls by itself', async () => {
    for (const [width, scheme] of [
      [360, 'light'],
      [800, 'dark'],
      [1600, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
      for (const name of pages()) {
        await open(name);
        const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        expect([name, width, over]).toEqual([name, width, 0]);
        const [paper, text] = await page.evaluate<string[]>(
          `(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))`,
        );
        expect([name, paper === text]).toEqual([name, false]);
      }
    }
  });

  testInBrowser('draws texts that stay within their boxes', async () => {
    for (const name of [
      'index.html',
      'systems.html',
      'authorities.html',
      'deployment.html',
      'processes.html',
      'pack-lv-vrs-robezas-skersosana.html',
    ]) {
      await open(name);
      const outside = await page.evaluate<string[]>(`
        [...document.querySelectorAll('svg .node, svg .field, svg .lineage, svg [data-target]')].flatMap((part) => {
          const { left, right } = part.querySelector('rect.box').getBoundingClientRect();
          // What a canonical field feeds stands beside its box.
          return [...part.querySelectorAll(part.dataset.target ? 'text:not(.soft)' : 'text')].flatMap((text) => {
            const place = text.getBoundingClientRect();
            return place.left < left - 1 || place.right > right + 1 ? [text.textContent] : [];
          });
        })`);
      expect([name, await page.locator('svg rect.box').count()]).not.toEqual([name, 0]);
      expect([name, outside]).toEqual([name, []]);
    }
  });

  testInBrowser('prints on white, without chapters and fields to type in', async () => {
    await open('gaps.html');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect([await page.locator('nav').isVisible(), await page.locator('header form').isVisible()]).toEqual([false, false]);
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
  });

  testInBrowser('is reached by keys: the first leads to the content, tables that scroll can be scrolled', async () => {
    await open('who-sees-what.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    const regions = page.locator('.scroll');
    for (let index = 0; index < (await regions.count()); index += 1) {
      expect(await regions.nth(index).getAttribute('tabindex')).toBe('0');
      expect(await regions.nth(index).getAttribute('aria-label')).not.toBe('');
    }
  });
});
