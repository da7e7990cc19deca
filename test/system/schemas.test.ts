import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { CANONICAL_NAMESPACE, SHAPES } from '../../src/canonical/generated/shapes.ts';
import type { Connection } from '../../src/client/connection.ts';
import type { Question } from '../../src/client/question.ts';
import { GATEWAY_NAMESPACE, soapQuery } from '../../src/client/soap-request.ts';
import type { HttpRequestMessage } from '../../src/kernel/http-message.ts';
import { verifySoap, type VerifiedSoap } from '../../src/signing/wss/verify-soap.ts';
import { toXml } from '../../src/wire/xml-codec/to-xml.ts';
import { element, type XmlNode } from '../../src/wire/xml/xml-node.ts';
import { packagedSchema } from '../../src/wire/xsd/packaged-schema.ts';
import { send } from '../support/bad-input.ts';
import { faultDetail } from '../support/fault-detail.ts';
import { ask, canonicalQuery, codeOf, demoFixture, subjectOf } from '../support/questions.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { signedSoap } from '../support/signed-requests.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo(200);
}, 30_000);
afterAll(() => demo.close());
afterEach(() => demo.bed.behaviour.reset());

const VERSIONS = ['1.1', '1.2'] as const;
const schema = packagedSchema('wsdl/national-gateway.wsdl');
const vmis = (): Connection => demo.system('lv-pmlp-vmis').connection;

async function answerTo(request: HttpRequestMessage): Promise<VerifiedSoap> {
  const { body } = await send(request);
  return verifySoap(body, vmis());
}
const national = (name: string, children: readonly XmlNode[]): XmlNode =>
  element(`g:${name}`, children, undefined, { g: GATEWAY_NAMESPACE });
const member = (name: string, value: string): XmlNode => element(`g:${name}`, [value]);
const query = (subject: object): XmlNode =>
  toXml('CanonicalQuery', { profile: 'residence-permit-examination', purpose: 'residence-permit-examination', subject }, SHAPES, {
    namespace: CANONICAL_NAMESPACE,
    prefix: 'c',
    elementName: 'Query',
  });
const permit = (): XmlNode[] => [
  member('mapping', 'lv-pmlp-uzturesanas-atlauja'),
  member('mediaType', 'application/xml'),
  member('recordBytes', Buffer.from(demoFixture('residence-permit.xml')).toString('base64')),
];

describe.each(VERSIONS)('what the gateway sends over SOAP %s conforms to its description', (version) => {
  const holder = subjectOf('entryAndVisa');
  test.each<[string, () => Question]>([
    ['a reply with matches', () => canonicalQuery('residence-permit-examination', holder)],
    ['a reply without', () => canonicalQuery('residence-permit-examination', subjectOf('nowhere'))],
  ])('%s', async (_, question) => {
    const { payload, payloadName } = await answerTo((await soapQuery(vmis(), question(), version)).message);
    expect(payloadName.local).toBe('Reply');
    expect(() => schema.validate(payload)).not.toThrow();
  });

  test('a reply that is not complete', async () => {
    demo.bed.behaviour.setUnavailable('VIS', true);
    const { payload } = await answerTo((await soapQuery(vmis(), canonicalQuery('residence-permit-examination', holder), version)).message);
    expect(Buffer.from(payload).toString()).toContain('UNAVAILABLE');
    expect(() => schema.validate(payload)).not.toThrow();
  });

  test('decisions and an acceptance', async () => {
    const ask = async (operation: string, payload: XmlNode): Promise<string> => {
      const answer = await answerTo(await signedSoap(vmis(), { operation, payload, version }));
      expect(() => schema.validate(answer.payload)).not.toThrow();
      return `${answer.payloadName.local} ${/<c:query>([^<]+)/.exec(Buffer.from(answer.payload).toString())?.[1] ?? ''}`;
    };
    const [name, id = ''] = (await ask('Preflight', national('Preflight', [query(holder)]))).split(' ');
    expect(name).toBe('Decision');
    expect(await ask('GetDecision', national('GetDecision', [member('query', id)]))).toBe(`Decision ${id}`);
    expect(await ask('SubmitRecord', national('SubmitRecord', permit()))).toMatch(/^Acceptance/);
  });

  test.each<[string, XmlNode, string]>([
    ['by the schema', query({ familyName: '' }), 'wire-schema-invalid'],
    ['by the gateway', query({ familyName: 'Synthetic' }), 'policy-keys-incomplete'],
  ])('the problem of a request that is refused %s', async (_, payload, code) => {
    const answer = await answerTo(await signedSoap(vmis(), { operation: 'Query', payload, version }));
    const problem = faultDetail(answer.payload) ?? Buffer.from('');
    expect(Buffer.from(problem).toString()).toContain(`<p:code>${code}</p:code>`);
    expect(() => schema.validate(problem)).not.toThrow();
  });
});

describe('an endpoint whose signed answer breaks the schema of its contract', () => {
  const attempts = async (): Promise<string[]> =>
    (await (await fetch(`${demo.url}/metrics`)).text()).split('\n').filter((line) => line.startsWith('gateway_endpoint_attempts_total'));

  test('fails its leg before anything is decoded, and the others go on', async () => {
    demo.bed.behaviour.setFault('esp', 'schema-invalid', 1);
    const screening = canonicalQuery('screening', subjectOf('entryAndVisa'), {
      policeCheck: {
        circumstance: 'a',
        personPresent: true,
        capturedAt: new Date(Date.now() - 60_000).toISOString(),
        biometricStep: 'search-failed',
      },
    });
    const answer = await ask(demo.system('lv-vrs-reis').connection, screening);
    expect(await attempts()).toContainEqual(expect.stringMatching(/endpoint="esp",result="contract-reply-invalid"\} 1$/));
    if (answer.kind === 'problem') throw new Error(codeOf(answer));
    expect(answer.reply.complete).toBe(false);
    expect(answer.reply.parts.filter(({ status }) => status === 'HIT' || status === 'NO_HIT').length).toBeGreaterThan(0);
  });
});
