import type { CallerRole, ObjectKind } from '../../../contracts/generated/sis.ts';

/** Kinds of object in the order of 2018/1862, Article 38(2)(a) to (r). */
const OBJECT_KINDS = [
  'MOTOR_VEHICLE',
  'TRAILER',
  'CARAVAN',
  'INDUSTRIAL_EQUIPMENT',
  'BOAT',
  'BOAT_ENGINE',
  'CONTAINER',
  'AIRCRAFT',
  'AIRCRAFT_ENGINE',
  'FIREARM',
  'BLANK_DOCUMENT',
  'ISSUED_DOCUMENT',
  'VEHICLE_CERTIFICATE_OR_PLATE',
  'BANKNOTE',
  'IT_EQUIPMENT',
  'VEHICLE_PART',
  'INDUSTRIAL_PART',
  'OTHER_OBJECT',
] as const satisfies readonly ObjectKind[];

/** The letter of a kind in Article 38(2). */
export function letterOf(kind: ObjectKind): string {
  return String.fromCharCode('a'.charCodeAt(0) + OBJECT_KINDS.indexOf(kind));
}

/** What vehicle registration services may see (2018/1862, Article 45(1)): letters a, b, c, m and p. */
const REGISTRATION: ReadonlySet<ObjectKind> = new Set([
  'MOTOR_VEHICLE',
  'TRAILER',
  'CARAVAN',
  'VEHICLE_CERTIFICATE_OR_PLATE',
  'VEHICLE_PART',
]);

/** What authorities for visas, residence and asylum may see: documents (2018/1862, Article 44(3)). */
const DOCUMENTS: ReadonlySet<ObjectKind> = new Set(['BLANK_DOCUMENT', 'ISSUED_DOCUMENT']);

/** Whether a role sees alerts on a kind of object. */
export function seesObject(role: CallerRole, kind: ObjectKind): boolean {
  if (role === 'VEHICLE_REGISTRATION') return REGISTRATION.has(kind);
  return OBJECT_ENTRY.has(role) || DOCUMENTS.has(kind);
}

/** Roles that enter alerts on objects. */
export const OBJECT_ENTRY: ReadonlySet<CallerRole> = new Set(['SIRENE', 'POLICE', 'BORDER']);
