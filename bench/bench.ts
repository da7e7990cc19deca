import type { BenchOptions } from './bench-options.ts';

interface Bench {
  readonly run: (options: BenchOptions) => Promise<void>;
}

/** Every bench by name; a new one is one line here and one file beside this one. */
const BENCHES: ReadonlyMap<string, () => Promise<Bench>> = new Map([
  ['batch', () => import('./batch.ts')],
  ['mapping', () => import('./mapping.ts')],
  ['mocks', () => import('./mocks.ts')],
  ['roundtrip', () => import('./roundtrip.ts')],
  ['signing', () => import('./signing.ts')],
]);

const [name = '', ...flags] = process.argv.slice(2);
const load = BENCHES.get(name);
const stray = flags.find((flag) => flag !== '--quick');

if (load === undefined || stray !== undefined) {
  process.stderr.write(
    `bench: ${load === undefined ? 'no such bench' : 'no such flag'}; use: npm run bench -- ${[...BENCHES.keys()].join('|')} [--quick]\n`,
  );
  process.exitCode = 2;
} else {
  const { run } = await load();
  await run({ quick: flags.includes('--quick') });
}
