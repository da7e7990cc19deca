import { expect } from '@jest/globals';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import type { EndpointOperations, Operations } from '../../../../src/mocks/endpoint/operations.ts';
import { accessLogs, type AccessLogs } from '../../../../src/mocks/logs/access-log.ts';
import type { SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import type { RecordChange, RecordStore } from '../../../../src/mocks/records/record-store.ts';
import type { SearchSubject } from '../../../../src/mocks/search/search-index.ts';
import type { AuthorityCategory } from '../../../../src/contracts/generated/kept-records.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import type { KeptWorld } from '../../../../src/mocks/systems/keeping/kept-world.ts';

/** The day on which the tests take place: a Saturday. */
export const NOW = Date.parse('2026-11-21T10:00:00Z');

/** A store that holds what a test puts in, and finds by surname, document number or biometric reference. */
export function plainStore(seeded: readonly SystemRecord[] = []): RecordStore & { readonly changes: RecordChange[] } {
  const key = (system: SystemName, reference: string): string => `${system} ${reference}`;
  const start = (): Map<string, SystemRecord> => new Map(seeded.map((record) => [key(record.system, record.reference), record]));
  let held = start();
  const listeners: ((change: RecordChange) => void)[] = [];
  const changes: RecordChange[] = [];
  const tell = (change: RecordChange): RecordChange => {
    changes.push(change);
    for (const listener of listeners) listener(change);
    return change;
  };
  const matches = (record: SystemRecord, subject: SearchSubject): boolean =>
    subject.names.some(({ familyName }) => familyName?.toUpperCase() === record.identity.familyName.toUpperCase()) ||
    (subject.document?.number !== undefined && subject.document.number === record.document?.number) ||
    subject.biometricReferences.some((reference) => [record.fingerprintReference, record.faceReference].includes(reference));
  return {
    changes,
    find: (system, reference) => held.get(key(system, reference)),
    search: (system, subject) => [...held.values()].filter((record) => record.system === system && matches(record, subject)),
    all: (system) => [...held.values()].filter((record) => record.system === system),
    count: (system) => [...held.values()].filter((record) => record.system === system).length,
    put(record) {
      const before = held.get(key(record.system, record.reference));
      held.set(key(record.system, record.reference), record);
      return tell({ kind: before ? 'updated' : 'created', record, ...(before && { before }) });
    },
    remove(system, reference) {
      const record = held.get(key(system, reference));
      if (!record) return undefined;
      held.delete(key(system, reference));
      return tell({ kind: 'deleted', record });
    },
    subscribe: (listener) => void listeners.push(listener),
    reset() {
      held = start();
    },
  };
}

/** A world for one system, whose clock a test sets. */
export interface KeptBed extends KeptWorld {
  readonly records: ReturnType<typeof plainStore>;
  readonly logs: AccessLogs;
  setToday(instant: string): void;
  empty: Set<string>;
}

export function keptBed(seeded: readonly SystemRecord[] = []): KeptBed {
  let now = NOW;
  const empty = new Set<string>();
  return {
    records: plainStore(seeded),
    clock: { now: () => now },
    logs: accessLogs(),
    behaviour: { isEmpty: (system) => empty.has(system) },
    empty,
    setToday(instant) {
      now = Date.parse(instant);
    },
  };
}

/** Who asks; Latvian border guards unless told. */
export function caller(
  authorityCategory: AuthorityCategory,
  memberState = 'LVA',
): { queryId: string; memberState: string; authority: string; user: string; authorityCategory: AuthorityCategory } {
  return { queryId: '0b9f5c4e-1d1a-4c53-9d3a-6f5f6a3f0001', memberState, authority: 'lv-vrs', user: 'officer-1', authorityCategory };
}

/**
 * The same operations, each outcome held against the contract: an answer conforms to it, survives the way through XML, and a refusal is one
 * that the operation lists.
 */
export function conforming<O extends Operations<O>>(name: string, operations: EndpointOperations<O>): EndpointOperations<O> {
  const contract = packagedContract(name);
  const held = Object.entries(operations as Record<string, (request: never, call: never) => Promise<object>>).map(
    ([operation, perform]) => [
      operation,
      async (request: never, call: never): Promise<object> => {
        const outcome = await perform(request, call);
        if ('refusal' in outcome) {
          const { refusal } = outcome as { refusal: string };
          if (contract.operations.get(operation)?.refusals.includes(refusal) !== true)
            throw new Error(`${operation} does not list ${refusal}.`);
          return outcome;
        }
        const codec = codecOf(contract).message(operation, 'response');
        const value = codec.check(JSON.parse(JSON.stringify(outcome)));
        expect(codec.read(readXml(writeElement(codec.write(value))))).toEqual(value);
        return outcome;
      },
    ],
  );
  return Object.fromEntries(held) as EndpointOperations<O>;
}

/** A call without fault. */
export const CALL = { signer: 'synthetic', fault: undefined };

/** The answer, or a failure that names the refusal. */
export function answered<Response extends object>(outcome: Response): Exclude<Response, { refusal: unknown }> {
  if ('refusal' in outcome) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<Response, { refusal: unknown }>;
}

/** The refusal's code and rule in one text, or `answered`. */
export function refusalOf(outcome: object): string {
  if (!('refusal' in outcome)) return 'answered';
  const { refusal, rule } = outcome as { refusal: string; rule?: string };
  return refusal === 'data-quality-rejected' ? `${refusal} ${rule ?? ''}` : refusal;
}
