import { GatewayError } from '../../kernel/gateway-error.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import type { SystemRecord } from '../population/person.ts';
import type { RecordChange, RecordStore } from '../records/record-store.ts';
import { mergedObject } from './json-patch.ts';
import type { RecordEdit } from './scenario.ts';

/** Members that a record may lack and an edit may give it, by the path of the object that they are in. */
const OPTIONAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['document', 'fingerprintReference', 'faceReference']],
  ['/identity', ['birthName', 'formerNames', 'aliases', 'birthPlace', 'birthCountry', 'birthNationality', 'parentsGivenNames']],
  ['/content', ['enteredAt', 'leftAt', 'authorisedUntil', 'stickerNumber', 'validUntil']],
]);

/** Members that every record has. */
const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['identity', 'content', 'memberState', 'authority', 'createdAt', 'expiresOn']],
  ['/identity', ['familyName', 'givenNames', 'otherNames', 'birthDate', 'sex', 'nationalities']],
]);

/**
 * Carries out an edit on what the systems hold. Throws `scenario-invalid` with the reference's system as `field` for a record that is not
 * there, one that is there already, and a `set` with members that records have not, or of another kind.
 */
export function editRecord(records: RecordStore, edit: RecordEdit): RecordChange {
  const { kind, system, reference } = edit;
  if (kind === 'delete') return records.remove(system, reference) ?? refuse(system, 'Name a record that the system holds.');
  if (kind === 'create' && records.find(system, reference))
    return refuse(system, 'Give the new record a reference that the system does not hold.');
  const original = records.find(system, kind === 'create' ? edit.like : reference);
  if (original === undefined) return refuse(system, 'Name a record that the system holds.');
  return records.put(edited({ ...original, reference }, edit.set));
}

function edited(record: SystemRecord, set: JsonObject): SystemRecord {
  const before = JSON.parse(JSON.stringify(record)) as JsonObject;
  requireKindred(before, set, '');
  const after = mergedObject(before, set);
  // Every member was held against the record's own, so what is left is a record again.
  return after as unknown as SystemRecord;
}

function requireKindred(before: JsonObject, set: JsonObject, path: string): void {
  for (const [name, value] of Object.entries(set)) {
    const known = Object.hasOwn(before, name) ? before[name] : undefined;
    const at = `${path}/${name}`;
    if (known === undefined && OPTIONAL.get(path)?.includes(name) !== true) refuse(at, 'Set members that such a record has.');
    if (value === null && REQUIRED.get(path)?.includes(name) === true) refuse(at, 'Leave members that every record has.');
    if (value === null || known === undefined) continue;
    if (kindOf(known) !== kindOf(value)) refuse(at, `Write ${kindOf(known)} here.`);
    if (isJsonObject(known) && isJsonObject(value)) requireKindred(known, value, at);
  }
}

function kindOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'a list';
  return isJsonObject(value) ? 'a mapping' : `a ${typeof value}`;
}

function refuse(field: string, mend: string): never {
  throw new GatewayError('scenario-invalid', { field, rule: 'scenario/record', mend });
}
