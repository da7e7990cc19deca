import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import type { OutgoingPayload } from './outgoing-body.ts';
import type { SignedPart } from './sign-parts.ts';

/** The parts of a message that are signed, besides the token. */
export interface MessageParts {
  readonly version: SoapVersion;
  readonly payload: OutgoingPayload;
  readonly headers: readonly SignedPart[];
  readonly timestamp: SignedPart;
  readonly attachments: readonly SignedAttachment[];
}

/** An attachment that the signature covers by its content (WS-Security SwA Profile 1.1, section 5.4). */
export interface SignedAttachment {
  /** A `cid:` URI. */
  readonly uri: string;
  /** Of its octets, in Base64, by the hash that `digestFor` names for the identity. */
  readonly digest: string;
}
