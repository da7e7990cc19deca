import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { mocksKeys } from '../../src/command/mocks-keys.ts';
import { mocksTry } from '../../src/command/mocks-try.ts';
import { layOutDemoFolder } from '../../src/command/demo-folder.ts';
import { ENDPOINT_NAMES } from '../../src/mocks/endpoint-name.ts';
import type { TryCaller } from '../../src/mocks/page/try-operation.ts';
import { KNOWN_PERSONS } from '../../src/mocks/population/known-persons.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { testContext } from '../support/running-demo.ts';
import { openBrowser, testInBrowser } from './chromium.ts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'mocks-page-'));
const context = testContext();
let browser: Browser | undefined;
let bed: TestBed;
let tryAs: TryCaller | undefined;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  const keys = join(folder, 'demo');
  await layOutDemoFolder(keys, context.clock, context.random);
  tryAs = await mocksTry(keys, '127.0.0.1', undefined, context);
  bed = await startTestBed({ persons: 60, seed: 7, ...mocksKeys(keys), clock: context.clock, random: context.random, tryAs });
});
afterAll(async () => {
  await browser?.close();
  await tryAs?.send.close();
  await bed.close();
  rmSync(folder, { recursive: true });
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
    if (!request.url().startsWith(bed.origin)) complaints.push(`leaves the host: ${request.url()}`);
  });
});
afterEach(async () => {
  if (!browser) return;
  await page.close();
  expect(complaints).toEqual([]);
});

const open = async (path: string): Promise<void> => {
  expect((await page.goto(`${bed.origin}${path}`))?.status()).toBe(200);
};

/** Opens the form of an operation. */
async function openForm(endpoint: string, operation: string): Promise<void> {
  await open(`/try/${endpoint}`);
  await page.getByText(`Try ${operation}`, { exact: true }).click();
}

async function choose(operation: string, name: RegExp): Promise<void> {
  const options = await page.locator(`[id="${operation}-example"] option`).allTextContents();
  const index = options.findIndex((option) => name.test(option));
  expect({ options, index }).not.toMatchObject({ index: -1 });
  await page.getByLabel('Example').locator('visible=true').selectOption(String(index));
  await page.getByRole('button', { name: 'Fill in the example' }).locator('visible=true').click();
}

/** Sends the form that is open, and reads the verdict once the form is no longer busy: an earlier verdict stands until then. */
async function send(operation: string): Promise<string> {
  await page.getByRole('button', { name: `Sign and send ${operation}`, exact: true }).click();
  await page.locator('form[aria-busy]').waitFor({ state: 'detached' });
  const verdict = page.getByRole('status', { name: `Result of ${operation}`, exact: true }).locator('[data-verdict]');
  return (await verdict.textContent()) ?? '';
}

