import { GatewayError } from '../../kernel/gateway-error.ts';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const invalid = (field: string, mend: string): GatewayError => new GatewayError('mapping-value-invalid', { field, mend });

/**
 * What `read` makes of the octets of a base64 text (RFC 4648, section 4; line breaks and blanks are left out). Raises
 * `mapping-value-invalid` at `field` for a text that is no base64 or has more octets than `most`, and at a part below `field` for octets
 * that `read` refuses, with the reason that it gives.
 */
export function octetsOfBase64<Read>(text: string, field: string, most: number, read: (octets: Uint8Array) => Read): Read {
  // Base64 in lines of 76 is one thirty-eighth longer.
  if (text.length > Math.ceil(most / 3) * 4 * 1.05) throw invalid(field, `Write at most ${most} octets in base64.`);
  const plain = text.replace(/[\t\n\r ]+/g, '');
  if (plain.length % 4 !== 0 || !BASE64.test(plain)) throw invalid(field, 'Write base64 with its padding (RFC 4648, section 4).');
  const octets = Buffer.from(plain, 'base64');
  if (octets.toString('base64') !== plain) throw invalid(field, 'Write base64 with its padding (RFC 4648, section 4).');
  try {
    return read(octets);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    throw invalid(`${field}${error.details.field ?? ''}`, error.details.mend ?? 'Write what the format of this field describes.');
  }
}
