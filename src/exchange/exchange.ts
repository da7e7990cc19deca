import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, RandomSource } from '../kernel/clock.ts';
import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import type { ProblemCode } from '../kernel/problems.ts';
import type { AdapterManifest, Exchange, VerifiedMessage, WireMessage } from '../ports/adapter.ts';
import type { HttpClient } from '../ports/http-client.ts';
import type { HttpRequestMessage } from '../kernel/http-message.ts';
import type { Protector } from '../ports/protection.ts';
import { mintVerified } from '../ports/verified-mint.ts';
import { requestFor } from './request-for.ts';

/** One configured endpoint: its address, what protects its messages, and a client of its own where its TLS differs. */
export interface ExchangeTarget {
  readonly url: string;
  readonly protector: Protector;
  /** Holds what an answer's signature covers against the endpoint's contract; throws `contract-reply-invalid`. */
  readonly checkAnswer?: (body: Uint8Array) => void;
  readonly client?: HttpClient;
}

/** One attempt as the operator sees it: names and numbers only. */
export interface AttemptObservation {
  readonly endpoint: string;
  /** 1, or 2 for the one retry. */
  readonly attempt: number;
  readonly durationMs: number;
  /** Why it failed, when it did. */
  readonly code?: ProblemCode;
}

/** What an exchange draws on. `wait` pauses for milliseconds and rejects when the signal aborts; the system's timer unless told. */
export interface ExchangeContext {
  readonly client: HttpClient;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly observe?: (attempt: AttemptObservation) => void;
}

/** The retry comes this many milliseconds after the failure, and up to this many more. */
const RETRY_AFTER_MS = 50;
const RETRY_SPREAD_MS = 200;

/**
 * The only door out: signs, sends, receives and verifies. An attempt that could not reach its endpoint is made once more, signed anew,
 * where the manifest calls the message idempotent. `sent` and `received` are SHA-256 of the HTTP content as it travelled. Every
 * failure names the endpoint: `endpoint-*`, `signature-*`, `contract-reply-invalid`, or `plan-endpoint-not-configured`.
 */
export function openExchange(targets: ReadonlyMap<string, ExchangeTarget>, context: ExchangeContext): Exchange {
  const wait = context.wait ?? (async (ms, signal) => delay(ms, undefined, { signal }));
  return async (endpoint, manifest, message, signal) => {
    const target = targets.get(endpoint);
    if (!target) throw new GatewayError('plan-endpoint-not-configured', { endpoint });
    const request = requestFor(target.url, manifest, message);
    try {
      return await observed(() => attempt(target, manifest, request, message, context, signal), { endpoint, attempt: 1 }, context);
    } catch (error) {
      const failure = named(error, endpoint, signal);
      if (!manifest.idempotent || failure.code !== 'endpoint-unavailable') throw failure;
    }
    try {
      await wait(RETRY_AFTER_MS + jitter(context.random), signal);
      return await observed(() => attempt(target, manifest, request, message, context, signal), { endpoint, attempt: 2 }, context);
    } catch (error) {
      throw named(error, endpoint, signal);
    }
  };
}

async function attempt(
  target: ExchangeTarget,
  manifest: AdapterManifest,
  request: HttpRequestMessage,
  message: WireMessage,
  context: ExchangeContext,
  signal: AbortSignal,
): Promise<VerifiedMessage> {
  signal.throwIfAborted();
  const outgoing = await target.protector.protect(request, message.action);
  const response = await (target.client ?? context.client)(outgoing.message, signal);
  const content = await target.protector.verify(response, outgoing).catch((error: unknown) => {
    throw unsignedErrorPage(error, manifest, response.status);
  });
  target.checkAnswer?.(content.body);
  return mintVerified({
    contentType: content.contentType,
    body: content.body,
    status: response.status,
    signer: content.signer,
    sent: sha256(outgoing.message.body),
    received: sha256(response.body),
  });
}

/**
 * What stands between us and a SOAP endpoint answers errors in its own words: nobody's signature, rather than a breach of the
 * endpoint's contract.
 */
function unsignedErrorPage(error: unknown, manifest: AdapterManifest, status: number): unknown {
  const isPage =
    manifest.protocol !== 'rest' &&
    (status < 200 || status > 299) &&
    error instanceof GatewayError &&
    error.code === 'contract-reply-invalid';
  return isPage ? new GatewayError('signature-missing', {}, { cause: error }) : error;
}

function named(error: unknown, endpoint: string, signal: AbortSignal): GatewayError {
  if (signal.aborted) return new GatewayError('endpoint-timeout', { endpoint }, { cause: error });
  const { code, details, cause } = asGatewayError(error);
  return new GatewayError(code, { ...details, endpoint }, { cause });
}

async function observed(
  run: () => Promise<VerifiedMessage>,
  which: { readonly endpoint: string; readonly attempt: number },
  { clock, observe }: ExchangeContext,
): Promise<VerifiedMessage> {
  const started = clock.now();
  try {
    const message = await run();
    observe?.({ ...which, durationMs: clock.now() - started });
    return message;
  } catch (error) {
    observe?.({ ...which, durationMs: clock.now() - started, code: asGatewayError(error).code });
    throw error;
  }
}

function jitter(random: RandomSource): number {
  const [high = 0, low = 0] = random.bytes(2);
  return Math.floor(((high * 256 + low) / 65_536) * RETRY_SPREAD_MS);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
