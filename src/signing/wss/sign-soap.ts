import type { Clock, RandomSource } from '../../kernel/clock.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import type { SigningIdentity } from '../identity.ts';
import type { Addressing } from './addressing.ts';
import type { SignedAttachment } from './message-parts.ts';
import { outgoingPayload } from './outgoing-body.ts';
import { addressingParts, headerPart, timestampPart } from './sign-parts.ts';
import type { KeyReferenceForm } from './sign-key-reference.ts';
import { draftMessage } from './signed-message.ts';
import { MARK, signingPlan } from './make-signing-plan.ts';

/** A SOAP message before it is signed. */
export interface OutgoingSoap {
  readonly version: SoapVersion;
  /** The one child of the body: an element, or one as bytes, which are canonicalised unless they are known to be canonical. */
  readonly payload: Uint8Array | XmlNode;
  readonly addressing: Addressing;
  /** Further header blocks, signed too. */
  readonly headers?: readonly XmlNode[] | undefined;
  /** Attachments that go with the message, signed too. */
  readonly attachments?: readonly SignedAttachment[] | undefined;
}

/** Where signing reads time and randomness, how long the message is to be accepted, and how it names its certificate. */
export interface SigningContext {
  readonly clock: Clock;
  readonly random: RandomSource;
  /** Five minutes unless told. */
  readonly lifetimeMs?: number | undefined;
  /** The certificate goes with the message unless told. */
  readonly keyReference?: KeyReferenceForm | undefined;
}

const LIFETIME_MS = 300_000;

const MARK_BYTES = 8;
const NONE: readonly never[] = Object.freeze([]);

/**
 * The message as a signed envelope (WS-Security 1.1, X.509 Token Profile 1.1): Timestamp, token, addressing, further headers and Body are
 * signed by `wsu:Id`, with exclusive canonicalisation and the digest of the identity's algorithm. Every signed part is written in
 * canonical form, so what is digested is what is sent. Throws `wire-*` for parts that cannot be written, `keys-unusable` where the
 * certificate has no such reference.
 */
export async function signSoap(message: OutgoingSoap, identity: SigningIdentity, context: SigningContext): Promise<Uint8Array> {
  const payload = outgoingPayload(message.payload);
  const blocks = message.headers ?? [];
  const isMarked = payload.content.identifiers.some(isOurs) || blocks.some(bringsMark);
  const plan = signingPlan(identity, context.keyReference ?? 'token', isMarked ? freshMark(context.random) : MARK);
  const created = context.clock.now();
  const timestamp = timestampPart(created, created + (context.lifetimeMs ?? LIFETIME_MS), plan);
  const headers = addressingParts(message.addressing, plan);
  for (const [index, block] of blocks.entries()) headers.push(headerPart(block, index, plan));
  const draft = draftMessage({ version: message.version, payload, headers, timestamp, attachments: message.attachments ?? NONE }, plan);
  const signature = identity.sign(draft.signedInfo);
  return draft.complete(signature instanceof Uint8Array ? signature : await signature);
}

/** Whether an identifier may be one of ours; readers trim them. */
const isOurs = (identifier: string): boolean => identifier.includes(MARK);

const freshMark = (random: RandomSource): string => `id-${Buffer.from(random.bytes(MARK_BYTES)).toString('hex')}-`;

/** Whether an attribute in the header block may be one of our identifiers. */
function bringsMark({ attributes, children }: XmlNode): boolean {
  return Object.values(attributes ?? {}).some(isOurs) || (children ?? []).some((child) => typeof child === 'object' && bringsMark(child));
}
