import { isUtf8 } from 'node:buffer';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { DEFAULT_JSON_LIMITS, type JsonLimits } from './json-limits.ts';
import type { JsonValue } from './json-value.ts';
import { scanJson } from './scan-json.ts';

/**
 * Reads one JSON document (RFC 8259) in UTF-8 without a byte order mark. Limits, duplicate member names and the name `__proto__`
 * are refused before anything is built. Throws `wire-too-large`, `wire-encoding`, `wire-json-malformed` or `wire-limit-exceeded`;
 * `field` is the byte offset, never a value.
 */
export function readJson(bytes: Uint8Array, limits: Partial<JsonLimits> = DEFAULT_JSON_LIMITS): JsonValue {
  const applied = { ...DEFAULT_JSON_LIMITS, ...limits };
  if (bytes.byteLength > applied.maxBytes) throw new GatewayError('wire-too-large', { mend: `Send at most ${applied.maxBytes} bytes.` });
  if (!isUtf8(bytes)) throw new GatewayError('wire-encoding');
  scanJson(bytes, applied);
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as JsonValue;
}
