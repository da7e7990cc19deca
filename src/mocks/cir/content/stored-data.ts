import { withoutUndefined } from '../../../kernel/without-undefined.ts';
import type { RecordedIdentity, SyntheticDocument, SystemRecord } from '../../population/person.ts';
import { isCirSystem, type CirSystem } from './cir-systems.ts';
import { pointsOf, type Piece } from './points.ts';

/** One set of data in the CIR, logically separated from all others (Regulation (EU) 2019/817, Article 18). */
export interface StoredData {
  /** The system whose data they are (Article 18(2)), and the record there (Article 18(4)). */
  readonly system: CirSystem;
  readonly recordReference: string;
  readonly memberState: string;
  /** The provisions of the founding act by which they are here. */
  readonly provisions: readonly string[];
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  /** Last day of retention by the system's own act, YYYY-MM-DD: data expire with their source (Article 23(1)). */
  readonly expiresOn: string;
  readonly identity: RecordedIdentity;
  readonly document?: SyntheticDocument;
  readonly fingerprintReference?: string;
  readonly faceReference?: string;
}

function storedIdentity({ identity }: SystemRecord, pieces: ReadonlySet<Piece>): RecordedIdentity {
  const only = <T>(piece: Piece, value: T): T | undefined => (pieces.has(piece) ? value : undefined);
  return withoutUndefined({
    familyName: identity.familyName,
    givenNames: identity.givenNames,
    otherNames: only('otherNames', identity.otherNames) ?? [],
    birthDate: identity.birthDate,
    sex: identity.sex,
    nationalities: identity.nationalities,
    birthName: only('birthName', identity.birthName),
    formerNames: only('formerNames', identity.formerNames),
    aliases: only('aliases', identity.aliases),
    birthPlace: only('birthPlace', identity.birthPlace),
    birthCountry: only('birthCountry', identity.birthCountry),
    birthNationality: only('birthNationality', identity.birthNationality),
  });
}

const holds = (record: SystemRecord, piece: Piece): boolean => {
  const { identity, document, faceReference, fingerprintReference } = record;
  switch (piece) {
    case 'document':
      return document !== undefined;
    case 'documentExpiry':
      return document !== undefined && document.validUntil !== '';
    case 'faceReference':
      return faceReference !== undefined;
    case 'fingerprintReference':
      return fingerprintReference !== undefined;
    default: {
      const value = identity[piece];
      return value !== undefined && value.length > 0;
    }
  }
};

/** What the CIR stores of a record, exactly as Article 18(1) lists it; `undefined` for systems of which it stores nothing. */
export function storedData(record: SystemRecord): StoredData | undefined {
  const { system, reference, memberState, createdAt, expiresOn, document, fingerprintReference, faceReference } = record;
  if (!isCirSystem(system)) return undefined;
  const points = pointsOf(system, record);
  const pieces = new Set(points.flatMap((point) => point.pieces));
  return {
    system,
    recordReference: reference,
    memberState,
    provisions: points.filter((point) => point.pieces.some((piece) => holds(record, piece))).map(({ provision }) => provision),
    createdAt,
    expiresOn,
    identity: storedIdentity(record, pieces),
    ...(document && { document }),
    ...(fingerprintReference !== undefined && pieces.has('fingerprintReference') && { fingerprintReference }),
    ...(faceReference !== undefined && pieces.has('faceReference') && { faceReference }),
  };
}
