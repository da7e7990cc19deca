import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/kernel/clock.ts';
import { startTestBed, type TestBed } from '../../../src/mocks/test-bed.ts';
import type { Wait } from '../../../src/mocks/wait.ts';
import { signHttpRequest, verifyHttpResponse } from '../../../src/signing/http-signature/http-signature.ts';
import { loadIdentity, type SigningIdentity } from '../../../src/signing/identity.ts';
import { trustFrom, type Trust } from '../../../src/signing/trust.ts';
import { signSoap } from '../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../src/signing/wss/verify-soap.ts';
import { soapHeaders } from '../../../src/wire/soap/content-type.ts';
import { readFault } from '../../../src/wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../../src/wire/soap/soap-version.ts';
import { canonicalize } from '../../../src/wire/xml/canonicalize.ts';
import { readXml } from '../../../src/wire/xml/read-xml.ts';
import { scanXml } from '../../../src/wire/xml/scan-xml.ts';
import { childElements, textOf } from '../../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../../src/wire/xml/xml-element.ts';
import { packagedSchema } from '../../../src/wire/xsd/packaged-schema.ts';
import { faultDetail } from '../../support/fault-detail.ts';
import { testPki } from '../../support/pki.ts';

/** The day on which the tests take place. */
export const NOW = Date.parse('2026-11-21T10:00:00Z');

export const random = { bytes: (count: number): Uint8Array => randomBytes(count) };

/** Time that passes when a test says so. */
export interface ManualTime {
  readonly wait: Wait;
  /** Settles when so many waits are pending. */
  until(pending: number): Promise<void>;
  /** Lets milliseconds pass; waits that are due end. */
  advance(milliseconds: number): void;
}

/** Nobody waits until `advance` is called. */
export function manualTime(): ManualTime {
  let now = 0;
  const pending = new Set<{ readonly due: number; readonly end: () => void }>();
  const watchers = new Set<{ readonly count: number; readonly resolve: () => void }>();
  const notify = (): void => {
    for (const watcher of watchers) if (pending.size >= watcher.count && watchers.delete(watcher)) watcher.resolve();
  };
  return {
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const entry = {
          due: now + milliseconds,
          end: () => {
            if (pending.delete(entry)) resolve();
          },
        };
        if (signal?.aborted) return resolve();
        pending.add(entry);
        signal?.addEventListener('abort', entry.end, { once: true });
        notify();
      }),
    until: (count) =>
      new Promise((resolve) => {
        watchers.add({ count, resolve });
        notify();
      }),
    advance(milliseconds) {
      now += milliseconds;
      for (const entry of [...pending].sort((left, right) => left.due - right.due)) if (entry.due <= now) entry.end();
    },
  };
}

/** A running test bed and everything needed to call it as a Member State would. */
export interface Caller {
  readonly bed: TestBed;
  readonly clock: Clock & { advance(milliseconds: number): void };
  readonly identity: SigningIdentity;
  readonly stranger: SigningIdentity;
  /** Whom the caller believes: the two mocks. */
  readonly trust: Trust;
}

/** Starts a test bed of 200 people whose clock stands still. `wait` decides how latencies pass. */
export async function startCaller(wait?: Wait): Promise<Caller> {
  const pki = testPki();
  const issue = (cn: string, kind: 'rsa' | 'ec'): { identity: SigningIdentity; certPem: string } => {
    const { keyPem, certPem } = pki.issue({ cn, kind });
    return { identity: loadIdentity(keyPem, certPem), certPem };
  };
  const [caller, esp, cir, stranger] = [
    issue('Synthetic caller', 'ec'),
    issue('Synthetic ESP', 'rsa'),
    issue('Synthetic CIR', 'ec'),
    testPki().issue({ cn: 'Stranger', kind: 'ec' }),
  ];
  let now = NOW;
  const clock = {
    now: () => now,
    advance(milliseconds: number) {
      now += milliseconds;
    },
  };
  const bed = await startTestBed({
    persons: 200,
    seed: 7,
    clock,
    random,
    wakesDetector: false,
    ...(wait && { wait }),
    identityOf: (endpoint) => (endpoint === 'cir' ? cir : esp).identity,
    trust: trustFrom({ anchors: [], pinned: [caller.certPem] }),
  });
  return {
    bed,
    clock,
    identity: caller.identity,
    stranger: loadIdentity(stranger.keyPem, stranger.certPem),
    trust: trustFrom({ anchors: [], pinned: [esp.certPem, cir.certPem] }),
  };
}

