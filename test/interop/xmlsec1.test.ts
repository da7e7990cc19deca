import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src/client/connection.ts';
import { DEMO_QUESTIONS } from '../../src/client/demo-questions.ts';
import { demoCertificate, demoIdentity, layOutDemoFolder, writeDemoConfiguration } from '../../src/command/demo-folder.ts';
import { openNationalSystem } from '../../src/command/national-system.ts';
import { readGatewaySettings } from '../../src/command/read-config.ts';
import { startGateway } from '../../src/gateway/assemble.ts';
import type { EndpointName } from '../../src/mocks/endpoint-name.ts';
import { startTestBed, type EndpointAddresses } from '../../src/mocks/test-bed.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { ROOT, testContext } from '../support/running-demo.ts';
import { runOffline, testWith } from './foreign-tool.ts';
import { startRelay, type Relay } from './relay.ts';

jest.setTimeout(60_000);

const testXmlsec = testWith('sh', '-c', 'xmlsec1 --version && xmllint --version && openssl version');
const SIGNABLE = ['BinarySecurityToken', 'Timestamp', 'Body', 'Action', 'To', 'MessageID', 'RelatesTo', 'OfficerToken'];

let folder: string;
/** Messages by name, as they went over the wire. */
const captured = new Map<string, Buffer>();

/** Where each message goes or comes from, whose certificate it must carry, and an authority that issued it. */
const MESSAGES = [
  ['the gateway’s query to the ESP', 'gateway', 'ca-ec'],
  ['the ESP’s answer', 'esp', 'ca-ec'],
  ['the gateway’s query to the CIR', 'gateway', 'ca-ec'],
  ['the CIR’s answer', 'cir', 'ca-rsa'],
  ['the gateway’s reply over SOAP 1.1', 'gateway', 'ca-ec'],
  ['the gateway’s reply over SOAP 1.2', 'gateway', 'ca-ec'],
  ['the gateway’s fault over SOAP 1.2', 'gateway', 'ca-ec'],
  ['a national query over SOAP 1.2, signed with RSA', 'lv-pmlp-vmis', 'ca-rsa'],
] as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-xmlsec1-'));
  await captureMessages();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a demonstration whose ESP and CIR stand behind relays, asks over every SOAP way, and keeps the messages. */
async function captureMessages(): Promise<void> {
  const context = testContext();
  const { clock, random } = context;
  await layOutDemoFolder(folder, clock, random);
  const identityOf = (endpoint: EndpointName) => demoIdentity(folder, endpoint);
  const trust = trustFrom({ anchors: [], pinned: [demoCertificate(folder, 'gateway')] });
  const bed = await startTestBed({ persons: 300, seed: 1, identityOf, trust, clock, random });
  const [esp, cir] = [await startRelay(bed.origin), await startRelay(bed.origin)];
  const behind = (relay: Relay, url: string): string => `${relay.url}${new URL(url).pathname}`;
  const relayed = (relay: Relay, { soap, rest }: EndpointAddresses): EndpointAddresses => ({
    soap: behind(relay, soap),
    rest: behind(relay, rest),
  });
  const { addresses } = bed;
  const mocks = { addresses: { ...addresses, esp: relayed(esp, addresses.esp), cir: relayed(cir, addresses.cir) } };
  const configuration = await writeDemoConfiguration(folder, new URL(`http://127.0.0.1:${await freePort()}`), mocks);
  const gateway = await startGateway(readGatewaySettings(configuration, context), { clock, random, logTo: context.err });
  try {
    await ask('residence-permit application, hit', 'a national query over SOAP 1.2, signed with RSA', 'the gateway’s reply over SOAP 1.2');
    await ask('entry ban, existing alert', undefined, 'the gateway’s reply over SOAP 1.1');
    await ask('canonical query, tampered message', undefined, 'the gateway’s fault over SOAP 1.2');
    await ask('screening, two endpoints in parallel');
  } finally {
    await Promise.all([gateway.close(), esp.close(), cir.close(), bed.close()]);
  }
  const legs = { ESP: esp.exchanges[0], CIR: cir.exchanges.find(({ path }) => path === new URL(addresses.cir.soap).pathname) };
  for (const [name, leg] of Object.entries(legs)) {
    if (leg === undefined) throw new Error(`The ${name} was not asked.`);
    captured.set(`the gateway’s query to the ${name}`, leg.request);
    captured.set(`the ${name}’s answer`, leg.response);
  }
}

