import type { X509Certificate } from 'node:crypto';
import { hash, type KeyObject } from 'node:crypto';
import type { BitString } from 'asn1js';
import {
  AltName,
  BasicConstraints,
  Certificate,
  CertificatePolicies,
  CRLDistributionPoints,
  ExtKeyUsage,
  NameConstraints,
  type Extension,
  type GeneralName,
} from 'pkijs';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { algorithmOf } from '../algorithms.ts';
import { fingerprintOf } from '../identity.ts';
import { authorityAlgorithm } from './authority-signature.ts';
import { comparableName, type ComparableName } from './distinguished-name.ts';
import { generalName, type ComparableGeneralName } from './general-name.ts';

/** Bits of KeyUsage (RFC 5280, section 4.2.1.3) that matter here. */
export type KeyUsageBit = 'digitalSignature' | 'nonRepudiation' | 'keyEncipherment' | 'keyAgreement' | 'keyCertSign' | 'cRLSign';

/** The subtrees of a NameConstraints extension (RFC 5280, section 4.2.1.10). */
export interface NamePermissions {
  readonly permitted: readonly ComparableGeneralName[];
  readonly excluded: readonly ComparableGeneralName[];
}

/** What a certificate says, read once. Times are epoch milliseconds, both inclusive. */
export interface CertificateFacts {
  readonly certificate: X509Certificate;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
  readonly publicKey: KeyObject;
  readonly validFrom: number;
  readonly validUntil: number;
  /** Octets of the serial number without leading zeros, lower-case hex. */
  readonly serial: string;
  readonly subject: ComparableName;
  readonly issuer: ComparableName;
  /** DER of the names and the octets of the public key: what revocation lists and OCSP identify an authority by. */
  readonly subjectDer: Uint8Array;
  readonly issuerDer: Uint8Array;
  readonly publicKeyOctets: Uint8Array;
  /** SubjectKeyIdentifier, lower-case hex. */
  readonly subjectKeyIdentifier: string | undefined;
  readonly isAuthority: boolean;
  /** Authorities that may follow below this one. */
  readonly pathLength: number | undefined;
  /** `undefined` when the certificate does not restrict its use. */
  readonly keyUsage: ReadonlySet<KeyUsageBit> | undefined;
  /** Extended key usages, OIDs. */
  readonly purposes: readonly string[];
  /** Certificate policies, OIDs. */
  readonly policies: readonly string[];
  readonly names: readonly ComparableGeneralName[];
  readonly nameConstraints: NamePermissions | undefined;
  /** Addresses of the revocation lists that the certificate names. */
  readonly distributionPoints: readonly string[];
  /** The first critical extension that is not evaluated here, an OID. */
  readonly unknownCritical: string | undefined;
  /** Whether key and signature are of kinds that are allowed. */
  readonly hasAllowedKey: boolean;
  readonly hasAllowedSignature: boolean;
}

const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  distributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  extKeyUsage: '2.5.29.37',
} as const;

const EVALUATED: ReadonlySet<string> = new Set(Object.values(OID));

const KEY_USAGE_BITS: readonly (readonly [KeyUsageBit, number])[] = [
  ['digitalSignature', 0x80],
  ['nonRepudiation', 0x40],
  ['keyEncipherment', 0x20],
  ['keyAgreement', 0x08],
  ['keyCertSign', 0x04],
  ['cRLSign', 0x02],
];

/**
 * Reads what a certificate says. Not for strangers' bytes: the caller has verified who signed them. Throws
 * `auth-certificate-extension` for extensions that cannot be read or stand twice, `auth-certificate-algorithm` for a key that cannot be read.
 */
export function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const parsed = parse(certificate);
  const extensions = extensionsOf(parsed);
  const value = <Value extends object>(oid: string, type: new () => Value): Value | undefined => valueOf(extensions.get(oid), type);
  const basic = value(OID.basicConstraints, BasicConstraints);
  const publicKey = publicKeyOf(certificate);
  return {
    certificate,
    fingerprint: fingerprintOf(certificate.raw),
    publicKey,
    validFrom: certificate.validFromDate.getTime(),
    validUntil: certificate.validToDate.getTime(),
    serial: serialOf(certificate.serialNumber),
    subject: comparableName(parsed.subject),
    issuer: comparableName(parsed.issuer),
    subjectDer: new Uint8Array(parsed.subject.valueBeforeDecode),
    issuerDer: new Uint8Array(parsed.issuer.valueBeforeDecode),
    publicKeyOctets: parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView,
    subjectKeyIdentifier: keyIdentifierOf(extensions.get(OID.subjectKeyIdentifier)),
    isAuthority: basic?.cA ?? false,
    pathLength: pathLengthOf(basic),
    keyUsage: keyUsageOf(extensions.get(OID.keyUsage)),
    purposes: value(OID.extKeyUsage, ExtKeyUsage)?.keyPurposes ?? [],
    policies: (value(OID.certificatePolicies, CertificatePolicies)?.certificatePolicies ?? []).map(
      ({ policyIdentifier }) => policyIdentifier,
    ),
    names: (value(OID.subjectAltName, AltName)?.altNames ?? []).map(generalName),
    nameConstraints: permissionsOf(value(OID.nameConstraints, NameConstraints)),
    distributionPoints: addressesOf(value(OID.distributionPoints, CRLDistributionPoints)),
    unknownCritical: [...extensions.values()].find(({ critical, extnID }) => critical && !EVALUATED.has(extnID))?.extnID,
    hasAllowedKey: algorithmOf(publicKey) !== undefined,
    hasAllowedSignature: authorityAlgorithm(parsed.signatureAlgorithm) !== undefined,
  };
}

