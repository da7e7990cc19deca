import { X509Certificate } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** A certificate and those between it and an anchor, its issuer first. */
export interface CertificateChain {
  readonly certificate: X509Certificate;
  readonly chain: readonly X509Certificate[];
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const MOST = 10;

/**
 * The certificates of a PEM text, the key's own first, each followed by its issuer; an anchor at the end is left out, because whoever
 * verifies has it or does not believe it. Throws `keys-unusable` for none, for more than ten, and for another order.
 */
export function readCertificateChain(pem: string): CertificateChain {
  const blocks = pem.match(PEM) ?? [];
  if (blocks.length > MOST) throw unusable(`Give at most ${MOST} certificates.`);
  const [certificate, ...issuers] = blocks.map(readCertificate);
  if (certificate === undefined) throw unusable('Give the certificate as PEM.');
  issuers.forEach((issuer, index) => {
    if (!isIssuedBy(issuers[index - 1] ?? certificate, issuer))
      throw unusable('Put the certificates in order: the key’s own first, each followed by its issuer.');
  });
  return { certificate, chain: issuers.filter((issuer) => !isIssuedBy(issuer, issuer)) };
}

/** A certificate followed by as many of the others as lead on from it, each issued by the next, in whatever order they came. */
export function orderedChain(own: X509Certificate, others: readonly X509Certificate[]): [X509Certificate, ...X509Certificate[]] {
  const chain: [X509Certificate, ...X509Certificate[]] = [own];
  for (let last = own; chain.length < MOST;) {
    const issuer = isIssuedBy(last, last) ? undefined : others.find((candidate) => isIssuedBy(last, candidate));
    if (issuer === undefined || chain.includes(issuer)) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}

/** Whether name and signature say so. */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw unusable('Give certificates as PEM.', cause);
  }
}

const unusable = (mend: string, cause?: unknown): GatewayError => new GatewayError('keys-unusable', { mend }, { cause });
