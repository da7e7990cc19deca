import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import { runCase, stepRequest, type AskCase } from '../../src/contracts/case-steps.ts';
import type { CaseStep, Contract } from '../../src/contracts/contract.ts';
import { codecOf } from '../../src/contracts/message-codec.ts';
import { packagedContract } from '../../src/contracts/packaged-contract.ts';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import { ENDPOINT_NAMES, type EndpointName } from '../../src/mocks/endpoint-name.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { loadIdentity } from '../../src/signing/identity.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import type { SoapVersion } from '../../src/wire/soap/soap-version.ts';
import { testPki } from '../support/pki.ts';
import { PYTHON, testWith } from './foreign-tool.ts';
import { startDriver, type Driver } from './mocks-clients/driver.ts';
import { fromForeign, toForeign, type Convention } from './mocks-clients/foreign-values.ts';
import { startRelay } from './relay.ts';

jest.setTimeout(60_000);

const DRIVERS = join(import.meta.dirname, 'mocks-clients');
const PHP_EXTENSIONS = 'exit(extension_loaded("soap") && extension_loaded("dom") && extension_loaded("openssl") ? 0 : 1);';

/** The day on which the contracts' cases take place; signatures are timed by the machine's clock, as those of the foreign side are. */
const CASES_DAY = Date.parse('2026-11-21T10:00:00Z');

/** A SOAP stack of others with what signs and verifies for it. */
interface Stack {
  readonly name: string;
  readonly testStack: typeof test | typeof test.skip;
  /** The driver's program with its options. */
  readonly program: readonly [string, ...string[]];
  /** Kinds of keys that it can sign with, and verify. */
  readonly keys: { readonly caller: 'rsa' | 'ec'; readonly endpoint: 'rsa' | 'ec' };
  readonly convention: Convention;
}

const STRONG_SOAP: Stack = {
  name: 'strong-soap with xml-crypto',
  testStack: test,
  program: [process.execPath, join(DRIVERS, 'strong-soap-driver.ts')],
  keys: { caller: 'rsa', endpoint: 'rsa' },
  convention: { text: '$value', attributes: '$attributes', encodesOctets: false, leavesNumbersTexts: true },
};

const STACKS: readonly Stack[] = [
  {
    name: 'python3-zeep with xmlsec',
    testStack: testWith(PYTHON, '-c', 'import zeep, xmlsec'),
    program: [PYTHON, join(DRIVERS, 'zeep-driver.py')],
    keys: { caller: 'ec', endpoint: 'rsa' },
    convention: { text: '_value_1', encodesOctets: true, leavesNumbersTexts: false },
  },
  {
    name: 'PHP’s SoapClient with OpenSSL',
    testStack: testWith('php', '-r', PHP_EXTENSIONS),
    program: ['php', '-d', 'display_errors=stderr', join(DRIVERS, 'php-driver.php')],
    keys: { caller: 'rsa', endpoint: 'ec' },
    convention: { text: '_', encodesOctets: true, leavesNumbersTexts: false },
  },
  STRONG_SOAP,
];

/** A stack at work, and how to start worlds that believe it. */
interface Stage {
  readonly driver: Driver;
  /** What changes a world's records wants a world of its own. */
  startBed(): Promise<TestBed>;
  close(): Promise<void>;
}

