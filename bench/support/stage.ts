import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse, stringify } from 'yaml';
import type { Answer } from '../../src/client/answer.ts';
import type { RecordQuestion } from '../../src/client/question.ts';
import { askRest } from '../../src/client/rest-answer.ts';
import { restQuery } from '../../src/client/rest-request.ts';
import { askSoap } from '../../src/client/soap-answer.ts';
import { soapQuery } from '../../src/client/soap-request.ts';
import type { CommandContext } from '../../src/command/command-context.ts';
import { demoCertificate, demoIdentity, writeDemoConfiguration } from '../../src/command/demo-folder.ts';
import { DEMO_KEYS } from '../../src/command/demo-parties.ts';
import { openNationalSystem, type NationalSystem } from '../../src/command/national-system.ts';
import { readGatewaySettings } from '../../src/command/read-config.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import { startGateway } from '../../src/gateway/assemble.ts';
import { freePort } from '../../src/gateway/front/free-port.ts';
import { PACKAGE_ROOT } from '../../src/gateway/packaged-specs.ts';
import { startTestBed } from '../../src/mocks/test-bed.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { initKeys, type PartyAlgorithm } from '../../src/toolkit/keys/init-keys.ts';

/** A gateway with its mock ESP and one caller, all of whose keys are of one kind. */
export interface BenchStage {
  readonly port: number;
  /** One signed round trip; rejects when the verified answer is anything but complete. */
  ask(front: 'rest' | 'soap', legs: 1 | 5): Promise<void>;
  close(): Promise<void>;
}

const CALLER = 'lv-vrs-reis';
const FIVE_LEGS = 'bench-five-legs';
const PURPOSE = 'border-check';
/** The configuration's reader takes no aliases. */
const PLAIN = { aliasDuplicateObjects: false };
/** Few, because how fast a mock searches is not the question. */
const PERSONS = 100;
const ENDPOINTS = [1, 2, 3, 4, 5].map((number) => `esp-${number}`);

/** Lays out keys and configuration in the folder and starts mocks and gateway over loopback. The trail is flushed to the folder's disk. */
export async function startStage(folder: string, algorithm: PartyAlgorithm): Promise<BenchStage> {
  await layOut(folder, algorithm);
  const sources = { clock: systemClock, random: systemRandom };
  const trust = trustFrom({ anchors: [], pinned: [demoCertificate(folder, 'gateway')] });
  const bed = await startTestBed({
    persons: PERSONS,
    seed: 1,
    identityOf: (endpoint) => demoIdentity(folder, endpoint),
    trust,
    ...sources,
  });
  const port = await freePort();
  const configuration = await writeDemoConfiguration(folder, new URL(`http://127.0.0.1:${port}`), bed);
  await addFiveLegs(folder, configuration);
  const context = contextIn(folder);
  const gateway = await startGateway(readGatewaySettings(configuration, context), { ...sources, logTo: () => undefined });
  const system = openNationalSystem(join(folder, 'systems'), CALLER, context);
  const bytes = await readFile(join(PACKAGE_ROOT, 'fixtures/demo/border-crossing.xml'));
  return {
    port,
    async ask(front, legs) {
      requireComplete(await askOnce(system, front, questionOf(bytes, legs)));
    },
    async close() {
      await system.close();
      await gateway.close();
      await bed.close();
    },
  };
}

const contextIn = (workingFolder: string): CommandContext => ({
  environment: {},
  workingFolder,
  clock: systemClock,
  random: systemRandom,
  out: () => undefined,
  err: () => undefined,
  outBytes: () => undefined,
  input: () => Readable.from([]),
  interrupted: () => new Promise(() => undefined),
  onHangup: () => () => undefined,
});

async function layOut(folder: string, algorithm: PartyAlgorithm): Promise<void> {
  await mkdir(join(folder, 'systems'), { recursive: true });
  const parties = DEMO_KEYS.map(({ name }) => ({ name, algorithm }));
  await initKeys({ directory: join(folder, 'keys'), parties, validDays: 2, clock: systemClock, random: systemRandom });
  await writeFile(join(folder, 'keys/digest.secret'), `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
}

interface WrittenConfiguration {
  readonly endpoints: Readonly<Record<string, unknown>>;
  readonly callers: readonly { readonly id: string; readonly profiles: readonly string[] }[];
}

/** Five endpoints at the one mock ESP, and a profile of the bench's own that asks all of them what `border-check` asks one. */
async function addFiveLegs(folder: string, configuration: string): Promise<void> {
  const profile = await readFile(join(PACKAGE_ROOT, 'mappings/profiles/border-check.yaml'), 'utf8');
  const { asks, ...rest } = parse(profile) as { readonly asks: readonly object[] };
  const five = { ...rest, id: FIVE_LEGS, asks: ENDPOINTS.map((endpoint) => ({ ...asks[0], endpoint })) };
  await mkdir(join(folder, 'profiles'));
  await writeFile(join(folder, 'profiles/border-check.yaml'), profile);
  await writeFile(join(folder, `profiles/${FIVE_LEGS}.yaml`), stringify(five, PLAIN));
  const written = parse(await readFile(configuration, 'utf8')) as WrittenConfiguration;
  const changed = {
    ...written,
    callers: written.callers.filter(({ id }) => id === CALLER).map((caller) => ({ ...caller, profiles: [PURPOSE, FIVE_LEGS] })),
    endpoints: { ...written.endpoints, ...Object.fromEntries(ENDPOINTS.map((id) => [id, written.endpoints['esp']])) },
    profiles: { directory: 'profiles' },
  };
  await writeFile(configuration, stringify(changed, PLAIN));
}

const questionOf = (bytes: Uint8Array, legs: 1 | 5): RecordQuestion => ({
  kind: 'record',
  mapping: 'lv-vrs-robezas-skersosana',
  mediaType: 'application/xml',
  bytes,
  context: { profile: legs === 1 ? PURPOSE : FIVE_LEGS, purpose: PURPOSE },
});

async function askOnce({ connection }: NationalSystem, front: 'rest' | 'soap', question: RecordQuestion): Promise<Answer> {
  return front === 'rest'
    ? askRest(connection, await restQuery(connection, question))
    : askSoap(connection, await soapQuery(connection, question, '1.2'));
}

/** A bench that measured refusals would be fast and worthless. */
function requireComplete(answer: Answer): void {
  if (answer.kind === 'problem') throw new Error(`the gateway refused: ${answer.problem.code}`);
  if (!answer.reply.complete || !answer.reply.parts.some(({ status }) => status === 'HIT')) throw new Error('the reply is not complete');
}
