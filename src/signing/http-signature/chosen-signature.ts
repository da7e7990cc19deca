import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import { carriedSignatures, type CarriedSignature } from './signature-headers.ts';
import { signatureParameters, type SignatureParameters } from './signature-parameters.ts';

/** The one signature of a message that counts, and whose it says it is. Nothing of it has been verified. */
export interface SignatureChoice {
  readonly signature: CarriedSignature;
  readonly parameters: SignatureParameters;
  readonly signer: TrustedSigner;
}

/**
 * Settles which signature of a message counts. With `tag`, only signatures that state it. Of those, the only one; or, among several, the
 * only one whose `keyid` names a signer who is trusted at `at`: intermediaries may sign too. The rest are held to the limits of
 * `carriedSignatures` and otherwise passed over. Labels mean nothing, because anybody may change them. Throws `auth-signature-missing`,
 * `auth-http-signature-malformed`, `auth-http-signature-ambiguous`, `auth-http-parameter-invalid` or what the trust throws.
 */
export function chosenSignature(headers: Readonly<Record<string, string>>, trust: Trust, at: number, tag?: string): SignatureChoice {
  const carried = carriedSignatures(headers).filter(({ covered }) => tag === undefined || covered[1].get('tag') === tag);
  const [first, second] = carried;
  if (first === undefined) throw new GatewayError('auth-signature-missing', { field: 'signature-input', rule: 'rfc9421/tag' });
  const signature = second === undefined ? first : soleKnown(carried, trust, at);
  const parameters = signatureParameters(signature.covered[1]);
  return { signature, parameters, signer: trust.fingerprint(parameters.keyid, at) };
}

function soleKnown(carried: readonly CarriedSignature[], trust: Trust, at: number): CarriedSignature {
  const known = carried.filter(({ covered }) => isKnown(covered[1].get('keyid'), trust, at));
  const [sole] = known;
  if (sole === undefined)
    throw new GatewayError('auth-certificate-not-trusted', { field: 'signature-input', rule: 'rfc9421/one-known-signer' });
  if (known.length > 1)
    throw new GatewayError('auth-http-signature-ambiguous', { field: 'signature-input', rule: 'rfc9421/one-known-signer' });
  return sole;
}

function isKnown(keyid: unknown, trust: Trust, at: number): boolean {
  if (typeof keyid !== 'string') return false;
  try {
    trust.fingerprint(keyid, at);
    return true;
  } catch (error) {
    if (error instanceof GatewayError) return false;
    throw error;
  }
}
