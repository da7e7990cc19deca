import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDemo, type DemoReport } from '../../src/command/demo-run.ts';
import { startDemo } from '../../src/command/demo-stage.ts';
import { ROOT, testContext } from '../support/running-demo.ts';
import { runTool, type ToolRun } from './foreign-tool.ts';

/** The trail of a demonstration that has asked everything and has stopped. */
export interface FinishedTrail {
  readonly report: DemoReport;
  /** The audit directory. */
  readonly directory: string;
  /** The trail's public key, PEM file. */
  readonly key: string;
  /** Names of the segments, oldest first. */
  segments(): readonly string[];
  /** `gateway audit …`, in a process of its own. */
  audit(...options: readonly string[]): Promise<ToolRun>;
  remove(): void;
}

const NOON = Date.UTC(2026, 10, 21, 12);

/** Runs the whole demonstration and stops it. It runs at noon, or midnight could fall between two entries and open another segment. */
export async function finishedTrail(): Promise<FinishedTrail> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-trail-'));
  const started = performance.now();
  const context = { ...testContext(), clock: { now: () => NOON + Math.floor(performance.now() - started) } };
  const demo = await startDemo({ folder, port: 0, persons: 300, seed: 1 }, context);
  const report = await runDemo(demo, context).finally(() => demo.close());
  const directory = join(folder, 'audit');
  return {
    report,
    directory,
    key: join(folder, 'keys/audit.pub.pem'),
    segments: () =>
      readdirSync(directory)
        .filter((name) => name.endsWith('.jsonl'))
        .sort(),
    audit: (...options) => runTool(process.execPath, [join(ROOT, 'src/gateway.js'), 'audit', ...options]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The lines of a segment without their line feeds. */
export function segmentLines(trail: FinishedTrail, segment: string): readonly string[] {
  return readFileSync(join(trail.directory, segment), 'utf8').split('\n').slice(0, -1);
}