/** A verified answer: its payload, or the code of its refusal. */
export interface SoapAnswer {
  readonly status: number;
  readonly action: string;
  readonly payload: XmlElement;
  readonly bytes: Uint8Array;
  readonly refusal: string | undefined;
}

/** How a test departs from a proper call. */
export interface Departure {
  readonly identity?: SigningIdentity;
  readonly action?: string;
  readonly to?: string;
  readonly messageId?: string;
  readonly envelope?: (bytes: Uint8Array) => Uint8Array;
  readonly contentType?: string;
}

const NAMESPACE: Readonly<Record<SoapVersion, string>> = {
  '1.1': 'https://gateway.example/ns/not-eu-lisa/cir/1',
  '1.2': 'https://gateway.example/ns/not-eu-lisa/esp/1',
};

/** Signs a payload and posts it; what comes back is not looked at. */
export async function postSoap(
  caller: Caller,
  version: SoapVersion,
  payload: string,
  departure: Departure = {},
): Promise<{ response: Response; body: Uint8Array; messageId: string }> {
  const url = caller.bed.addresses[version === '1.2' ? 'esp' : 'cir'].soap;
  const document = scanXml(Buffer.from(payload));
  const action = departure.action ?? `${NAMESPACE[version]}/${document.localOf(0)}`;
  const messageId = departure.messageId ?? `urn:uuid:${randomUUID()}`;
  const addressing = { action, to: departure.to ?? url, messageId };
  const signed = await signSoap({ version, payload: canonicalize(document, 0), addressing }, departure.identity ?? caller.identity, {
    clock: caller.clock,
    random,
  });
  const headers = { ...soapHeaders(version, action), ...(departure.contentType && { 'content-type': departure.contentType }) };
  const response = await fetch(url, { method: 'POST', headers, body: Buffer.from(departure.envelope?.(signed) ?? signed) });
  return { response, body: new Uint8Array(await response.arrayBuffer()), messageId };
}

const firstText = (element: XmlElement | undefined): string | undefined => {
  const [first] = element ? childElements(element) : [];
  return first && textOf(first);
};

/** Calls a SOAP mock and verifies that the answer is signed by it and related to the question, and a refusal written as the contract has it. */
export async function callSoap(caller: Caller, version: SoapVersion, payload: string, departure: Departure = {}): Promise<SoapAnswer> {
  const { response, body, messageId } = await postSoap(caller, version, payload, departure);
  const verified = await verifySoap(body, { trust: caller.trust, clock: caller.clock });
  if (verified.addressing.relatesTo !== messageId) throw new Error('The answer relates to another message.');
  const answer = readXml(verified.payload);
  const fault = readFault(answer);
  const detail = faultDetail(verified.payload);
  if (detail !== undefined) schemaCheck(version === '1.1' ? 'cir.wsdl' : 'esp.wsdl')(detail);
  return {
    status: response.status,
    action: verified.addressing.action,
    payload: answer,
    bytes: verified.payload,
    refusal: fault?.detail && firstText(childElements(fault.detail)[0]),
  };
}

/** Signs a JSON request and posts it to the CIR; the answer's signature is verified and bound to the request. */
export async function callRest(
  caller: Caller,
  path: string,
  value: unknown,
  departure: { identity?: SigningIdentity; alter?: (body: Uint8Array) => Uint8Array; contentType?: string } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const request = await signHttpRequest(
    {
      method: 'POST',
      url: `${caller.bed.addresses.cir.rest}${path}`,
      headers: { 'content-type': departure.contentType ?? 'application/json' },
      body: Buffer.from(JSON.stringify(value)),
    },
    departure.identity ?? caller.identity,
    { clock: caller.clock, random },
  );
  const response = await fetch(request.url, {
    method: 'POST',
    headers: { ...request.headers },
    body: Buffer.from(departure.alter?.(request.body) ?? request.body),
  });
  const body = new Uint8Array(await response.arrayBuffer());
  await verifyHttpResponse({ status: response.status, headers: Object.fromEntries(response.headers), body }, request, {
    trust: caller.trust,
    clock: caller.clock,
  });
  return { status: response.status, body: JSON.parse(Buffer.from(body).toString('utf8')) as Record<string, unknown> };
}

/** Throws when the bytes do not conform to a contract of the wsdl folder. */
export function schemaCheck(file: 'esp.wsdl' | 'cir.wsdl'): (bytes: Uint8Array) => void {
  const schema = packagedSchema(`wsdl/${file}`);
  return (bytes) => schema.validate(bytes);
}

