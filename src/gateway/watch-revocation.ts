import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Clock, RandomSource } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { HttpClient } from '../ports/http-client.ts';
import type { Trust } from '../signing/trust.ts';
import type { FetchBytes } from '../signing/trust/revocation-rules.ts';
import { MAX_LIST_BYTES } from '../signing/trust/revocation-list.ts';
import type { Counters } from './counters.ts';
import { failureTrace } from './failure-trace.ts';

/** A trust that asks about revocation, where it stands in the configuration, and how often it looks for news, in milliseconds. */
export interface RevocationPlan {
  readonly key: string;
  readonly trust: Pick<Trust, 'refresh'>;
  readonly everyMs: number;
}

/** What watching revocation draws on. */
export interface RevocationWatch {
  /** Takes answers of up to `MAX_LIST_BYTES`. */
  readonly client: HttpClient;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly counters: Pick<Counters, 'count'>;
  readonly log: Pick<Logger, 'error'>;
}

const FETCH_MS = 10_000;

/**
 * Looks for revocations now and again and again, until the returned function is called. Resolves after the first look, whatever it
 * brought: what could not be had goes to the log, and messages are refused for want of it.
 */
export async function watchRevocation(plans: readonly RevocationPlan[], watch: RevocationWatch): Promise<() => void> {
  const fetchBytes = fetchThrough(watch.client);
  const looks = plans.map((plan) => onceAtATime(() => look(plan, fetchBytes, watch)));
  await Promise.all(looks.map((lookNow) => lookNow()));
  const timers = plans.map(({ everyMs }, index) => setInterval(() => void looks[index]?.(), everyMs));
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}

/** A look that takes longer than the time between two is not overtaken by the next. */
function onceAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= run().finally(() => (running = undefined)));
}

async function look(
  { key, trust }: RevocationPlan,
  fetchBytes: FetchBytes,
  { clock, random, counters, log }: RevocationWatch,
): Promise<void> {
  try {
    const faults = await trust.refresh({ fetchBytes, random }, clock.now());
    for (const { source, error } of faults)
      log.error(
        { trust: key, source, code: error.code, rule: error.details.rule, failure: failureTrace(error.cause) },
        'no news of revocation from a source',
      );
    counters.count('gateway_revocation_looks_total', { trust: key, result: faults[0]?.error.code ?? 'renewed' });
  } catch (error) {
    log.error({ trust: key, failure: failureTrace(error) }, 'revocation could not be looked for');
    counters.count('gateway_revocation_looks_total', { trust: key, result: 'internal-error' });
  }
}

/** Reads `file:` locations, and http: and https: ones through the client. Rejects with `config-file-unreadable`, `endpoint-*` or `contract-reply-invalid`. */
export function fetchThrough(client: HttpClient): FetchBytes {
  return async (location, request) => {
    if (location.startsWith('file:')) return fileBytes(location.slice('file:'.length));
    const { status, body } = await client(
      {
        method: request ? 'POST' : 'GET',
        url: location,
        headers: request ? { 'content-type': request.mediaType } : {},
        body: request?.body ?? new Uint8Array(),
      },
      AbortSignal.timeout(FETCH_MS),
    );
    if (status !== 200) throw new GatewayError('endpoint-unavailable', { rule: `http/${status}` });
    return body;
  };
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_LIST_BYTES) return await readFile(path);
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', {}, { cause });
  }
  throw new GatewayError('revocation-list-refused', { rule: 'crl/size' });
}
