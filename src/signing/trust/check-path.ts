import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import type { CertificateFacts, KeyUsageBit } from './certificate-facts.ts';
import { isSameName } from './distinguished-name.ts';
import { isPermitted, type ComparableGeneralName } from './general-name.ts';

/** What a receiver asks of every chain. */
export interface ChainRules {
  /** Certificates in a chain, signer and anchor included, at most. */
  readonly maxDepth: number;
  /** Extended key usages, OIDs, that a signer's certificate must name. */
  readonly purposes: readonly string[];
  /** Certificate policies, OIDs, one of which a signer's certificate and those above it must name. */
  readonly policies: readonly string[];
}

/** Signer, intermediates, anchor; every signature verified. */
export type Path = readonly [CertificateFacts, ...CertificateFacts[]];

const ANY_POLICY = '2.5.29.32.0';
const EMAIL_ATTRIBUTE = '1.2.840.113549.1.9.1=';
const RFC822_NAME = 1;

/** How errors name a certificate of a path, counted from the signer. */
export function certificateField(position: number): string {
  return position === 0 ? 'certificate' : `issuer[${position}]`;
}

const refuse = (code: ProblemCode, rule: string, position: number): never => {
  throw new GatewayError(code, { rule: `x509/${rule}`, field: certificateField(position) });
};

/**
 * Checks what does not change with time (RFC 5280, section 6.1): key usage, algorithms, extensions, path length, names, purposes and
 * policies. Throws `auth-certificate-*`; `field` says which certificate of the path, counted from the signer.
 */
function checkPath(path: Path, rules: ChainRules): void {
  const [signer, ...issuers] = path;
  checkSigner(signer);
  issuers.forEach((issuer, index) => checkIssuer(issuer, index + 1, path));
  // An anchor is believed as it is: who signed it, and how, says nothing.
  path.slice(0, -1).forEach((certificate, position) => {
    if (!certificate.hasAllowedSignature) refuse('auth-certificate-algorithm', 'signature-algorithm', position);
  });
  checkNames(path);
  if (!rules.purposes.every((purpose) => signer.purposes.includes(purpose))) refuse('auth-certificate-purpose', 'extended-key-usage', 0);
  if (rules.policies.length > 0) checkPolicies(path, rules.policies);
}

/** The paths that keep every rule. Throws what the first one breaks when none does. */
export function soundPaths(paths: readonly Path[], rules: ChainRules): readonly Path[] {
  const failures: unknown[] = [];
  const sound = paths.filter((path) => {
    try {
      checkPath(path, rules);
      return true;
    } catch (failure) {
      failures.push(failure);
      return false;
    }
  });
  if (sound.length === 0) throw failures[0];
  return sound;
}

/** Checks what a certificate must say to sign messages, whoever vouches for it. Throws as `checkPath` does. */
export function checkSigner(signer: CertificateFacts): void {
  checkReadable(signer, 0);
  if (signer.isAuthority) refuse('auth-certificate-key-usage', 'signer-is-authority', 0);
  if (!mayBeUsedFor(signer, ['digitalSignature', 'nonRepudiation'])) refuse('auth-certificate-key-usage', 'digital-signature', 0);
}

/** Whether the certificate's key usage, where it states one, has any of the bits. */
export function mayBeUsedFor({ keyUsage }: CertificateFacts, bits: readonly KeyUsageBit[]): boolean {
  return keyUsage === undefined || bits.some((bit) => keyUsage.has(bit));
}

function checkReadable(certificate: CertificateFacts, position: number): void {
  if (!certificate.hasAllowedKey) refuse('auth-certificate-algorithm', 'key-algorithm', position);
  if (certificate.unknownCritical !== undefined) refuse('auth-certificate-extension', 'critical-extension', position);
}

function checkIssuer(issuer: CertificateFacts, position: number, path: Path): void {
  checkReadable(issuer, position);
  if (!issuer.isAuthority) refuse('auth-certificate-key-usage', 'basic-constraints', position);
  if (!mayBeUsedFor(issuer, ['keyCertSign'])) refuse('auth-certificate-key-usage', 'key-cert-sign', position);
  const below = path.slice(1, position).filter((certificate) => !isSelfIssued(certificate));
  if (issuer.pathLength !== undefined && below.length > issuer.pathLength) refuse('auth-certificate-path-length', 'path-length', position);
}

const isSelfIssued = ({ subject, issuer }: CertificateFacts): boolean => isSameName(subject, issuer);

function checkNames(path: Path): void {
  path.forEach(({ nameConstraints }, position) => {
    if (nameConstraints === undefined) return;
    path.slice(0, position).forEach((certificate, below) => {
      if (below > 0 && isSelfIssued(certificate)) return;
      if (!namesOf(certificate).every((name) => isPermitted(name, nameConstraints)))
        refuse('auth-certificate-name-constraint', 'name-constraints', below);
    });
  });
}

function namesOf({ subject, names }: CertificateFacts): readonly ComparableGeneralName[] {
  const hasEmail = subject.some((attribute) => attribute.startsWith(EMAIL_ATTRIBUTE));
  return [
    ...names,
    ...(subject.length > 0 ? [{ form: 'directory', name: subject } as const] : []),
    ...(hasEmail ? [{ form: 'other', tag: RFC822_NAME } as const] : []),
  ];
}

/** Policy mappings are not followed, so a policy holds only where every certificate below the anchor names it or leaves it open. */
function checkPolicies(path: Path, wanted: readonly string[]): void {
  const [signer, ...issuers] = path;
  const holds = (policy: string): boolean =>
    signer.policies.includes(policy) &&
    issuers.slice(0, -1).every(({ policies }) => policies.includes(policy) || policies.includes(ANY_POLICY));
  if (!wanted.some(holds)) refuse('auth-certificate-purpose', 'certificate-policy', 0);
}
