/** Bounds that a message in parts must keep. None is checked later than what it bounds is held. */
export interface MultipartLimits {
  readonly maxParts: number;
  /** Bytes of the header of one part. */
  readonly maxHeaderBytes: number;
  /** Bytes of one part, as sent. */
  readonly maxPartBytes: number;
  /** Bytes of the whole message. */
  readonly maxBytes: number;
}

/** The bounds that hold where nobody set others: 32 parts, 8 KiB a header, 16 MiB a part, 64 MiB in all. */
export const DEFAULT_MULTIPART_LIMITS: MultipartLimits = Object.freeze({
  maxParts: 32,
  maxHeaderBytes: 8_192,
  maxPartBytes: 16_777_216,
  maxBytes: 67_108_864,
});
