import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const SRC = join(import.meta.dirname, '../../src');
const BUSINESS = /\b(permit|visa|passport|border|police|biometric|nationality|alert|asylum|EES|VIS|ETIAS|SIS|Eurodac|ECRIS|CIR|ESP)\b/;

const files = ['wire', 'signing'].flatMap((room) =>
  readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(room, path)),
);

/** Code without comments: a comment may give an example. */
const code = (path: string): string =>
  readFileSync(join(SRC, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

test.each(files)('%s knows no business word', (path) => {
  expect(code(path)).not.toMatch(BUSINESS);
});