/** A serial number given in hex, as `CertificateFacts` writes it. */
export function serialOf(hex: string): string {
  const digits = hex.toLowerCase().replace(/^0+/, '');
  return /^[0-9a-f]*$/.test(digits) ? (digits.length % 2 === 0 ? digits : `0${digits}`) : unreadable('serialNumber');
}

/** SHA-1 of a certificate, lower-case hex: a name that older tokens use for it, never a proof. */
export function thumbprintSha1(der: Uint8Array): string {
  return hash('sha1', der, 'hex');
}

function unreadable(field: string, cause?: unknown): never {
  throw new GatewayError('auth-certificate-extension', { field, rule: 'x509/readable' }, { cause });
}

/** The key in a certificate. Throws `auth-certificate-algorithm` for one that cannot even be read here, such as one on a curve of its own. */
export function publicKeyOf(certificate: X509Certificate): KeyObject {
  try {
    return certificate.publicKey;
  } catch (cause) {
    throw new GatewayError('auth-certificate-algorithm', { field: 'certificate', rule: 'x509/key-algorithm' }, { cause });
  }
}

function parse(certificate: X509Certificate): Certificate {
  try {
    return Certificate.fromBER(new Uint8Array(certificate.raw));
  } catch (cause) {
    return unreadable('certificate', cause);
  }
}

function extensionsOf({ extensions = [] }: Certificate): ReadonlyMap<string, Extension> {
  const byOid = new Map(extensions.map((extension) => [extension.extnID, extension]));
  // RFC 5280, section 4.2: no extension more than once, or two readers may see two certificates.
  return byOid.size === extensions.length ? byOid : unreadable('extensions');
}

function valueOf<Value extends object>(extension: Extension | undefined, type: new () => Value): Value | undefined {
  if (extension === undefined) return undefined;
  const value: unknown = extension.parsedValue;
  // The library leaves a note instead of throwing.
  const isSound = value instanceof type && !('parsingError' in value && value.parsingError !== undefined);
  return isSound ? value : unreadable(extension.extnID);
}

function keyIdentifierOf(extension: Extension | undefined): string | undefined {
  const value = extension?.parsedValue as { readonly valueBlock?: { readonly valueHexView?: Uint8Array } } | null | undefined;
  const octets = value?.valueBlock?.valueHexView;
  return octets === undefined ? undefined : Buffer.from(octets).toString('hex');
}

function pathLengthOf(basic: BasicConstraints | undefined): number | undefined {
  const stated = basic?.pathLenConstraint;
  if (stated === undefined) return undefined;
  // A number too long for the library to read as one bounds nothing here.
  return typeof stated === 'number' ? stated : unreadable(OID.basicConstraints);
}

function keyUsageOf(extension: Extension | undefined): ReadonlySet<KeyUsageBit> | undefined {
  if (extension === undefined) return undefined;
  const octets = (extension.parsedValue as BitString | null | undefined)?.valueBlock.valueHexView ?? unreadable(OID.keyUsage);
  const [first = 0] = octets;
  return new Set(KEY_USAGE_BITS.filter(([, bit]) => (first & bit) !== 0).map(([name]) => name));
}

function permissionsOf(constraints: NameConstraints | undefined): NamePermissions | undefined {
  if (constraints === undefined) return undefined;
  const { permittedSubtrees = [], excludedSubtrees = [] } = constraints;
  return {
    permitted: permittedSubtrees.map(({ base }) => generalName(base)),
    excluded: excludedSubtrees.map(({ base }) => generalName(base)),
  };
}

function addressesOf(points: CRLDistributionPoints | undefined): readonly string[] {
  return (points?.distributionPoints ?? []).flatMap(({ distributionPoint }) => uris(distributionPoint));
}

/** The addresses among the general names of a distribution point. */
export function uris(point: unknown): readonly string[] {
  return Array.isArray(point) ? point.flatMap((name: GeneralName) => (name.type === 6 ? [String(name.value)] : [])) : [];
}
