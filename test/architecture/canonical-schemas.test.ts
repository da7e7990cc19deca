import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const FOLDER = join(import.meta.dirname, '../../schemas/canonical');

interface Schema {
  readonly description: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string; readonly format?: string }>>;
}

const schemas = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Schema] as const);

/** An article, a standard, national law, or the plain statement that nobody but us says so. */
const SOURCE =
  /\bArticles? \d|\bRegulation \((EU|EC)\)|\bDirective \d|\bISO\b|\bRFC\b|\bICAO\b|\bANSI\b|\bUnicode\b|\bSemantic Versioning\b|\bLatvian\b|\bCabinet Regulation \d|\(our own\)/;

describe('the canonical schemas', () => {
  test.each(schemas)('%s says of every property what it is and where it comes from', (_, { description, properties }) => {
    expect(description).toMatch(/\w/);
    const silent = Object.entries(properties ?? {}).filter(([, property]) => !SOURCE.test(property.description ?? ''));
    expect(silent.map(([name, property]) => `${name}: ${property.description ?? ''}`)).toEqual([]);
  });

  test.each(schemas)('%s says in what form dates and times are written', (_, { properties }) => {
    for (const [name, { description = '', format }] of Object.entries(properties ?? {})) {
      if (format === 'date') expect([name, description]).toEqual([name, expect.stringMatching(/YYYY-MM-DD/)]);
      if (format === 'date-time') expect([name, description]).toEqual([name, expect.stringMatching(/RFC 3339/)]);
    }
  });
});
