/** An HTTP request as bytes. Header names are lower case; a repeated header is joined with `, `. `url` is absolute. */
export interface HttpRequestMessage {
  readonly method: string;
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
