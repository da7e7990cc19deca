import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { join } from 'node:path';
import { officerToken } from '../../src/client/connection.ts';
import { ROOT, runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { runTool, testWith, type ToolRun } from './foreign-tool.ts';
import { startRelay, type Relay } from './relay.ts';

jest.setTimeout(60_000);

const testPhp = testWith('php', '-r', 'exit(extension_loaded("soap") && extension_loaded("dom") && extension_loaded("openssl") ? 0 : 1);');
const SCRIPT = join(ROOT, 'test/interop/php-client.php');
const OPERATIONS = ['GetDecision', 'Preflight', 'Query', 'QueryRecord', 'SubmitRecord'];

let demo: RunningDemo;
let relay: Relay;

beforeAll(async () => {
  demo = await runningDemo();
  relay = await startRelay();
});
afterEach(() => {
  relay.meddling.request = undefined;
  relay.meddling.response = undefined;
});
afterAll(async () => {
  await relay.close();
  await demo.close();
});

async function ask(soap: string, fixture: string, profile: string): Promise<ToolRun> {
  const { connection } = demo.system('lv-pmlp-vmis');
  const files = [join(demo.folder, 'systems/lv-pmlp-vmis.json'), join(ROOT, 'fixtures/demo', fixture)];
  return runTool('php', [SCRIPT, 'ask', soap, ...files, profile], { OFFICER_TOKEN: await officerToken(connection), http_proxy: relay.url });
}

interface Reply {
  readonly complete: boolean;
  readonly parts: readonly { readonly system: string; readonly status: string; readonly matches?: object }[];
}

describe.each(['1.1', '1.2'])('PHP’s SoapClient, SOAP %s', (soap) => {
  testPhp('loads the served description and knows every operation and type', async () => {
    const { status, stdout } = await runTool('php', [SCRIPT, 'describe', soap, `${demo.url}/soap/v1?wsdl`]);
    expect(status).toBe(0);
    const { operations, types } = JSON.parse(stdout) as { operations: readonly string[]; types: readonly string[] };
    expect(new Set(operations.map((line) => / (\w+)\(/.exec(line)?.[1]))).toEqual(new Set(OPERATIONS));
    expect(operations).toContain('Reply Query(CanonicalQuery $request)');
    const names = types.map((line) => /^\w+ (\w+)/.exec(line)?.[1]);
    const some = ['CanonicalQuery', 'Subject', 'Reply', 'ReplyPart', 'QueryRecord', 'DecisionRecord', 'Problem', 'MappingName'];
    expect(names).toEqual(expect.arrayContaining(some));
  });

  testPhp('asks about a national record, signed through OpenSSL, and verifies and reads the reply', async () => {
    const { status, stdout, stderr } = await ask(soap, 'residence-permit.xml', 'residence-permit-examination');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const reply = JSON.parse(stdout) as Reply;
    expect(reply.complete).toBe(true);
    expect(reply.parts.map(({ system, status: found }) => `${system} ${found}`).sort()).toEqual(['EES HIT', 'SIS NO_HIT', 'VIS HIT']);
    expect(JSON.stringify(reply.parts.find(({ system }) => system === 'VIS')?.matches)).toContain('"familyName":"EL QASMAOUI"');
  });

  testPhp('gets a refusal as a SoapFault with the problem in its detail', async () => {
    const { status, stdout } = await ask(soap, 'entry-ban.csv', 'border-check');
    expect(status).toBe(3);
    const { fault, detail } = JSON.parse(stdout) as { fault: string; detail: unknown };
    expect(fault).toMatch(soap === '1.1' ? /:Client$/ : /:Sender$/);
    expect(detail).toMatchObject({ problem: { status: '403', code: 'policy-profile-unknown', retry: 'never' } });
  });

  testPhp.each([
    ['the Body', '>EL QASMAOUI<', '>EL QASMAOUJ<', 'The digest of soap:Body differs.'],
    ['ds:SignedInfo', 'xmlenc#sha256', 'xmlenc#sha255', 'The signature does not hold.'],
  ])('believes no answer of which a byte changed on the way in %s', async (_part, from, to, message) => {
    relay.meddling.response = (body) => Buffer.from(body.toString('utf8').replace(from, to));
    const { status, stdout, stderr } = await ask(soap, 'residence-permit.xml', 'residence-permit-examination');
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: message });
  });

  testPhp('is refused when a byte of its question changes on the way', async () => {
    relay.meddling.request = (body) => Buffer.from(body.toString('utf8').replace('permit-examination<', 'permit-examinatioN<'));
    const { status, stdout } = await ask(soap, 'residence-permit.xml', 'residence-permit-examination');
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ detail: { problem: { code: 'auth-signature-digest' } } });
  });
});