describe('the page of the mocks in a browser', () => {
  testInBrowser('has a title, a language, headings in order, and says that everything is synthetic', async () => {
    await open('/');
    expect(await page.title()).toBe('Mocks of the EU interoperability components');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const levels = await page.evaluate<number[]>(
      `[...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName.slice(1)))`,
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)).toBe(true);
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Endpoints',
      'Population',
      'Scenario',
      'Notices of technical impossibility',
      'Access logs',
    ]);
    expect(await page.getByRole('note').textContent()).toMatch(/Synthetic.*invented.*not eu-LISA/);
    expect(await page.getByRole('row', { name: /Quillfeather/ }).textContent()).toContain('GBR SYN000009');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.screenshot({ path: join(folder, 'overview.png'), fullPage: true });
    expect(statSync(join(folder, 'overview.png')).size).toBeGreaterThan(10_000);
  });

  testInBrowser('leads nowhere in vain: every link of every page resolves', async () => {
    const seen = new Set<string>();
    const queue = ['/'];
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await page.request.get(`${bed.origin}${path}`);
      expect({ path, status: response.status() }).toEqual({ path, status: 200 });
      if (!response.headers()['content-type']?.startsWith('text/html')) continue;
      await open(path);
      const links = await page.evaluate<string[]>(`[...document.querySelectorAll('a[href]')].map((anchor) => anchor.getAttribute('href'))`);
      for (const link of links.filter((href) => href.startsWith('#')))
        expect({ link, count: await page.locator(`[id="${link.slice(1)}"]`).count() }).toEqual({ link, count: 1 });
      queue.push(...links.filter((href) => !href.startsWith('#')));
    }
    // The overview; and of each endpoint the page, WSDL, OpenAPI, and two XSDs.
    expect(seen.size).toBe(1 + 5 * ENDPOINT_NAMES.length);
  });

  testInBrowser('finds a known person at the ESP by what is typed, and shows the signed message and the verified answer', async () => {
    const { person } = KNOWN_PERSONS.entryAndVisa;
    await openForm('esp', 'Query');
    await choose('Query', /border check finds/);
    await page.locator('[id="Query.subject.personName.surname"]').fill(person.latin.familyName.toLowerCase());
    await page.getByRole('group', { name: 'Given names' }).getByRole('textbox').fill(person.latin.givenNames[0]!);
    await page.locator('[id="Query.subject.birthDate.date"]').fill(person.birthDate);
    expect(await send('Query')).toBe('Answered. The signature verifies, covers the message, and belongs to this request.');
    const result = page.getByRole('status', { name: 'Result of Query' });
    const response = JSON.parse((await result.locator('[data-response]').textContent()) ?? '') as { parts: readonly object[] };
    expect(response.parts).toContainEqual(expect.objectContaining({ system: 'EES', status: 'HIT' }));
    await result.getByText('Signed message as sent').click();
    expect(await result.locator('pre').filter({ hasText: 'POST ' }).textContent()).toMatch(
      /wsse:BinarySecurityToken[\s\S]*ds:SignatureValue/,
    );
    await page.screenshot({ path: join(folder, 'esp.png') });
  });

  testInBrowser('finds a known person at the CIR over REST by fingerprints, and nobody by those of somebody unknown', async () => {
    const { entryAndVisa, nowhere } = KNOWN_PERSONS;
    await openForm('cir', 'IdentifyPerson');
    await page.getByLabel('Protocol').locator('visible=true').selectOption('rest');
    await page.getByRole('button', { name: 'Clear' }).locator('visible=true').click();
    const choices = {
      legalBasis: '2019/817-20',
      'check.circumstance': '20(1)(a)',
      'check.personPresent': 'true',
      'check.biometricStep': 'SEARCH',
    };
    const capturedAt = new Date(context.clock.now() - 60_000).toISOString();
    const texts = {
      profileId: 'police-identification',
      memberState: 'LVA',
      authority: 'lv-vp',
      user: 'officer-1',
      deadlineMs: '5000',
      'check.capturedAt': capturedAt,
    };
    for (const [name, choice] of Object.entries(choices)) await page.locator(`[id="IdentifyPerson.${name}"]`).selectOption(choice);
    for (const [name, text] of Object.entries(texts)) await page.locator(`[id="IdentifyPerson.${name}"]`).fill(text);
    await page.getByRole('button', { name: 'Add to biometric samples' }).click();
    const sample = page.getByRole('group', { name: 'Biometric samples, one of them' });
    await sample.getByLabel('Modality').selectOption('FINGERPRINTS');
    const found = async (reference: string): Promise<string> => {
      await sample.getByLabel(/^Reference/).fill(reference);
      expect(await send('IdentifyPerson')).toMatch(/^Answered/);
      return (await page.getByRole('status', { name: 'Result of IdentifyPerson' }).locator('[data-response]').textContent()) ?? '';
    };
    expect(await found(entryAndVisa.person.fingerprintReference)).toContain('"EL QASMAOUI"');
    expect(JSON.parse(await found(nowhere.person.fingerprintReference))).toMatchObject({ matches: [] });
  });

  testInBrowser('shows a refusal with its code and article', async () => {
    await openForm('cir', 'IdentifyPerson');
    await choose('IdentifyPerson', /: circumstance-missing$/);
    expect(await send('IdentifyPerson')).toMatch(/^Refused: circumstance-missing \(2019\/817-20.*The signature on the refusal verifies\.$/);
  });

  testInBrowser('says what cannot be sent, and by which rule the endpoint refuses what was', async () => {
    await openForm('cir', 'IdentifyPerson');
    await page.locator('[id="IdentifyPerson.memberState"]').fill('Latvia');
    expect(await send('IdentifyPerson')).toMatch(/^Not sent: contract-value-invalid at \/memberState/);
    await page.getByLabel('Protocol').locator('visible=true').selectOption('rest');
    await page.getByRole('button', { name: 'Sign and send IdentifyPerson' }).click();
    await page.locator('[data-verdict=refusal]').waitFor();
    expect(await page.locator('[data-verdict]').textContent()).toMatch(
      /^Refused: schema-invalid\. Rule: contract-value-invalid .*at \/memberState/,
    );
  });

  testInBrowser('adds and removes repeated parts by keyboard, each under a label of its own', async () => {
    await openForm('esp', 'Query');
    await choose('Query', /border check finds/);
    const add = page.getByRole('button', { name: 'Add to systems' });
    const before = await page.getByLabel('Systems, one of them').count();
    await add.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('V');
    expect(await page.getByLabel('Systems, one of them').count()).toBe(before + 1);
    expect(await page.evaluate('document.activeElement.value')).toBe('VIS');
    expect(await send('Query')).toMatch(/^Answered/);
    await page.getByRole('group', { name: 'Systems' }).getByRole('button', { name: 'Remove' }).last().focus();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Systems, one of them').count()).toBe(before);
  });

  testInBrowser('sends what an example needs before, and fills in what came of it', async () => {
    await openForm('mid', 'ReadLink');
    await choose('ReadLink', /after \d+ step/);
    await page.locator('form[data-operation=ReadLink]:not([aria-busy])').waitFor();
    expect(await page.locator('[id="ReadLink.sid"]').inputValue()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{8}$/);
  });

  testInBrowser.each(ENDPOINT_NAMES)('writes every example of %s into its form and reads the same request from it', async (endpoint) => {
    await open(`/try/${endpoint}`);
    const differing = await page.evaluate(`
      [...document.querySelectorAll('form[data-operation]')].flatMap((form) => examples[form.dataset.operation].flatMap((example) => {
        const part = form.querySelector('[data-request]');
        write(part, example.request);
        const sorted = (value) => JSON.stringify(value, (name, member) => member && typeof member === 'object' && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => one < other ? -1 : 1)) : member);
        const [wanted, found] = [sorted(example.request), sorted(read(part))];
        return wanted === found ? [] : [[form.dataset.operation, example.name, wanted, found]];
      }))`);
    expect(differing).toEqual([]);
    const ids = await page.evaluate<string[]>(`[...document.querySelectorAll('[id]')].map(({ id }) => id)`);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || id.includes('#'))).toEqual([]);
    const unlabelled = await page.evaluate(
      `[...document.querySelectorAll('input, select, textarea')].filter(({ labels }) => labels.length !== 1).map(({ id }) => id)`,
    );
    expect(unlabelled).toEqual([]);
  });
});
