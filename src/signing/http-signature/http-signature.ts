import type { InnerList, Item } from 'structured-headers';
import { serializeItem } from 'structured-headers';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import type { SigningIdentity } from '../identity.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import { contentDigest, requireContentDigest } from './content-digest.ts';
import { DEFAULT_FRESHNESS, freshnessRule, requireFirst, requireFresh, type Replay } from '../freshness.ts';
import { component, signatureBase, type SignedSubject } from './signature-base.ts';
import { readSignature, signatureHeaders, signatureLabel, type StatedSignature } from './signature-headers.ts';
import { HTTP_ALGORITHMS, signBase, verifyBase } from './signature-value.ts';

/** What signing draws on. `extraComponents` are header names that are covered where the message carries them. */
export interface HttpSigningContext {
  readonly clock: Clock;
  readonly random: RandomSource;
  /** How long the signature is meant to last, in milliseconds; five minutes unless told. */
  readonly lifetimeMs?: number;
  readonly extraComponents?: readonly string[];
}

/** Whom a receiver of signed HTTP messages believes, and what it demands beyond the fixed coverage. */
export interface HttpVerificationOptions {
  readonly trust: Trust;
  readonly clock: Clock;
  readonly replay?: Replay;
  /** Greatest age of a message in milliseconds; five minutes unless told. */
  readonly maxAgeMs?: number | undefined;
  /** How far the sender's clock may stand apart, in milliseconds; one minute unless told. */
  readonly clockSkewMs?: number | undefined;
  /** Header names that the message must carry and the signature must cover. */
  readonly requiredComponents?: readonly string[];
}

/** What a verified signature proves: who signed, with which nonce, when (epoch milliseconds). */
export interface VerifiedHttpSignature {
  readonly signer: TrustedSigner;
  readonly nonce: string;
  readonly created: number;
}

const LABEL = 'gateway';
const NONCE_BYTES = 16;

/** Covered wherever a message carries them, because receivers act on them. */
const ALWAYS_COVERED = ['content-type', 'content-digest', 'officer-token'] as const;

const hasContent = (message: { readonly body: Uint8Array }, method: string): boolean =>
  message.body.byteLength > 0 || (method !== 'GET' && method !== 'HEAD');

/**
 * Signs a request (RFC 9421), adding `content-digest` (RFC 9530), `signature-input` and `signature`. Covers `@method`, `@target-uri`,
 * `content-type`, `content-digest`, `officer-token` and the extra components, as far as the request carries them. The address comes back
 * as it will travel: normalised and without fragment.
 */
export async function signHttpRequest(
  request: HttpRequestMessage,
  identity: SigningIdentity,
  context: HttpSigningContext,
): Promise<HttpRequestMessage> {
  const url = URL.parse(request.url);
  if (!url) throw new GatewayError('internal-error', { field: 'url' });
  url.hash = '';
  const digest = hasContent(request, request.method) ? { 'content-digest': contentDigest(request.body) } : {};
  const message = { ...request, url: url.href, headers: { ...request.headers, ...digest } };
  const covered = [component('@method'), component('@target-uri'), ...fieldsOf(message.headers, context)];
  return { ...message, headers: { ...message.headers, ...(await sealed(covered, { request: message }, identity, context)) } };
}

/**
 * Signs a response. Covers `@status`, `content-type`, `content-digest`, the extra components and, where the request carries one signature,
 * that signature (RFC 9421, section 2.4): the response answers this request and no other.
 */
export async function signHttpResponse(
  response: HttpResponseMessage,
  identity: SigningIdentity,
  context: HttpSigningContext,
  request?: HttpRequestMessage,
): Promise<HttpResponseMessage> {
  const message = { ...response, headers: { ...response.headers, 'content-digest': contentDigest(response.body) } };
  const label = request && signatureLabel(request.headers);
  const binding = label === undefined ? [] : [boundTo(label)];
  const covered = [component('@status'), ...fieldsOf(message.headers, context), ...binding];
  return { ...message, headers: { ...message.headers, ...(await sealed(covered, { response: message, request }, identity, context)) } };
}

