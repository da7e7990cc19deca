import type { Logger } from 'pino';
import type { Trail } from '../audit/trail.ts';
import type { Profile } from '../canonical/generated/types.ts';
import { rfc3339, type Clock } from '../kernel/clock.ts';
import { notAfterOf, type Identities } from './identities.ts';
import { failureTrace } from './failure-trace.ts';

/** What has to be looked after while a gateway runs. */
export interface UpkeepParts {
  readonly trail: Pick<Trail, 'eraseExpired'>;
  readonly retainDays: number;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly identities: Pick<Identities, 'inForce'>;
  /** Looks at the signing keys again. */
  readonly refreshKeys: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

const EVERY_MS = 6 * 3_600_000;
/** How long a replaced key file may go unseen. */
const KEYS_EVERY_MS = 30_000;
const EXPIRY_NOTICE_MS = 14 * 86_400_000;

/** Sees to what falls due by the calendar, on start and four times a day, and to changed keys twice a minute, until the returned function is called. */
export function startUpkeep(parts: UpkeepParts): () => void {
  const look = (): void => {
    eraseExpired(parts);
    warnOfOverdueReviews(parts);
    warnOfExpiry(parts);
  };
  look();
  const timers = [setInterval(look, EVERY_MS), setInterval(() => void parts.refreshKeys(), KEYS_EVERY_MS)];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}

/** Log entries are erased one year after their creation unless a legal hold names them (Articles 10(3), 16(3), 24(7), 36(3)). */
function eraseExpired({ trail, retainDays, log }: UpkeepParts): void {
  trail.eraseExpired(retainDays, 'retention period ended').then(
    (range) => range && log.info({ first: range.first, last: range.last }, 'expired audit records erased'),
    (failure: unknown) => log.error({ failure: failureTrace(failure) }, 'expired audit records could not be erased'),
  );
}

/** Article 8(3): a profile is reviewed at least once a year. One that is overdue still works, and its operator is told. */
function warnOfOverdueReviews({ profiles, clock, log }: UpkeepParts): void {
  const today = rfc3339(clock.now()).slice(0, 10);
  for (const { id, reviewBy } of profiles.values()) {
    if (today > reviewBy) log.warn({ profile: id, reviewBy }, 'profile is past its review date');
  }
}

/** Nobody believes a signature whose certificate has run out, so its operator is told a fortnight before. */
function warnOfExpiry({ identities, clock, log }: UpkeepParts): void {
  const now = clock.now();
  for (const [identity, signer] of identities.inForce(now)) {
    if (signer.certificate.validToDate.getTime() - now < EXPIRY_NOTICE_MS)
      log.warn(
        { identity, fingerprint: signer.fingerprint, notAfter: notAfterOf(signer.certificate) },
        'certificate of a signing key ends soon',
      );
  }
}
