import type { SigningIdentity } from '../../signing/identity.ts';
import { signProtected } from '../../signing/jws/sign-compact.ts';

/** How a JWS is written. */
export interface JwsSettings {
  /** Leaves the payload out, and not encoded in what is signed (RFC 7515 appendix F, RFC 7797). */
  readonly isDetached: boolean;
  /** The `typ` of the header; none unless told. */
  readonly type?: string | undefined;
}

/**
 * The JWS of a payload in compact form. Its protected header names the key by the fingerprint of the certificate (`kid`) and brings the
 * certificate with its chain (`x5c`).
 */
export async function signJws(payload: Uint8Array, identity: SigningIdentity, { isDetached, type }: JwsSettings): Promise<Uint8Array> {
  const { certificate, chain, fingerprint } = identity;
  const header = {
    ...(type !== undefined && { typ: type }),
    kid: fingerprint,
    x5c: [certificate, ...chain].map(({ raw }) => raw.toString('base64')),
    ...(isDetached && { b64: false, crit: ['b64'] }),
  };
  const content = isDetached ? payload : Buffer.from(payload).toString('base64url');
  const sealed = await signProtected(header, content, identity);
  return Buffer.from(`${sealed.protected}.${typeof content === 'string' ? content : ''}.${sealed.signature}`);
}
