import { setImmediate } from 'node:timers/promises';
import { AlgorithmIdentifier, Extension, IssuingDistributionPoint } from 'pkijs';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { authorityAlgorithm, verifyAuthority } from './authority-signature.ts';
import { uris, type CertificateFacts } from './certificate-facts.ts';
import { mayBeUsedFor } from './check-path.ts';
import { DER_TAG, derAt, derChildren, derContent, derTime, derWhole, type DerElement } from './der.ts';

/** A certificate revocation list (RFC 5280, section 5) whose signature was verified. Times are epoch milliseconds. */
export interface RevocationList {
  readonly issuer: CertificateFacts;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  readonly number: bigint | undefined;
  /** Whether the list speaks about this certificate: of its issuer, and within the scope that it states. */
  covers(certificate: CertificateFacts): boolean;
  /** When the certificate with this serial number was revoked, `undefined` when it was not. */
  revokedAt(serial: string): number | undefined;
}

/** A list larger than this is refused before it is read, in bytes: about 900,000 entries. */
export const MAX_LIST_BYTES = 33_554_432;

const OID = { number: '2.5.29.20', delta: '2.5.29.27', scope: '2.5.29.28', certificateIssuer: '2.5.29.29' } as const;
/** Reason and date of a revocation may be critical: they change nothing about its being one. */
const KNOWN_ENTRY_EXTENSIONS: readonly string[] = ['2.5.29.21', '2.5.29.24'];
const ENTRIES_A_SLICE = 1_024;
const MAX_FIELDS = 8;
const MAX_EXTENSIONS = 32;

const refuse = (rule: string, cause?: unknown): never => {
  throw new GatewayError('revocation-list-refused', { rule: `crl/${rule}` }, { cause });
};

/**
 * Reads a list, PEM or DER, that one of `authorities` signed. Entries are taken in slices with turns of the event loop between them.
 * Throws `revocation-list-refused` with the rule: not readable, of an unknown issuer, badly signed, indirect, delta, from the future.
 */
export async function readRevocationList(
  encoded: Uint8Array,
  authorities: readonly CertificateFacts[],
  latest: number,
): Promise<RevocationList> {
  if (encoded.byteLength > MAX_LIST_BYTES) return refuse('size');
  try {
    const bytes = derOf(encoded);
    const fields = readFields(bytes);
    const issuer = await verifiedIssuer(bytes, fields, authorities);
    const scope = readScope(fields.extensions);
    if (fields.thisUpdate > latest) return refuse('from-the-future');
    const revoked = await readEntries(bytes, fields.entries);
    return {
      issuer,
      thisUpdate: fields.thisUpdate,
      nextUpdate: fields.nextUpdate,
      number: scope.number,
      covers: (certificate) => Buffer.compare(certificate.issuerDer, issuer.subjectDer) === 0 && scope.covers(certificate),
      revokedAt: (serial) => revoked.get(Buffer.from(serial, 'hex').toString('latin1')),
    };
  } catch (error) {
    return error instanceof GatewayError ? Promise.reject(error) : refuse('readable', error);
  }
}

function derOf(encoded: Uint8Array): Uint8Array {
  if (encoded[0] === DER_TAG.sequence) return encoded;
  const [, base64] =
    /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END X509 CRL-----/.exec(Buffer.from(encoded).toString('latin1')) ?? [];
  return base64 === undefined ? refuse('readable') : Buffer.from(base64, 'base64');
}

interface ListFields {
  readonly signed: DerElement;
  readonly algorithm: DerElement;
  readonly signature: DerElement;
  readonly issuer: DerElement;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  readonly entries: DerElement | undefined;
  readonly extensions: readonly Extension[];
}

function readFields(bytes: Uint8Array): ListFields {
  const list = derAt(bytes, 0, bytes.byteLength, DER_TAG.sequence);
  if (list.end !== bytes.byteLength) return refuse('readable');
  const [signed, algorithm, signature, ...behind] = derChildren(bytes, list, MAX_FIELDS);
  if (!signed || !algorithm || signature?.tag !== DER_TAG.bitString || behind.length > 0) return refuse('readable');
  const fields = derChildren(bytes, signed, MAX_FIELDS);
  const [version, inner, issuer, thisUpdate, nextUpdate, ...rest] = fields;
  // RFC 5280, sections 5.1.2.1 and 5.1.2.5: version 2 with a next update.
  if (version?.tag !== DER_TAG.integer) return refuse('version');
  if (!inner || !issuer || !thisUpdate) return refuse('readable');
  if (nextUpdate?.tag !== DER_TAG.utcTime && nextUpdate?.tag !== DER_TAG.generalizedTime) return refuse('next-update');
  if (!derWhole(bytes, inner).equals(derWhole(bytes, algorithm))) return refuse('signature-algorithm');
  const entries = rest[0]?.tag === DER_TAG.sequence ? rest[0] : undefined;
  const [extensions, ...others] = entries ? rest.slice(1) : rest;
  if (others.length > 0 || (extensions !== undefined && extensions.tag !== DER_TAG.context0)) return refuse('readable');
  return {
    signed,
    algorithm,
    signature,
    issuer,
    thisUpdate: derTime(bytes, thisUpdate),
    nextUpdate: derTime(bytes, nextUpdate),
    entries,
    extensions: extensions ? readExtensions(bytes, derAt(bytes, extensions.content, extensions.end, DER_TAG.sequence)) : [],
  };
}

