import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import { readRevocationList, type RevocationList } from './revocation-list.ts';
import {
  AUTHORITY_SKEW_MS,
  freshUntil,
  isSameAuthority,
  type RevocationFault,
  type RevocationRules,
  type RevocationSources,
  type RevocationWord,
} from './revocation-rules.ts';

/** The newest revocation lists, by where they lie and by their authority: another's list in their place does not make them forgotten. */
export interface HeldLists {
  /** Grows when a list is replaced. */
  readonly generation: number;
  wordOn(certificate: CertificateFacts, issuer: CertificateFacts): RevocationWord;
  /** Reads every list anew; `authorities` may sign them. Never rejects. */
  refresh(sources: RevocationSources, authorities: readonly CertificateFacts[], at: number): Promise<readonly RevocationFault[]>;
}

/** No lists until the first refresh. */
export function openHeldLists(rules: Pick<RevocationRules, 'lists' | 'maxAgeMs' | 'graceMs'>): HeldLists {
  const held = new Map<string, readonly RevocationList[]>();
  let generation = 0;

  const replace = (location: string, list: RevocationList): void => {
    const lists = held.get(location) ?? [];
    const before = lists.find(({ issuer }) => isSameAuthority(issuer, list.issuer));
    if (before !== undefined && isOlder(list, before)) throw new GatewayError('revocation-list-refused', { rule: 'crl/went-back' });
    if (before?.thisUpdate === list.thisUpdate && before.number === list.number) return;
    held.set(location, [...lists.filter((other) => other !== before), list]);
    generation += 1;
  };

  const refreshOne = async (
    location: string,
    { fetchBytes }: RevocationSources,
    authorities: readonly CertificateFacts[],
    at: number,
  ): Promise<readonly RevocationFault[]> => {
    try {
      const list = await readRevocationList(await fetchBytes(location), authorities, at + AUTHORITY_SKEW_MS);
      replace(location, list);
      if (freshUntil(list.thisUpdate, list.nextUpdate, rules) >= at) return [];
      return [{ source: location, error: new GatewayError('revocation-list-refused', { rule: 'crl/stale' }) }];
    } catch (error) {
      return [{ source: location, error: asGatewayError(error) }];
    }
  };

  return {
    get generation() {
      return generation;
    },

    wordOn(certificate, issuer) {
      let until: number | undefined;
      let revokedFrom = Infinity;
      for (const list of [...held.values()].flat()) {
        if (!isSameAuthority(list.issuer, issuer) || !list.covers(certificate)) continue;
        revokedFrom = Math.min(revokedFrom, list.revokedAt(certificate.serial) ?? Infinity);
        until = Math.max(until ?? -Infinity, freshUntil(list.thisUpdate, list.nextUpdate, rules) + rules.graceMs);
      }
      return { until, revokedFrom };
    },

    async refresh(sources, authorities, at) {
      const faults: RevocationFault[] = [];
      // One after the other: of large lists, only one at a time is in memory twice.
      for (const location of rules.lists) faults.push(...(await refreshOne(location, sources, authorities, at)));
      return faults;
    },
  };
}

/** A list with an earlier number or time is an old one played again. */
function isOlder(list: RevocationList, held: RevocationList): boolean {
  return (list.number ?? -1n) < (held.number ?? -1n) || list.thisUpdate < held.thisUpdate;
}
