import type { InnerList, Item } from 'structured-headers';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import { partsOf } from '../algorithms.ts';
import { acceptsBatches, type BatchAcceptance } from '../batch/batch-acceptance.ts';
import { DEFAULT_FRESHNESS, freshnessRule, requireFirst, requireFresh, type Replay } from '../freshness.ts';
import type { SigningIdentity } from '../identity.ts';
import type { NamedAlgorithm } from '../named-algorithm.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import { chosenSignature, type SignatureChoice } from './chosen-signature.ts';
import { contentDigest, requireContentDigest } from './content-digest.ts';
import { component, identityOf, signatureBase, type SignedSubject } from './signature-base.ts';
import { signatureHeaders, signatureLabel } from './signature-headers.ts';
import { httpAlgorithmOf, signBase, verifyBase, type HttpAlgorithmRule } from './signature-value.ts';

/** What signing draws on. `extraComponents` are header names that are covered where the message carries them. */
export interface HttpSigningContext {
  readonly clock: Clock;
  readonly random: RandomSource;
  /** How long the signature is meant to last, in milliseconds; five minutes unless told. */
  readonly lifetimeMs?: number;
  readonly extraComponents?: readonly string[];
  /** Tells this signature from others on the message (RFC 9421, section 2.3), where the receiver asks for a tag. */
  readonly tag?: string | undefined;
  /** The label of the request's signature that a response answers; that of its one signature unless told. */
  readonly requestLabel?: string | undefined;
}

/** Whom a receiver of signed HTTP messages believes, and what it demands beyond the fixed coverage. */
export interface HttpVerificationOptions extends Pick<HttpAlgorithmRule, 'unstated'> {
  readonly trust: Trust;
  /** Whose values of batches (`batch/`) are accepted; nobody's unless told. */
  readonly batch?: BatchAcceptance | undefined;
  readonly clock: Clock;
  readonly replay?: Replay;
  /** Greatest age of a message in milliseconds; five minutes unless told. */
  readonly maxAgeMs?: number | undefined;
  /** How far the sender's clock may stand apart, in milliseconds; one minute unless told. */
  readonly clockSkewMs?: number | undefined;
  /** Header names that the message must carry and the signature must cover. */
  readonly requiredComponents?: readonly string[];
  /** The `tag` of the signature that counts; signatures are told apart by signer alone unless told. */
  readonly tag?: string | undefined;
}

/** What a verified signature proves: who signed, with which nonce, when (epoch milliseconds). */
export interface VerifiedSignature {
  readonly signer: TrustedSigner;
  readonly nonce: string;
  readonly created: number;
}

/** What a verified HTTP signature proves, how it is labelled in the message, and by which algorithm it was made. */
export interface VerifiedHttpSignature extends VerifiedSignature, NamedAlgorithm {
  readonly label: string;
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
  const digest = hasContent(request, request.method) ? { 'content-digest': contentDigest(request.body, digestBeside(identity)) } : {};
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
  const message = { ...response, headers: { ...response.headers, 'content-digest': contentDigest(response.body, digestBeside(identity)) } };
  const label = request && (context.requestLabel ?? signatureLabel(request.headers));
  const binding = label === undefined ? [] : [boundTo(label)];
  const covered = [component('@status'), ...fieldsOf(message.headers, context), ...binding];
  return { ...message, headers: { ...message.headers, ...(await sealed(covered, { response: message, request }, identity, context)) } };
}

/**
 * Verifies the signature of a request that `chosenSignature` settles on. Order: structure, trust, coverage, signature, digest, age,
 * replay. Throws `auth-signature-missing`, `-invalid`, `-coverage`, `-hmac`, `auth-http-*`, `auth-component-*`, `auth-digest-*`,
 * `auth-algorithm-refused`, `auth-batch-*`, `auth-certificate-*`, `auth-message-stale` or `auth-message-replayed`. `request.url` must be
 * the address as the sender knows it.
 */
export async function verifyHttpRequest(request: HttpRequestMessage, options: HttpVerificationOptions): Promise<VerifiedHttpSignature> {
  const choice = chosenSignature(request.headers, options.trust, options.clock.now(), options.tag);
  const digest = hasContent(request, request.method) ? ['content-digest'] : [];
  const required = [
    component('@method'),
    component('@target-uri'),
    ...demanded(request, [...digest, ...(options.requiredComponents ?? [])]),
  ];
  return verified(choice, required, { request }, options);
}

/**
 * Verifies the signature of a response. With `request`, the response must be bound to that request's signature; without, the
 * binding is not asked for (a refusal by a receiver that could not read the request). Throws the same codes as `verifyHttpRequest`.
 */
export async function verifyHttpResponse(
  response: HttpResponseMessage,
  request: HttpRequestMessage | undefined,
  options: HttpVerificationOptions,
): Promise<VerifiedHttpSignature> {
  const choice = chosenSignature(response.headers, options.trust, options.clock.now(), options.tag);
  const required = [component('@status'), ...demanded(response, ['content-digest', ...(options.requiredComponents ?? [])])];
  if (request) required.push(boundTo(signatureLabel(request.headers) ?? ''));
  return verified(choice, required, { response, request }, options);
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

/** A digest as strong as the signature's own hash. */
const digestBeside = ({ algorithm }: SigningIdentity) => partsOf(algorithm).hash;

async function sealed(
  components: Item[],
  subject: SignedSubject,
  identity: SigningIdentity,
  context: HttpSigningContext,
): Promise<Readonly<Record<string, string>>> {
  const created = Math.floor(context.clock.now() / 1_000);
  const parameters = new Map<string, string | number>([
    ['created', created],
    ['expires', created + Math.ceil((context.lifetimeMs ?? DEFAULT_FRESHNESS.maxAgeMs) / 1_000)],
    ['nonce', Buffer.from(context.random.bytes(NONCE_BYTES)).toString('base64url')],
    ['keyid', identity.fingerprint],
    ['alg', httpAlgorithmOf(identity)],
  ]);
  if (context.tag !== undefined) parameters.set('tag', context.tag);
  const covered: InnerList = [components, parameters];
  return { ...signatureHeaders(LABEL, covered, await signBase(identity, signatureBase(covered, subject))) };
}

async function verified(
  { signature, parameters, signer }: SignatureChoice,
  required: readonly Item[],
  subject: SignedSubject,
  options: HttpVerificationOptions,
): Promise<VerifiedHttpSignature> {
  const { covered, value, label } = signature;
  requireCoverage(covered, required);
  const signed = { base: signatureBase(covered, subject), value, alg: parameters.alg };
  const { algorithms } = options.trust;
  const now = options.clock.now();
  const rules = { algorithms, batch: acceptsBatches(options.batch, signer), unstated: options.unstated };
  const named = verifyBase(signer.publicKey, signed, rules, now);
  const message = subject.response ?? subject.request;
  const digest = message.headers['content-digest'];
  if (digest !== undefined) algorithms.requireDigest(requireContentDigest(digest, message.body), now);
  const rule = freshnessRule(options);
  requireFresh(parameters, options.clock, rule);
  const { nonce, created } = parameters;
  await requireFirst({ fingerprint: signer.fingerprint, nonce, created }, options.replay, rule);
  return { ...named, signer, label, nonce, created };
}

function requireCoverage(covered: InnerList, required: readonly Item[]): void {
  const identifiers = new Set(covered[0].map(identityOf));
  for (const item of required) {
    if (!identifiers.has(identityOf(item)))
      throw new GatewayError('auth-signature-coverage', { field: String(item[0]), rule: 'rfc9421/coverage' });
  }
}
