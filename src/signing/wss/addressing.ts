import type { SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { plainText } from '../xml-signature/plain-text.ts';
import type { DigestedPart } from './covered-parts.ts';
import { WSA } from './wss-names.ts';
import { refuse } from './wss-rules.ts';

/** WS-Addressing 1.0 properties of a message; `relatesTo` is the MessageID of the request that a reply answers. */
export interface Addressing {
  readonly action: string;
  readonly to: string;
  readonly messageId: string;
  readonly relatesTo?: string | undefined;
}

const MAX_VALUE = 2_048;

/**
 * The WS-Addressing 1.0 properties of a message, from covered header blocks only, of which there are no two of one name. Throws
 * `auth-signature-coverage` where one that every message has is missing, and `auth-addressing-invalid` for one that is no short text.
 */
export function readAddressing(envelope: SoapEnvelope, covered: readonly DigestedPart[]): Addressing {
  const action = required(envelope, covered, 'Action');
  const to = required(envelope, covered, 'To');
  const messageId = required(envelope, covered, 'MessageID');
  const relatesTo = valueOf(envelope, covered, 'RelatesTo');
  return relatesTo === undefined ? { action, to, messageId } : { action, to, messageId, relatesTo };
}

function required(envelope: SoapEnvelope, covered: readonly DigestedPart[], local: string): string {
  const value = valueOf(envelope, covered, local);
  return value ?? refuse('wss/covered', `wsa:${local}`, `Send wsa:${local} and cover it by the signature.`);
}

function valueOf({ document, header }: SoapEnvelope, covered: readonly DigestedPart[], local: string): string | undefined {
  for (const { element, namespace, local: name } of covered) {
    if (name !== local || namespace !== WSA || document.parentOf(element) !== header) continue;
    const value = plainText(document, element);
    return value === undefined || value === '' || value.length > MAX_VALUE ? refuse('wss/addressing', `wsa:${local}`) : value;
  }
  return undefined;
}
