import { CANONICAL_NAMESPACE, SHAPES } from '../../canonical/generated/shapes.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { ShapeField, Shapes } from '../../wire/xml-codec/shape.ts';
import { fromXml } from '../../wire/xml-codec/from-xml.ts';
import { toXml } from '../../wire/xml-codec/to-xml.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { childElements } from '../../wire/xml/xml-access.ts';
import type { GatewayApi, NationalBody, VerifiedRequest } from './gateway-api.ts';
import { recordBody } from './record-request.ts';

/** Namespace of the operations, of their header block and of the subcodes of faults (wsdl/national-gateway.wsdl). */
export const NATIONAL_NAMESPACE = 'https://gateway.example/ns/national-gateway/1';

/** One operation of the SOAP front. */
export interface SoapOperation {
  /** Its name in the interface description; the actions of request and answer are made from it. */
  readonly name: string;
  /**
   * What the verified payload says. Throws `wire-element-unknown`, `wire-xml-malformed`, `wire-media-type`, `mapping-unknown`
   * or `auth-not-yours`.
   */
  decode(payload: XmlElement): NationalBody;
  /** Asks the gateway and gives the payload of the answer. `payload` is the one that was decoded. */
  perform(api: GatewayApi, verified: VerifiedRequest, payload: XmlElement): Promise<XmlNode>;
}

/** The operation whose request has this payload. Throws `wire-operation-unknown`. */
export function operationOf(payload: { readonly namespace: string; readonly local: string }): SoapOperation {
  const operation = OPERATIONS.get(`{${payload.namespace}}${payload.local}`);
  if (operation === undefined) throw new GatewayError('wire-operation-unknown', { field: 'Envelope/Body' });
  return operation;
}

const field = (name: string, kind = 'string', array = false): ShapeField => ({ name, kind, array, required: false });

/** The requests that are not canonical values, as the interface description orders their members. */
const REQUESTS: Shapes = new Map([
  [
    'QueryRecord',
    [
      ...['mapping', 'profile', 'purpose'].map((name) => field(name)),
      field('systems', 'string', true),
      ...['nationalFile', 'orderedBy', 'grounds', 'offence'].map((name) => field(name)),
      field('urgent', 'boolean'),
      ...['mediaType', 'recordBytes'].map((name) => field(name)),
    ],
  ],
  ['SubmitRecord', ['mapping', 'mediaType', 'recordBytes'].map((name) => field(name))],
  ['GetDecision', [field('query')]],
]);

const read = (payload: XmlElement, shape: string): Record<string, unknown> => fromXml(payload, shape, REQUESTS, NATIONAL_NAMESPACE);
const canonical = (shape: string, elementName: string, value: unknown): XmlNode =>
  toXml(shape, value, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName });
const canonicalQuery = (query: XmlElement): NationalBody => ({
  kind: 'query',
  value: fromXml(query, 'CanonicalQuery', SHAPES, CANONICAL_NAMESPACE),
});

const decisionId = (payload: XmlElement): string => textIn(read(payload, 'GetDecision'), 'query');

/** A text member of a request, empty where it is absent. */
function textIn(request: Readonly<Record<string, unknown>>, name: string): string {
  const value = request[name];
  return typeof value === 'string' ? value : '';
}

const OPERATIONS: ReadonlyMap<string, SoapOperation> = new Map<string, SoapOperation>([
  [
    `{${CANONICAL_NAMESPACE}}Query`,
    { name: 'Query', decode: canonicalQuery, perform: async (api, verified) => canonical('Reply', 'Reply', await api.answer(verified)) },
  ],
  [
    `{${NATIONAL_NAMESPACE}}QueryRecord`,
    {
      name: 'QueryRecord',
      decode: (payload) => recordIn(read(payload, 'QueryRecord')),
      perform: async (api, verified) => canonical('Reply', 'Reply', await api.answer(verified)),
    },
  ],
  [
    `{${NATIONAL_NAMESPACE}}Preflight`,
    {
      name: 'Preflight',
      decode: (payload) => canonicalQuery(onlyQuery(payload)),
      perform: async (api, verified) => canonical('DecisionRecord', 'Decision', await api.preflight(verified)),
    },
  ],
  [
    `{${NATIONAL_NAMESPACE}}GetDecision`,
    {
      name: 'GetDecision',
      decode(payload) {
        if (!isUuid(decisionId(payload))) throw new GatewayError('auth-not-yours', { field: 'GetDecision/query' });
        return { kind: 'query', value: null };
      },
      perform: async (api, verified, payload) => canonical('DecisionRecord', 'Decision', await api.decision(verified, decisionId(payload))),
    },
  ],
  [
    `{${NATIONAL_NAMESPACE}}SubmitRecord`,
    { name: 'SubmitRecord', decode: (payload) => recordIn(read(payload, 'SubmitRecord')), perform: submit },
  ],
]);

async function submit(api: GatewayApi, verified: VerifiedRequest): Promise<XmlNode> {
  const { query, record } = await api.submit(verified);
  const members = [element('g:query', [query]), canonical('CanonicalRecord', 'Record', record)];
  return element('g:Acceptance', members, undefined, { g: NATIONAL_NAMESPACE });
}

/** The one canonical query inside a Preflight. */
function onlyQuery(payload: XmlElement): XmlElement {
  const [query, ...others] = childElements(payload);
  const named = query?.namespace === CANONICAL_NAMESPACE && query.local === 'Query';
  const stray = payload.children.some((child) => typeof child === 'string' && /[^ \t\r\n]/.test(child));
  if (!query || !named || others.length > 0 || stray || payload.attributes.length > 0) {
    throw new GatewayError('wire-element-unknown', { field: 'Preflight/*' });
  }
  return query;
}

function recordIn(request: Record<string, unknown>): NationalBody {
  const own = new Set(['mapping', 'mediaType', 'recordBytes']);
  const context = Object.fromEntries(Object.entries(request).filter(([name]) => !own.has(name)));
  return recordBody(textIn(request, 'mapping'), textIn(request, 'mediaType'), base64Bytes(textIn(request, 'recordBytes')), context);
}

/** The bytes that `xs:base64Binary` writes; white space may stand anywhere, and the padding must be as RFC 4648 writes it. */
function base64Bytes(text: string): Uint8Array {
  const digits = text.replace(/[ \t\r\n]+/g, '');
  const bytes = Buffer.from(digits, 'base64');
  if (digits === '' || bytes.toString('base64') !== digits) {
    throw new GatewayError('wire-xml-malformed', { field: 'recordBytes', mend: 'Write the record in Base64 (RFC 4648, section 4).' });
  }
  return bytes;
}
