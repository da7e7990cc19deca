import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DecisionRecord, Reply } from '../../src/canonical/generated/types.ts';
import { queryIdOf, type Answer } from '../../src/client/answer.ts';
import type { Connection } from '../../src/client/connection.ts';
import type { RecordQuestion } from '../../src/client/question.ts';
import { askDecision } from '../../src/client/rest-answer.ts';
import { restDecision } from '../../src/client/rest-request.ts';
import { askSoap } from '../../src/client/soap-answer.ts';
import { soapQuery } from '../../src/client/soap-request.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { readShadowLine, type ShadowDifference, type ShadowLine } from '../../src/mapping/shadow/shadow-line.ts';
import { candidatePack } from '../support/candidate-pack.ts';
import { ask, codeOf, demoFixture } from '../support/questions.ts';
import { runCommand } from '../support/run-command.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';

const PACK = 'lv-vrs-robezas-skersosana';
const CHANGES = [
  ['version: 1.0.0', 'version: 1.1.0'],
  // Another word for a code, a code less, and a code more.
  ['sex: { M: male,', 'sex: { M: unspecified,'],
  ['direction: { IE: entry, IZ: exit }', 'direction: { IE: entry }'],
  ['KAJ: foot }', 'KAJ: foot, VELO: foot }'],
] as const;

/** What no file, counter or log may hold of the records below. */
const PERSONAL = /DEMIRKAPILI|KEREM|UZEYIR|1984|SYN000003|TUR\b|REIS-SYN|Terehova|\bmale\b|unspecified/i;

let demo: RunningDemo;
let folder: string;
let candidates: string;
let gateway: RunningGateway;
let file: string;
const log: string[] = [];

const withShadow = (shadow: object, lent = {}): Promise<RunningGateway> =>
  secondGateway(demo, 'http', (configuration) => ({ ...configuration, mappings: { shadow } }), lent);

