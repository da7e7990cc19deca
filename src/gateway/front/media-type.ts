import { GatewayError } from '../../kernel/gateway-error.ts';

/**
 * The media type that a content-type header names, in lower case without parameters.
 * Throws `wire-media-type` for none, or for a charset other than UTF-8.
 */
export function mediaTypeOf(header: string | undefined): string {
  const [essence = '', ...parameters] = (header ?? '').split(';', 8).map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (!/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(essence)) throw new GatewayError('wire-media-type', { field: 'content-type' });
  if (charset !== undefined && charset !== 'utf-8') {
    throw new GatewayError('wire-media-type', { field: 'content-type', mend: 'Send UTF-8.' });
  }
  return essence;
}
