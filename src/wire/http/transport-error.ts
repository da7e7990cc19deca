import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';

/** Codes of failures that lie in what the peer sent, not in reaching it. */
const REPLY_FAULTS: ReadonlySet<string> = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_HEADERS_OVERFLOW', 'HPE_HEADER_OVERFLOW']);
const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;

/**
 * Refuses, with `internal-error`, an address that is not HTTP or holds credentials, and headers that clients would mend or split in
 * silence: what was signed travels, or nothing does.
 */
export function requireSendable(request: HttpRequestMessage): void {
  const url = URL.parse(request.url);
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!isHttp || url.username !== '' || url.password !== '') throw new GatewayError('internal-error', { field: 'url' });
  for (const [name, value] of Object.entries(request.headers)) {
    if (!HEADER_NAME.test(name) || !HEADER_VALUE.test(value)) throw new GatewayError('internal-error', { field: 'headers' });
  }
}

/**
 * Names a failed request: `endpoint-timeout` when the signal aborted, `contract-reply-invalid` for an answer that is not HTTP or too
 * large, else `endpoint-unavailable`.
 */
export function asTransportError(error: unknown, signal: AbortSignal): GatewayError {
  if (error instanceof GatewayError) return error;
  const cause = bareCause(error);
  if (signal.aborted) return new GatewayError('endpoint-timeout', {}, { cause });
  const isReplyFault = REPLY_FAULTS.has(cause.code) || cause.code.startsWith('HPE_');
  return new GatewayError(isReplyFault ? 'contract-reply-invalid' : 'endpoint-unavailable', {}, { cause });
}

/** A response that is larger than allowed. */
export function tooLarge(maxResponseBytes: number): GatewayError {
  return new GatewayError('contract-reply-invalid', {}, { cause: new Error(`the response is larger than ${maxResponseBytes} bytes`) });
}

/** Message and code only: clients hang the whole request, with tokens and personal data, on their errors. */
function bareCause(error: unknown): Error & { readonly code: string } {
  const message = error instanceof Error ? error.message : 'unknown transport failure';
  return Object.assign(new Error(message), { code: codeOf(error) ?? 'UNKNOWN' });
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.name === 'HTTPParserError') return 'HPE_UNKNOWN';
  return codeOf(error.cause);
}
