import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { join } from 'node:path';
import { ROOT, runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { PYTHON, runTool, testWith } from './foreign-tool.ts';
import { startRelay, type Relay } from './relay.ts';

jest.setTimeout(60_000);

const testZeep = testWith(PYTHON, '-c', 'import zeep, xmlsec');

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

interface Part {
  readonly system?: string | null;
  readonly status: string;
  readonly matches: readonly { readonly familyName: string | null; readonly documentNumber: string | null }[];
}
interface Printed {
  readonly profile: string;
  readonly complete: boolean;
  readonly parts: readonly Part[];
  readonly fault?: string;
  readonly problem?: Readonly<Record<string, unknown>>;
}

interface ClientRun {
  readonly status: number | null;
  readonly printed: Printed;
  readonly stderr: string;
}

/** Runs the worked client as its reader would, through the relay. */
async function ask(system: string, fixture: string, ...options: readonly string[]): Promise<ClientRun> {
  const files = [join(demo.folder, 'systems', `${system}.json`), join(ROOT, 'fixtures/demo', fixture)];
  const client = [join(ROOT, 'test/interop/zeep-client.py'), ...files, ...options];
  const { status, stdout, stderr } = await runTool(PYTHON, client, { http_proxy: relay.url });
  return { status, stderr, printed: (stdout === '' ? {} : JSON.parse(stdout)) as Printed };
}

const statuses = ({ parts }: Printed): readonly string[] => parts.map(({ system, status }) => `${system ?? 'concealed'} ${status}`).sort();

const changed =
  (from: string, to: string) =>
  (body: Buffer): Buffer =>
    Buffer.from(body.toString('utf8').replace(from, to));

describe.each(['1.1', '1.2'])('zeep over SOAP %s, with the description that the gateway serves', (soap) => {
  testZeep('asks a canonical query, signed with ECDSA by xmlsec, and verifies the reply', async () => {
    const { status, printed, stderr } = await ask('lv-vp-iiis', 'presence-query.json', '--soap', soap);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(printed).toMatchObject({ profile: 'law-enforcement-presence', complete: true });
    expect(statuses(printed)).toEqual(['EES HIT', 'VIS HIT']);
    expect(printed.parts.flatMap(({ matches }) => matches)).toEqual([]);
  });

  testZeep('asks about a national record, signed with RSA, and reads the matches', async () => {
    const { status, printed } = await ask(
      'lv-pmlp-vmis',
      'residence-permit.xml',
      '--profile',
      'residence-permit-examination',
      '--soap',
      soap,
    );
    expect(status).toBe(0);
    expect(statuses(printed)).toEqual(['EES HIT', 'SIS NO_HIT', 'VIS HIT']);
    const visa = printed.parts.find(({ system }) => system === 'VIS')?.matches[0];
    expect(visa).toMatchObject({ familyName: 'EL QASMAOUI', documentNumber: 'SYN000018' });
  });

  testZeep('gets a refusal as a signed Fault with the problem in its detail', async () => {
    const { status, printed } = await ask('lv-vp-iiis', 'identity-check.json', '--profile', 'police-identification', '--soap', soap);
    expect(status).toBe(3);
    expect(printed.fault).toMatch(soap === '1.1' ? /:Client$/ : /:Sender$/);
    expect(printed.problem).toMatchObject({ code: 'policy-legal-basis-off', status: '403', retry: 'never' });
    expect(printed.problem?.['articles']).toEqual([{ act: '2019/817', article: '20(5)' }]);
  });

  testZeep.each([
    ['the Body', 'El Qasmaoui', 'El Qasmaous'],
    ['wsa:MessageID', '>urn:uuid:', '>urn:uuie:'],
    ['wsa:Action', '/Query</wsa:Action>', '/Querz</wsa:Action>'],
    ['OfficerToken', '>ey', '>ez'],
    ['wsu:Created', '<wsu:Created>2', '<wsu:Created>1'],
  ])('is refused when one byte changes on the way in %s', async (_part, from, to) => {
    relay.meddling.request = changed(from, to);
    const { status, printed } = await ask('lv-vp-iiis', 'presence-query.json', '--soap', soap);
    expect(relay.exchanges.at(-1)?.request.toString('utf8')).toContain(from);
    expect(printed.problem).toMatchObject({ code: 'auth-signature-digest', status: '401' });
    expect(status).toBe(3);
  });

  testZeep.each([
    ['the Body', '>HIT<', '>HIX<'],
    ['wsu:Expires', '<wsu:Expires>2', '<wsu:Expires>3'],
    ['ds:SignedInfo', '<ds:DigestValue>', '<ds:DigestValue>A'],
  ])('believes no answer that was changed on the way in %s', async (_part, from, to) => {
    relay.meddling.response = changed(from, to);
    const { status, printed, stderr } = await ask('lv-vp-iiis', 'presence-query.json', '--soap', soap);
    expect(relay.exchanges.at(-1)?.response.toString('utf8')).toContain(from);
    expect(status).toBe(1);
    expect(printed).toEqual({});
    expect(stderr).toContain('SignatureVerificationFailed');
  });

  testZeep('believes no genuine answer to another question', async () => {
    await ask('lv-vp-iiis', 'presence-query.json', '--soap', soap);
    const earlier = relay.exchanges.at(-1)?.response ?? Buffer.alloc(0);
    relay.meddling.response = () => earlier;
    const { status, stderr } = await ask('lv-vp-iiis', 'presence-query.json', '--soap', soap);
    expect(status).toBe(1);
    expect(stderr).toContain('The answer is to another question.');
  });
});
