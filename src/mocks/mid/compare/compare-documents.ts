import type { SyntheticDocument, SystemRecord } from '../../population/person.ts';

const harmonisedNumber = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/gu, '');
const harmonisedIssuer = (issuer: string): string => (issuer === 'D' ? 'DEU' : issuer.toUpperCase());

function sameDocument(left: SyntheticDocument, right: SyntheticDocument): boolean {
  return (
    left.type === right.type &&
    harmonisedIssuer(left.issuer) === harmonisedIssuer(right.issuer) &&
    harmonisedNumber(left.number) === harmonisedNumber(right.number)
  );
}

/** `same` when type, number and issuer are equal after harmonisation; `other` for different documents, or where one record has none. */
export function compareDocuments({ document: left }: SystemRecord, { document: right }: SystemRecord): 'same' | 'other' {
  return left && right && sameDocument(left, right) ? 'same' : 'other';
}