function readExtensions(bytes: Uint8Array, list: DerElement): readonly Extension[] {
  return derChildren(bytes, list, MAX_EXTENSIONS).map((element) => Extension.fromBER(new Uint8Array(derWhole(bytes, element))));
}

/** The authority of the list's issuer name whose key signed it; it must be allowed to sign lists (RFC 5280, section 6.3.3 (f)). */
async function verifiedIssuer(
  bytes: Uint8Array,
  { signed, algorithm, signature, issuer }: ListFields,
  authorities: readonly CertificateFacts[],
): Promise<CertificateFacts> {
  const named = authorities.filter(({ subjectDer }) => derWhole(bytes, issuer).equals(subjectDer));
  if (named.length === 0) return refuse('issuer-unknown');
  const known =
    authorityAlgorithm(AlgorithmIdentifier.fromBER(new Uint8Array(derWhole(bytes, algorithm)))) ?? refuse('signature-algorithm');
  const bits = derContent(bytes, signature);
  if (bits[0] !== 0) return refuse('signature');
  for (const authority of named) {
    if (!(await verifyAuthority(known, authority.publicKey, derWhole(bytes, signed), bits.subarray(1)))) continue;
    return authority.isAuthority && mayBeUsedFor(authority, ['cRLSign']) ? authority : refuse('issuer-key-usage');
  }
  return refuse('signature');
}

interface ListScope {
  readonly number: bigint | undefined;
  readonly covers: (certificate: CertificateFacts) => boolean;
}

function readScope(extensions: readonly Extension[]): ListScope {
  let number: bigint | undefined;
  let covers: ListScope['covers'] = () => true;
  for (const extension of extensions) {
    const { extnID, critical } = extension;
    if (extnID === OID.number) number = numberOf(extension);
    else if (extnID === OID.delta) return refuse('delta');
    else if (extnID === OID.scope) covers = distributionScope(extension);
    else if (critical) return refuse('critical-extension');
  }
  return { number, covers };
}

function numberOf({ extnValue }: Extension): bigint {
  const bytes = extnValue.valueBlock.valueHexView;
  const digits = derContent(bytes, derAt(bytes, 0, bytes.byteLength, DER_TAG.integer)).toString('hex');
  return digits.length > 0 && digits.length <= 40 ? BigInt(`0x${digits}`) : refuse('number');
}

/** IssuingDistributionPoint (RFC 5280, section 5.2.5): a list for some certificates says nothing about the others. */
function distributionScope({ parsedValue }: Extension): ListScope['covers'] {
  if (!(parsedValue instanceof IssuingDistributionPoint)) return refuse('readable');
  const { indirectCRL, onlyContainsAttributeCerts, onlySomeReasons, onlyContainsUserCerts, onlyContainsCACerts, distributionPoint } =
    parsedValue;
  if (indirectCRL) return refuse('indirect');
  if (onlyContainsAttributeCerts || onlySomeReasons !== undefined) return refuse('scope');
  const addresses = uris(distributionPoint);
  return ({ isAuthority, distributionPoints }) =>
    !(isAuthority ? onlyContainsUserCerts : onlyContainsCACerts) &&
    (distributionPoint === undefined || distributionPoints.some((address) => addresses.includes(address)));
}

async function readEntries(bytes: Uint8Array, entries: DerElement | undefined): Promise<ReadonlyMap<string, number>> {
  const revoked = new Map<string, number>();
  if (entries === undefined) return revoked;
  for (let offset = entries.content, count = 1; offset < entries.end; count += 1) {
    const entry = derAt(bytes, offset, entries.end, DER_TAG.sequence);
    const serial = derAt(bytes, entry.content, entry.end, DER_TAG.integer);
    const date = derAt(bytes, serial.end, entry.end);
    if (date.end < entry.end) checkEntryExtensions(bytes, derAt(bytes, date.end, entry.end, DER_TAG.sequence));
    revoked.set(serialText(bytes, serial), derTime(bytes, date));
    offset = entry.end;
    if (count % ENTRIES_A_SLICE === 0) await setImmediate();
  }
  return revoked;
}

/** Octets without leading zeros, one character each: half of what hex digits take. */
function serialText(bytes: Uint8Array, serial: DerElement): string {
  let { content } = serial;
  while (content < serial.end && bytes[content] === 0) content += 1;
  return derContent(bytes, { ...serial, content }).toString('latin1');
}

/** Only what an entry says critically can make it another's certificate or another's business. */
function checkEntryExtensions(bytes: Uint8Array, list: DerElement): void {
  for (const element of derChildren(bytes, list, MAX_EXTENSIONS)) {
    const [, second] = derChildren(bytes, element, 3);
    if (second?.tag !== DER_TAG.boolean) continue;
    const { extnID, critical } = Extension.fromBER(new Uint8Array(derWhole(bytes, element)));
    if (extnID === OID.certificateIssuer) refuse('indirect');
    if (critical && !KNOWN_ENTRY_EXTENSIONS.includes(extnID)) refuse('critical-extension');
  }
}