/** An ESP Query; every part may be replaced. */
export function espQuery(
  parts: Partial<Record<'queryId' | 'profile' | 'purpose' | 'systems' | 'disclosure' | 'deadline' | 'subject' | 'extra', string>> = {},
): string {
  const systems = (parts.systems ?? 'EES VIS ETIAS')
    .split(' ')
    .map((system) => `<System>${system}</System>`)
    .join('');
  return (
    `<Query xmlns="${NAMESPACE['1.2']}" xmlns:t="https://gateway.example/ns/not-eu-lisa/types/1"><QueryId>${parts.queryId ?? randomUUID()}</QueryId>` +
    `${parts.profile ?? '<ProfileId>border-check</ProfileId><ProfileNumber>31</ProfileNumber>'}<Purpose>${parts.purpose ?? 'BORDER_CHECK'}</Purpose>` +
    `<MemberState>LVA</MemberState><Authority>lv-border-guard</Authority><User>officer-1</User><Systems>${systems}</Systems>` +
    `<Disclosure>${parts.disclosure ?? 'DATA'}</Disclosure><DeadlineMs>${parts.deadline ?? '5000'}</DeadlineMs><Subject>${parts.subject ?? nameKeys('Demirkapili', 'Kerem', '1984-11-03')}</Subject>${parts.extra ?? ''}</Query>`
  );
}

/** Subject keys: a name and a date of birth. */
export const nameKeys = (surname: string, given: string, birthDate: string): string =>
  `<t:PersonName><t:Surname>${surname}</t:Surname><t:GivenName>${given}</t:GivenName></t:PersonName><t:BirthDate>${birthDate}</t:BirthDate>`;

/** Subject keys: one fingerprint capture. */
export const fingerprintKeys = (reference: string): string =>
  `<t:BiometricSample><t:Modality>FINGERPRINTS</t:Modality><t:Reference>${reference}</t:Reference></t:BiometricSample>`;

/** A CIR IdentifyPerson; every part may be replaced. */
export function identifyPerson(parts: Partial<Record<'basis' | 'profile' | 'check' | 'deadline' | 'subject', string>> = {}): string {
  const check =
    parts.check ??
    '<Circumstance>20(1)(a)</Circumstance><PersonPresent>true</PersonPresent><CapturedAt>2026-11-21T09:55:00Z</CapturedAt><BiometricStep>SEARCH</BiometricStep>';
  return (
    `<IdentifyPerson xmlns="${NAMESPACE['1.1']}" xmlns:t="https://gateway.example/ns/not-eu-lisa/types/1"><QueryId>${randomUUID()}</QueryId><LegalBasis>${parts.basis ?? '2019/817-20'}</LegalBasis>` +
    `${parts.profile ?? '<ProfileId>police-identification</ProfileId><ProfileNumber>1</ProfileNumber>'}<MemberState>LVA</MemberState><Authority>lv-state-police</Authority><User>officer-2</User>` +
    `<DeadlineMs>${parts.deadline ?? '5000'}</DeadlineMs>${check === '' ? '' : `<Check>${check}</Check>`}<Subject>${parts.subject ?? fingerprintKeys('SYN-FP-000006')}</Subject></IdentifyPerson>`
  );
}

/** A CIR CheckPresence on a name. */
export function checkPresence(systems: string, subject: string): string {
  return (
    `<CheckPresence xmlns="${NAMESPACE['1.1']}" xmlns:t="https://gateway.example/ns/not-eu-lisa/types/1"><QueryId>${randomUUID()}</QueryId><LegalBasis>2019/817-22</LegalBasis>` +
    '<ProfileId>law-enforcement-presence</ProfileId><ProfileNumber>2</ProfileNumber><MemberState>LVA</MemberState><Authority>lv-state-police</Authority><User>officer-2</User>' +
    `<DeadlineMs>5000</DeadlineMs><CaseToken>urn:uuid:${randomUUID()}</CaseToken>${systems
      .split(' ')
      .map((system) => `<System>${system}</System>`)
      .join('')}<Subject>${subject}</Subject></CheckPresence>`
  );
}

/** Texts of all elements of a local name, in document order. */
export function textsOf(element: XmlElement, local: string): readonly string[] {
  const own = element.local === local ? [textOf(element)] : [];
  return [...own, ...childElements(element).flatMap((child) => textsOf(child, local))];
}
