import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { boundedMemory } from '../bounded-memory.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import { readStatus, statusRequest, type CertificateStatus, type StatusExpectation } from './certificate-status.ts';
import {
  AUTHORITY_SKEW_MS,
  freshUntil,
  type RevocationFault,
  type RevocationRules,
  type RevocationSources,
  type RevocationWord,
} from './revocation-rules.ts';

/** The newest OCSP answers, by certificate and issuer. */
export interface HeldStatuses {
  /** Grows when an answer is replaced. */
  readonly generation: number;
  /** Whoever is spoken of once is asked about at every refresh from then on. */
  wordOn(certificate: CertificateFacts, issuer: CertificateFacts): RevocationWord;
  /** Takes an answer that came with a message; one that cannot be used is left. Never rejects. */
  take(answer: Uint8Array, certificate: CertificateFacts, issuer: CertificateFacts, at: number): Promise<void>;
  /** Asks responders now, unless none of them knew anything a moment ago; the shared answer when a question is under way. Never rejects. */
  ask(certificate: CertificateFacts, issuer: CertificateFacts, sources: RevocationSources, at: number): Promise<void>;
  /** Asks again where an answer has lived half its life. Never rejects. */
  refresh(sources: RevocationSources, at: number): Promise<readonly RevocationFault[]>;
}

const NONCE_BYTES = 32;
const MAX_WATCHED = 4_096;
const ASK_AGAIN_MS = 30_000;
const ASKED_TOGETHER = 4;

interface Watched {
  readonly certificate: CertificateFacts;
  readonly issuer: CertificateFacts;
  status: CertificateStatus | undefined;
  asking: Promise<readonly RevocationFault[]> | undefined;
  failedAt: number;
}

/** No answers until someone was asked. `isRevoked` judges responders that an issuer appointed. */
export function openHeldStatuses(
  rules: Pick<RevocationRules, 'responders' | 'maxAgeMs' | 'graceMs'>,
  isRevoked: (responder: CertificateFacts, issuer: CertificateFacts, at: number) => boolean,
): HeldStatuses {
  const memory = boundedMemory<string, Watched>(MAX_WATCHED);
  let generation = 0;

  const watched = (certificate: CertificateFacts, issuer: CertificateFacts): Watched =>
    memory.recall(`${certificate.fingerprint} ${issuer.fingerprint}`, () => ({
      certificate,
      issuer,
      status: undefined,
      asking: undefined,
      failedAt: -Infinity,
    }));

  const expectation = ({ certificate, issuer }: Watched, at: number, nonce?: Uint8Array): StatusExpectation => ({
    certificate,
    issuer,
    at,
    latest: at + AUTHORITY_SKEW_MS,
    nonce,
    isRevoked: (responder) => isRevoked(responder, issuer, at),
  });

  const replace = (entry: Watched, status: CertificateStatus): void => {
    if (!isNews(entry.status, status)) return;
    entry.status = status;
    generation += 1;
  };

  const askAbout = async (entry: Watched, { fetchBytes, random }: RevocationSources, at: number): Promise<readonly RevocationFault[]> => {
    const faults: RevocationFault[] = [];
    for (const responder of rules.responders) {
      try {
        const nonce = random.bytes(NONCE_BYTES);
        const body = statusRequest(entry.certificate, entry.issuer, nonce);
        const answer = await fetchBytes(responder, { mediaType: 'application/ocsp-request', body });
        const status = await readStatus(answer, expectation(entry, at, nonce));
        replace(entry, status);
        const lack = lackOf(status, at);
        if (lack === undefined) return faults;
        faults.push({ source: responder, error: new GatewayError('revocation-answer-refused', { rule: `ocsp/${lack}` }) });
      } catch (error) {
        faults.push({ source: responder, error: asGatewayError(error) });
      }
    }
    entry.failedAt = at;
    return faults;
  };

  /** Why an answer settles nothing. A revocation stands, however old its source. */
  const lackOf = ({ status, thisUpdate, nextUpdate }: CertificateStatus, at: number): 'unknown' | 'stale' | undefined => {
    if (status !== 'good') return status === 'unknown' ? 'unknown' : undefined;
    return freshUntil(thisUpdate, nextUpdate, rules) < at ? 'stale' : undefined;
  };

  /** One question at a time about one certificate, whoever wants to know. */
  const askOnce = (entry: Watched, sources: RevocationSources, at: number): Promise<readonly RevocationFault[]> => {
    entry.asking ??= askAbout(entry, sources, at).finally(() => (entry.asking = undefined));
    return entry.asking;
  };

  const isDue = ({ status }: Watched, at: number): boolean => {
    if (status === undefined) return true;
    const { thisUpdate, nextUpdate } = status;
    return at >= (thisUpdate + freshUntil(thisUpdate, nextUpdate, rules)) / 2;
  };

  return {
    get generation() {
      return generation;
    },

    wordOn(certificate, issuer) {
      const { status } = watched(certificate, issuer);
      if (status === undefined || status.status === 'unknown') return { until: undefined, revokedFrom: Infinity };
      // Who was revoked later was good until then.
      const until = freshUntil(status.thisUpdate, status.nextUpdate, rules) + rules.graceMs;
      return { until, revokedFrom: status.revokedAt ?? Infinity };
    },

    async take(answer, certificate, issuer, at) {
      const entry = watched(certificate, issuer);
      const status = await readStatus(answer, expectation(entry, at)).catch(() => undefined);
      if (status !== undefined) replace(entry, status);
    },

    async ask(certificate, issuer, sources, at) {
      const entry = watched(certificate, issuer);
      if (at - entry.failedAt >= ASK_AGAIN_MS) await askOnce(entry, sources, at);
    },

    async refresh(sources, at) {
      const faults: RevocationFault[] = [];
      const due = [...memory.all()].filter((entry) => isDue(entry, at));
      while (due.length > 0)
        faults.push(...(await Promise.all(due.splice(0, ASKED_TOGETHER).map((entry) => askOnce(entry, sources, at)))).flat());
      return faults;
    },
  };
}

/** An older answer played again must not undo a newer one. A newer one may: a certificate on hold can come back. */
const isNews = (held: CertificateStatus | undefined, status: CertificateStatus): boolean =>
  held === undefined ||
  status.thisUpdate > held.thisUpdate ||
  (status.thisUpdate === held.thisUpdate && (held.status !== 'revoked' || status.status === 'revoked'));
