import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createClientAsync } from 'soap';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { ENDPOINT_NAMES, type EndpointName } from '../../../../src/mocks/endpoint-name.ts';
import { startTestBed, type TestBed } from '../../../../src/mocks/test-bed.ts';
import { signHttpRequest, verifyHttpResponse } from '../../../../src/signing/http-signature/http-signature.ts';
import { loadIdentity } from '../../../../src/signing/identity.ts';
import { signDetached, verifyDetachedResponse } from '../../../../src/signing/jws/detached-jws.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import type { JsonObject } from '../../../../src/wire/json/json-value.ts';
import { soapHeaders } from '../../../../src/wire/soap/content-type.ts';
import { readFault } from '../../../../src/wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../../../src/wire/soap/soap-version.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { childElements, textOf } from '../../../../src/wire/xml/xml-access.ts';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedSchema } from '../../../../src/wire/xsd/packaged-schema.ts';
import { testPki } from '../../../support/pki.ts';
import { NOW, random } from '../test-caller.ts';

const pki = testPki();
const issued = pki.issue({ cn: 'Synthetic caller', kind: 'ec' });
const caller = loadIdentity(issued.keyPem, issued.certPem);
const keys = new Map(ENDPOINT_NAMES.map((name) => [name, pki.issue({ cn: `Synthetic ${name}`, kind: 'ec' })]));
const identityOf = (name: EndpointName) => loadIdentity(keys.get(name)!.keyPem, keys.get(name)!.certPem);
const clock = { now: () => NOW };
const failures: unknown[] = [];

const start = (options: { readonly phase?: '2026-11'; readonly explains?: boolean } = {}): Promise<TestBed> =>
  startTestBed({
    persons: 60,
    seed: 7,
    identityOf,
    trust: trustFrom({ anchors: [], pinned: [issued.certPem] }),
    clock,
    random,
    failed: (error) => void failures.push(error),
    ...options,
  });

let bed: TestBed;
beforeAll(async () => {
  bed = await start();
});
afterAll(() => bed.close());
beforeEach(() => {
  bed.behaviour.reset();
  bed.logs.clear();
  failures.length = 0;
});

const query = (rest: object = {}): JsonObject => ({
  queryId: randomUUID(),
  profileId: 'border-check',
  purpose: 'BORDER_CHECK',
  memberState: 'LVA',
  authority: 'lv-vrs',
  user: 'officer-1',
  systems: ['EES', 'VIS'],
  disclosure: 'DATA',
  deadlineMs: 5_000,
  subject: { personName: { surname: 'Demirkapılı', givenNames: ['Kerem'] }, birthDate: { date: '1984-11-03' } },
  ...rest,
});

interface Answer {
  readonly status: number;
  readonly value: JsonObject | undefined;
  readonly refusal: { readonly code: string; readonly fault: string; readonly texts: readonly string[] } | undefined;
}

/** Asks over SOAP; the answer must come in the version asked, signed by the endpoint's own key, about this request, and by its schema. */
async function overSoap(from: TestBed, name: EndpointName, version: SoapVersion, operation: string, request: JsonObject): Promise<Answer> {
  const contract = packagedContract(name);
  const url = from.addresses[name].soap;
  const action = `${contract.namespace}/${operation}`;
  const messageId = `urn:uuid:${randomUUID()}`;
  const payload = codecOf(contract).message(operation, 'request').write(request);
  const body = Buffer.from(await signSoap({ version, payload, addressing: { action, to: url, messageId } }, caller, { clock, random }));
  const response = await fetch(url, { method: 'POST', headers: soapHeaders(version, action), body });
  const own = trustFrom({ anchors: [], pinned: [keys.get(name)!.certPem] });
  const verified = await verifySoap(new Uint8Array(await response.arrayBuffer()), { trust: own, clock });
  expect([verified.version, verified.addressing.relatesTo]).toEqual([version, messageId]);
  const element = readXml(verified.payload);
  const fault = readFault(element);
  if (!fault) {
    packagedSchema(`wsdl/${name}.wsdl`).validate(verified.payload);
    expect(verified.addressing.action).toBe(`${action}Response`);
    return { status: response.status, value: codecOf(contract).message(operation, 'response').read(element), refusal: undefined };
  }
  expect(verified.addressing.action).toBe(`${contract.namespace}/Refusal`);
  const texts = childElements(childElements(fault.detail!)[0]!).map(textOf);
  return { status: response.status, value: undefined, refusal: { code: texts[0] ?? '', fault: fault.code, texts } };
}

