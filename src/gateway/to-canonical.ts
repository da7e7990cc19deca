import { validateCanonicalQuery } from '../canonical/generated/validators.js';
import type { CanonicalQuery, CanonicalRecord } from '../canonical/generated/types.ts';
import type { Principal } from '../canonical/principal.ts';
import type { AskedQuery } from '../canonical/query.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { escapeToken } from '../mapping/pointer.ts';
import type { CompiledMapping } from '../mapping/compile-mapping.ts';
import { decodeRecord } from '../mapping/source/decode-record.ts';
import type { MarkLineage } from '../mapping/lineage/mark-lineage.ts';
import { queryFromRecord, type QueryTerms } from '../mapping/search-subject.ts';
import type { QualityRules } from '../quality/quality-rules.ts';
import type { NationalBody, VerifiedRequest } from './front/gateway-api.ts';
import { qualityRemarks } from './record-quality.ts';

/** A compiled mapping with the digest that goes into every audit record. */
export interface InstalledMapping {
  readonly compiled: CompiledMapping;
  /** `name@version#sha256`. */
  readonly digest: string;
  readonly markLineage: MarkLineage;
}

/** A national record in canonical form, and what the decision record says of how it came about. */
export interface MappedRecord {
  readonly record: CanonicalRecord;
  readonly mapping: string;
  readonly lineage?: string;
}

/** What records are mapped and judged with. */
export interface RecordTerms {
  readonly mappings: ReadonlyMap<string, InstalledMapping>;
  readonly quality: QualityRules;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
}

type RecordBody = Extract<NationalBody, { kind: 'record' }>;

/** A national record in canonical form. Throws `mapping-*`; the mapping must be one that was granted to the caller. */
export function recordToCanonical(body: RecordBody, principal: Principal, mappings: ReadonlyMap<string, InstalledMapping>): MappedRecord {
  return mapped(body, installed(body, principal, mappings));
}

/** Step 2 of the walk: what is asked, in our words. Throws `mapping-*` and `query-invalid`. */
export function toCanonical(request: VerifiedRequest, principal: Principal, { mappings, quality, now }: RecordTerms): AskedQuery {
  const { body, queryId: id } = request;
  if (body.kind === 'query') return { id, query: conforming(body.value), origin: 'query', mapping: 'canonical' };
  const { record, ...origin } = recordToCanonical(body, principal, mappings);
  const query = queryFromRecord(record, body.context as unknown as QueryTerms);
  return { id, query, origin: 'record', ...origin, remarks: qualityRemarks(quality, record, now()) };
}

function installed(body: RecordBody, principal: Principal, mappings: ReadonlyMap<string, InstalledMapping>): InstalledMapping {
  const mapping = mappings.get(body.mapping);
  if (!mapping) throw new GatewayError('mapping-unknown', { field: 'mapping' });
  if (!principal.mappings.includes(body.mapping)) throw new GatewayError('mapping-not-yours', { field: 'mapping' });
  return mapping;
}

function mapped(body: RecordBody, { compiled, digest, markLineage }: InstalledMapping): MappedRecord {
  requireFormat(body, compiled);
  const tree = decodeRecord(compiled, body.bytes);
  const record = compiled.toCanonical(tree);
  const lineage = markLineage(tree);
  return { record, mapping: digest, ...(lineage === undefined ? {} : { lineage }) };
}

const MEDIA_TYPES: Readonly<Record<CompiledMapping['format'], RecordBody['mediaType']>> = {
  xml: 'application/xml',
  json: 'application/json',
  csv: 'text/csv',
  fixed: 'text/plain',
  'nist-itl': 'application/octet-stream',
};

/** Whether a record came in the media type of the mapping's format. */
export function isOfFormat({ mediaType }: RecordBody, { format }: CompiledMapping): boolean {
  return mediaType === MEDIA_TYPES[format];
}

function requireFormat(body: RecordBody, compiled: CompiledMapping): void {
  if (isOfFormat(body, compiled)) return;
  const expected = MEDIA_TYPES[compiled.format];
  throw new GatewayError('wire-media-type', { field: 'content-type', mend: `Send records of this mapping as ${expected}.` });
}

function conforming(candidate: unknown): CanonicalQuery {
  if (validateCanonicalQuery(candidate)) return candidate;
  const [first] = validateCanonicalQuery.errors ?? [];
  const property = String(first?.params['additionalProperty'] ?? first?.params['missingProperty'] ?? '');
  const field = `${first?.instancePath ?? ''}${property === '' ? '' : `/${escapeToken(property)}`}` || '/';
  throw new GatewayError('query-invalid', { field, mend: `The canonical schema says of ${field}: ${first?.message ?? 'not valid'}.` });
}