/** Puts one question of the demonstration, keeping what goes out and comes back under the names given. */
async function ask(name: string, asRequest?: string, asReply?: string): Promise<void> {
  const question = DEMO_QUESTIONS.find((candidate) => candidate.name === name);
  if (!question) throw new Error(`There is no question ${name}.`);
  const system = openNationalSystem(join(folder, 'systems'), question.system, testContext());
  const http: Connection['http'] = async (request, signal) => {
    const response = await system.connection.http(request, signal);
    if (asRequest !== undefined) captured.set(asRequest, Buffer.from(request.body));
    if (asReply !== undefined) captured.set(asReply, Buffer.from(response.body));
    return response;
  };
  const stage = {
    fixture: (file: string) => readFileSync(join(ROOT, 'fixtures/demo', file)),
    slow: () => undefined,
    calm: () => undefined,
    linkOf: () => '',
  };
  expect((await question.ask({ ...system.connection, http }, stage)).outcome).toBe(question.expected);
  await system.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const file = (name: string): string => join(folder, name);
const message = (name: string): string => (captured.get(name) ?? Buffer.alloc(0)).toString('utf8');

/** What xmllint finds by an XPath. */
function xpath(xml: string, expression: string): string {
  writeFileSync(file('xpath.xml'), xml);
  const { ok, stdout, stderr } = runOffline('xmllint', ['--nonet', '--xpath', expression, file('xpath.xml')]);
  if (!ok) throw new Error(stderr);
  return stdout.toString('utf8').trimEnd();
}

/** Writes the certificate in a message's token as PEM and lets OpenSSL judge it. */
function tokenTrusted(xml: string, authority: string): boolean {
  const base64 = xpath(xml, "string(//*[local-name()='BinarySecurityToken'])");
  writeFileSync(
    file('token.pem'),
    `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`,
  );
  return runOffline('openssl', ['verify', '-CAfile', file(`keys/${authority}.cert.pem`), file('token.pem')]).ok;
}

/** Whether xmlsec1 finds the signature good with the certificate in the message's token. */
function verifies(xml: string): boolean {
  writeFileSync(file('message.xml'), xml);
  const ids = SIGNABLE.flatMap((name) => ['--id-attr:Id', name]);
  return runOffline('xmlsec1', ['--verify', '--pubkey-cert-pem', file('token.pem'), ...ids, file('message.xml')]).ok;
}

/** Where the first match of the pattern ends, looking from the text on. */
function endOf(xml: string, from: string, pattern: RegExp): number {
  const start = xml.indexOf(from);
  const match = pattern.exec(xml.slice(start));
  if (start < 0 || match === null) throw new Error(`There is no ${from}.`);
  return start + match.index + match[0].length;
}

/** Bytes that one may change without spoiling the XML; all are in ASCII text. */
const PLACES: readonly (readonly [string, (xml: string) => number])[] = [
  ['of a value in the Body', (xml) => endOf(xml, ':Body ', />(?=[0-9A-Za-z])/)],
  ['of wsu:Created', (xml) => endOf(xml, '<wsu:Created>', />/)],
  ['of wsa:MessageID', (xml) => endOf(xml, '<wsa:MessageID', /urn:uuid:/)],
  ['of wsa:To', (xml) => endOf(xml, '<wsa:To', />/)],
  ['of a digest', (xml) => endOf(xml, '<ds:DigestValue>', />/)],
  ['of the signature value', (xml) => endOf(xml, '<ds:SignatureValue>', />/)],
];

const changedAt = (xml: string, at: number): string => `${xml.slice(0, at)}${xml[at] === 'A' ? 'B' : 'A'}${xml.slice(at + 1)}`;

describe.each(MESSAGES)('%s', (name, party, authority) => {
  testXmlsec('verifies in xmlsec1 with the certificate it carries, which OpenSSL traces to its authority', () => {
    const xml = message(name);
    expect(tokenTrusted(xml, authority)).toBe(true);
    expect(new X509Certificate(readFileSync(file('token.pem'))).raw).toEqual(new X509Certificate(demoCertificate(folder, party)).raw);
    expect(verifies(xml)).toBe(true);
  });

  testXmlsec('is signed as a whole: Body, Timestamp, token and every header block', () => {
    const signedId = "concat('#', @*[local-name()='Id']) = //*[local-name()='Reference']/@URI";
    const blocks = "parent::*[local-name()='Header'] and local-name()!='Security'";
    const parts = `//*[local-name()='Body' or local-name()='Timestamp' or local-name()='BinarySecurityToken' or (${blocks})]`;
    expect(xpath(message(name), `count(${parts}[not(${signedId})])`)).toBe('0');
    expect(Number(xpath(message(name), `count(${parts}[${signedId}])`))).toBeGreaterThanOrEqual(6);
  });

  testXmlsec.each(PLACES)('is refused by xmlsec1 with one byte changed %s', (_part, place) => {
    const xml = message(name);
    expect(tokenTrusted(xml, authority)).toBe(true);
    const changed = changedAt(xml, place(xml));
    expect(runOffline('xmllint', ['--nonet', '--noout', '-'], changed)).toMatchObject({ ok: true });
    expect(verifies(changed)).toBe(false);
  });
});

testXmlsec.each([
  ['the gateway’s query to the ESP', 'wsdl/esp.xsd'],
  ['the ESP’s answer', 'wsdl/esp.xsd'],
  ['the gateway’s query to the CIR', 'wsdl/cir.xsd'],
  ['the CIR’s answer', 'wsdl/cir.xsd'],
  ['the gateway’s reply over SOAP 1.1', 'schemas/canonical/xsd/canonical.xsd'],
  ['the gateway’s reply over SOAP 1.2', 'schemas/canonical/xsd/canonical.xsd'],
])('%s is valid by its schema, says xmllint', (name, schema) => {
  const payload = xpath(message(name), "/*/*[local-name()='Body']/*");
  expect(runOffline('xmllint', ['--nonet', '--noout', '--schema', join(ROOT, schema), '-'], payload).stderr).toBe('- validates\n');
});
