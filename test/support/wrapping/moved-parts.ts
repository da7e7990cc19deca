import { after, before, cut, holds, idOf, replaced } from '../message-text.ts';
import { IDENTIFIERS, NAMES, type SignedSubject, type VariantList } from './variant.ts';

/** A part that a signature covers, and what an attacker would put in its place. */
interface Part {
  readonly name: string;
  readonly forge: (attributes: string) => string;
}

const PARTS: readonly Part[] = [
  {
    name: 'soap:Body',
    forge: (attributes) =>
      `<soap:Body${attributes}><q:Query xmlns:q="urn:test:query" kind="test"><q:Officer>forged</q:Officer></q:Query></soap:Body>`,
  },
  {
    name: 'wsu:Timestamp',
    forge: (attributes) =>
      `<wsu:Timestamp${attributes.includes('xmlns:wsu') ? '' : ` xmlns:wsu="${NAMES.wsu}"`}${attributes}><wsu:Created>2026-11-21T12:00:00.001Z</wsu:Created></wsu:Timestamp>`,
  },
  ...['Action', 'To', 'MessageID', 'RelatesTo'].map((local) => ({
    name: `wsa:${local}`,
    forge: (attributes: string) => `<wsa:${local} xmlns:wsa="${NAMES.wsa}"${attributes}>urn:forged</wsa:${local}>`,
  })),
  {
    name: 'g:OfficerToken',
    forge: (attributes) => `<g:OfficerToken xmlns:g="urn:test:gateway"${attributes}>forged</g:OfficerToken>`,
  },
];

/** Places to which a part can be moved: each puts the part's text into a message that holds it no longer. */
const PLACES: Readonly<Record<string, (rest: string, part: string) => string>> = {
  'into a header wrapper': (rest, part) => after(rest, '<soap:Header>', `<w:Wrapper xmlns:w="urn:w">${part}</w:Wrapper>`),
  'to be the first header block': (rest, part) => after(rest, '<soap:Header>', part),
  'to be the last header block': (rest, part) => before(rest, '</soap:Header>', part),
  'to the start of the Security header': (rest, part) => replaced(rest, /(<wsse:Security[^>]*>)/, `$1${dollars(part)}`),
  'to the end of the Security header': (rest, part) => before(rest, '</wsse:Security>', part),
  'into a ds:Object of the signature': (rest, part) => before(rest, '</ds:Signature>', `<ds:Object>${part}</ds:Object>`),
  'into the SignedInfo': (rest, part) => before(rest, '</ds:SignedInfo>', part),
  'into the KeyInfo': (rest, part) => before(rest, '</ds:KeyInfo>', part),
  'into the payload': (rest, part) =>
    rest.includes('</q:Query>') ? before(rest, '</q:Query>', part) : before(rest, '</soap:Envelope>', part),
  'beside the payload': (rest, part) => before(rest, rest.includes('</soap:Body>') ? '</soap:Body>' : '</soap:Envelope>', part),
  'before the Header': (rest, part) => before(rest, '<soap:Header>', part),
  'behind the Body': (rest, part) => before(rest, '</soap:Envelope>', part),
  'into a second Header': (rest, part) => before(rest, '</soap:Envelope>', `<soap:Header>${part}</soap:Header>`),
  'into an envelope inside the Body': (rest, part) =>
    before(
      rest,
      rest.includes('</q:Query>') ? '</q:Query>' : '</soap:Envelope>',
      `<soap:Envelope><soap:Header>${part}</soap:Header></soap:Envelope>`,
    ),
  'into a Security header for somebody else': (rest, part) =>
    after(
      rest,
      '<soap:Header>',
      `<wsse:Security xmlns:wsse="${NAMES.wsse}" soap:role="urn:else" soap:actor="urn:else">${part}</wsse:Security>`,
    ),
};

const dollars = (text: string): string => text.replaceAll('$', '$$$$');

/** What a forged part says it is. */
const REPLACEMENTS: typeof IDENTIFIERS = { 'without identifier': () => '', ...IDENTIFIERS };

/** Every part moved to every place with every replacement, left out, copied, or replaced where it stands. */
export function addMovedParts(variants: VariantList, { text }: SignedSubject): void {
  for (const { name, forge } of PARTS.filter((part) => holds(text, part.name))) {
    const part = cut(text, name);
    const id = idOf(part);
    variants.add(`${name} left out`, () => replaced(text, part, ''));
    variants.add(`${name} twice in its place`, () => replaced(text, part, part + part));
    variants.add(`${name} twice, the second without its identifier`, () =>
      replaced(text, part, part + replaced(part, / wsu:Id="[^"]*"/, '')),
    );
    for (const [identifier, attributes] of Object.entries(REPLACEMENTS)) {
      const forged = forge(attributes(id));
      variants.add(`${name} replaced by a forged one ${identifier}`, () => replaced(text, part, forged));
      variants.add(`${name} behind a forged one ${identifier}`, () => replaced(text, part, forged + part));
      variants.add(`${name} before a forged one ${identifier}`, () => replaced(text, part, part + forged));
      for (const [place, put] of Object.entries(PLACES))
        variants.add(`${name} moved ${place} for a forged one ${identifier}`, () => put(replaced(text, part, forged), part));
    }
    for (const [place, put] of Object.entries(PLACES)) {
      variants.add(`${name} moved ${place}`, () => put(replaced(text, part, ''), part));
      variants.add(`${name} copied ${place}`, () => put(text, part));
      variants.add(`${name} copied ${place} without its identifier`, () => put(text, replaced(part, / wsu:Id="[^"]*"/, '')));
    }
  }
}
