import type { ComparisonRecord, FiledData, StoredData as StoredDataOnWire } from '../../contracts/generated/cir.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { documentOf, identityOf } from '../contract/match.ts';
import { codeOf } from '../contract/system-codes.ts';
import type { ComparisonEntry } from '../mid/comparison-log.ts';
import type { CirSystem } from './content/cir-systems.ts';
import type { StoredData } from './content/stored-data.ts';
import type { FileEvent } from './files/file-history.ts';

type CirCode = StoredDataOnWire['system'];

const CODES: Readonly<Record<CirSystem, CirCode>> = {
  EES: 'EES',
  VIS: 'VIS',
  ETIAS: 'ETIAS',
  Eurodac: 'EURODAC',
  'ECRIS-TCN': 'ECRIS_TCN',
};

const MOST = { otherNames: 50, history: 1_000 } as const;

/** Stored data as the contract writes them. */
export function writeStoredData(data: StoredData): StoredDataOnWire {
  const { identity, document, faceReference, fingerprintReference } = data;
  const { formerNames = [], aliases = [], otherNames, birthNationality, givenNames } = identity;
  const former = formerNames.map((familyName) => ({ familyName, givenNames }));
  const others = [...former, ...otherNames, ...aliases].slice(0, MOST.otherNames).map((name) => ({
    surname: name.familyName,
    ...(name.givenNames.length > 0 && { givenNames: name.givenNames }),
  }));
  return {
    system: CODES[data.system],
    recordReference: data.recordReference,
    memberState: data.memberState,
    provisions: data.provisions,
    expiresOn: data.expiresOn,
    identity: identityOf(identity),
    ...(others.length > 0 && { otherNames: others }),
    ...(birthNationality !== undefined && { birthNationality }),
    ...(document && { document: documentOf(document) }),
    ...(faceReference !== undefined && { facialImageReference: faceReference }),
    ...(fingerprintReference !== undefined && { fingerprintReference }),
  };
}

/** Stored data with their newest history. */
export function writeFiledData(data: StoredData, history: readonly FileEvent[]): FiledData {
  const events = history.slice(-MOST.history).map(({ at, event, sid }) => ({ at: rfc3339(at), event, ...(sid !== undefined && { sid }) }));
  return { storedData: writeStoredData(data), history: events };
}

/** A comparison as the contract writes it. */
export function writeComparison({ at, records, findings, biometrics, document, colour, manual }: ComparisonEntry): ComparisonRecord {
  return {
    at: rfc3339(at),
    systems: [...new Set(records.map(({ system }) => codeOf(system)))],
    findings,
    biometrics,
    document,
    colour,
    manual,
  };
}
