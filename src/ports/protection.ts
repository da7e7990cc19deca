/** An HTTP request as bytes. Header names are lower case; a repeated header is joined with `, `. */
export interface HttpRequestMessage {
  readonly method: string;
  /** Absolute target address. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An HTTP response as bytes, with the same rules. */
export interface HttpResponseMessage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

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
