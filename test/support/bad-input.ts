import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { AuditRecord } from '../../src/audit/audit-record.ts';
import { listSegments, readLines } from '../../src/audit/segment-reader.ts';
import { readEntry } from '../../src/audit/segment.ts';
import type { DecisionRecord, DecisionStep, ProblemDocument } from '../../src/canonical/generated/types.ts';
import type { Connection } from '../../src/client/connection.ts';
import { askDecision } from '../../src/client/rest-answer.ts';
import { restDecision } from '../../src/client/rest-request.ts';
import { startDemo, type Demo } from '../../src/command/demo-stage.ts';
import { openNationalSystem, type NationalSystem } from '../../src/command/national-system.ts';
import type { ProblemCode } from '../../src/kernel/problems.ts';
import type { HttpRequestMessage } from '../../src/kernel/http-message.ts';
import { verifyHttpResponse } from '../../src/signing/http-signature/http-signature.ts';
import { signatureLabel } from '../../src/signing/http-signature/signature-headers.ts';
import { verifyDetachedResponse } from '../../src/signing/jws/detached-jws.ts';
import { verifySoap } from '../../src/signing/wss/verify-soap.ts';
import { searchTrail } from '../../src/toolkit/audit/search-trail.ts';
import { verifyTrail } from '../../src/toolkit/audit/verify-trail.ts';
import { readFault } from '../../src/wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../src/wire/soap/soap-version.ts';
import { childElements, textOf } from '../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../src/wire/xml/xml-element.ts';
import { readXml } from '../../src/wire/xml/read-xml.ts';
import { ask, codeOf, demoFixture } from './questions.ts';
import { testContext } from './running-demo.ts';

/** Stands for personal values in bad input; nothing the gateway says or keeps may hold it. */
export const MARKER = 'MARKER-7f3a';

/** An HTTP answer as it came. Header names are lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What was sent and what came back. `soap` is the version whose fault is expected; absent for REST. */
export interface Exchanged {
  readonly answer: RawAnswer;
  readonly request?: HttpRequestMessage;
  readonly soap?: SoapVersion;
}

/** How bad input must be refused. `field` is compared whole, or by the pattern given. */
export interface ExpectedRefusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly field?: string | RegExp;
  /** Every reason against a record, as its field and the class of value found there. */
  readonly reasons?: readonly string[];
  /** The system whose query it was, where the gateway can tell; any other may then not read the decision. */
  readonly caller?: string;
}

/** A demonstration that is fed bad input, with an operator's log that tells everything. */
export interface BadInputStage {
  readonly demo: Demo;
  readonly port: number;
  readonly log: readonly string[];
  connection(system: string): Connection;
  /** Ends mocks and gateway, so that the trail has its last checkpoint; the files stay. */
  stop(): Promise<void>;
  /** Stops, and removes the files. */
  close(): Promise<void>;
}

const SYSTEMS = ['lv-vrs-reis', 'lv-pmlp-vmis', 'lv-vp-iiis'] as const;

/** Starts mocks and gateway with their log at its most talkative. */
export async function badInputStage(): Promise<BadInputStage> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bad-input-'));
  const log: string[] = [];
  const context = { ...testContext(log), environment: { GATEWAY__LOG__LEVEL: 'trace' } };
  const demo = await startDemo({ folder, port: 0, persons: 100, seed: 1 }, context);
  const systems = new Map<string, NationalSystem>(
    SYSTEMS.map((name) => [name, openNationalSystem(join(folder, 'systems'), name, context)]),
  );
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= demo.close());
  return {
    demo,
    port: Number(new URL(demo.url).port),
    log,
    connection: (system) => systems.get(system)!.connection,
    stop,
    async close() {
      for (const system of systems.values()) await system.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sends a message as it is, on a connection of its own. */
export function send({ method, url, headers, body }: HttpRequestMessage): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const hasBody = body.byteLength > 0 || method === 'POST';
    const outgoing = httpRequest(
      url,
      { method, agent: false, headers: { ...headers, ...(hasBody && { 'content-length': body.byteLength }) } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('error', reject);
        incoming.once('end', () => {
          const single = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
          resolve({ status: incoming.statusCode ?? 0, headers: single, body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.once('error', reject).end(body);
  });
}

/**
 * Writes bytes to the gateway's port as they are and resolves with one HTTP answer, or with `undefined` where the connection ended
 * without one. With `hangUp`, our side ends after the bytes.
 */
export function sendBytes(port: number, bytes: Uint8Array | string, hangUp = false): Promise<RawAnswer | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = Buffer.alloc(0);
    const settle = (answer: RawAnswer | undefined): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const answer = answerIn(received);
      if (answer) settle(answer);
    });
    // A gateway that has heard enough may reset the connection while we still write.
    socket.once('error', () => settle(answerIn(received)));
    socket.once('close', () => settle(answerIn(received)));
    socket.once('connect', () => (hangUp ? socket.end(bytes) : socket.write(bytes)));
  });
}

function answerIn(received: Buffer): RawAnswer | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = received.toString('latin1', 0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = received.subarray(end + 4);
  const length = Number(headers['content-length'] ?? 0);
  return body.byteLength < length ? undefined : { status: Number(statusLine.split(' ')[1]), headers, body: body.subarray(0, length) };
}

/**
 * Holds one refusal against everything the gateway promises about refusals: status and code, a signed answer, a decision record that
 * names field and remedy, an entry in the trail, silence about values everywhere, and a gateway that goes on answering.
 */
