import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { CanonicalRecord, DecisionRecord, Reply, ReplyPart } from '../../../../src/canonical/generated/types.ts';
import type { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { uuidv7 } from '../../../../src/kernel/ids.ts';
import { frontDoor } from '../../../../src/gateway/front/front-door.ts';
import type { GatewayApi, VerifiedRequest } from '../../../../src/gateway/front/gateway-api.ts';
import { listen, type Listening } from '../../../../src/gateway/front/listen.ts';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom, type Trust } from '../../../../src/signing/trust.ts';
import { packagedSchema } from '../../../../src/wire/xsd/packaged-schema.ts';
import { testPki } from '../../../support/pki.ts';

/** The instant at which all front tests happen. */
export const NOW = Date.UTC(2026, 10, 21, 12);
export const clock = { now: () => NOW };
export const random = { bytes: (count: number) => new Uint8Array(randomBytes(count)) };

const pki = testPki();
const issue = (cn: string, kind: 'rsa' | 'ec'): { identity: SigningIdentity; certPem: string } => {
  const { keyPem, certPem } = pki.issue({ cn, kind });
  return { identity: loadIdentity(keyPem, certPem), certPem };
};
const gateway = issue('TEST ONLY gateway', 'ec');
const national = issue('TEST ONLY national system', 'ec');
const rsaSystem = issue('TEST ONLY national system with RSA', 'rsa');

/** A national system that the gateway trusts, one with an RSA key, and one that nobody knows. */
export const caller = national.identity;
export const rsaCaller = rsaSystem.identity;
export const stranger = ((): SigningIdentity => {
  const { keyPem, certPem } = testPki('Somebody else').issue({ cn: 'TEST ONLY stranger', kind: 'ec' });
  return loadIdentity(keyPem, certPem);
})();
/** Trust of the national system in the gateway. */
export const trustInGateway: Trust = trustFrom({ anchors: [], pinned: [gateway.certPem] });

export const PART: ReplyPart = {
  seq: 1,
  system: 'EES',
  status: 'HIT',
  matches: [{ familyName: 'Synthetic-Bērziņš', givenNames: ['Jānis'] }],
};
export const SECOND: ReplyPart = { seq: 2, system: 'VIS', status: 'NO_HIT' };
export const RECORD: CanonicalRecord = {
  kind: 'visa',
  source: 'SYNTHETIC',
  person: { identities: [{ kind: 'confirmed', names: [{ use: 'current', form: 'latin', familyName: 'SYNTHETIC' }] }] },
};
export const replyTo = (query: string): Reply => ({
  query,
  profile: 'synthetic-profile',
  complete: true,
  final: true,
  parts: [PART, SECOND],
});
export const decisionOn = (query: string): DecisionRecord => ({
  query,
  at: '2026-11-21T12:00:00.000Z',
  verdict: 'refused',
  code: 'policy-purpose',
  steps: [{ stage: 'authorise', rule: 'policy/purpose', verdict: 'refuse', article: { act: '2019/817', article: '8(1)' } }],
});

/** What a fake gateway was asked and what it refused. */
export interface FakeGateway {
  readonly api: GatewayApi;
  readonly requests: VerifiedRequest[];
  readonly refusals: { readonly queryId: string; readonly error: GatewayError }[];
  readonly listening: Listening;
}

/** A front door over a loopback server, in front of a gateway that answers by script. */
export async function openFakeGateway(script: Partial<GatewayApi> = {}): Promise<FakeGateway> {
  const requests: VerifiedRequest[] = [];
  const refusals: FakeGateway['refusals'] = [];
  const seen = new Set<string>();
  let publicUrl = '';
  const noted = <Answer>(request: VerifiedRequest, answer: Answer): Promise<Answer> => {
    requests.push(request);
    return Promise.resolve(answer);
  };
  const api: GatewayApi = {
    newQueryId: () => uuidv7(clock, random),
    answer: async (request, tell) => {
      for (const part of tell ? [PART, SECOND] : []) await tell?.(part);
      return noted(request, replyTo(request.queryId));
    },
    preflight: (request) => noted(request, decisionOn(request.queryId)),
    decision: (request, id) => noted(request, decisionOn(id)),
    submit: (request) => noted(request, { query: request.queryId, record: RECORD }),
    refuse: (queryId, error) => {
      refusals.push({ queryId, error });
      return Promise.resolve(error);
    },
    verification: {
      trust: trustFrom({ anchors: [], pinned: [national.certPem, rsaSystem.certPem] }),
      clock,
      replay: (key) => Promise.resolve(!seen.has(key) && seen.add(key).has(key)),
      maxAgeMs: 300_000,
      clockSkewMs: 60_000,
    },
    schema: packagedSchema('wsdl/national-gateway.wsdl'),
    identity: gateway.identity,
    random,
    get publicUrl() {
      return publicUrl;
    },
    maxBytes: 65_536,
    ready: () => Promise.resolve({ ready: true, checks: { trail: true } }),
    metrics: () => 'gateway_queries_total 0\n',
    ...script,
  };
  const late = frontDoorOnceBound(api);
  const listening = await listen(late.app, { host: '127.0.0.1', port: 0, requestTimeoutMs: 1_000 });
  publicUrl = listening.url;
  late.bind();
  return { api, requests, refusals, listening };
}

/** The public address is known once the port is; the door is built then. */
function frontDoorOnceBound(api: GatewayApi): { app: RequestListener; bind(): void } {
  let door: ReturnType<typeof frontDoor> | undefined;
  const app: RequestListener = (request, response) => void door?.(request, response);
  return { app, bind: () => void (door = frontDoor(api)) };
}
