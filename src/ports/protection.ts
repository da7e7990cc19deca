import type { HttpRequestMessage, HttpResponseMessage } from '../kernel/http-message.ts';

/** What the signature on a message covered. For SOAP, `body` is the canonical bytes of the one child of soap:Body. */
export interface VerifiedContent {
  readonly contentType: string;
  readonly body: Uint8Array;
  /** SHA-256 of the signing certificate, hex. */
  readonly signer: string;
}

/** A protected request, and what its answer must be bound to (a MessageID, or the request's own signature). */
export interface ProtectedRequest {
  readonly message: HttpRequestMessage;
  readonly binding: string;
}

/** Protects requests to one endpoint and verifies its answers. Throws `GatewayError` with `signature-*` codes. */
export interface Protector {
  protect(message: HttpRequestMessage, action: string | undefined): Promise<ProtectedRequest>;
  verify(response: HttpResponseMessage, request: ProtectedRequest): Promise<VerifiedContent>;
}