async function overRest(
  from: TestBed,
  name: EndpointName,
  path: string,
  request: JsonObject,
  jws = false,
): Promise<{ status: number; body: JsonObject }> {
  const trust = trustFrom({ anchors: [], pinned: [keys.get(name)!.certPem] });
  const message = {
    method: 'POST',
    url: `${from.addresses[name].rest}/${path}`,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(request)),
  };
  const signed = await (jws ? signDetached : signHttpRequest)(message, caller, { clock, random });
  const response = await fetch(signed.url, { method: 'POST', headers: { ...signed.headers }, body: Buffer.from(signed.body) });
  const body = new Uint8Array(await response.arrayBuffer());
  const received = { status: response.status, headers: Object.fromEntries(response.headers), body };
  await (jws ? verifyDetachedResponse : verifyHttpResponse)(received, signed, { trust, clock });
  return { status: response.status, body: JSON.parse(Buffer.from(body).toString()) as JsonObject };
}

describe('every endpoint', () => {
  test.each(ENDPOINT_NAMES)(
    '%s describes itself at the address called, so that a SOAP stack that knows nothing of it loads it',
    async (name) => {
      const contract = packagedContract(name);
      const { soap, rest } = bed.addresses[name];
      const wsdl = await (await fetch(`${soap}?wsdl`)).text();
      expect(wsdl.match(/address location="[^"]*"/g)).toEqual([`address location="${soap}"`, `address location="${soap}"`]);
      const client = await createClientAsync(`${soap}?wsdl`);
      const ports = (client.describe() as Record<string, Record<string, object>>)[contract.service]!;
      for (const version of ['Soap11', 'Soap12'])
        expect(Object.keys(ports[`${contract.portType}${version}`]!)).toEqual([...contract.operations.keys()]);
      const openApi = (await (await fetch(`${bed.origin}/${name}/openapi.json`)).json()) as { servers: unknown; paths: object };
      expect(openApi.servers).toEqual([{ url: rest }]);
      expect(Object.keys(openApi.paths)).toEqual([...contract.operations.values()].map(({ path }) => `/${path}`));
    },
  );

  test.each(ENDPOINT_NAMES)('%s refuses what nobody signed, over SOAP and REST, and signs the refusal', async (name) => {
    const [operation] = packagedContract(name).operations.values();
    const response = await fetch(`${bed.addresses[name].rest}/${operation!.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([response.status, response.headers.has('signature')]).toEqual([401, true]);
    expect(await response.json()).toMatchObject({
      code: 'not-authorised',
      article: '2019/817-42(3)',
      rule: expect.stringMatching(/^auth-/),
    });
    const soap = await fetch(bed.addresses[name].soap, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' });
    expect(soap.status).toBe(500);
    expect(await soap.text()).toContain('<m:Code>schema-invalid</m:Code>');
    expect(bed.logs.refusals()).toEqual([
      { endpoint: name, code: 'not-authorised' },
      { endpoint: name, code: 'schema-invalid' },
    ]);
  });

  test('lives under its own path, and nothing answers beside it', async () => {
    for (const path of ['/nowhere', '/esp', '/esp/soap/2', '/esp/rest/1', '/esp/rest/1/nothing', '/esp/soap/other.xsd'])
      expect((await fetch(`${bed.origin}${path}`)).status).toBe(404);
    expect((await fetch(`${bed.origin}/esp/rest/1/queries`)).status).toBe(405);
    expect((await fetch(bed.addresses.esp.soap, { method: 'PUT' })).status).toBe(405);
  });
});

describe('the portal', () => {
  test.each(['1.1', '1.2'] as const)('answers over SOAP %s', async (version) => {
    const answer = await overSoap(bed, 'esp', version, 'Query', query());
    expect(answer).toMatchObject({ status: 200, value: { final: true, parts: [{ status: 'HIT' }, { status: 'HIT' }] } });
  });

  test.each([false, true])('answers over REST, signed as the request was (JWS: %s)', async (jws) => {
    const answer = await overRest(bed, 'esp', 'queries', query(), jws);
    expect(answer).toMatchObject({ status: 200, body: { final: true } });
    expect(answer.body['parts']).toHaveLength(2);
  });

  test('says the same in every protocol', async () => {
    const request = query();
    const [soap11, soap12] = [await overSoap(bed, 'esp', '1.1', 'Query', request), await overSoap(bed, 'esp', '1.2', 'Query', request)];
    const rest = await overRest(bed, 'esp', 'queries', request);
    expect(soap11.value).toEqual(rest.body);
    expect(soap12.value).toEqual(rest.body);
  });

  test.each([
    ['1.1', 500, 'Sender'],
    ['1.2', 400, 'Sender'],
  ] as const)('refuses over SOAP %s with a fault of the contract, and says by which provision', async (version, status, fault) => {
    const answer = await overSoap(bed, 'esp', version, 'Query', query({ profileId: 'nobody' }));
    expect(answer).toMatchObject({ status, refusal: { code: 'profile-unknown', fault, texts: ['profile-unknown', '2019/817-8(1)'] } });
  });

  test('says which rule of the contract a request broke, and not with what', async () => {
    const answer = await overRest(bed, 'esp', 'queries', query({ deadlineMs: 600_001 }));
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'schema-invalid', rule: 'contract-value-invalid json/maximum at /deadlineMs' },
    });
    expect(JSON.stringify(answer.body)).not.toContain('600001');
  });

  test('is refused for a system twice, in XML and in JSON', async () => {
    const twice = query({ systems: ['EES', 'EES'] });
    expect(await overRest(bed, 'esp', 'queries', twice)).toMatchObject({ status: 400, body: { code: 'schema-invalid' } });
  });

  test('keeps its rules to itself when it is told to', async () => {
    const silent = await start({ explains: false });
    try {
      const { body } = await overRest(silent, 'esp', 'queries', query({ deadlineMs: 600_001 }));
      expect(body).not.toHaveProperty('rule');
    } finally {
      await silent.close();
    }
  });

  test('is a receiver at fault when it cannot answer', async () => {
    bed.behaviour.setUnavailable('ESP', true);
    expect(await overSoap(bed, 'esp', '1.2', 'Query', query())).toMatchObject({
      status: 500,
      refusal: { code: 'unavailable', fault: 'Receiver' },
    });
    expect(await overRest(bed, 'esp', 'queries', query())).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });

  test.each(['schema-invalid', 'wrong-label'] as const)(
    'with the fault %s gives what the contract or the question does not allow',
    async (fault) => {
      bed.behaviour.setFault('esp', fault);
      const { body } = await overRest(bed, 'esp', 'queries', query());
      if (fault === 'schema-invalid') expect(body).toHaveProperty('score');
      else expect((body['parts'] as { system: string }[]).filter(({ system }) => ['EES', 'VIS'].includes(system))).toEqual([]);
    },
  );
});

describe('a component that has not entered into operation', () => {
  test('says so in every protocol', async () => {
    const early = await start({ phase: '2026-11' });
    try {
      const request: JsonObject = {
        queryId: randomUUID(),
        memberState: 'LVA',
        authority: 'lv-vrs',
        user: 'officer-1',
        sid: '0000-00000000',
        purpose: 'MANUAL_VERIFICATION',
      };
      const answer = await overSoap(early, 'mid', '1.2', 'ReadLink', request);
      expect(answer).toMatchObject({ status: 500, refusal: { code: 'not-in-operation', fault: 'Receiver' } });
      expect(await overRest(early, 'mid', 'links/read', request)).toMatchObject({ status: 503, body: { code: 'not-in-operation' } });
      expect((await overRest(early, 'esp', 'queries', query())).status).toBe(200);
    } finally {
      await early.close();
    }
  });
});
