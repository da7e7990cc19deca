import { createHash } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import type { JsonObject, JsonValue } from '../../wire/json/json-value.ts';
import { DEFAULT_FRESHNESS, freshnessRule, requireFirst, requireFresh } from '../freshness.ts';
import type { HttpSigningContext, HttpVerificationOptions, VerifiedSignature } from '../http-signature/http-signature.ts';
import type { SigningIdentity } from '../identity.ts';
import { openDetached, sealDetached, type OpenedJws } from './compact-jws.ts';

/** The header that carries the detached JWS of a request or a response. */
export const JWS_HEADER = 'jws-signature';

/** What a JWS signature can cover besides the body, under the names that RFC 9421 gives to the same parts. */
const COVERABLE: ReadonlySet<string> = new Set(['@method', '@target-uri', 'content-type', 'content-digest', 'officer-token']);
const NONCE_BYTES = 16;

/**
 * Signs a request with a detached JWS over the body. The protected header binds method (`htm`), address (`htu`), content type (`cty`),
 * officer token (`oth`, SHA-256 base64url), age (`iat`, `exp`) and `nonce`. The address comes back normalised and without fragment.
 */
export async function signDetached(
  request: HttpRequestMessage,
  identity: SigningIdentity,
  context: HttpSigningContext,
): Promise<HttpRequestMessage> {
  const url = URL.parse(request.url);
  if (!url) throw new GatewayError('internal-error', { field: 'url' });
  url.hash = '';
  const message = { ...request, url: url.href };
  const header = { ...requestClaims(message), ...moment(context) };
  const jws = await sealDetached('http-request+jws', message.body, header, identity);
  return { ...message, headers: { ...message.headers, [JWS_HEADER]: jws } };
}

/**
 * Signs a response; the protected header binds `status`, `cty`, age, a nonce of its own and, as `req`, the JWS of the request that it
 * answers (SHA-256 base64url), where that carries one. A nonce would not do: another sender may use it too.
 */
export async function signDetachedResponse(
  response: HttpResponseMessage,
  identity: SigningIdentity,
  context: HttpSigningContext,
  request?: HttpRequestMessage,
): Promise<HttpResponseMessage> {
  const req = request && jwsDigest(request);
  const header = { ...responseClaims(response), ...(req === undefined ? {} : { req }), ...moment(context) };
  const jws = await sealDetached('http-response+jws', response.body, header, identity);
  return { ...response, headers: { ...response.headers, [JWS_HEADER]: jws } };
}

/**
 * Verifies a request signed by `signDetached`. Throws the codes of `openDetached`, `auth-signature-missing`, `-coverage`,
 * `auth-jws-claim`, `auth-message-stale` and `auth-message-replayed`; of `requiredComponents` only `officer-token`
 * is not covered anyway, and what a JWS cannot cover is refused.
 */
export async function verifyDetached(request: HttpRequestMessage, options: HttpVerificationOptions): Promise<VerifiedSignature> {
  requireComponents(request, options);
  const opened = await openDetached('http-request+jws', jwsOf(request), request.body, options, options.clock.now());
  requireClaims(opened.header, requestClaims(request));
  return concluded(opened, options);
}

/**
 * Verifies a response signed by `signDetachedResponse`. With `request`, `req` must name that request's JWS, else `auth-message-stale`:
 * the response answers another message. Throws the codes of `verifyDetached`.
 */
export async function verifyDetachedResponse(
  response: HttpResponseMessage,
  request: HttpRequestMessage | undefined,
  options: HttpVerificationOptions,
): Promise<VerifiedSignature> {
  requireComponents(response, options);
  const opened = await openDetached('http-response+jws', jwsOf(response), response.body, options, options.clock.now());
  requireClaims(opened.header, responseClaims(response));
  if (request) {
    const digest = jwsDigest(request);
    if (digest === undefined || opened.header['req'] !== digest) throw new GatewayError('auth-message-stale', { field: 'req' });
  }
  return concluded(opened, options);
}

type Claims = Readonly<Record<string, JsonValue>>;

function requestClaims(request: HttpRequestMessage): Claims {
  const token = request.headers['officer-token'];
  const oth = token === undefined ? {} : { oth: sha256(token) };
  return { htm: request.method, htu: request.url, ...typeClaim(request), ...oth };
}

const responseClaims = (response: HttpResponseMessage): Claims => ({ status: response.status, ...typeClaim(response) });

function typeClaim(message: HttpRequestMessage | HttpResponseMessage): Claims {
  const cty = message.headers['content-type'];
  return cty === undefined ? {} : { cty };
}

function moment(context: HttpSigningContext): { readonly iat: number; readonly exp: number; readonly nonce: string } {
  const iat = Math.floor(context.clock.now() / 1_000);
  const exp = iat + Math.ceil((context.lifetimeMs ?? DEFAULT_FRESHNESS.maxAgeMs) / 1_000);
  return { iat, exp, nonce: Buffer.from(context.random.bytes(NONCE_BYTES)).toString('base64url') };
}

function jwsDigest({ headers }: HttpRequestMessage): string | undefined {
  const jws = headers[JWS_HEADER];
  return jws === undefined ? undefined : sha256(jws);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

function jwsOf(message: HttpRequestMessage | HttpResponseMessage): string {
  const jws = message.headers[JWS_HEADER];
  if (jws === undefined || jws === '') throw new GatewayError('auth-signature-missing', { field: JWS_HEADER });
  return jws;
}

function requireComponents(message: HttpRequestMessage | HttpResponseMessage, options: HttpVerificationOptions): void {
  const lacking = (name: string): boolean => !COVERABLE.has(name) || (name === 'officer-token' && message.headers[name] === undefined);
  const field = options.requiredComponents?.find(lacking);
  if (field !== undefined) throw new GatewayError('auth-signature-coverage', { field });
  if (message.body.byteLength > 0 && message.headers['content-type'] === undefined)
    throw new GatewayError('auth-signature-coverage', { field: 'content-type' });
}

const CLAIMS = ['htm', 'htu', 'status', 'cty', 'oth'] as const;

/** A claim is as much at fault when the header states it without the message carrying it: the part was taken away on the road. */
function requireClaims(header: JsonObject, expected: Claims): void {
  for (const name of CLAIMS) {
    if (header[name] === undefined && expected[name] !== undefined) throw new GatewayError('auth-signature-coverage', { field: name });
    if (header[name] !== expected[name]) refuseClaim(name);
  }
}

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && Number.isInteger(value) && Number.isSafeInteger(value * 1_000);

function refuseClaim(name: string): never {
  throw new GatewayError('auth-jws-claim', { field: name, rule: `jws/${name}` });
}

async function concluded({ header, signer }: OpenedJws, options: HttpVerificationOptions): Promise<VerifiedSignature> {
  const { nonce, iat, exp } = header;
  if (typeof nonce !== 'string' || nonce.length < 8 || nonce.length > 128) return refuseClaim('nonce');
  if (!isMoment(iat)) return refuseClaim('iat');
  if (exp !== undefined && !isMoment(exp)) return refuseClaim('exp');
  const created = iat * 1_000;
  const rule = freshnessRule(options);
  requireFresh({ created, expires: exp === undefined ? undefined : exp * 1_000 }, options.clock, rule);
  await requireFirst({ fingerprint: signer.fingerprint, nonce, created }, options.replay, rule);
  return { signer, nonce, created };
}
