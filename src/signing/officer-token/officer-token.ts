import { KeyObject } from 'node:crypto';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { DEFAULT_FRESHNESS } from '../freshness.ts';
import { algorithmOf, signWith, type SignatureAlgorithm } from '../algorithms.ts';
import type { SigningIdentity } from '../identity.ts';
import { signProtected } from '../jws/sign-compact.ts';
import { decoded, jsonObject, readJws, verifyProtected, type ReadJws } from '../jws/verify-compact.ts';

/** Assurance of an officer's sign-in (Regulation (EU) No 910/2014, Article 8(2)). */
export type TokenAssurance = 'low' | 'substantial' | 'high';

/** The official that a token vouches for: the authority's own identifiers, never a name. */
export interface TokenOfficer {
  readonly user: string;
  readonly unit: string;
  readonly assurance: TokenAssurance;
}

/** What an authority states about an officer; `authority` is its configured id. */
export interface OfficerClaims extends TokenOfficer {
  readonly authority: string;
}

/** For whom and how long a token is good; `audience` is the gateway's configured id. */
export interface OfficerTokenContext {
  readonly audience: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** At most `MAX_OFFICER_TOKEN_MS`. */
  readonly lifetimeMs: number;
}

/** What a receiver holds a token against. */
export interface OfficerTokenExpectation {
  /** The token key registered for the authority. */
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
  /** How far the token issuer's clock may stand apart, in milliseconds; one minute unless told. */
  readonly clockSkewMs?: number | undefined;
}

/** The longest a token may be good for: one long shift, in milliseconds. */
export const MAX_OFFICER_TOKEN_MS = 12 * 60 * 60 * 1_000;

const TYPE = 'officer+jwt';
const MAX_CHARACTERS = 4_096;
const ASSURANCES: readonly string[] = ['low', 'substantial', 'high'] satisfies TokenAssurance[];
const IDENTIFIER = /^[\x21-\x7e](?:[\x20-\x7e]{0,126}[\x21-\x7e])?$/;

const invalid = (field: string, cause?: unknown): never => {
  throw new GatewayError('auth-officer-invalid', { field }, { cause });
};

/**
 * Issues an officer token (JWT, `typ` `officer+jwt`) as the authority's sign-in would. Throws `auth-officer-invalid` for claims or a
 * lifetime that no gateway accepts and `keys-unusable` for a key of another kind.
 */
export async function issueOfficerToken(
  claims: OfficerClaims,
  signer: SigningIdentity | KeyObject,
  context: OfficerTokenContext,
): Promise<string> {
  if (!(context.lifetimeMs > 0 && context.lifetimeMs <= MAX_OFFICER_TOKEN_MS)) return invalid('exp');
  const officer = officerOf({ sub: claims.user, unit: claims.unit, assurance: claims.assurance });
  const issuedAt = Math.floor(context.clock.now() / 1_000);
  const payload = encoded({
    unit: officer.unit,
    assurance: officer.assurance,
    iss: claims.authority,
    aud: context.audience,
    sub: officer.user,
    iat: issuedAt,
    exp: issuedAt + Math.ceil(context.lifetimeMs / 1_000),
    jti: Buffer.from(context.random.bytes(16)).toString('base64url'),
  });
  const header = signer instanceof KeyObject ? { typ: TYPE } : { typ: TYPE, kid: signer.fingerprint };
  const signed = await signProtected(header, payload, signer instanceof KeyObject ? keySigner(signer) : signer);
  return `${signed.protected}.${payload}.${signed.signature}`;
}

const encoded = (payload: JsonObject): string => Buffer.from(JSON.stringify(payload)).toString('base64url');

function keySigner(key: KeyObject): Pick<SigningIdentity, 'algorithm' | 'sign'> {
  const algorithm = tokenAlgorithm(key);
  return { algorithm, sign: (bytes) => signWith(algorithm, key, bytes) };
}

/**
 * Verifies the officer token of a call (Regulation (EU) 2019/817, Articles 10(2) and 42(3)(g)). Throws `auth-officer-missing` when there is
 * none and `auth-officer-invalid` otherwise, `field` naming the claim, `alg`, `signature`, or `token` for what is no JWT.
 */