function startStage({ program: [command, ...options], keys }: Stack): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'mocks-clients-'));
  const pki = testPki();
  const caller = pki.issue({ cn: 'Synthetic caller', kind: keys.caller });
  const endpoint = pki.issue({ cn: 'Synthetic endpoint', kind: keys.endpoint });
  const files = [caller.keyPem, caller.certPem, endpoint.certPem].map((pem, index) => {
    writeFileSync(join(folder, `${index}.pem`), pem);
    return join(folder, `${index}.pem`);
  });
  const identity = loadIdentity(endpoint.keyPem, endpoint.certPem);
  const driver = startDriver(command, [...options, ...files]);
  return {
    driver,
    startBed: () =>
      startTestBed({
        persons: 60,
        seed: 7,
        clock: systemClock,
        worldClock: { now: () => CASES_DAY },
        random: systemRandom,
        identityOf: () => identity,
        trust: trustFrom({ anchors: [], pinned: [caller.certPem] }),
        failed: (error) => process.stderr.write(`${String(error)}\n`),
      }),
    async close() {
      await driver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const wsdlOf = (origin: string, endpoint: EndpointName): string => `${origin}/${endpoint}/soap/1?wsdl`;

/** What is asked of a stack, and of which endpoint. */
interface Setting {
  readonly driver: Driver;
  readonly soap: SoapVersion;
  readonly wsdl: string;
  readonly contract: Contract;
  readonly convention: Convention;
}

/** Asks through a foreign stack; answers that the contract does not allow, Faults of the wrong side and whatever the stack trips over reject. */
function asker({ driver, soap, wsdl, contract, convention }: Setting): AskCase {
  return async (name, request) => {
    const operation = contract.operations.get(name)!;
    const foreign = toForeign(operation.request.content, request, convention);
    const { response, refusal, faultCode, error } = await driver.ask({ wsdl, soap, operation: name, request: foreign });
    if (response) {
      const read = codecOf(contract)
        .message(name, 'response')
        .check(fromForeign(operation.response.content, response, convention));
      expect(read['queryId']).toBe(request['queryId']);
      return { response: read };
    }
    if (refusal === undefined) throw new Error(`${name}: ${error ?? 'no outcome'}`);
    const isSenders = contract.refusals.get(refusal)?.side === 'sender';
    const [senders, receivers] = soap === '1.1' ? ['Client', 'Server'] : ['Sender', 'Receiver'];
    expect(faultCode).toBe(isSenders ? senders : receivers);
    return { refusal };
  };
}

/** The first step of a contract's cases that is answered. */
function firstAnswered({ cases }: Contract): CaseStep {
  const found = cases.flatMap(({ steps }) => steps.slice(0, 1)).find((step) => 'response' in step.expect);
  if (!found) throw new Error('The contract has no such case.');
  return found;
}

/** Of what does not conform to the contract, also where. */
const explained = (error: unknown): string => [String(error), error instanceof GatewayError ? error.details.field : undefined].join(' ');

/** An operation that only continues another has nothing to continue where everything has been answered at once; it is called all the same. */
const isContinuation = ({ operations }: Contract, name: string): boolean => operations.get(name)?.response.element !== `${name}Response`;

describe.each(STACKS)('$name', (stack) => {
  const { testStack, convention } = stack;
  let stage: Stage;
  beforeAll(() => {
    stage = startStage(stack);
  });
  afterAll(() => stage.close());

  describe.each<SoapVersion>(['1.1', '1.2'])('over SOAP %s', (soap) => {
    let bed: TestBed;
    beforeAll(async () => {
      bed = await stage.startBed();
    });
    afterAll(() => bed.close());

    testStack.each(ENDPOINT_NAMES)('calls every operation of the description that %s serves, as its cases do', async (endpoint) => {
      const contract = packagedContract(endpoint);
      const wsdl = wsdlOf(bed.origin, endpoint);
      const called = new Set<string>();
      const answered = asker({ driver: stage.driver, soap, wsdl, contract, convention });
      const ask: AskCase = async (operation, request) => {
        const answer = await answered(operation, request);
        if ('response' in answer || isContinuation(contract, operation)) called.add(operation);
        return answer;
      };
      const failures: unknown[] = [];
      for (const one of contract.cases) {
        const verdict = await runCase(contract, one, ask, randomUUID).catch(explained);
        if (typeof verdict === 'string' || !verdict.passed) failures.push({ case: one.name, verdict });
      }
      expect(failures).toEqual([]);
      const { operations: offered = [] } = await stage.driver.ask({ wsdl, soap });
      expect([...offered].sort()).toEqual([...contract.operations.keys()].sort());
      expect([...called].sort()).toEqual([...offered].sort());
    });

    testStack('believes no answer that was changed on the way', async () => {
      const contract = packagedContract('europol');
      const step = firstAnswered(contract);
      const relay = await startRelay(bed.origin);
      relay.meddling.response = (body) => Buffer.from(body.toString('utf8').replace(/QueryId>[0-9a-f]{8}/, 'QueryId>00000000'));
      const ask = asker({ driver: stage.driver, soap, wsdl: wsdlOf(relay.url, 'europol'), contract, convention });
      const answer = ask(step.operation, stepRequest(contract, step, new Map(), randomUUID));
      await expect(answer).rejects.toThrow(/signature|digest/i);
      expect(relay.exchanges.map(({ response }) => response.includes(`${step.operation}Response`))).toEqual([true]);
      await relay.close();
    });
  });
});

test('WSSecurityCert of strong-soap signs with SHA-1 and covers no addressing, so xml-crypto signs in its place', async () => {
  const stage = startStage(STRONG_SOAP);
  const bed = await stage.startBed();
  const contract = packagedContract('europol');
  const step = firstAnswered(contract);
  const { request } = contract.operations.get(step.operation)!;
  const value = toForeign(request.content, stepRequest(contract, step, new Map(), randomUUID), STRONG_SOAP.convention);
  const order = { wsdl: wsdlOf(bed.origin, 'europol'), soap: '1.2', operation: step.operation, request: value } as const;
  expect(await stage.driver.ask({ ...order, ownSecurity: true })).toMatchObject({
    refusal: 'not-authorised',
    rule: expect.stringContaining('auth-signature-sha1'),
  });
  expect(await stage.driver.ask(order)).toHaveProperty('response');
  await bed.close();
  await stage.close();
});
