import { resolve } from 'node:path';
import type { AlgorithmProfileSettings, ChainSettings, Reference, RevocationSettings } from '../config/configuration.ts';
import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import { algorithmProfiles, type AlgorithmProfiles } from '../signing/algorithm-profile.ts';
import { trustFrom, type Trust } from '../signing/trust.ts';
import { readBundle } from '../signing/trust/read-certificate.ts';
import type { RevocationPlan } from './watch-revocation.ts';

/** What trust is read with. */
export interface TrustSurroundings {
  readonly algorithms: AlgorithmProfiles;
  readonly read: (reference: Reference, key: string) => string;
  /** What relative paths are read against. */
  readonly folder: string;
}

/** The configured part that says whom to believe; callers and endpoints have the same. */
interface TrustSettings {
  readonly anchors: readonly Reference[];
  readonly chains: ChainSettings;
  readonly revocation: RevocationSettings;
}

/** The trust that a part of the configuration describes, `key` being where it stands. Throws `config-*` and `keys-unusable` naming the key. */
export function readTrust(settings: TrustSettings, pinned: readonly string[], key: string, surroundings: TrustSurroundings): Trust {
  const { anchors, chains, revocation } = settings;
  const { read, folder, algorithms } = surroundings;
  const all = (references: readonly Reference[], path: string): string[] =>
    references.map((reference, index) => {
      const place = `${key}.${path}[${index}]`;
      const pem = read(reference, place);
      naming(place, () => readBundle(pem));
      return pem;
    });
  const { intermediates, ...rules } = chains;
  const lists = revocation.lists.map((location) => absolute(location, folder));
  const basis = { anchors: all(anchors, 'anchors'), intermediates: all(intermediates, 'chains.intermediates'), pinned };
  return naming(key, () => trustFrom({ ...basis, rules, revocation: { ...revocation, lists }, algorithms }));
}

/** Says in every error where in the configuration it arose. */
function naming<Value>(field: string, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    const { code, details, cause } = asGatewayError(error);
    throw new GatewayError(code, { ...details, field }, { cause });
  }
}

function absolute(location: string, folder: string): string {
  return location.startsWith('file:') ? `file:${resolve(folder, location.slice('file:'.length))}` : location;
}

/** The plan of a trust that asks about revocation; none where it does not. */
export function revocationPlan(key: string, settings: Pick<TrustSettings, 'revocation'> | undefined, trust: Trust): RevocationPlan[] {
  const { mode = 'off', refreshMs = 0 } = settings?.revocation ?? {};
  return mode === 'off' ? [] : [{ key, trust, everyMs: refreshMs }];
}

/** The configured profiles of algorithms, by their names. */
export function profilesOfAlgorithms(settings: Readonly<Record<string, AlgorithmProfileSettings>>): AlgorithmProfiles {
  return algorithmProfiles(
    Object.entries(settings).map(([name, { signatures, digests, minRsaBits, acceptFrom, acceptUntil, signFrom }]) => ({
      name,
      signatures,
      digests,
      minRsaBits,
      acceptFrom: acceptFrom === undefined ? -Infinity : Date.parse(acceptFrom),
      acceptUntil: acceptUntil === undefined ? Infinity : Date.parse(acceptUntil),
      signFrom: signFrom === undefined ? undefined : Date.parse(signFrom),
    })),
  );
}
