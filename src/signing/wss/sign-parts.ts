import { hash } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { byteText, contentText, type ByteText } from '../../wire/xml/byte-text.ts';
import { canonicalContent } from '../../wire/xml/canonical-bytes.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import type { HashName } from '../algorithms.ts';
import { boundedMemory, type BoundedMemory } from '../bounded-memory.ts';
import { instantText } from './instant-text.ts';
import type { Addressing } from './addressing.ts';
import { WSA, WSU } from './wss-names.ts';

/** A part of a message that is signed by its `wsu:Id`, in exclusive canonical form of its own. */
export interface SignedPart {
  readonly id: string;
  readonly text: ByteText;
  /** In Base64. */
  readonly digest: string;
  /** Prefixes that only its content uses, for the PrefixList of its transform. */
  readonly inclusivePrefixes: readonly string[];
}

/** How the parts of one message are identified and digested. */
export interface PartRule {
  /** Begins every identifier. */
  readonly mark: string;
  readonly hash: HashName;
  readonly kept: KeptParts;
}

/** Parts made before that come again: there are few actions and addresses, and many messages in the same millisecond. */
export interface KeptParts {
  readonly Action: BoundedMemory<string, SignedPart>;
  readonly To: BoundedMemory<string, SignedPart>;
  timestamp?: { readonly created: number; readonly expires: number; readonly part: SignedPart };
}

const MAX_KEPT = 128;

/** No parts yet. */
export const keptParts = (): KeptParts => ({ Action: boundedMemory(MAX_KEPT), To: boundedMemory(MAX_KEPT) });

const NONE: readonly string[] = Object.freeze([]);

/** A part of ASCII characters only, which are digested as they are. */
export function asciiPart(id: string, text: ByteText, algorithm: HashName): SignedPart {
  return { id, text, digest: hash(algorithm, text, 'base64'), inclusivePrefixes: NONE };
}

/** A wsu:Timestamp (WS-Security 1.1, section 10); times are epoch milliseconds. */
export function timestampPart(created: number, expires: number, rule: PartRule): SignedPart {
  const { timestamp } = rule.kept;
  if (timestamp?.created === created && timestamp.expires === expires) return timestamp.part;
  const id = `${rule.mark}Timestamp`;
  const times = `<wsu:Created>${instantText(created)}</wsu:Created><wsu:Expires>${instantText(expires)}</wsu:Expires>`;
  const part = asciiPart(id, `<wsu:Timestamp xmlns:wsu="${WSU}" wsu:Id="${id}">${times}</wsu:Timestamp>`, rule.hash);
  rule.kept.timestamp = { created, expires, part };
  return part;
}

/** The WS-Addressing headers of a message. Throws `wire-xml-malformed` for characters that XML does not allow. */
export function addressingParts({ action, to, messageId, relatesTo }: Addressing, rule: PartRule): SignedPart[] {
  const parts = [keptPart('Action', action, rule), keptPart('To', to, rule), addressingPart('MessageID', messageId, rule)];
  if (relatesTo !== undefined) parts.push(addressingPart('RelatesTo', relatesTo, rule));
  return parts;
}

const keptPart = (name: 'Action' | 'To', value: string, rule: PartRule): SignedPart =>
  rule.kept[name].recall(value, () => addressingPart(name, value, rule));

function addressingPart(name: string, value: string, rule: PartRule): SignedPart {
  const id = `${rule.mark}${name}`;
  const content = contentText(value, `wsa:${name}`);
  const text = `<wsa:${name} xmlns:wsa="${WSA}" xmlns:wsu="${WSU}" wsu:Id="${id}">${content}</wsa:${name}>`;
  return content === value ? asciiPart(id, text, rule.hash) : bytesPart(id, Buffer.from(text, 'latin1'), rule.hash);
}

/**
 * The header block at `index`, with an identifier of ours. It may not bring one itself, nor bind `wsu` to anything else. Throws
 * `wire-xml-malformed` for that and for a block that cannot be written.
 */
export function headerPart(node: XmlNode, index: number, rule: PartRule): SignedPart {
  const bound = node.namespaces?.['wsu'];
  if ((bound !== undefined && bound !== WSU) || node.attributes?.['wsu:Id'] !== undefined) {
    throw new GatewayError('wire-xml-malformed', {
      field: node.name,
      mend: 'Leave the prefix wsu and the identifier of a header block to the signer.',
    });
  }
  const id = `${rule.mark}Header-${index + 1}`;
  const namespaces = { ...node.namespaces, wsu: WSU };
  return bytesPart(id, writeElement({ ...node, namespaces, attributes: { ...node.attributes, 'wsu:Id': id } }), rule.hash);
}

function bytesPart(id: string, bytes: Uint8Array, algorithm: HashName): SignedPart {
  const inclusivePrefixes = canonicalContent(bytes)?.inclusivePrefixes ?? NONE;
  return { id, text: byteText(bytes), digest: hash(algorithm, bytes, 'base64'), inclusivePrefixes };
}
