import { createPublicKey, type KeyObject } from 'node:crypto';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { decoded, isUnencoded, malformedJws, readJws, verifyProtected, type ReadJws } from '../../signing/jws/verify-compact.ts';
import type { TrustedSigner } from '../../signing/trust.ts';
import { isJsonObject, type JsonObject } from '../../wire/json/json-value.ts';
import { unknownKey, type SignerReport, type VerifierTrust } from './verifier-trust.ts';
import type { JudgedMessage, VerifySettings } from './judged-message.ts';

/**
 * Verifies a JWS in compact form (RFC 7515 section 7.1), its payload in it or given beside it (appendix F), encoded or not (RFC 7797).
 * The key is the one that `x5c`, `x5t#S256` or `kid` leads to, else any that is believed; nothing is fetched. Throws `auth-*`, and
 * `command-usage` where a payload is missing or there are two.
 */
export async function verifyJws(bytes: Uint8Array, { believed, at, payload: detached }: VerifySettings): Promise<JudgedMessage> {
  const { jws, content } = partsOf(bytes);
  const payload = payloadOf(jws, content, detached);
  if (jws.header['alg'] === 'none') throw new GatewayError('auth-signature-missing', { field: 'alg', rule: 'rfc7515/alg' });
  const holders = await holdersOf(jws.header, believed, at, (key) => hasSigned(jws, payload, key, at));
  const { key, algorithm } = signedBy(jws, payload, holders, at);
  const covered = [
    { path: 'header', bytes: decoded(jws.signed.protected).length },
    { path: 'payload', bytes: payload.length },
  ];
  return { facts: { algorithm, signer: key.report(), covered, uncovered: [], moreUncovered: 0 }, parts: [payload] };
}

const DOT = 0x2e;

/** The JWS, and what stands between its header and its signature: an unencoded payload may hold anything but dots. */
function partsOf(bytes: Uint8Array): { readonly jws: ReadJws; readonly content: string } {
  const [first, last] = [bytes.indexOf(DOT), bytes.lastIndexOf(DOT)];
  if (first === last) return malformedJws('compact');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const signature = text.slice(last + 1).trimEnd();
  return { jws: readJws({ protected: text.slice(0, first).trimStart(), signature }), content: text.slice(first + 1, last) };
}

function payloadOf({ header }: ReadJws, content: string, detached: Uint8Array | undefined): Uint8Array {
  if (detached !== undefined && content !== '') throw usage('Leave --payload out: the JWS carries its payload.');
  if (detached !== undefined) return detached;
  if (content === '') throw usage('Give the payload with --payload: the JWS is detached from it.');
  return isUnencoded(header) ? Buffer.from(content, 'latin1') : decoded(content);
}

const usage = (mend: string): GatewayError => new GatewayError('command-usage', { field: '--payload', mend });

/** A key that may have signed, and who holds it. */
interface Holder {
  readonly publicKey: KeyObject;
  readonly report: () => SignerReport;
}

/** Those who may have signed; of authorities that nothing leads to only the one that did. */
async function holdersOf(
  header: JsonObject,
  believed: VerifierTrust,
  at: number,
  mayHaveSigned: (key: KeyObject) => boolean,
): Promise<readonly Holder[]> {
  const { trust, keys, authorityKeys, isEmbedded, report, reportKey } = believed;
  const known = (signer: TrustedSigner): readonly Holder[] => [{ publicKey: signer.publicKey, report: () => report(signer, at) }];
  const bare = (publicKey: KeyObject): Holder => ({ publicKey, report: () => reportKey(publicKey, at) });
  const [certificate, ...chain] = certificatesIn(header);
  if (certificate !== undefined) return known(await trust.certificate(certificate, at, chain));
  if (isEmbedded) return [bare(keyIn(header))];
  const named = [fingerprintIn(header['x5t#S256']), header['kid']].find((name) => typeof name === 'string' && FINGERPRINT.test(name));
  const holder = typeof named === 'string' ? heldSigner(() => trust.fingerprint(named, at)) : undefined;
  if (holder !== undefined) return known(holder);
  if (keys.length > 0) return keys.map(bare);
  return authorityKeys.filter(mayHaveSigned).map(bare);
}

const FINGERPRINT = /^[0-9a-f]{64}$/;
const MAX_CERTIFICATES = 8;

/** DER certificates of `x5c` (RFC 7515 section 4.1.6), the signer's first. */
function certificatesIn({ x5c }: JsonObject): readonly Uint8Array[] {
  if (x5c === undefined) return [];
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MAX_CERTIFICATES) return malformedJws('x5c');
  return x5c.map((text) => {
    const der = typeof text === 'string' ? Buffer.from(text, 'base64') : Buffer.alloc(0);
    return der.length > 0 && der.toString('base64') === text ? der : malformedJws('x5c');
  });
}

/** The fingerprint that an `x5t#S256` (section 4.1.8) stands for. */
function fingerprintIn(thumbprint: unknown): string | undefined {
  return typeof thumbprint === 'string' ? decoded(thumbprint).toString('hex') : undefined;
}

/** The key of a `jwk` header (section 4.1.3). */
function keyIn({ jwk }: JsonObject): KeyObject {
  if (jwk === undefined) return unknownKey();
  if (!isJsonObject(jwk)) return malformedJws('jwk');
  try {
    return createPublicKey({ key: { ...jwk }, format: 'jwk' });
  } catch {
    return malformedJws('jwk');
  }
}

/** The signer, `undefined` where none of that name was given: a key given may still be the one. */
function heldSigner(find: () => TrustedSigner): TrustedSigner | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'auth-signature-key-unknown') return undefined;
    throw error;
  }
}

/** The first holder whose key made the signature. Where none did, a key that could have made it says more than one that could not. */
function signedBy(jws: ReadJws, payload: Uint8Array, holders: readonly Holder[], at: number): { key: Holder; algorithm: string } {
  let refusal: GatewayError | undefined;
  for (const key of holders) {
    try {
      return { key, algorithm: verifyProtected(jws, payload, key.publicKey, {}, at).algorithm };
    } catch (error) {
      const other = asGatewayError(error);
      if (refusal === undefined || other.code === 'auth-signature-invalid') refusal = other;
    }
  }
  throw refusal ?? unknownKey();
}

function hasSigned(jws: ReadJws, payload: Uint8Array, key: KeyObject, at: number): boolean {
  try {
    verifyProtected(jws, payload, key, {}, at);
    return true;
  } catch {
    return false;
  }
}
