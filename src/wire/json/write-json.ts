import serialize from 'canonicalize';
import { GatewayError } from '../../kernel/gateway-error.ts';

/**
 * The RFC 8785 form of a value, as UTF-8: the one form in which JSON leaves the gateway and is signed. Members that are `undefined`
 * are left out. Throws `internal-error` for what JSON cannot say: NaN, infinities, unpaired surrogates, circles, `undefined` itself.
 */
export function writeJson(value: unknown): Uint8Array {
  let text: string | undefined;
  try {
    text = serialize(value);
  } catch (cause) {
    throw new GatewayError('internal-error', {}, { cause });
  }
  if (text === undefined) throw new GatewayError('internal-error', { field: 'value' });
  return Buffer.from(text, 'utf8');
}
