import type { Profile } from '../canonical/generated/types.ts';
import { validateProfile } from '../canonical/generated/validators.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import { PROFILE_CHECKS } from './profile-checks.ts';

/** One profile as read from a file: its file name and its parsed content. */
export interface ProfileDocument {
  readonly name: string;
  readonly document: unknown;
}

/**
 * The profiles by id, each valid by schema and consistent in itself; frozen, in the order of their ids.
 * Throws `config-invalid` whose `field` is `<file name>#<JSON Pointer>` and whose `mend` says what to correct.
 */
export function loadProfiles(documents: readonly ProfileDocument[]): ReadonlyMap<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const { name, document } of documents) {
    const profile = checkedProfile(name, document);
    if (profiles.has(profile.id)) throw invalid(name, '/id', 'Give every profile an id of its own.');
    profiles.set(profile.id, deepFrozen(profile));
  }
  return new Map([...profiles].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function checkedProfile(name: string, document: unknown): Profile {
  if (!validateProfile(document)) throw schemaFailure(name);
  for (const check of PROFILE_CHECKS) {
    const [fault] = check(document);
    if (fault !== undefined) throw invalid(name, fault.pointer, fault.mend);
  }
  return structuredClone(document);
}

function schemaFailure(name: string): GatewayError {
  const [first] = validateProfile.errors ?? [];
  const member: unknown = first?.params['additionalProperty'] ?? first?.params['missingProperty'];
  const pointer = `${first?.instancePath ?? ''}${typeof member === 'string' ? `/${member}` : ''}`;
  return invalid(name, pointer, `Correct the profile: it ${first?.message ?? 'does not conform to its schema'}.`);
}

function invalid(name: string, pointer: string, mend: string): GatewayError {
  return new GatewayError('config-invalid', { field: `${name}#${pointer}`, rule: 'policy/profiles', mend });
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) deepFrozen<unknown>(member);
  return Object.freeze(value);
}
