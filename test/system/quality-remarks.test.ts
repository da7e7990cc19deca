import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DecisionRecord, DecisionStep, Reply } from '../../src/canonical/generated/types.ts';
import { queryIdOf, type Answer } from '../../src/client/answer.ts';
import type { RecordQuestion } from '../../src/client/question.ts';
import { askDecision } from '../../src/client/rest-answer.ts';
import { restDecision, restPreflight } from '../../src/client/rest-request.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { ask, demoFixture } from '../support/questions.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { signedRest } from '../support/signed-requests.ts';
import { secondGateway } from '../support/second-gateway.ts';

let demo: RunningDemo;
let folder: string;
beforeAll(async () => {
  demo = await runningDemo();
  folder = mkdtempSync(join(tmpdir(), 'gateway-quality-'));
}, 30_000);
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

const reis = (url = demo.system('lv-vrs-reis').connection.url) => ({ ...demo.system('lv-vrs-reis').connection, url });

/** The demonstration's crossing with some of its words replaced. */
function crossing(...replaced: readonly (readonly [string, string])[]): RecordQuestion {
  const written = Buffer.from(demoFixture('border-crossing.xml')).toString('utf8');
  const changed = replaced.reduce((text, [from, to]) => text.replace(from, to), written);
  return {
    kind: 'record',
    mapping: 'lv-vrs-robezas-skersosana',
    mediaType: 'application/xml',
    bytes: Buffer.from(changed),
    context: { profile: 'border-check', purpose: 'border-check' },
  };
}

const FUTURE = ['2026-11-20T08:41:35', '2046-11-20T08:41:35'] as const;
const EXPIRED = ['20330504', '20200504'] as const;
const CITIZEN = ['<r:valstspiederiba>TUR', '<r:valstspiederiba>LVA'] as const;

const decisionOf = async (answer: Answer, connection = reis()): Promise<DecisionRecord> =>
  askDecision(connection, await restDecision(connection, queryIdOf(answer)));
const remarksOf = ({ steps }: DecisionRecord): readonly DecisionStep[] => steps.filter(({ rule }) => rule.startsWith('quality/'));

function partsOf(answer: Answer): unknown {
  if (answer.kind === 'problem') throw new Error(`refused: ${answer.problem.code}`);
  const { parts, complete }: Reply = answer.reply;
  return {
    complete,
    parts: parts.map((part) => ({ ...part, seq: 0 })).toSorted((one, other) => (one.system ?? '').localeCompare(other.system ?? '')),
  };
}

describe('a national record that asks', () => {
  test('of good quality leaves no remark', async () => {
    expect(remarksOf(await decisionOf(await ask(reis(), crossing())))).toEqual([]);
  });

  test('of bad quality is answered all the same, and its decision names rule, system, field, provision and mend', async () => {
    const good = await ask(reis(), crossing());
    const bad = await ask(reis(), crossing(FUTURE));
    expect(partsOf(bad)).toEqual(partsOf(good));
    const decision = await decisionOf(bad);
    expect(decision.verdict).toBe('answered');
    expect(decision.code).toBeUndefined();
    expect(remarksOf(decision)).toEqual([
      {
        stage: 'map',
        rule: 'quality/EES/ees-crossing-past',
        verdict: 'warn',
        code: 'quality-rejected',
        field: '/borderCrossing/at',
        article: { act: '2017/2226', article: '16(2)(a)' },
        mend: 'Correct the time of the crossing.',
      },
      expect.objectContaining({
        rule: 'quality/CIR+EES/document-valid-at-crossing',
        code: 'quality-low',
        field: '/documents/0/validUntil',
      }),
    ]);
  });

  test('is never late, because a question enters nothing', async () => {
    const old = await decisionOf(await ask(reis(), crossing(['2026-11-20T08:41:35', '2019-11-20T08:41:35'])));
    expect(remarksOf(old)).toEqual([]);
  });

  test('about somebody whom the system does not register leaves no remark', async () => {
    expect(remarksOf(await decisionOf(await ask(reis(), crossing(CITIZEN, FUTURE))))).toEqual([]);
  });

  test('leaves no value in the decision', async () => {
    const decision = JSON.stringify(await decisionOf(await ask(reis(), crossing(EXPIRED, FUTURE))));
    expect(decision).toContain('quality/');
    expect(decision).not.toMatch(/DEMIRKAPILI|KEREM|1984|SYN000003|2020-05|2046/);
  });

  test('is judged before anything is sent: a rehearsal says the same', async () => {
    const connection = reis();
    const { verdict, steps } = await askDecision(connection, await restPreflight(connection, crossing(FUTURE)));
    expect(verdict).toBe('would-be-answered');
    expect(steps.map(({ rule }) => rule)).toContain('quality/EES/ees-crossing-past');
  });

  test('that is only submitted is judged alike', async () => {
    const { bytes, mapping } = crossing(FUTURE);
    const request = await signedRest(reis(), { path: `/v1/records?mapping=${mapping}`, body: bytes, contentType: 'application/xml' });
    const response = await fetch(request.url, { method: 'POST', headers: { ...request.headers }, body: Buffer.from(request.body) });
    expect(response.status).toBe(201);
    const { query } = (await response.json()) as { query: string };
    const decision = await askDecision(reis(), await restDecision(reis(), query));
    expect(remarksOf(decision)[0]).toMatchObject({ rule: 'quality/EES/ees-crossing-past', verdict: 'warn' });
  });

  test('is counted by rule', async () => {
    const metrics = await (await fetch(`${demo.url}/metrics`)).text();
    expect(metrics).toMatch(/gateway_rule_findings_total\{[^}]*rule="quality\/EES\/ees-crossing-past"[^}]*verdict="warn"[^}]*\} \d+/);
  });
});

describe('rules of one’s own', () => {
  const rules = (text: string): string => {
    const directory = mkdtempSync(join(folder, 'rules-'));
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'own-rules.yaml'), text);
    return directory;
  };
  const withRules = (directory: string): Promise<RunningGateway> =>
    secondGateway(demo, 'http', (configuration) => ({ ...configuration, quality: { directory } }));

  const OWN = readFileSync(join(import.meta.dirname, '../../mappings/quality/entry-exit.yaml'), 'utf8')
    .split('  - id:')
    .slice(0, 2);
  const ruleSet = (check: string): string =>
    `${OWN[0]?.replace('rules: entry-exit', 'rules: own-rules')}  - id: own-rule
    says: A crossing says where the person sat.
    indicator: completeness
    effect: soft
    check: ${check}
    law: { act: 2017/2226, article: '16' }
    mend: State it.
`;

  test('take the place of the packaged ones', async () => {
    const gateway = await withRules(rules(ruleSet('{ present: /nationalFile }')));
    try {
      const connection = reis(gateway.url);
      expect(remarksOf(await decisionOf(await ask(connection, crossing(FUTURE)), connection))).toEqual([]);
    } finally {
      await gateway.close();
    }
  });

  test('that are wrong keep the gateway from starting, and file, line and column are named', async () => {
    await expect(withRules(rules(ruleSet('{ present: /borderCrossing/seat }')))).rejects.toMatchObject({
      code: 'quality-rules-invalid',
      details: { field: expect.stringMatching(/^own-rules\.yaml:\d+:23 \/of\/0\/check\/present$/) },
    });
  });
});
