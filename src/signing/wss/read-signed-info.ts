import { canonicalize } from '../../wire/xml/canonicalize.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { attribute, isNamed } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { DEFAULT_XML_LIMITS } from '../../wire/xml/xml-limits.ts';
import { isNcName } from '../../wire/xml/xml-names.ts';
import type { SignatureAlgorithm } from '../identity.ts';
import { base64Of, exactChildren, onlyElements, refuse } from './refuse.ts';
import { DS, ECDSA_SHA256, EXC_C14N, RSA_SHA256, SHA256 } from './wss-names.ts';

/** One ds:Reference: what it points at by `wsu:Id`, how it is canonicalised, and the SHA-256 it must have. */
export interface SignedReference {
  readonly id: string;
  readonly inclusivePrefixes: readonly string[];
  readonly digest: Uint8Array;
}

/** A ds:SignedInfo as its own canonical bytes say it: the bytes are what the signature value is over. */
export interface SignedInfo {
  readonly bytes: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly references: readonly SignedReference[];
}

const MAX_REFERENCES = 32;
const MAX_PREFIXES = 32;
const DIGEST_BYTES = 32;

const ALGORITHMS = new Map<string | undefined, SignatureAlgorithm>([
  [RSA_SHA256, 'rsa-sha256'],
  [ECDSA_SHA256, 'ecdsa-p256-sha256'],
]);

/**
 * Canonicalises SignedInfo and reads what it says from those bytes, never from the message as it came.
 * Throws `auth-algorithm-refused` for an algorithm that is not on the short list, `wire-limit-exceeded` for more than anybody
 * needs to say, `auth-signature-invalid` for any other deviation.
 */
export function readSignedInfo(received: XmlElement): SignedInfo {
  const method = onlyElements(received, 'ds:SignedInfo')[0];
  if (method === undefined || !isNamed(method, DS, 'CanonicalizationMethod')) return refuse('auth-signature-invalid', 'ds:SignedInfo');
  const inclusivePrefixes = prefixesOf(method, 'ds:CanonicalizationMethod');
  const bytes = canonicalize(received, { inclusivePrefixes, maxLength: DEFAULT_XML_LIMITS.maxBytes });
  const [canonicalization, signature, ...references] = onlyElements(readXml(bytes), 'ds:SignedInfo');
  if (canonicalization === undefined || signature === undefined || !isNamed(signature, DS, 'SignatureMethod')) {
    return refuse('auth-signature-invalid', 'ds:SignedInfo');
  }
  prefixesOf(canonicalization, 'ds:CanonicalizationMethod');
  const algorithm = ALGORITHMS.get(attribute(signature, 'Algorithm'));
  if (algorithm === undefined) return refuse('auth-algorithm-refused', 'ds:SignatureMethod');
  exactChildren(signature, [], 'ds:SignatureMethod');
  if (references.length === 0 || references.length > MAX_REFERENCES) {
    return refuse('auth-signature-invalid', 'ds:SignedInfo', `Sign with 1 to ${MAX_REFERENCES} references.`);
  }
  return { bytes, algorithm, references: distinct(references.map(readReference)) };
}

function readReference(element: XmlElement, index: number): SignedReference {
  const field = `ds:Reference[${index + 1}]`;
  if (
    !isNamed(element, DS, 'Reference') ||
    element.attributes.some(({ local, namespace }) => namespace !== '' || (local !== 'URI' && local !== 'Id'))
  ) {
    return refuse('auth-signature-invalid', field, 'Write ds:Reference elements with URI only.');
  }
  const uri = attribute(element, 'URI') ?? '';
  if (!uri.startsWith('#') || !isNcName(uri.slice(1)))
    return refuse('auth-signature-invalid', field, 'Refer to parts of the message by #id.');
  const parts = [
    [DS, 'Transforms'],
    [DS, 'DigestMethod'],
    [DS, 'DigestValue'],
  ] as const;
  const [transforms, method, value] = exactChildren(element, parts, field);
  if (transforms === undefined || method === undefined || value === undefined) return refuse('auth-signature-invalid', field);
  const steps = onlyElements(transforms, field);
  const transform = steps[0];
  if (transform === undefined || steps.length > 1 || !isNamed(transform, DS, 'Transform')) {
    return refuse('auth-algorithm-refused', field, 'Use exclusive canonicalisation as the only transform.');
  }
  const inclusivePrefixes = prefixesOf(transform, field);
  if (attribute(method, 'Algorithm') !== SHA256) return refuse('auth-algorithm-refused', field, 'Digest with SHA-256.');
  exactChildren(method, [], field);
  const digest = base64Of(value, field);
  return digest.length === DIGEST_BYTES
    ? { id: uri.slice(1), inclusivePrefixes, digest }
    : refuse('auth-signature-invalid', field, 'Digest with SHA-256.');
}

/** The PrefixList of an element that must name exclusive canonicalisation without comments as its algorithm. */
function prefixesOf(element: XmlElement, field: string): readonly string[] {
  if (attribute(element, 'Algorithm') !== EXC_C14N)
    return refuse('auth-algorithm-refused', field, 'Use exclusive canonicalisation without comments.');
  const parameters = onlyElements(element, field);
  if (parameters.length === 0) return [];
  const [parameter] = exactChildren(element, [[EXC_C14N, 'InclusiveNamespaces']], field);
  const list = (parameter && attribute(parameter, 'PrefixList')) ?? '';
  const prefixes = list.split(/[ \t\r\n]+/).filter((prefix) => prefix !== '');
  if (prefixes.length > MAX_PREFIXES || !prefixes.every((prefix) => prefix === '#default' || isNcName(prefix))) {
    return refuse('auth-signature-invalid', field, `List at most ${MAX_PREFIXES} prefixes.`);
  }
  return prefixes;
}

function distinct(references: readonly SignedReference[]): readonly SignedReference[] {
  if (new Set(references.map(({ id }) => id)).size !== references.length)
    refuse('auth-signature-invalid', 'ds:SignedInfo', 'Refer to every part once.');
  return references;
}