export async function verifyOfficerToken(token: string | undefined, expected: OfficerTokenExpectation): Promise<TokenOfficer> {
  if (token === undefined || token === '') throw new GatewayError('auth-officer-missing');
  const claims = opened(token, expected.publicKey, expected.clock.now());
  requireParties(claims, expected);
  requireTimes(claims, expected);
  const { jti } = claims;
  if (typeof jti !== 'string' || jti.length < 8 || jti.length > 128) return invalid('jti');
  return officerOf(claims);
}

const TOKEN = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]*)$/;
const PAYLOAD_LIMITS = { maxBytes: MAX_CHARACTERS, maxDepth: 4, maxValues: 64 };

/** The claims of a token (RFC 7519 section 7.2) that this key signed. */
function opened(token: string, key: KeyObject, at: number): JsonObject {
  const [, header, payload, signature] = (token.length > MAX_CHARACTERS ? null : TOKEN.exec(token)) ?? [];
  if (header === undefined || payload === undefined || signature === undefined) return invalid('token');
  try {
    const bytes = decoded(payload);
    const jws = readJws({ protected: header, signature });
    verifyProtected(jws, bytes, key, {}, at);
    requireJwt(jws);
    return jsonObject(bytes, PAYLOAD_LIMITS) ?? invalid('token');
  } catch (cause) {
    return cause instanceof GatewayError ? refuseOpening(cause) : invalid('token', cause);
  }
}

/** RFC 8725 section 3.11: the type keeps a JWT of another purpose from passing for an officer token. */
function requireJwt({ header }: ReadJws): void {
  if (header['typ'] !== TYPE) invalid('typ');
  if (header['crit'] !== undefined) invalid('crit');
}

function refuseOpening(cause: GatewayError): never {
  switch (cause.code) {
    case 'auth-officer-invalid':
      throw cause;
    case 'auth-signature-invalid':
      return invalid('signature', cause);
    case 'auth-jws-malformed':
      return invalid('token', cause);
    case 'auth-jws-critical-refused':
      return invalid('crit', cause);
    default:
      return invalid('alg', cause);
  }
}

function requireParties({ iss, aud }: JsonObject, { issuer, audience }: OfficerTokenExpectation): void {
  if (iss !== issuer) invalid('iss');
  if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) invalid('aud');
}

/** RFC 7519 sections 4.1.4 to 4.1.6. `iat` and `exp` must be there; the token must be younger, and made for less, than a shift. */
function requireTimes({ iat, nbf, exp }: JsonObject, { clock, clockSkewMs }: OfficerTokenExpectation): void {
  const now = Math.floor(clock.now() / 1_000);
  const skew = (clockSkewMs ?? DEFAULT_FRESHNESS.clockSkewMs) / 1_000;
  const longest = MAX_OFFICER_TOKEN_MS / 1_000;
  if (typeof iat !== 'number' || iat > now + skew || now - iat > longest + skew) return invalid('iat');
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf > now + skew)) return invalid('nbf');
  if (typeof exp !== 'number' || exp <= now - skew || exp <= iat || exp - iat > longest) return invalid('exp');
}

function tokenAlgorithm(key: KeyObject): SignatureAlgorithm {
  const algorithm = algorithmOf(key);
  if (algorithm === undefined)
    throw new GatewayError('keys-unusable', { mend: 'Use RSA of 2048 to 4096 bits, ECDSA or Ed25519 for officer tokens.' });
  return algorithm;
}

function officerOf(payload: JsonObject): TokenOfficer {
  const { sub, unit, assurance } = payload;
  if (typeof sub !== 'string' || !IDENTIFIER.test(sub)) return invalid('sub');
  if (typeof unit !== 'string' || !IDENTIFIER.test(unit)) return invalid('unit');
  return isAssurance(assurance) ? { user: sub, unit, assurance } : invalid('assurance');
}

const isAssurance = (value: unknown): value is TokenAssurance => typeof value === 'string' && ASSURANCES.includes(value);
