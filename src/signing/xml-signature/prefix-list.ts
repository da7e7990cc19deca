import { isNcName } from '../../wire/xml/xml-names.ts';
import { boundedMemory } from '../bounded-memory.ts';

const MAX_PREFIXES = 32;
const MAX_LENGTH = 1_024;
/** Lists that were read before: a sender writes the same few in every message. */
const MAX_REMEMBERED = 256;

const remembered = boundedMemory<string, readonly string[]>(MAX_REMEMBERED);

/**
 * The prefixes of an `ec:InclusiveNamespaces` PrefixList (Exclusive XML Canonicalization 1.0, section 3), `#default` as it is written;
 * `undefined` for a list that is no list of prefixes, or has more than 32.
 */
export function readPrefixList(text: string): readonly string[] | undefined {
  const known = remembered.peek(text);
  if (known !== undefined || text.length > MAX_LENGTH) return known;
  const prefixes = text.split(/[ \t\r\n]+/).filter((prefix) => prefix !== '');
  if (prefixes.length > MAX_PREFIXES || !prefixes.every((prefix) => prefix === '#default' || isNcName(prefix))) return undefined;
  return remembered.keep(text, prefixes);
}
