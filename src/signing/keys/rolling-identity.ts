import { createHash, type X509Certificate } from 'node:crypto';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import type { BatchRule } from '../batch/batch-identity.ts';
import { batchedPair, type ClosablePair } from './batched-pair.ts';
import type { IdentitySource } from './identity-source.ts';
import { isTokenReference, openPair, type KeyRing, type PairTexts } from './open-pair.ts';

/** Where a pair lies. */
export interface PairPlan {
  /** Where it stands in the configuration; all that a problem names. */
  readonly field: string;
  /** `file:`, `env:` or `pkcs11:` reference. */
  readonly key: string;
  readonly certificate: string;
  /** From when it signs, epoch milliseconds; from ever unless told. */
  readonly from?: number | undefined;
  /** How its messages are gathered into batches (`batch/`); every one is signed by itself unless told. */
  readonly batch?: BatchRule | undefined;
}

/** What looking at a pair again brought: a new pair that signs from now on, or why the old one stays. */
export interface PairChange {
  readonly field: string;
  readonly taken?: X509Certificate;
  readonly problem?: GatewayError;
}

/** An identity whose keys change while it is used. */
export interface RollingIdentity extends IdentitySource {
  /**
   * Reads every pair again. One that changed and is whole is taken; one that is broken, half-written or gone leaves the old one at work
   * and is reported once. Never rejects.
   */
  refresh(): Promise<readonly PairChange[]>;
  /** Signs what waits in batches, at once; what a batched key is asked to sign afterwards is refused. */
  close(): Promise<void>;
}

interface LivePair {
  readonly plan: PairPlan;
  pair: ClosablePair;
  /** The one that `pair` took over from, until the next look: whoever asked for it just before is still served. */
  former?: ClosablePair | undefined;
  /** Digest of the texts behind `pair`. */
  live: string;
  /** The failure that was reported last, as digest and code, until a pair is taken again. */
  reported?: string | undefined;
}

/**
 * Opens the pairs, of which the one whose time has come last signs. Throws what `openPair` throws, with the pair's field, so that a key of
 * tomorrow that cannot be used is known today.
 */
export async function openRollingIdentity(plans: readonly [PairPlan, ...PairPlan[]], ring: KeyRing): Promise<RollingIdentity> {
  const [first, ...others] = plans;
  const start = await openLivePair(first, ring);
  const later = await Promise.all(others.map((plan) => openLivePair(plan, ring)));
  const pairs = [start, ...later.toSorted((a, b) => beginOf(a) - beginOf(b))];
  let refreshed: Promise<readonly PairChange[]> = Promise.resolve([]);
  return {
    current: (at) => (pairs.findLast((pair) => beginOf(pair) <= at) ?? start).pair.open(at),
    refresh() {
      refreshed = refreshed.then(async () => (await Promise.all(pairs.map((pair) => lookAgain(pair, ring)))).flat());
      return refreshed;
    },
    async close() {
      const open = pairs.flatMap(({ pair, former }) => (former === undefined ? [pair] : [pair, former]));
      await Promise.all(open.map((pair) => pair.close()));
    },
  };
}

const beginOf = ({ plan }: LivePair): number => plan.from ?? -Infinity;

async function openLivePair(plan: PairPlan, ring: KeyRing): Promise<LivePair> {
  try {
    const texts = await textsOf(plan, ring);
    return { plan, pair: await openClosable(plan, texts, ring), live: digestOf(texts) };
  } catch (error) {
    throw named(plan, error);
  }
}

async function openClosable({ batch }: PairPlan, texts: PairTexts, ring: KeyRing): Promise<ClosablePair> {
  return batchedPair(await openPair(texts, ring), batch);
}

async function lookAgain(live: LivePair, ring: KeyRing): Promise<readonly PairChange[]> {
  const { plan } = live;
  const { field } = plan;
  await live.former?.close();
  live.former = undefined;
  let found = '';
  try {
    const texts = await textsOf(plan, ring);
    found = digestOf(texts);
    const isNew = found !== live.live;
    if (isNew) [live.former, live.pair] = [live.pair, await openClosable(plan, texts, ring)];
    live.live = found;
    live.reported = undefined;
    return isNew ? [{ field, taken: live.pair.open(beginOf(live)).certificate }] : [];
  } catch (error) {
    const problem = named(plan, error);
    const report = `${found} ${problem.code}`;
    if (report === live.reported) return [];
    live.reported = report;
    return [{ field, problem }];
  }
}

async function textsOf({ field, key, certificate }: PairPlan, { read }: KeyRing): Promise<PairTexts> {
  return {
    field,
    key: isTokenReference(key) ? key : await read(key, `${field}.key`),
    certificate: await read(certificate, `${field}.certificate`),
  };
}

/** Private keys leave a digest behind, never their text. */
function digestOf({ key, certificate }: PairTexts): string {
  return createHash('sha256').update(key).update('\0').update(certificate).digest('hex');
}

function named({ field }: PairPlan, error: unknown): GatewayError {
  const { code, details, cause } = asGatewayError(error);
  return new GatewayError(code, { field, ...details }, { cause });
}
