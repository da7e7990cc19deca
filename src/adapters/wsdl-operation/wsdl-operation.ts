import type { Match } from '../../canonical/generated/types.ts';
import { validateMatch } from '../../canonical/generated/validators.js';
import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Adapter } from '../../ports/adapter.ts';
import { readFault } from '../../wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import type { XmlSchema } from '../../wire/xsd/compile-xsd.ts';
import type { ElementShape } from '../../wire/xsd/element-shape.ts';
import type { QualifiedName } from '../../wire/xsd/schema-components.ts';
import { readShaped, shapedElement, type ShapedValue } from '../../wire/xsd/shaped-xml.ts';
import { contractReply } from '../eu-types/contract-reply.ts';

/** An element of the service: its name and form. */
interface ServiceElement {
  readonly name: QualifiedName;
  readonly shape: ElementShape;
}

/** One operation of a service as its WSDL describes it. */
export interface WsdlOperation {
  /** Where the description lies, for the adapter's manifest. */
  readonly description: string;
  readonly version: SoapVersion;
  readonly action: string;
  readonly input: ServiceElement;
  readonly output: ServiceElement;
  /** Holds requests before they leave and answers before they are read. */
  readonly schema: XmlSchema;
}

/** The view of a leg that a mapping reads. */
export type LegView = Pick<Leg, 'query' | 'profile' | 'purpose' | 'memberState' | 'authority' | 'user' | 'subject'>;

/** A compiled mapping between legs and one operation. Its functions raise `mapping-*`. */
export interface OperationMapping {
  readonly leftBehind: readonly string[];
  toRequest(leg: LegView): ShapedValue;
  toMatches(answer: ShapedValue): readonly Match[];
  echo(answer: ShapedValue): { readonly query: unknown } | undefined;
}

const CONTENT_TYPE: Readonly<Record<SoapVersion, string>> = {
  '1.1': 'text/xml; charset=utf-8',
  '1.2': 'application/soap+xml; charset=utf-8',
};

/**
 * Brokers one operation of a third party's service (WSDL 1.1, document/literal) by a description and a mapping, without code of its own.
 * A leg has one system, under whose name the answer is shown. Only requests that the service's schema accepts leave, and only such answers
 * are read; any fault of the service is `endpoint-fault-unknown`.
 */
export function wsdlOperation(operation: WsdlOperation, mapping: OperationMapping): Adapter {
  return Object.freeze<Adapter>({
    manifest: Object.freeze({
      id: 'wsdl-soap',
      endpoint: 'wsdl',
      protocol: `soap-${operation.version}`,
      contract: operation.description,
      protection: 'xmldsig',
      idempotent: true,
    }),
    encode: (leg: Leg) => ({
      contentType: CONTENT_TYPE[operation.version],
      body: requestBody(leg, operation, mapping),
      action: operation.action,
    }),
    decode: (leg, received) => contractReply(leg, () => ({ state: 'final', parts: [answerPart(leg, received.body, operation, mapping)] })),
  });
}

function requestBody(leg: Leg, { input, schema }: WsdlOperation, mapping: OperationMapping): Uint8Array {
  const { query, profile, purpose, memberState, authority, user, subject } = leg;
  const unsaid = mapping.leftBehind.find((field) => Object.hasOwn(subject, field));
  if (unsaid !== undefined) throw unsupported(leg, `/subject/${unsaid}`);
  if (leg.systems.length !== 1 || leg.presenceOnly || leg.conceal) throw unsupported(leg, 'systems');
  try {
    const request = mapping.toRequest({ query, profile, purpose, memberState, authority, user, subject });
    const body = writeElement(shapedElement(input.name, input.shape, request));
    schema.validate(body);
    return body;
  } catch (cause) {
    throw cause instanceof GatewayError && cause.code !== 'internal-error' ? unsupported(leg, cause.details.field, cause) : cause;
  }
}

function unsupported(leg: Leg, field: string | undefined, cause?: unknown): GatewayError {
  return new GatewayError('contract-query-unsupported', { endpoint: leg.endpoint, ...(field !== undefined && { field }) }, { cause });
}

function answerPart(leg: Leg, body: Uint8Array, { output, schema }: WsdlOperation, mapping: OperationMapping) {
  const payload = readXml(body);
  const fault = readFault(payload);
  if (fault !== undefined) {
    const cause = new Error(`SOAP ${fault.version} fault, code ${fault.code}`);
    throw new GatewayError('endpoint-fault-unknown', { endpoint: leg.endpoint }, { cause });
  }
  const { namespace, local } = output.name;
  if (payload.namespace !== namespace || payload.local !== local) throw new GatewayError('contract-reply-invalid', { field: '/' });
  const matches = answerMatches(
    body,
    () => {
      const answer = readShaped(payload, output.shape);
      const echoed = mapping.echo(answer);
      if (echoed !== undefined && echoed.query !== leg.query) throw new GatewayError('contract-reply-invalid', { field: 'echo' });
      return mapping.toMatches(answer);
    },
    schema,
  );
  const [system] = leg.systems;
  if (system === undefined) throw unsupported(leg, 'systems');
  return { system, status: matches.length > 0 ? ('HIT' as const) : ('NO_HIT' as const), matches };
}

/** No part of a reply holds more (schemas/canonical/reply-part.schema.json). */
const MOST_MATCHES = 1_000;

/** The matches of a valid answer; whatever schema or mapping refuse in it breaks the contract. */
function answerMatches(body: Uint8Array, read: () => readonly Match[], schema: XmlSchema): readonly Match[] {
  try {
    schema.validate(body);
    const matches = read();
    if (matches.length > MOST_MATCHES) throw new GatewayError('contract-reply-invalid', { field: `/matches/${MOST_MATCHES}` });
    const wrong = matches.findIndex((match) => !validateMatch(match));
    if (wrong >= 0) throw new GatewayError('contract-reply-invalid', { field: `/matches/${wrong}` });
    return matches;
  } catch (cause) {
    if (!(cause instanceof GatewayError) || !cause.code.startsWith('mapping-')) throw cause;
    const { field } = cause.details;
    throw new GatewayError('contract-reply-invalid', field === undefined ? {} : { field }, { cause });
  }
}
