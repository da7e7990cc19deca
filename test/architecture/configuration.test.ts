import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describedKeys } from '../../src/config/schema-node.ts';

const SRC = join(import.meta.dirname, '../../src');
const readers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('config/'))
  .map((path) => readFileSync(join(SRC, path), 'utf8'))
  .join('\n');

const leaves = describedKeys().map(({ path }) => path.replaceAll('[]', '').split('.').at(-1) ?? '');

test.each([...new Set(leaves)].filter((key) => key !== '<id>' && key !== 'version'))('the configuration key %s has an effect', (key) => {
  expect(readers).toMatch(new RegExp(`\\b${key}\\b`));
});
