import { Constructed, Integer, Null, ObjectIdentifier, Sequence } from 'asn1js';
import { HASH_OIDS, MGF1_OID, RSASSA_PSS_OID, SIGNATURE_OIDS } from '../../signing/algorithm-oids.ts';
import type { HashName, SignatureAlgorithm } from '../../signing/algorithms.ts';

/** The AlgorithmIdentifier of a signature in X.509 (RFC 4055, RFC 5758, RFC 8410). */
export function algorithmIdentifier(algorithm: SignatureAlgorithm): Sequence {
  switch (algorithm) {
    case 'rsa-pss-sha256':
      return pssIdentifier('sha256', 32);
    case 'rsa-pss-sha384':
      return pssIdentifier('sha384', 48);
    case 'rsa-pss-sha512':
      return pssIdentifier('sha512', 64);
    default:
      return identifier(SIGNATURE_OIDS[algorithm], algorithm.startsWith('rsa-') ? new Null() : undefined);
  }
}

function pssIdentifier(hash: HashName, saltBytes: number): Sequence {
  const digest = (): Sequence => identifier(HASH_OIDS[hash], new Null());
  const parameters = [tagged(0, digest()), tagged(1, identifier(MGF1_OID, digest())), tagged(2, new Integer({ value: saltBytes }))];
  return identifier(RSASSA_PSS_OID, new Sequence({ value: parameters }));
}

/** An AlgorithmIdentifier (RFC 5280, section 4.1.1.2). */
export function identifier(oid: string, parameters?: Sequence | Null): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: oid }), ...(parameters ? [parameters] : [])] });
}

/** A value with an explicit context-specific tag. */
function tagged(tagNumber: number, value: Sequence | Integer): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });
}
