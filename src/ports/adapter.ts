import type { EndpointKind, Leg, SystemPart } from '../canonical/query.ts';

/**
 * What an adapter wants sent, before protection.
 * SOAP: `body` is the canonical bytes of the one child of soap:Body; `action` is the WS-Addressing action.
 * REST: `body` is the JSON document; `method` and `path` (relative to the endpoint's configured address) say where to.
 */
export interface WireMessage {
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly action?: string;
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
}

declare const verified: unique symbol;

/** The bytes that the endpoint's signature covered, and nothing else; only `exchange` can make one. */
export interface VerifiedMessage extends WireMessage {
  /** HTTP status, itself covered by the signature for REST. */
  readonly status: number;
  /** SHA-256 of the signing certificate, hex. */
  readonly signer: string;
  /** SHA-256 of the bytes sent and received, hex. */
  readonly sent: string;
  readonly received: string;
  readonly [verified]: true;
}

/** What an adapter says about itself; read at start-up, never changed. */
export interface AdapterManifest {
  readonly id: string;
  readonly endpoint: EndpointKind;
  readonly protocol: 'soap-1.1' | 'soap-1.2' | 'rest';
  /** Path of the contract in this repository, under wsdl/ or schemas/endpoints/. */
  readonly contract: string;
  readonly protection: 'xmldsig' | 'http-signature' | 'jws';
  /** Whether exchange may send the same message again after a transport failure. */
  readonly idempotent: boolean;
}

/** What an answer means: the leg's last word, or parts so far and the message that asks for the rest. */
export type LegStep =
  | { readonly state: 'final'; readonly parts: readonly SystemPart[] }
  | { readonly state: 'pending'; readonly parts: readonly SystemPart[]; readonly next: WireMessage; readonly waitMs: number };

/**
 * A pure translator between one leg of a query and one endpoint's messages: no I/O, no clock, no keys.
 * `decode` throws `GatewayError` with an `endpoint-*` or `contract-*` code for a fault or an answer outside the contract.
 */
export interface Adapter {
  readonly manifest: AdapterManifest;
  encode(leg: Leg): WireMessage;
  decode(leg: Leg, message: VerifiedMessage): LegStep;
}

/** Signs, sends, receives and verifies one message to one configured endpoint; the only door out. Throws `GatewayError` with `endpoint-*` or `signature-*` codes. */
export type Exchange = (endpoint: string, manifest: AdapterManifest, message: WireMessage, signal: AbortSignal) => Promise<VerifiedMessage>;
