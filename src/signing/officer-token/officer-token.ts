import { KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { DEFAULT_FRESHNESS } from '../freshness.ts';
import { algorithmOf, type SigningIdentity } from '../identity.ts';

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
  const key = signer instanceof KeyObject ? signer : signer.privateKey;
  if (!(context.lifetimeMs > 0 && context.lifetimeMs <= MAX_OFFICER_TOKEN_MS)) return invalid('exp');
  const officer = officerOf({ sub: claims.user, unit: claims.unit, assurance: claims.assurance });
  const issuedAt = Math.floor(context.clock.now() / 1_000);
  return new SignJWT({ unit: officer.unit, assurance: officer.assurance })
    .setProtectedHeader({ alg: joseAlgorithm(key), typ: TYPE, ...(signer instanceof KeyObject ? {} : { kid: signer.fingerprint }) })
    .setIssuer(claims.authority)
    .setAudience(context.audience)
    .setSubject(officer.user)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + Math.ceil(context.lifetimeMs / 1_000))
    .setJti(Buffer.from(context.random.bytes(16)).toString('base64url'))
    .sign(key);
}

/**
 * Verifies the officer token of a call (Regulation (EU) 2019/817, Articles 10(2) and 42(3)(g)). Throws `auth-officer-missing` when there is
 * none and `auth-officer-invalid` otherwise, `field` naming the claim or `signature`.
 */
export async function verifyOfficerToken(token: string | undefined, expected: OfficerTokenExpectation): Promise<TokenOfficer> {
  if (token === undefined || token === '') throw new GatewayError('auth-officer-missing');
  if (token.length > MAX_CHARACTERS) return invalid('token');
  const { payload } = await opened(token, expected);
  const { iat = 0, exp = 0, jti } = payload;
  if (exp <= iat || (exp - iat) * 1_000 > MAX_OFFICER_TOKEN_MS) return invalid('exp');
  if (typeof jti !== 'string' || jti.length < 8 || jti.length > 128) return invalid('jti');
  return officerOf(payload);
}

async function opened(token: string, expected: OfficerTokenExpectation): Promise<{ readonly payload: JWTPayload }> {
  const algorithm = joseAlgorithm(expected.publicKey);
  try {
    return await jwtVerify(token, expected.publicKey, {
      algorithms: [algorithm],
      typ: TYPE,
      issuer: expected.issuer,
      audience: expected.audience,
      requiredClaims: ['sub', 'unit', 'assurance', 'iat', 'exp', 'jti'],
      currentDate: new Date(expected.clock.now()),
      clockTolerance: (expected.clockSkewMs ?? DEFAULT_FRESHNESS.clockSkewMs) / 1_000,
      maxTokenAge: MAX_OFFICER_TOKEN_MS / 1_000,
    });
  } catch (cause) {
    // The library's error carries the claims themselves, which name a person's account; only its code may reach a log.
    return invalid(faultyClaim(cause), cause instanceof errors.JOSEError ? new Error(cause.code) : undefined);
  }
}

const CLAIMS: readonly string[] = ['iss', 'aud', 'sub', 'unit', 'assurance', 'iat', 'nbf', 'exp', 'jti', 'typ'];

function faultyClaim(cause: unknown): string {
  if (cause instanceof errors.JWTClaimValidationFailed || cause instanceof errors.JWTExpired)
    return CLAIMS.includes(cause.claim) ? cause.claim : 'token';
  if (cause instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  return cause instanceof errors.JOSEAlgNotAllowed ? 'alg' : 'token';
}

function joseAlgorithm(key: KeyObject): 'RS256' | 'ES256' {
  const algorithm = algorithmOf(key);
  if (algorithm === undefined)
    throw new GatewayError('keys-unusable', { mend: 'Use RSA of 2048 bits or more, or ECDSA on P-256, for officer tokens.' });
  return algorithm === 'rsa-sha256' ? 'RS256' : 'ES256';
}

function officerOf(payload: JWTPayload): TokenOfficer {
  const { sub, unit, assurance } = payload;
  if (typeof sub !== 'string' || !IDENTIFIER.test(sub)) return invalid('sub');
  if (typeof unit !== 'string' || !IDENTIFIER.test(unit)) return invalid('unit');
  return isAssurance(assurance) ? { user: sub, unit, assurance } : invalid('assurance');
}

const isAssurance = (value: unknown): value is TokenAssurance => typeof value === 'string' && ASSURANCES.includes(value);
