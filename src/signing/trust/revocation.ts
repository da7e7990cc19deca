import type { CertificateFacts } from './certificate-facts.ts';
import type { Path } from './check-path.ts';
import { openHeldLists } from './held-lists.ts';
import { openHeldStatuses } from './held-statuses.ts';
import type { RevocationFault, RevocationRules, RevocationSources } from './revocation-rules.ts';

/** Whether a path holds. `until`: epoch milliseconds, inclusive; `position` counts from the signer. */
export type RevocationVerdict =
  { readonly state: 'good'; readonly until: number } | { readonly state: 'revoked' | 'unknown'; readonly position: number };

/** What is known about revocation, and how it is renewed. */
export interface Revocation {
  /** Changes when something new is known. */
  readonly generation: number;
  judge(path: Path, at: number): RevocationVerdict;
  /** Takes OCSP answers that came with a message; those that cannot be used are left. Never rejects. */
  take(answers: readonly Uint8Array[], path: Path, at: number): Promise<void>;
  /** Asks responders about those of a path whose status is not known, once there are sources to ask through. Never rejects. */
  ask(path: Path, at: number): Promise<void>;
  /** Looks for news through `sources`, which later questions go through as well. `authorities` may sign lists. Never rejects. */
  refresh(sources: RevocationSources, authorities: readonly CertificateFacts[], at: number): Promise<readonly RevocationFault[]>;
}

interface Link {
  readonly position: number;
  readonly certificate: CertificateFacts;
  readonly issuer: CertificateFacts;
}

/** Nothing is known about revocation until the first refresh. */
export function openRevocation(rules: RevocationRules): Revocation {
  const usesResponders = rules.mode === 'ocsp' || rules.mode === 'prefer-ocsp';
  const usesLists = rules.mode === 'crl' || rules.mode === 'prefer-ocsp';
  const lists = usesLists ? openHeldLists(rules) : undefined;
  const isListed = (responder: CertificateFacts, issuer: CertificateFacts, at: number): boolean =>
    lists !== undefined && lists.wordOn(responder, issuer).revokedFrom <= at;
  const statuses = usesResponders ? openHeldStatuses(rules, isListed) : undefined;
  let known: RevocationSources | undefined;

  /** Until when the certificate counts as good; `undefined` when nothing fresh is known; -Infinity when it is revoked. */
  const goodUntil = ({ certificate, issuer }: Link, at: number): number | undefined => {
    const words = [lists?.wordOn(certificate, issuer), statuses?.wordOn(certificate, issuer)].filter((word) => word !== undefined);
    const revokedFrom = Math.min(...words.map((word) => word.revokedFrom));
    // A revocation once seen stands, however old its source has become.
    if (revokedFrom <= at) return -Infinity;
    const until = Math.max(...words.map((word) => word.until ?? -Infinity));
    return until < at ? undefined : Math.min(until, revokedFrom - 1);
  };

  return {
    get generation() {
      return (lists?.generation ?? 0) + (statuses?.generation ?? 0);
    },

    judge(path, at) {
      let until = Infinity;
      if (rules.mode === 'off') return { state: 'good', until };
      for (const link of linksOf(path)) {
        const good = goodUntil(link, at);
        if (good === undefined) return { state: 'unknown', position: link.position };
        if (good === -Infinity) return { state: 'revoked', position: link.position };
        until = Math.min(until, good);
      }
      return { state: 'good', until };
    },

    async take(answers, path, at) {
      for (const answer of answers.slice(0, path.length))
        for (const { certificate, issuer } of linksOf(path)) await statuses?.take(answer, certificate, issuer, at);
    },

    async ask(path, at) {
      const sources = known;
      if (statuses === undefined || sources === undefined) return;
      const missing = linksOf(path).filter((link) => goodUntil(link, at) === undefined);
      await Promise.all(missing.map(({ certificate, issuer }) => statuses.ask(certificate, issuer, sources, at)));
    },

    async refresh(sources, authorities, at) {
      known = sources;
      const [ofLists, ofStatuses] = [await lists?.refresh(sources, authorities, at), await statuses?.refresh(sources, at)];
      return [...(ofLists ?? []), ...(ofStatuses ?? [])];
    },
  };
}

/** Every certificate of the path that an authority could revoke, with that authority. */
function linksOf(path: Path): readonly Link[] {
  return path.slice(1).map((issuer, position) => ({ position, certificate: path[position] ?? issuer, issuer }));
}
