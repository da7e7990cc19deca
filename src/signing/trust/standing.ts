import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { certificateField, type Path } from './check-path.ts';
import type { Revocation } from './revocation.ts';
import type { TrustedSigner } from './trusted-signer.ts';

/** A signer whose paths were found sound once, and what is to be judged of it at every use. Times are epoch milliseconds. */
export interface Standing {
  /** The signer, by the first path that holds. Throws `auth-certificate-expired`, `-not-yet-valid`, `-revoked` or `auth-revocation-unknown`. */
  signer(at: number): TrustedSigner;
  isInForce(at: number): boolean;
  /** Whether it is out of force only because the status of a certificate is not known. */
  isUnknown(at: number): boolean;
  /** Asks responders for what is not known. Never throws. */
  ask(at: number): Promise<void>;
  /** Takes OCSP answers that came along. Never throws. */
  take(answers: readonly Uint8Array[], at: number): Promise<void>;
}

/** A path with the span in which nothing has to be looked up: its validity, and the last good verdict on its revocation. */
interface JudgedPath {
  readonly path: Path;
  readonly signer: TrustedSigner;
  readonly validFrom: number;
  readonly validUntil: number;
  goodUntil: number;
  generation: number;
}

interface Objection {
  readonly code: ProblemCode;
  readonly rule: string;
  readonly position: number;
}

/** The standing of a signer with at least one path. Of a `pinned` one the path says only who may revoke it, for nobody vouches. */
export function openStanding(paths: readonly Path[], revocation: Revocation, basis: 'chained' | 'pinned'): Standing {
  const judged = paths.map((path) => judgedPath(path, basis));

  const revocationOf = (candidate: JudgedPath, at: number): Objection | undefined => {
    const { generation } = revocation;
    if (candidate.generation === generation && at <= candidate.goodUntil) return undefined;
    const verdict = revocation.judge(candidate.path, at);
    if (verdict.state !== 'good') {
      const code = verdict.state === 'revoked' ? 'auth-certificate-revoked' : 'auth-revocation-unknown';
      return { code, rule: 'x509/revocation', position: verdict.position };
    }
    candidate.goodUntil = verdict.until;
    candidate.generation = generation;
    return undefined;
  };

  const objectionTo = (candidate: JudgedPath, at: number): Objection | undefined =>
    at >= candidate.validFrom && at <= candidate.validUntil ? revocationOf(candidate, at) : validityOf(candidate, at, basis);

  const inForce = (at: number): TrustedSigner | undefined => {
    for (const candidate of judged) if (objectionTo(candidate, at) === undefined) return candidate.signer;
    return undefined;
  };

  const objections = (at: number): Objection[] => judged.flatMap((candidate) => objectionTo(candidate, at) ?? []);

  return {
    signer: (at) => inForce(at) ?? refuse(objections(at)),
    isInForce: (at) => inForce(at) !== undefined,
    isUnknown: (at) => inForce(at) === undefined && objections(at).some(({ code }) => code === 'auth-revocation-unknown'),
    async ask(at) {
      for (const candidate of judged) await revocation.ask(candidate.path, at);
    },
    async take(answers, at) {
      for (const candidate of judged) await revocation.take(answers, candidate.path, at);
    },
  };
}

function judgedPath(path: Path, basis: 'chained' | 'pinned'): JudgedPath {
  const [facts, ...issuers] = path;
  const { certificate, publicKey, fingerprint } = facts;
  const vouching = basis === 'pinned' ? [] : issuers;
  return {
    path,
    signer: { certificate, publicKey, fingerprint, chain: vouching.map((issuer) => issuer.certificate) },
    validFrom: Math.max(...[facts, ...vouching].map(({ validFrom }) => validFrom)),
    validUntil: Math.min(...[facts, ...vouching].map(({ validUntil }) => validUntil)),
    goodUntil: -Infinity,
    generation: -1,
  };
}

function validityOf({ path }: JudgedPath, at: number, basis: 'chained' | 'pinned'): Objection | undefined {
  const judged = basis === 'pinned' ? path.slice(0, 1) : path;
  const position = judged.findIndex(({ validFrom, validUntil }) => at < validFrom || at > validUntil);
  const isEarly = at < (judged[position]?.validFrom ?? -Infinity);
  return { code: isEarly ? 'auth-certificate-not-yet-valid' : 'auth-certificate-expired', rule: 'x509/validity', position };
}

/** A revocation says more about the signer than that another path has run out. */
function refuse(objections: readonly Objection[]): never {
  const objection = objections.find(({ code }) => code === 'auth-certificate-revoked') ?? objections[0];
  const { code, rule, position } = objection ?? { code: 'auth-certificate-not-trusted', rule: 'x509/path', position: 0 };
  throw new GatewayError(code, { rule, field: certificateField(position) });
}
