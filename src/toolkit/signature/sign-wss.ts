import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import type { KeyReferenceForm } from '../../signing/wss/sign-key-reference.ts';
import type { Addressing } from '../../signing/wss/addressing.ts';
import { signSoap } from '../../signing/wss/sign-soap.ts';
import { WSA, WSSE, WSU } from '../../signing/wss/wss-names.ts';
import { readEnvelope } from '../../wire/soap/read-envelope.ts';
import { soapVersionOf, type SoapVersion } from '../../wire/soap/soap-version.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import { nodeOf } from '../xml/element-node.ts';
import { FILE_LIMITS } from '../xml/file-limits.ts';

/** What goes around and into a SOAP message; what is not given is taken from the envelope, where there is one. */
export interface WssSettings {
  readonly version?: SoapVersion | undefined;
  readonly action?: string | undefined;
  readonly to?: string | undefined;
  /** A new UUID unless the envelope has one. */
  readonly messageId?: string | undefined;
  readonly keyReference?: KeyReferenceForm | undefined;
}

interface Draft {
  readonly version: SoapVersion;
  readonly payload: XmlNode;
  /** Header blocks besides addressing. */
  readonly headers: readonly XmlNode[];
  readonly addressing: Partial<Addressing>;
}

/**
 * Signs a payload, or the one in an envelope with its header blocks, in an envelope of its own. Throws `wire-*` for what is neither, and
 * `command-usage` where action or address are missing or the envelope is signed already.
 */
export async function signWss(
  bytes: Uint8Array,
  identity: SigningIdentity,
  settings: WssSettings,
  context: { readonly clock: Clock; readonly random: RandomSource },
): Promise<Uint8Array> {
  const { version, payload, headers, addressing } = draftOf(bytes);
  const { relatesTo } = addressing;
  const message = {
    version: settings.version ?? version,
    payload,
    headers,
    addressing: {
      action: settings.action ?? addressing.action ?? lacking('--action'),
      to: settings.to ?? addressing.to ?? lacking('--to'),
      messageId: settings.messageId ?? addressing.messageId ?? `urn:uuid:${uuidv7(context.clock, context.random)}`,
      ...(relatesTo !== undefined && { relatesTo }),
    },
  };
  return signSoap(message, identity, { ...context, keyReference: settings.keyReference });
}

function lacking(option: string): never {
  throw new GatewayError('command-usage', {
    field: option,
    mend: `Give ${option}, or an envelope that has it as a WS-Addressing header block.`,
  });
}

const ADDRESSING = { Action: 'action', To: 'to', MessageID: 'messageId', RelatesTo: 'relatesTo' } as const;

function draftOf(bytes: Uint8Array): Draft {
  const document = scanXml(bytes, FILE_LIMITS);
  if (document.localOf(0) !== 'Envelope' || soapVersionOf(document.namespaceOf(0)) === undefined)
    return { version: '1.2', payload: nodeOf(document, 0), headers: [], addressing: {} };
  const envelope = readEnvelope(bytes, FILE_LIMITS);
  const blocks = Map.groupBy(envelope.headers, (block) => envelope.document.namespaceOf(block));
  if (blocks.get(WSSE)?.some((block) => envelope.document.localOf(block) === 'Security'))
    throw new GatewayError('command-usage', { field: 'wsse:Security', mend: 'Give the envelope without its Security header.' });
  const others = envelope.headers.filter((block) => !blocks.get(WSA)?.includes(block));
  return {
    version: envelope.version,
    payload: nodeOf(envelope.document, envelope.payload),
    // The signer gives every block an identifier of its own.
    headers: others.map((block) => nodeOf(envelope.document, block, [WSU, 'Id'])),
    addressing: addressingIn(envelope.document, blocks.get(WSA) ?? []),
  };
}

function addressingIn(document: XmlDocument, blocks: readonly ElementIndex[]): Partial<Addressing> {
  const found: { -readonly [Name in keyof Addressing]?: string } = {};
  for (const block of blocks) {
    const name = Object.entries(ADDRESSING).find(([local]) => local === document.localOf(block))?.[1];
    const value = document.textOf(block)?.trim();
    if (name === undefined || value === undefined || found[name] !== undefined)
      throw new GatewayError('command-usage', {
        field: `wsa:${document.localOf(block)}`,
        mend: 'Leave it out: only Action, To, MessageID and RelatesTo are written, once each.',
      });
    found[name] = value;
  }
  return found;
}
