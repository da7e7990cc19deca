import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules/.bin');

interface Gate {
  readonly name: string;
  readonly command: readonly string[];
  /** Where jest leaves its count, for gates that run many tests. */
  readonly report?: string;
}

/** A gate that hangs is a failed gate. */
const LONGEST_GATE_MS = 30 * 60_000;
const scratch = mkdtempSync(join(tmpdir(), 'gateway-gates-'));
const report = join(scratch, 'jest.json');

const GATES: readonly Gate[] = [
  { name: 'generated files', command: [process.execPath, 'test/generate/generate.ts', '--check'] },
  { name: 'types', command: [join(BIN, 'tsc'), '--noEmit'] },
  { name: 'lint', command: [join(BIN, 'eslint'), '.', '--max-warnings', '0'] },
  { name: 'format', command: [join(BIN, 'prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'rooms', command: [join(BIN, 'depcruise'), '--config', 'architecture/dependency-rules.cjs', '--output-type', 'err', 'src'] },
  {
    name: 'tests',
    command: [
      process.execPath,
      '--experimental-vm-modules',
      '--no-warnings',
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      '--json',
      '--outputFile',
      report,
    ],
    report,
  },
];

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;

for (const gate of GATES.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const started = performance.now();
  const [file, ...args] = gate.command;
  if (file === undefined) throw new Error(`gate ${gate.name} has no command`);
  const path = `${BIN}:${process.env['PATH'] ?? ''}`;
  const { status } = spawnSync(file, args, {
    cwd: ROOT,
    stdio: ['ignore', gate.report ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
    timeout: LONGEST_GATE_MS,
  });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${gate.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  const counted = gate.report === undefined ? undefined : readCount(gate.report);
  passed += counted?.passed ?? (status === 0 ? 1 : 0);
  failed += counted?.failed ?? (status === 0 ? 0 : 1);
  skipped += counted?.skipped ?? 0;
}
rmSync(scratch, { recursive: true });
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** A suite that could not even load counts as one failure, or a broken import would pass for an empty suite. */
function readCount(path: string): { passed: number; failed: number; skipped: number } | undefined {
  try {
    const count = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
    return {
      passed: count['numPassedTests'] ?? 0,
      failed: (count['numFailedTests'] ?? 0) + (count['numRuntimeErrorTestSuites'] ?? 0),
      skipped: (count['numPendingTests'] ?? 0) + (count['numTodoTests'] ?? 0),
    };
  } catch {
    return undefined;
  }
}
