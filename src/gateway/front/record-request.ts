import { GatewayError } from '../../kernel/gateway-error.ts';
import type { NationalBody, RecordMediaType } from './gateway-api.ts';

const MAPPING = /^[a-z0-9][a-z0-9-]{1,63}$/;
const RECORD_MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/json',
  'application/xml',
  'text/csv',
  'text/plain',
  'application/octet-stream',
]);

/** What a record sent to be asked about may say besides itself: the members of a canonical query that the record cannot hold. */
const CIRCUMSTANCES: ReadonlyMap<string, 'text' | 'list' | 'flag'> = new Map([
  ['profile', 'text'],
  ['purpose', 'text'],
  ['systems', 'list'],
  ['nationalFile', 'text'],
  ['orderedBy', 'text'],
  ['grounds', 'text'],
  ['offence', 'text'],
  ['urgent', 'flag'],
]);

/** Whether the text names a media type in which records may arrive. */
export function isRecordMediaType(text: string): text is RecordMediaType {
  return RECORD_MEDIA_TYPES.has(text);
}

/** The circumstances of a question that came with a record: members of a canonical query, not yet validated. */
export type Circumstances = Readonly<Record<string, unknown>>;

/** A national record as the gateway takes it. Throws `mapping-unknown` where the name is not one of a mapping, and `wire-media-type`. */
export function recordBody(mapping: string, mediaType: string, bytes: Uint8Array, context: Circumstances): NationalBody {
  if (!MAPPING.test(mapping)) throw new GatewayError('mapping-unknown', { field: 'mapping' });
  if (!isRecordMediaType(mediaType)) throw new GatewayError('wire-media-type', { field: 'content-type' });
  return { kind: 'record', mapping, mediaType, bytes, context };
}

/**
 * The parameters of a query string about a record: its mapping, if named, and its circumstances. Throws `query-invalid` for a
 * parameter that is unknown, given twice (but `systems`), or not of its kind. Whether values conform is the canonical schema's to say.
 */
export function recordParameters(search: URLSearchParams): { readonly mapping: string | undefined; readonly context: Circumstances } {
  const context: Record<string, unknown> = {};
  let mapping: string | undefined;
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    const [value = ''] = values;
    const kind = name === 'mapping' ? 'text' : CIRCUMSTANCES.get(name);
    if (kind === undefined) refuse('?', 'Remove parameters that the interface description does not list.');
    if (kind !== 'list' && values.length > 1) refuse(`?${name}`, 'Give the parameter once.');
    if (name === 'mapping') mapping = value;
    else context[name] = kind === 'text' ? value : kind === 'list' ? values.flatMap((entry) => entry.split(',')) : flag(name, value);
  }
  return { mapping, context };
}

function flag(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') refuse(`?${name}`, 'Write true or false.');
  return value === 'true';
}

function refuse(field: string, mend: string): never {
  throw new GatewayError('query-invalid', { field, mend });
}
