import { mockBehaviour, type MockBehaviour, type ReadCall } from '../../../../src/mocks/behaviour.ts';
import type { SystemRecord } from '../../../../src/mocks/population/person.ts';
import type { RecordChange, RecordStore } from '../../../../src/mocks/records/record-store.ts';
import { readScenario } from '../../../../src/mocks/scenario/read-scenario.ts';
import { scenarioClock, type ScenarioClock } from '../../../../src/mocks/scenario/scenario-clock.ts';
import { startScenario, type ScenarioRun } from '../../../../src/mocks/scenario/scenario-run.ts';

/** The day on which the scenarios begin. */
export const START = Date.parse('2026-11-21T10:00:00Z');

const key = (system: string, reference: string): string => `${system} ${reference}`;

/** A store of a few records, kept in a map. */
export function smallStore(initial: readonly SystemRecord[]): RecordStore & { readonly changes: RecordChange[] } {
  const records = new Map<string, SystemRecord>();
  const changes: RecordChange[] = [];
  const told = (change: RecordChange): RecordChange => {
    changes.push(change);
    return change;
  };
  const reset = (): void => {
    records.clear();
    for (const record of initial) records.set(key(record.system, record.reference), record);
  };
  reset();
  return {
    changes,
    find: (system, reference) => records.get(key(system, reference)),
    search: () => [],
    all: (system) => [...records.values()].filter((record) => record.system === system),
    count: (system) => [...records.values()].filter((record) => record.system === system).length,
    put(record) {
      const before = records.get(key(record.system, record.reference));
      records.set(key(record.system, record.reference), record);
      return told(before ? { kind: 'updated', record, before } : { kind: 'created', record });
    },
    remove(system, reference) {
      const record = records.get(key(system, reference));
      records.delete(key(system, reference));
      return record && told({ kind: 'deleted', record });
    },
    subscribe: () => undefined,
    reset,
  };
}

/** An EES record of that reference. */
export function eesRecord(reference: string): SystemRecord {
  return {
    synthetic: true,
    system: 'EES',
    reference,
    person: 'SYN-P-000001',
    memberState: 'LVA',
    authority: 'lv-vrs',
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresOn: '2029-01-01',
    identity: {
      familyName: 'Synthetic',
      givenNames: ['Person'],
      otherNames: [],
      birthDate: '1980-01-01',
      sex: 'FEMALE',
      nationalities: ['XXA'],
    },
    content: { kind: 'EES', file: 'visa-exempt', crossingPoint: 'Terehova', refusalReasons: [] },
  };
}

/** A scenario at play over two EES records. */
export interface RunWorld {
  readonly behaviour: MockBehaviour;
  readonly clock: ScenarioClock;
  readonly records: ReturnType<typeof smallStore>;
  readonly run: ScenarioRun;
}

/** Starts the scenario that the YAML says after its head. */
export function runOf(yaml: string): RunWorld {
  const behaviour = mockBehaviour();
  const clock = scenarioClock({ now: () => START });
  const records = smallStore([eesRecord('SYN-EES-1'), eesRecord('SYN-EES-2')]);
  const scenario = readScenario(`scenario: sample\ndoc: A sample.\nseed: 5\n${yaml}`, 'sample.yaml');
  return { behaviour, clock, records, run: startScenario(scenario, { behaviour, clock, records }) };
}

/** A call as a server has read it. */
export function readCall(operation: string, request: ReadCall['request'] = {}, signer = 'ab'.repeat(32)): ReadCall {
  return { operation, request, signer };
}
