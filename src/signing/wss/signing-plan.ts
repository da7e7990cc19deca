import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import type { ByteText } from '../../wire/xml/byte-text.ts';
import type { PartRule } from './sign-parts.ts';

/** What is the same in every message that an identity signs with one form of key reference. */
export interface SigningPlan extends PartRule {
  /** The BinarySecurityToken and its ds:Reference; empty where the certificate is not sent along. */
  readonly token: ByteText;
  readonly tokenReference: ByteText;
  /** SignedInfo up to its references. */
  readonly signedInfo: ByteText;
  readonly keyInfo: ByteText;
  /** Characters that the SignatureValue is expected to have. */
  readonly valueLength: number;
  readonly templates: SignedInfoTemplate[];
  readonly frames: Map<SoapVersion, MessageFrame>;
}

/** What stands between the parts of a message. */
export interface MessageFrame {
  readonly start: Uint8Array;
  /** From the header blocks to the Timestamp. */
  readonly security: Uint8Array;
  /** From the end of the SignatureValue to the payload. */
  readonly middle: Uint8Array;
  /** How much of `middle` belongs to the Body. */
  readonly bodyStart: number;
  readonly end: Uint8Array;
  /** How much of `end` belongs to the Body. */
  readonly bodyEnd: number;
}

/** The bytes between the Timestamp and the signature value, of which only the digests are missing. */
export interface SignedInfoTemplate {
  /** Identifiers of the header blocks that it refers to. */
  readonly headers: readonly string[];
  readonly bytes: Uint8Array;
  /** Where SignedInfo starts and ends. */
  readonly signedStart: number;
  readonly signedEnd: number;
  /** Where digests go: that of the Timestamp, those of the header blocks, that of the Body. */
  readonly digestsAt: readonly number[];
}
