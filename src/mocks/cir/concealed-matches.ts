import type { ConcealedMatch, Document, Identity } from '../../contracts/generated/types.ts';
import type { RandomSource } from '../../kernel/clock.ts';
import type { StoredData } from './content/stored-data.ts';

const MOST = 100;

/** Of `NameText`; letters may have more than one capital. */
const LONGEST_NAME = 200;

/** A random UUID (RFC 9562, version 4). */
function uuidv4(random: RandomSource): string {
  const bytes = Buffer.from(random.bytes(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

interface Concealed {
  readonly identity: Identity;
  readonly document?: Document;
}

/** Capital letters: some systems write names as the machine-readable zone has them, others as people do, which would tell them apart. */
const capitals = (name: string): string => Array.from(name.toUpperCase().normalize('NFC')).slice(0, LONGEST_NAME).join('');

/**
 * Article 18(1) data of a record. The country of birth is left out for all, because the ETIAS keeps it apart (2018/1240, Article 17(2)(aa))
 * and its absence would tell the owner; so are parents' names, system data and the ECRIS-TCN flag.
 */
function conceal({ identity, document }: StoredData): Concealed {
  const { familyName, givenNames, birthName, birthDate, birthPlace, sex, nationalities } = identity;
  return {
    identity: {
      surname: capitals(familyName),
      ...(givenNames.length > 0 && { givenNames: givenNames.map(capitals) }),
      ...(birthName !== undefined && { birthSurname: capitals(birthName) }),
      birthDate: { date: birthDate },
      ...(birthPlace !== undefined && { birthPlace: { place: capitals(birthPlace) } }),
      sex,
      ...(nationalities.length > 0 && { nationalities }),
    },
    ...(document && {
      document: {
        type: document.type,
        number: document.number,
        issuingState: document.issuer,
        ...(document.validUntil !== '' && { expiryDate: document.validUntil }),
      },
    }),
  };
}

interface Candidate {
  readonly match: Concealed;
  readonly values: ReadonlySet<string>;
  readonly key: string;
  hasFace: boolean;
}

function candidateOf(record: StoredData): Candidate {
  const match = conceal(record);
  const values = [...Object.entries(match.identity), ...Object.entries(match.document ?? {})].map(
    ([name, value]) => `${name}=${JSON.stringify(value)}`,
  );
  return { match, values: new Set(values), key: values.join('\u0000'), hasFace: record.faceReference !== undefined };
}

const byValue = (left: { readonly key: string }, right: { readonly key: string }): number =>
  left.key < right.key ? -1 : left.key > right.key ? 1 : 0;

/**
 * What several systems hold, without telling whose it is: data that another set holds in full are one match with it, order is by
 * value, and face references are random (Regulation (EU) 2019/817, Articles 9(4), 20(3) and 20a).
 */
export function concealedMatches(records: readonly StoredData[], random: RandomSource): readonly ConcealedMatch[] {
  const kept: Candidate[] = [];
  const richestFirst = records.map(candidateOf).sort((left, right) => right.values.size - left.values.size || byValue(left, right));
  for (const candidate of richestFirst) {
    const richer = kept.find(({ values }) => candidate.values.isSubsetOf(values));
    if (richer) richer.hasFace ||= candidate.hasFace;
    else kept.push(candidate);
  }
  return kept
    .sort(byValue)
    .slice(0, MOST)
    .map(({ match, hasFace }) => ({ ...match, ...(hasFace && { facialImageReference: uuidv4(random) }) }));
}