export async function judge(
  stage: BadInputStage,
  { answer, request, soap }: Exchanged,
  expected: ExpectedRefusal,
): Promise<DecisionRecord> {
  const reader = stage.connection(expected.caller ?? 'lv-vrs-reis');
  const problem = soap === undefined ? await restProblem(reader, answer, request) : await soapProblem(reader, answer, soap);
  expect({ status: answer.status, code: problem.code }).toEqual({ status: expected.status, code: expected.code });
  if (expected.reasons !== undefined) expect(problem.reasons?.map(({ field, found }) => `${field} ${found}`)).toEqual(expected.reasons);
  const decision = await judgeRecords(stage, problem.instance.replace('urn:uuid:', ''), expected);
  expect(JSON.stringify(answer.headers) + answer.body.toString('latin1')).not.toContain(MARKER);
  await expectAnswering(stage);
  return decision;
}

/** The part of `judge` that concerns what was written down under a query's id. */
export async function judgeRecords(
  stage: BadInputStage,
  query: string,
  expected: Omit<ExpectedRefusal, 'status'>,
): Promise<DecisionRecord> {
  const reader = stage.connection(expected.caller ?? 'lv-vrs-reis');
  const decision = await askDecision(reader, await restDecision(reader, query));
  expect({ verdict: decision.verdict, code: decision.code, caller: decision.caller }).toEqual({
    verdict: 'refused',
    code: expected.code,
    caller: expected.caller,
  });
  const step = decision.steps.find(({ verdict, code }) => verdict === 'refuse' && code === expected.code);
  expectStep(step, expected.field);
  const records = await searchTrail(join(stage.demo.folder, 'audit'), { query });
  expect(records.map(({ kind, result }) => ({ kind, problems: result?.problems }))).toEqual([
    { kind: 'refusal', problems: [expected.code] },
  ]);
  expect(JSON.stringify([decision, records])).not.toContain(MARKER);
  expect(stage.log.join('')).not.toContain(MARKER);
  return decision;
}

function expectStep(step: DecisionStep | undefined, field: string | RegExp | undefined): void {
  expect(step?.mend).toMatch(/^[A-Z].{5,}\.$/s);
  if (typeof field === 'string') expect(step?.field).toBe(field);
  else if (field !== undefined) expect(step?.field).toMatch(field);
}

/** A good query must be answered, whatever came before it. */
export async function expectAnswering(stage: BadInputStage): Promise<void> {
  const question = {
    kind: 'record',
    mapping: 'lv-vrs-robezas-skersosana',
    mediaType: 'application/xml',
    bytes: demoFixture('border-crossing.xml'),
    context: { profile: 'border-check', purpose: 'border-check' },
  } as const;
  expect(codeOf(await ask(stage.connection('lv-vrs-reis'), question))).toBe('answered');
}

async function restProblem(reader: Connection, answer: RawAnswer, request: HttpRequestMessage | undefined): Promise<ProblemDocument> {
  expect(answer.headers['content-type']).toBe('application/problem+json');
  if (answer.headers['jws-signature'] !== undefined) await verifyDetachedResponse(answer, request, reader);
  else await verifyHttpResponse(answer, request && signatureLabel(request.headers) !== undefined ? request : undefined, reader);
  return JSON.parse(answer.body.toString('utf8')) as ProblemDocument;
}

async function soapProblem(reader: Connection, answer: RawAnswer, version: SoapVersion): Promise<ProblemDocument> {
  const soap = await verifySoap(answer.body, reader);
  expect(soap.version).toBe(version);
  const fault = readFault(readXml(soap.payload));
  expect(fault?.code).toBe('Sender');
  const problem = fault?.detail && childElements(fault.detail)[0];
  const all = problem ? childElements(problem) : [];
  const texts = (members: readonly XmlElement[]) => Object.fromEntries(members.map((member) => [member.local, textOf(member)]));
  const reasons = all
    .filter(({ local }) => local === 'reasons')
    .flatMap((list) => childElements(list).map((entry) => texts(childElements(entry))));
  const simple = all.filter(({ local }) => local !== 'articles' && local !== 'reasons');
  return { ...texts(simple), reasons } as unknown as ProblemDocument;
}

/** Every refusal in the trail, in its order. */
export async function refusalsInTrail(stage: BadInputStage): Promise<readonly AuditRecord[]> {
  const directory = join(stage.demo.folder, 'audit');
  const found: AuditRecord[] = [];
  for (const segment of await listSegments(directory)) {
    for await (const lines of readLines(join(directory, segment))) {
      for (const { bytes, ended } of lines) {
        const entry = ended ? readEntry(bytes) : '';
        if (typeof entry !== 'string' && entry.kept?.record.kind === 'refusal') found.push(entry.kept.record);
      }
    }
  }
  return found;
}

/** Stops the stage and verifies the trail from its files: every entry under a signed checkpoint, no value of the bad input anywhere. */
export async function judgeEvidence(stage: BadInputStage): Promise<void> {
  await expectAnswering(stage);
  await stage.stop();
  expect(filesWithMarker(stage)).toEqual([]);
  expect(stage.log.length).toBeGreaterThan(0);
  expect(stage.log.join('')).not.toContain(MARKER);
  const publicKey = createPublicKey(readFileSync(join(stage.demo.folder, 'keys/audit.pub.pem')));
  const report = await verifyTrail(join(stage.demo.folder, 'audit'), { publicKey });
  expect(report).toMatchObject({ verified: true, faults: [] });
  expect(report.checkpoint?.size).toBe(report.entries);
}

/** Names of the files of trail and store in which the marker can be found; none is the right answer. */
function filesWithMarker(stage: BadInputStage): readonly string[] {
  const { folder } = stage.demo;
  const audit = readdirSync(join(folder, 'audit')).map((name) => join('audit', name));
  const store = readdirSync(folder).filter((name) => name.startsWith('store.sqlite'));
  return [...audit, ...store].filter((name) => readFileSync(join(folder, name)).includes(MARKER));
}