/**
 * Verifies the one signature of a request. Order: structure, trust, coverage, signature, digest, age, replay. Throws
 * `auth-signature-missing`, `-invalid`, `-coverage`, `auth-algorithm-refused`, `auth-certificate-not-trusted`, `auth-message-stale` or
 * `auth-message-replayed`. `request.url` must be the address as the sender knows it.
 */
export async function verifyHttpRequest(request: HttpRequestMessage, options: HttpVerificationOptions): Promise<VerifiedHttpSignature> {
  const stated = readSignature(request.headers);
  const digest = hasContent(request, request.method) ? ['content-digest'] : [];
  const required = [
    component('@method'),
    component('@target-uri'),
    ...demanded(request, [...digest, ...(options.requiredComponents ?? [])]),
  ];
  return verified(stated, required, { request }, options);
}

/**
 * Verifies the one signature of a response. With `request`, the response must be bound to that request's signature; without, the
 * binding is not asked for (a refusal by a receiver that could not read the request). Throws the same codes as `verifyHttpRequest`.
 */
export async function verifyHttpResponse(
  response: HttpResponseMessage,
  request: HttpRequestMessage | undefined,
  options: HttpVerificationOptions,
): Promise<VerifiedHttpSignature> {
  const stated = readSignature(response.headers);
  const required = [component('@status'), ...demanded(response, ['content-digest', ...(options.requiredComponents ?? [])])];
  if (request) required.push(boundTo(signatureLabel(request.headers) ?? ''));
  return verified(stated, required, { response, request }, options);
}

const boundTo = (label: string): Item => component('signature', { req: true, key: label });

function fieldsOf(headers: Readonly<Record<string, string>>, context: HttpSigningContext): Item[] {
  const names = new Set<string>([...ALWAYS_COVERED, ...(context.extraComponents ?? [])]);
  return [...names].filter((name) => Object.hasOwn(headers, name)).map((name) => component(name));
}

function demanded(message: HttpRequestMessage | HttpResponseMessage, names: readonly string[]): Item[] {
  const present = ALWAYS_COVERED.filter((name) => Object.hasOwn(message.headers, name));
  const content = message.body.byteLength > 0 ? ['content-type', 'content-digest'] : [];
  return Array.from(new Set([...present, ...content, ...names]), (name) => component(name));
}

async function sealed(
  components: Item[],
  subject: SignedSubject,
  identity: SigningIdentity,
  context: HttpSigningContext,
): Promise<Readonly<Record<string, string>>> {
  const created = Math.floor(context.clock.now() / 1_000);
  const covered: InnerList = [
    components,
    new Map<string, string | number>([
      ['created', created],
      ['expires', created + Math.ceil((context.lifetimeMs ?? DEFAULT_FRESHNESS.maxAgeMs) / 1_000)],
      ['nonce', Buffer.from(context.random.bytes(NONCE_BYTES)).toString('base64url')],
      ['keyid', identity.fingerprint],
      ['alg', HTTP_ALGORITHMS[identity.algorithm]],
    ]),
  ];
  return { ...signatureHeaders(LABEL, covered, await signBase(identity, signatureBase(covered, subject))) };
}

async function verified(
  stated: StatedSignature,
  required: readonly Item[],
  subject: SignedSubject,
  options: HttpVerificationOptions,
): Promise<VerifiedHttpSignature> {
  const signer = options.trust.fingerprint(stated.keyid, options.clock.now());
  requireCoverage(stated, required);
  verifyBase(signer, signatureBase(stated.covered, subject), stated.value, stated.alg);
  const message = subject.response ?? subject.request;
  const digest = message.headers['content-digest'];
  if (digest !== undefined) requireContentDigest(digest, message.body);
  const rule = freshnessRule(options);
  requireFresh(stated, options.clock, rule);
  const { nonce, created } = stated;
  await requireFirst({ fingerprint: signer.fingerprint, nonce, created }, options.replay, rule);
  return { signer, nonce, created };
}

function requireCoverage(stated: StatedSignature, required: readonly Item[]): void {
  const covered = new Set(stated.covered[0].map((item) => serializeItem(item)));
  for (const item of required) {
    if (!covered.has(serializeItem(item))) throw new GatewayError('auth-signature-coverage', { field: String(item[0]) });
  }
}
