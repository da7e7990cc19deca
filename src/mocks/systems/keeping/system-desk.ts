import { rfc3339, type Clock } from '../../../kernel/clock.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import type { RecordContent, RecordedIdentity, SyntheticDocument, SystemRecord } from '../../population/person.ts';
import type { RecordStore } from '../../records/record-store.ts';
import { checkCategory, type Caller, type Permission } from './authority-category.ts';
import { dossiers, referenceMint, type Dossiers } from './dossiers.ts';
import { findRecord, logUse, today, type KeptWorld } from './kept-world.ts';
import { checkParticipation, type KeptSystem } from './participation.ts';
import { PERSON_UNKNOWN } from './written-record.ts';

/** What a new record is made of; the rest follows from caller and clock. */
export interface NewRecord {
  readonly identity: RecordedIdentity;
  readonly document?: SyntheticDocument | undefined;
  readonly fingerprintReference?: string | undefined;
  readonly faceReference?: string | undefined;
  readonly content: RecordContent;
  readonly expiresOn: string;
}

/** Everything that the operations of one system share. */
export interface SystemDesk<Operation extends string, Dossier extends object> {
  readonly world: KeptWorld;
  readonly dossiers: Dossiers<Dossier>;
  /** Today in UTC, YYYY-MM-DD. */
  today(): string;
  /** Refuses a caller who may not use the operation, and one who writes for a state outside the system. */
  admit(operation: Operation, caller: Caller, kind: 'reads' | 'writes'): Refusal | undefined;
  /** The retained record of a reference, or `record-unknown`. */
  find(reference: string): SystemRecord | Refusal;
  /** Stores a new record of the caller under a new reference. */
  create(caller: Caller, made: NewRecord, dossierOf: (reference: string) => Dossier): SystemRecord;
  /** Stores what a record is from now on; reference, owner and time of creation stay. */
  replace(record: SystemRecord, made: NewRecord, dossier: Dossier): SystemRecord;
  /** Takes a record out, for good. */
  erase(record: SystemRecord): void;
  /** Admits and performs a write that makes a record, and logs it once done. */
  write<Response extends object>(operation: Operation, caller: Caller, act: () => Response | Refusal): Response | Refusal;
  /** The same for one on a retained record, which writes unless told. */
  onRecord<Response extends object>(
    operation: Operation,
    caller: Caller & { readonly recordReference: string },
    act: (record: SystemRecord) => Response | Refusal,
    kind?: 'reads' | 'writes',
  ): Response | Refusal;
  /** Logs a use of the system. */
  log(operation: Operation, caller: Caller, dataTypes: readonly string[], results: number): void;
}

/** Kinds of data in the log of a write, and of a use by reference. */
const WRITTEN = ['Record'];
const BY_REFERENCE = ['RecordReference'];

function recordParts({
  document,
  fingerprintReference,
  faceReference,
  ...made
}: NewRecord): Omit<SystemRecord, 'synthetic' | 'system' | 'reference' | Origin> {
  return {
    ...made,
    ...(document && { document }),
    ...(fingerprintReference !== undefined && { fingerprintReference }),
    ...(faceReference !== undefined && { faceReference }),
  };
}

/** What stays of a record whatever is changed in it. */
type Origin = 'person' | 'memberState' | 'authority' | 'createdAt';

/** Stores records with their dossiers. */
function recordWriter<Dossier extends object>(
  records: RecordStore,
  system: KeptSystem,
  kept: Dossiers<Dossier>,
  clock: Clock,
): Pick<SystemDesk<never, Dossier>, 'create' | 'replace'> {
  const mint = referenceMint(records, system);
  return {
    create({ memberState, authority }, made, dossierOf) {
      const origin = { person: PERSON_UNKNOWN, memberState, authority, createdAt: rfc3339(clock.now()) };
      const record: SystemRecord = { synthetic: true, system, reference: mint(), ...origin, ...recordParts(made) };
      kept.keep(record, dossierOf(record.reference));
      return record;
    },
    replace({ reference, person, memberState, authority, createdAt }, made, dossier) {
      const record: SystemRecord = { synthetic: true, system, reference, person, memberState, authority, createdAt, ...recordParts(made) };
      kept.keep(record, dossier);
      return record;
    },
  };
}

/** The desk of one system over a world. `derive` says what dossier a record amounts to that nobody wrote here. */
export function systemDesk<Operation extends string, Dossier extends object>(
  world: KeptWorld,
  system: KeptSystem,
  permissions: Readonly<Record<Operation, Permission>>,
  derive: (record: SystemRecord) => Dossier,
): SystemDesk<Operation, Dossier> {
  const { records, clock } = world;
  const kept = dossiers(records, derive);
  const desk: SystemDesk<Operation, Dossier> = {
    world,
    dossiers: kept,
    today: () => today(clock),
    admit: (operation, caller, kind) =>
      checkCategory(permissions[operation], caller) ?? (kind === 'writes' ? checkParticipation(system, caller) : undefined),
    find: (reference) => findRecord(world, system, reference) ?? refuse('record-unknown'),
    ...recordWriter(records, system, kept, clock),
    erase: ({ reference }) => void records.remove(system, reference),
    write(operation, caller, act) {
      const outcome = desk.admit(operation, caller, 'writes') ?? act();
      if (!isRefusal(outcome)) desk.log(operation, caller, WRITTEN, 1);
      return outcome;
    },
    onRecord(operation, caller, act, kind = 'writes') {
      const refusal = desk.admit(operation, caller, kind);
      if (refusal) return refusal;
      const record = desk.find(caller.recordReference);
      const outcome = isRefusal(record) ? record : act(record);
      if (!isRefusal(outcome)) desk.log(operation, caller, BY_REFERENCE, 1);
      return outcome;
    },
    log: (operation, caller, dataTypes, results) => logUse(world, system, caller, { operation, dataTypes, results }),
  };
  return desk;
}
