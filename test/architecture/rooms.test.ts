import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

/** Deliberate violations: a file, what it holds, and the rules that must fire. */
const VIOLATIONS: readonly { readonly path: string; readonly text: string; readonly rules: readonly string[] }[] = [
  { path: 'kernel/up.ts', text: "import '../canonical/query.ts';", rules: ['kernel-looks-down-only'] },
  { path: 'policy/sideways.ts', text: "import '../broker/x.ts';", rules: ['policy-looks-down-only'] },
  { path: 'policy/types-too.ts', text: "import type { X } from '../broker/x.ts';\nexport type Y = X;", rules: ['policy-looks-down-only'] },
  { path: 'broker/x.ts', text: 'export interface X { readonly y: 1 }', rules: [] },
  { path: 'mocks/cheat.ts', text: "import '../adapters/a/index.ts';", rules: ['mocks-may-not-import'] },
  { path: 'adapters/a/index.ts', text: "import '../b/index.ts';", rules: ['adapters-are-strangers'] },
  { path: 'adapters/eu-types/uphill.ts', text: "import '../a/index.ts';", rules: ['adapters-are-strangers'] },
  { path: 'adapters/eu-types/words.ts', text: 'export {};', rules: [] },
  { path: 'adapters/c/index.ts', text: "import '../eu-types/words.ts';", rules: [] },
  { path: 'mocks/borrow.ts', text: "import '../adapters/eu-types/words.ts';", rules: ['mocks-may-not-import'] },
  { path: 'adapters/b/index.ts', text: "import 'node:fs';\nexport {};", rules: ['pure-rooms-have-no-hands'] },
  { path: 'exchange/socket.ts', text: "import 'node:net';\nexport {};", rules: ['one-door-out'] },
  { path: 'exchange/package.ts', text: "import 'undici';\nexport {};", rules: ['one-door-out'] },
  { path: 'broker/mint.ts', text: "import '../ports/verified-mint.ts';", rules: ['ports-verified-mint-ts-in-exchange-only'] },
  { path: 'broker/allow.ts', text: "import '../ports/authorised-mint.ts';", rules: ['ports-authorised-mint-ts-in-policy-only'] },
  { path: 'ports/verified-mint.ts', text: 'export {};', rules: [] },
  { path: 'ports/authorised-mint.ts', text: 'export {};', rules: [] },
  { path: 'canonical/query.ts', text: "import './round.ts';", rules: ['no-circular'] },
  { path: 'canonical/round.ts', text: "import './query.ts';", rules: [] },
  { path: 'attic/x.ts', text: 'export {};', rules: [] },
  { path: 'gateway/attic.ts', text: "import '../attic/x.ts';", rules: ['no-unlisted-room'] },
  { path: 'gateway/tests.ts', text: "import '../../test/x.ts';", rules: ['src-never-sees-test'] },
  { path: 'gateway/top.ts', text: "import '../main.ts';", rules: ['main-is-the-end'] },
  { path: 'gateway/dev.ts', text: "import 'fast-check';\nexport {};", rules: ['no-undeclared-package'] },
  { path: 'gateway/nowhere.ts', text: "import './not-there.ts';", rules: ['no-unresolvable'] },
  { path: 'toolkit/online.ts', text: "import '../exchange/socket.ts';", rules: ['toolkit-may-not-import'] },
  { path: 'main.ts', text: 'export {};', rules: [] },
];

interface Cruise {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

describe('the rooms check', () => {
  let house: string;
  let fired: Set<string>;

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'gateway-rooms-'));
    cpSync(join(ROOT, 'architecture'), join(house, 'architecture'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(house, file));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    mkdirSync(join(house, 'test'));
    writeFileSync(join(house, 'test/x.ts'), 'export {};');
    for (const { path, text } of VIOLATIONS) {
      mkdirSync(dirname(join(house, 'src', path)), { recursive: true });
      writeFileSync(join(house, 'src', path), `${text}\n`);
    }
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/.bin/depcruise'), '--config', 'architecture/dependency-rules.cjs', '--output-type', 'json', 'src'],
      { cwd: house, encoding: 'utf8' },
    );
    const { summary } = JSON.parse(run.stdout) as Cruise;
    fired = new Set(summary.violations.map(({ from, rule }) => `${from.replace('src/', '')} ${rule.name}`));
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true }));

  const cases = VIOLATIONS.flatMap(({ path, rules }) => rules.map((rule) => [path, rule] as const));
  test.each(cases)('%s breaks %s', (path, rule) => {
    expect([...fired]).toContain(`${path} ${rule}`);
  });

  test('adapters may import what rooms.json shares among them', () => {
    expect([...fired].filter((violation) => violation.startsWith('adapters/c/'))).toEqual([]);
  });
});

describe('no suppression comments', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.includes('generated'),
  );
  test.each(sources)('%s switches nothing off', (path) => {
    const text = readFileSync(join(ROOT, 'src', path), 'utf8');
    expect(text).not.toMatch(/@ts-(ignore|expect-error|nocheck)|eslint-disable|biome-ignore|istanbul ignore|depcruise-disable/);
  });
});
