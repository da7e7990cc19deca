import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { inFields, PMLP_SEX, PMLP_STATUS } from './pmlp-words.ts';
import type { RecordParts } from './record-tree.ts';
import { canonicalNames, latvianDay, namesWithSpellings, otherName, type Truth } from './synthetic-truth.ts';

type Person = CanonicalRecord['person'];
type Identity = Person['identities'][number];

/** What a record says of a person besides the truth that holds everywhere. */
export interface PersonMatter {
  readonly truth: Truth;
  readonly status?: keyof typeof PMLP_STATUS;
  readonly kind?: Identity['kind'];
  readonly certainty?: NonNullable<Identity['birthDate']>['certainty'];
  /** Whether the mapping keeps the other spellings that ICAO allows the machine-readable name. */
  readonly spellings?: boolean;
  /** Other names, in the order in which they are written. */
  readonly others?: readonly {
    readonly use: 'birth' | 'previous' | 'alias';
    readonly family: string;
    readonly given?: readonly string[];
  }[];
}

const USES = { birth: 'DZ', previous: 'IP', alias: 'PS' } as const;

/** The person as the XML records of VMIS write one. */
export function personInVmis({ truth, status, others = [] }: PersonMatter): RecordParts {
  const { latin, native } = truth;
  return {
    ...inFields(latin.family, latin.given),
    originalraksts: native && { '@raksts': native.script, ...inFields(native.family, native.given) },
    citiVardi: { vards: others.map(({ use, family, given = [] }) => ({ '@veids': USES[use], ...inFields(family, given) })) },
    dzimsanasDatums: latvianDay(truth.birthDate),
    dzimsanasVieta: truth.birthPlace,
    dzimsanasValsts: truth.birthCountry,
    dzimums: PMLP_SEX[truth.sex],
    valstiskaPiederiba: [...truth.nationalities],
    valstiskasPiederibasVeids: status && PMLP_STATUS[status],
  };
}

/** The same person in canonical form. */
export function canonicalPerson({ truth, status, kind = 'confirmed', certainty, spellings = false, others = [] }: PersonMatter): Person {
  const own = spellings ? namesWithSpellings(truth) : canonicalNames(truth);
  return {
    identities: [
      {
        kind,
        names: [...own, ...others.map(({ use, family, given = [] }) => otherName(use, family, given))],
        birthDate: { value: truth.birthDate, ...(certainty && { certainty }) },
        ...(truth.birthPlace && { birthPlace: truth.birthPlace }),
        ...(truth.birthCountry && { birthCountry: truth.birthCountry }),
        sex: truth.sex,
        nationalities: truth.nationalities,
      },
    ],
    ...(status && { nationalityStatus: { status } }),
  };
}
