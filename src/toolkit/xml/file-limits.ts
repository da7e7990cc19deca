import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';

/** The most bytes of a file that a command reads: 64 MiB. */
export const MAX_FILE_BYTES = 67_108_864;

/** Bounds for a document that somebody examines by hand: wider than those of messages, since nobody else waits, and bounds all the same. */
export const FILE_LIMITS: XmlLimits = Object.freeze({
  ...DEFAULT_XML_LIMITS,
  maxBytes: MAX_FILE_BYTES,
  maxDepth: 512,
  maxElements: 1_000_000,
  maxAttributes: 256,
  maxNamespaces: 256,
  maxNameBytes: 1_024,
  maxTextBytes: MAX_FILE_BYTES,
});