beforeAll(async () => {
  demo = await runningDemo();
  folder = mkdtempSync(join(tmpdir(), 'gateway-shadow-'));
  candidates = candidatePack(folder, PACK, CHANGES);
  file = join(folder, 'written/shadow.ndjson');
  gateway = await withShadow({ directory: candidates, file }, { logTo: (line: string) => void log.push(line) });
}, 30_000);
afterAll(async () => {
  await gateway.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

const through = (to: { readonly url: string }, caller = 'lv-vrs-reis'): Connection => ({ ...demo.system(caller).connection, url: to.url });

/** The demonstration's crossing with some of its words replaced. */
function crossing(...replaced: readonly (readonly [string, string])[]): RecordQuestion {
  const written = Buffer.from(demoFixture('border-crossing.xml')).toString('utf8');
  const bytes = Buffer.from(replaced.reduce((text, [from, to]) => text.replace(from, to), written));
  return {
    kind: 'record',
    mapping: PACK,
    mediaType: 'application/xml',
    bytes,
    context: { profile: 'border-check', purpose: 'border-check' },
  };
}

const metricsOf = async ({ url }: RunningGateway): Promise<string> => (await fetch(`${url}/metrics`)).text();

/** The counters of candidates once they say that so many records were compared; answers do not wait for that. */
async function shadowMetrics(from: RunningGateway, records: number): Promise<readonly string[]> {
  for (;;) {
    const lines = (await metricsOf(from)).split('\n').filter((line) => line.startsWith('gateway_shadow_'));
    const counts = lines.filter((line) => line.startsWith('gateway_shadow_records_total')).map((line) => Number(line.split(' ').at(-1)));
    if (counts.reduce((sum, count) => sum + count, 0) >= records) return lines;
  }
}

function linesOf(path: string): readonly ShadowLine[] {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  return lines.map((line) => {
    const read = readShadowLine(JSON.parse(line));
    if (read === undefined) throw new Error('a line is not of a shadow run');
    return read;
  });
}

const comparable = (answer: Answer): unknown => {
  if (answer.kind === 'problem') return { ...answer.problem, instance: '', type: answer.problem.type.replace(/^.*problems/, '') };
  const reply: Reply = answer.reply;
  const parts = reply.parts
    .map((part) => ({ ...part, seq: 0 }))
    .toSorted((one, other) => (one.system ?? '').localeCompare(other.system ?? ''));
  return { ...reply, query: '', parts };
};

describe('a candidate beside the mapping that answers', () => {
  const ids: Record<string, string> = {};
  const questions = {
    changed: crossing(),
    rejected: crossing(['>IE<', '>IZ<']),
    accepted: crossing(['  <r:celotajs>', '  <r:transportaVeids>VELO</r:transportaVeids>\n  <r:celotajs>']),
    same: crossing(['>M<', '>F<']),
    'rejected by both': crossing(['>ATL<', '>XX<']),
  };

  test('no answer is other than without it', async () => {
    for (const [name, question] of Object.entries(questions)) {
      const [alone, beside] = [await ask(through(demo), question), await ask(through(gateway), question)];
      expect([name, comparable(beside)]).toEqual([name, comparable(alone)]);
      ids[name] = queryIdOf(beside);
    }
    const soap = await askSoap(through(gateway), await soapQuery(through(gateway), crossing(), '1.2'));
    expect(comparable(soap)).toEqual(comparable(await ask(through(demo), crossing())));
    ids['soap'] = queryIdOf(soap);
  });

  test('differences are counted by mapping, version and field', async () => {
    const labels = `mapping="${PACK}",version="1.1.0"`;
    const lines = await shadowMetrics(gateway, 6);
    expect(lines.toSorted()).toEqual([
      `gateway_shadow_differences_total{${labels},pointer="/person/identities/-/sex",kind="changed"} 2`,
      `gateway_shadow_records_total{${labels},result="accepted"} 1`,
      `gateway_shadow_records_total{${labels},result="changed"} 2`,
      `gateway_shadow_records_total{${labels},result="rejected"} 1`,
      `gateway_shadow_records_total{${labels},result="same"} 2`,
      `gateway_shadow_rejections_total{${labels},pointer="/virziens",code="mapping-code-unknown"} 1`,
    ]);
  });

  test('differences are written down with the query’s id, for the owner of the file only', async () => {
    await gateway.close();
    const differences = linesOf(file).filter((line): line is ShadowDifference => line.line === 'difference');
    const sex = { to: '/person/identities/0/sex', kind: 'changed', was: 'text of Latin letters', is: 'text of Latin letters' };
    expect(differences).toEqual([
      expect.objectContaining({ query: ids['changed'], result: 'changed', differences: [sex] }),
      expect.objectContaining({
        query: ids['rejected'],
        result: 'rejected',
        reasons: [{ code: 'mapping-code-unknown', field: '/virziens' }],
      }),
      expect.objectContaining({
        query: ids['accepted'],
        result: 'accepted',
        formerly: [{ code: 'mapping-code-unknown', field: '/transportaVeids' }],
      }),
      expect.objectContaining({ query: ids['soap'], result: 'changed', differences: [sex] }),
    ]);
    expect(linesOf(file).at(-1)).toMatchObject({
      line: 'totals',
      mapping: PACK,
      live: expect.stringMatching(`^${PACK}@1\\.0\\.0#[0-9a-f]{64}$`),
      candidate: expect.stringMatching(`^${PACK}@1\\.1\\.0#[0-9a-f]{64}$`),
      results: { same: 2, changed: 2, rejected: 1, accepted: 1 },
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('neither file, nor counters, nor log hold a value of a record', async () => {
    const other = await withShadow({ directory: candidates });
    try {
      for (const question of Object.values(questions)) await ask(through(other), question);
      expect((await shadowMetrics(other, 5)).join('\n')).not.toMatch(PERSONAL);
    } finally {
      await other.close();
    }
    expect(readFileSync(file, 'utf8')).not.toMatch(PERSONAL);
    expect(log.join('\n')).not.toMatch(PERSONAL);
  });

  test('map shadow-report sums the file up', async () => {
    const { status, out } = await runCommand(folder, ['map', 'shadow-report', file]);
    expect(status).toBe(0);
    expect(out).toContain('6 records compared: 2 the same, 2 changed, 1 newly rejected, 1 newly accepted');
    expect(out).toMatch(/2 {2}changed {2}\/person\/identities\/-\/sex {2}text of Latin letters → text of Latin letters/);
    expect(out).toContain(ids['changed'] ?? '-');
    const json = await runCommand(folder, ['map', 'shadow-report', '--json', file]);
    expect(JSON.parse(json.out)).toMatchObject({
      unreadable: 0,
      pairs: [
        {
          mapping: PACK,
          runs: 1,
          runsWithoutTotals: 0,
          results: { same: 2, changed: 2, rejected: 1, accepted: 1, 'rejected-otherwise': 0, dropped: 0, failed: 0 },
          rejections: [{ what: 'mapping-code-unknown', pointer: '/virziens', records: 1, examples: [ids['rejected']] }],
          acceptances: [{ what: 'mapping-code-unknown', pointer: '/transportaVeids', records: 1, examples: [ids['accepted']] }],
        },
      ],
    });
  });
});

describe('what candidates may not do', () => {
  test('a candidate that is wrong keeps the gateway from starting, with file and line', async () => {
    const wrong = mkdtempSync(join(folder, 'wrong-'));
    const packs = candidatePack(wrong, PACK, [['{ code: direction }', '{ code: directions }']]);
    await expect(withShadow({ directory: packs })).rejects.toMatchObject({
      code: 'mapping-spec-invalid',
      details: { field: expect.stringMatching(/lv-vrs-robezas-skersosana\/mapping\.yaml:[0-9]+:[0-9]+ \/rules\/[0-9]+/) },
    });
  });

  test('a folder without a pack that is installed keeps the gateway from starting', async () => {
    await expect(withShadow({ directory: mkdtempSync(join(folder, 'empty-')) })).rejects.toMatchObject({
      code: 'config-invalid',
      details: { field: 'mappings.shadow.directory' },
    });
  });

  test('a file that cannot be written keeps the gateway from starting', async () => {
    writeFileSync(join(folder, 'occupied'), '');
    await expect(withShadow({ directory: candidates, file: join(folder, 'occupied/shadow.ndjson') })).rejects.toMatchObject({
      code: 'config-file-unreadable',
      details: { field: 'mappings.shadow.file' },
    });
  });

  test('nobody makes them work with records that he may not send', async () => {
    const other = await withShadow({ directory: candidates });
    try {
      expect(codeOf(await ask(through(other, 'lv-pmlp-vmis'), crossing()))).toBe('mapping-not-yours');
      await ask(through(other), crossing());
      const lines = await shadowMetrics(other, 1);
      expect(lines.filter((line) => line.startsWith('gateway_shadow_records_total'))).toEqual([
        expect.stringMatching(/result="changed"} 1$/),
      ]);
    } finally {
      await other.close();
    }
  });
});

describe('why a value of a stored message is there', () => {
  let decision: DecisionRecord;
  beforeAll(async () => {
    const answer = await ask(through(demo), crossing());
    decision = await askDecision(through(demo), await restDecision(through(demo), queryIdOf(answer)));
  });

  test('the decision names the mapping by its digest, and every field with its rule and its source, without values', () => {
    const step = decision.steps.find(({ rule }) => rule === 'map/national-record');
    expect(step).toMatchObject({ verdict: 'pass', mapping: expect.stringMatching(/^lv-vrs-robezas-skersosana@1\.0\.0#[0-9a-f]{64}$/) });
    expect(step?.lineage?.length).toBeLessThan(50);
    expect(step?.written).toContainEqual({
      to: '/person/identities/0/sex',
      rule: expect.stringMatching(/^\/rules\//),
      from: ['/celotajs/dzimums'],
    });
    expect(step?.written).toContainEqual({ to: '/kind', rule: '/rules/0', from: [] });
    expect(JSON.stringify(decision)).not.toMatch(PERSONAL);
  });

  test('a record that could not be mapped names the mapping that refused it', async () => {
    const answer = await ask(through(demo), crossing(['>ATL<', '>XX<']));
    const refused = await askDecision(through(demo), await restDecision(through(demo), queryIdOf(answer)));
    expect(refused.steps.at(-1)).toMatchObject({
      code: 'mapping-code-unknown',
      field: '/rezultats',
      mapping: expect.stringContaining(PACK),
    });
  });

  test('map replay tells it from the decision and the pack, with line and provision', async () => {
    const kept = {
      ...decision,
      steps: decision.steps.map((step) => Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'written'))),
    };
    writeFileSync(join(folder, 'decision.json'), JSON.stringify(kept));
    const { status, out } = await runCommand(folder, ['map', 'replay', PACK, 'decision.json', '--json']);
    expect(status).toBe(0);
    const { query, written } = JSON.parse(out) as { query: string; written: readonly { to: string; place: string; provision?: object }[] };
    expect(query).toBe(decision.query);
    expect(written).toEqual(
      decision.steps.flatMap((step) => step.written ?? []).map((field) => expect.objectContaining({ to: field.to, from: field.from })),
    );
    expect(written.find(({ to }) => to === '/person/identities/0/sex')).toMatchObject({
      place: expect.stringMatching(/^mappings\/national\/lv-vrs-robezas-skersosana\/mapping\.yaml:[0-9]+:[0-9]+$/),
      provision: { law: expect.stringMatching(/./) },
    });
    expect((await runCommand(folder, ['map', 'replay', PACK, 'decision.json'])).out).toContain('from  /celotajs/dzimums');
  });

  test('a pack that is not the one that the decision names is refused, by replay and by explain', async () => {
    writeFileSync(join(folder, 'decision.json'), JSON.stringify(decision));
    writeFileSync(join(folder, 'record.xml'), crossing().bytes);
    const named = decision.steps.find(({ mapping }) => mapping !== undefined)?.mapping ?? '';
    const own = ['--packs', candidates];
    const replay = await runCommand(folder, ['map', 'replay', PACK, 'decision.json', ...own]);
    const explain = await runCommand(folder, ['map', 'explain', PACK, 'record.xml', '--digest', named, ...own]);
    for (const { status, err } of [replay, explain]) {
      expect(status).not.toBe(0);
      expect(err).toMatch(/^gateway: mapping-digest-differs: /);
      expect(err).toContain(named);
    }
    expect((await runCommand(folder, ['map', 'explain', PACK, 'record.xml', '--digest', named])).status).toBe(0);
  });

  test.each([
    ['a file that is no decision', { query: 'x' }],
    ['a decision on a canonical query', { steps: [{ stage: 'map', rule: 'map/canonical-query', verdict: 'pass' }] }],
    ['a decision without lineage', { steps: [{ stage: 'map', rule: 'map', verdict: 'refuse', mapping: `a-b@1.0.0#${'0'.repeat(64)}` }] }],
  ])('%s cannot be replayed', async (_, change) => {
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...decision, ...change }));
    const { status, err } = await runCommand(folder, ['map', 'replay', PACK, 'other.json']);
    expect(status).not.toBe(0);
    expect(err).toMatch(/^gateway: command-usage: .*DECISION/);
  });
});
