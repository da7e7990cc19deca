import { randomBytes, randomUUID } from 'node:crypto';
import { mockBehaviour, type MockBehaviour, type MockFault } from '../../../../src/mocks/behaviour.ts';
import { weakSigner } from '../../../../src/mocks/faults/fault-keys.ts';
import type { HostedAnswer, ReceivedRequest } from '../../../../src/mocks/http-host.ts';
import { protectionFaults, type ProtectionFaults } from '../../../../src/mocks/protection-faults.ts';
import { signHttpRequest, signHttpResponse, verifyHttpResponse } from '../../../../src/signing/http-signature/http-signature.ts';
import { signDetached, signDetachedResponse, verifyDetachedResponse } from '../../../../src/signing/jws/detached-jws.ts';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom, type Trust } from '../../../../src/signing/trust.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { contentTypeFor } from '../../../../src/wire/soap/content-type.ts';
import type { SoapVersion } from '../../../../src/wire/soap/soap-version.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { testAuthority } from '../../../support/authority.ts';

export const NOW = Date.parse('2026-11-21T10:00:00Z');
export const NAMESPACE = 'https://gateway.example/ns/not-eu-lisa/cir/1';

const clock = { now: () => NOW };
const random = { bytes: (count: number): Uint8Array => randomBytes(count) };

/** One server's faults, the answers it signs and what a strict receiver says of them. */
export interface FaultWorld {
  readonly behaviour: MockBehaviour;
  readonly faults: ProtectionFaults;
  readonly identity: SigningIdentity;
  readonly trust: Trust;
  /** A signed answer in SOAP as it leaves under a fault. */
  soap(fault: MockFault | undefined, version?: SoapVersion): Promise<HostedAnswer>;
  /** The same over REST, with the request that it answers. */
  rest(fault: MockFault | undefined): Promise<{ readonly answer: HostedAnswer; readonly request: ReceivedRequest }>;
  /** The same under a detached JWS. */
  jws(fault: MockFault | undefined): Promise<{ readonly answer: HostedAnswer; readonly request: ReceivedRequest }>;
  believeSoap(answer: HostedAnswer): ReturnType<typeof verifySoap>;
  believeRest(answer: HostedAnswer, request: ReceivedRequest): ReturnType<typeof verifyHttpResponse>;
  believeJws(answer: HostedAnswer, request: ReceivedRequest): ReturnType<typeof verifyDetachedResponse>;
}

/** A server with a key of that kind under an authority that has revoked its other certificate. */
export async function faultWorld(kind: 'ec' | 'rsa', waited: number[] = []): Promise<FaultWorld> {
  const authority = testAuthority({ cn: 'Synthetic authority' });
  const [own, revoked, caller] = [kind, 'ec' as const, 'ec' as const].map((each) =>
    authority.issue({ cn: `Synthetic ${each}`, kind: each }),
  );
  if (!own || !revoked || !caller) throw new Error('three certificates');
  const list = authority.list({ revoked: [{ serial: revoked.serial, at: NOW - 60_000 }], thisUpdate: NOW - 3_600_000 });
  const trust = trustFrom({
    anchors: [authority.pem],
    pinned: [own.pem, revoked.pem],
    revocation: { mode: 'crl', lists: ['list'], responders: [], maxAgeMs: 86_400_000, graceMs: 0, firstContact: 'refuse' },
  });
  await trust.refresh({ fetchBytes: () => Promise.resolve(list), random }, NOW);
  const identity = loadIdentity(own.keyPem, own.pem);
  const behaviour = mockBehaviour();
  const faults = protectionFaults({
    endpoint: 'cir',
    behaviour,
    identity,
    clock,
    wait: (milliseconds) => Promise.resolve(void waited.push(milliseconds)),
    signal: new AbortController().signal,
    keys: { weak: weakSigner(own.keyPem), revoked: loadIdentity(revoked.keyPem, revoked.pem) },
  });
  const asked = {
    method: 'POST',
    url: 'https://cir.example/rest',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{}'),
  };
  const found = (): HostedAnswer => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ queryId: randomUUID(), surname: 'Synthetic' })),
  });
  return {
    behaviour,
    faults,
    identity,
    trust,
    async soap(fault, version = '1.2') {
      const sealing = await faults.sealing(fault);
      const payload = element('c:Reply', [element('c:QueryId', [randomUUID()]), element('c:Surname', ['Synthetic'])], undefined, {
        c: NAMESPACE,
      });
      const addressing = { action: `${NAMESPACE}/Reply`, to: 'https://caller.example/', messageId: `urn:uuid:${randomUUID()}` };
      const signed = await signSoap({ version, payload, addressing }, sealing.identity, { clock: sealing.clock, random });
      const headers = { 'content-type': contentTypeFor(version, addressing.action) };
      return faults.finish({ status: 200, headers, body: await sealing.distortSoap(signed) }, fault);
    },
    async rest(fault) {
      const request = await signHttpRequest(asked, loadIdentity(caller.keyPem, caller.pem), { clock, random });
      const sealing = await faults.sealing(fault);
      const signed = await signHttpResponse(found(), sealing.identity, { clock: sealing.clock, random }, request);
      return { answer: faults.finish(await sealing.distortHttp(signed, request), fault), request };
    },
    async jws(fault) {
      const request = await signDetached(asked, loadIdentity(caller.keyPem, caller.pem), { clock, random });
      const sealing = await faults.sealing(fault);
      const signed = await signDetachedResponse(found(), sealing.identity, { clock: sealing.clock, random }, request);
      return { answer: faults.finish(await sealing.distortHttp(signed, request), fault), request };
    },
    believeJws: (answer, request) => verifyDetachedResponse(answer, request, { trust, clock }),
    believeSoap: (answer) => verifySoap(answer.body, { trust, clock }),
    believeRest: (answer, request) => verifyHttpResponse(answer, request, { trust, clock }),
  };
}
