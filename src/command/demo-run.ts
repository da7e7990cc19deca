import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_QUESTIONS, type DemoOutcome, type DemoQuestion } from '../client/demo-questions.ts';
import { asGatewayError } from '../kernel/gateway-error.ts';
import { searchTrail } from '../toolkit/audit/search-trail.ts';
import { verifyTrail } from '../toolkit/audit/verify-trail.ts';
import type { CommandContext } from './command-context.ts';
import type { Demo } from './demo-stage.ts';
import { openNationalSystem } from './national-system.ts';
import { readConfiguration } from './read-config.ts';

/** One row of the demonstration's report. `endpoints` names the adapters that answered, as the trail has it. */
export interface DemoRow {
  readonly name: string;
  readonly front: string;
  readonly profile: string;
  readonly endpoints: readonly string[];
  readonly expected: string;
  readonly outcome: string;
  readonly ok: boolean;
}

/** What `gateway demo --once --json` prints. */
export interface DemoReport {
  readonly queries: readonly DemoRow[];
  readonly trail: { readonly entries: number; readonly root: string; readonly verified: boolean };
}

const CHECKPOINT_PATIENCE_MS = 5_000;

/** Puts every question of the demonstration to the running gateway and verifies the trail from its files. */
export async function runDemo(demo: Demo, context: CommandContext): Promise<DemoReport> {
  const asked: { question: DemoQuestion; outcome: DemoOutcome }[] = [];
  for (const question of DEMO_QUESTIONS) asked.push({ question, outcome: await askOne(question, demo, context) });
  const adapters = readConfiguration(demo.configuration, context).endpoints;
  const queries: DemoRow[] = [];
  for (const { question, outcome } of asked) {
    const { name, front, profile, expected } = question;
    const endpoints = outcome.query === undefined ? [] : await endpointsThatAnswered(demo, outcome.query);
    queries.push({
      name,
      front,
      profile,
      endpoints: endpoints.map((id) => adapters[id]?.adapter ?? id),
      expected,
      outcome: outcome.outcome,
      ok: outcome.outcome === expected,
    });
  }
  return { queries, trail: await verifiedTrail(demo) };
}

async function askOne(question: DemoQuestion, demo: Demo, context: CommandContext): Promise<DemoOutcome> {
  const system = openNationalSystem(join(demo.folder, 'systems'), question.system, context);
  try {
    return await question.ask(system.connection, demo.stage);
  } catch (error) {
    const { code, details } = asGatewayError(error);
    return { outcome: `failed: ${code}${details.field === undefined ? '' : ` (${details.field})`}` };
  } finally {
    await system.close();
  }
}

async function endpointsThatAnswered(demo: Demo, query: string): Promise<readonly string[]> {
  const records = await searchTrail(join(demo.folder, 'audit'), { query });
  const legs = records.flatMap((record) =>
    record.messages.filter(({ received }) => received !== undefined).map(({ leg }) => leg.slice(leg.lastIndexOf('/') + 1)),
  );
  return [...new Set(legs)].sort();
}

/** The trail as its files have it once a checkpoint covers all of it. */
async function verifiedTrail(demo: Demo): Promise<DemoReport['trail']> {
  const publicKey = createPublicKey(readFileSync(join(demo.folder, 'keys/audit.pub.pem'), 'utf8'));
  const until = performance.now() + CHECKPOINT_PATIENCE_MS;
  for (;;) {
    const { entries, root, verified, checkpoint } = await verifyTrail(join(demo.folder, 'audit'), { publicKey });
    if (checkpoint?.size === entries || performance.now() > until)
      return { entries, root, verified: verified && checkpoint?.size === entries };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
