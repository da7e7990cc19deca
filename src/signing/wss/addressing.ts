import type { SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { isNamed } from '../../wire/xml/xml-access.ts';
import { onlyText, refuse } from './refuse.ts';
import type { Addressing } from './sign-soap.ts';
import type { CoveredParts } from './signable-parts.ts';
import { WSA } from './wss-names.ts';

const MAX_VALUE = 2_048;

/** The WS-Addressing 1.0 properties of a message, from covered headers only. Throws `auth-signature-coverage` where one that every message has is missing. */
export function readAddressing(envelope: SoapEnvelope, covered: CoveredParts): Addressing {
  const find = (local: string): string | undefined => {
    const header = envelope.headers.find((candidate) => isNamed(candidate, WSA, local) && covered.has(candidate));
    if (header === undefined) return undefined;
    const value = onlyText(header, `wsa:${local}`);
    return value !== '' && value.length <= MAX_VALUE
      ? value
      : refuse('auth-signature-invalid', `wsa:${local}`, 'Write a URI of ordinary length.');
  };
  const demand = (local: string): string =>
    find(local) ?? refuse('auth-signature-coverage', `wsa:${local}`, `Send wsa:${local} and cover it by the signature.`);
  const relatesTo = find('RelatesTo');
  return { action: demand('Action'), to: demand('To'), messageId: demand('MessageID'), ...(relatesTo !== undefined && { relatesTo }) };
}
