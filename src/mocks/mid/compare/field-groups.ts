import type { SystemName } from '../../population/person.ts';

/** Where names come from in a record. */
export type NameSource = 'name' | 'birth-name' | 'former-names' | 'other-names' | 'aliases';

/** Where nationality and place come from in a record. */
export type PlaceSource = 'nationalities' | 'birth-nationality' | 'birth-place' | 'birth-country';

/** Which data of one system are compared. */
export interface FieldGroups {
  readonly names: readonly NameSource[];
  readonly places: readonly PlaceSource[];
  /** Whether dates of birth, sex, nationalities and countries of aliases count as well. */
  readonly aliasDetails: boolean;
}

/** Systems whose data detection compares (Articles 27(1) of Regulations (EU) 2019/817 and 2019/818). */
export type DetectionSystem = Exclude<SystemName, 'Europol'>;

/**
 * Field groups of the annexes to Delegated Regulations (EU) 2023/333 and 2023/332.
 * The Eurodac column, which Regulation (EU) 2026/326 added, is our own reading: names, birth, previous names and aliases of
 * Regulation (EU) 2024/1358, Article 17(1)(c) to (f) and (h), after the pattern of ECRIS-TCN.
 */
export const FIELD_GROUPS: Readonly<Record<DetectionSystem, FieldGroups>> = {
  EES: { names: ['name'], places: ['nationalities'], aliasDetails: false },
  ETIAS: { names: ['name', 'birth-name', 'other-names'], places: ['nationalities', 'birth-place'], aliasDetails: false },
  VIS: {
    names: ['name', 'birth-name', 'former-names'],
    places: ['nationalities', 'birth-nationality', 'birth-place', 'birth-country'],
    aliasDetails: false,
  },
  SIS: {
    names: ['name', 'birth-name', 'former-names', 'other-names', 'aliases'],
    places: ['nationalities', 'birth-country'],
    aliasDetails: true,
  },
  Eurodac: {
    names: ['name', 'birth-name', 'former-names', 'other-names', 'aliases'],
    places: ['nationalities', 'birth-place', 'birth-country'],
    aliasDetails: false,
  },
  'ECRIS-TCN': {
    names: ['name', 'birth-name', 'former-names', 'other-names', 'aliases'],
    places: ['nationalities', 'birth-place', 'birth-country'],
    aliasDetails: false,
  },
};

/** Whether detection compares this system's data at all. */
export function isDetectionSystem(system: SystemName): system is DetectionSystem {
  return Object.hasOwn(FIELD_GROUPS, system);
}
