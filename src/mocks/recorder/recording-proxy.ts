import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ClosableHttpClient } from '../../wire/http/http-message.ts';
import { hostMock, type HostedAnswer, type ReceivedRequest } from '../http-host.ts';
import { readAnswer, readRequest } from './read-exchange.ts';
import { scenarioText, type RecordedExchange, type RecordingOf } from './recording.ts';

/** What a recorder needs. */
export interface RecorderOptions extends RecordingOf {
  /** Scheme, host and port of the endpoint; paths are passed on as they come. */
  readonly target: string;
  readonly send: ClosableHttpClient;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly host?: string;
  /** 0, as unless told, lets the system choose. */
  readonly port?: number;
}

/** A proxy that records what passes through it. */
export interface Recorder {
  readonly origin: string;
  /** Exchanges that were recorded, and messages that passed but are no request of the contract. */
  counts(): { readonly recorded: number; readonly passed: number };
  /** Stops, and gives the scenario. Whatever was in the exchanges is forgotten. */
  close(): Promise<string>;
}

const MAX_EXCHANGES = 10_000;
/** Octets of bodies, as they were sent; what is read of them takes a multiple of it. */
const MAX_RECORDED_BYTES = 67_108_864;
const TIMEOUT_MS = 120_000;

/** Headers that concern one connection only (RFC 9110, section 7.6.1), the length, which is counted anew, and the wish for packed answers. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'expect',
  'accept-encoding',
]);

/** Starts the proxy. Signed bytes pass untouched, and so does the Host header, because signatures cover addresses. Throws `command-usage` for a target with a path. */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const { clock, contract, host = '127.0.0.1', port = 0 } = options;
  const origin = originOf(options.target);
  let exchanges: RecordedExchange[] = [];
  let passed = 0;
  let recordedBytes = 0;
  const answer = async (received: ReceivedRequest): Promise<HostedAnswer> => {
    const started = clock.now();
    const answered = await passOn(received, origin, options.send);
    const size = received.body.byteLength + (answered?.body.byteLength ?? 0);
    const isFull = exchanges.length >= MAX_EXCHANGES || recordedBytes + size > MAX_RECORDED_BYTES;
    const request = isFull ? undefined : readRequest(received, contract);
    recordedBytes += request === undefined ? 0 : size;
    if (request === undefined) passed += 1;
    else exchanges.push({ request, answer: readAnswer(answered, request, contract), tookMs: clock.now() - started });
    return answered ?? { status: 502, headers: {}, body: new Uint8Array(), breakAfter: 0 };
  };
  const hosted = await hostMock({ host, port, answer });
  return {
    origin: hosted.origin,
    counts: () => ({ recorded: exchanges.length, passed }),
    async close() {
      await hosted.close();
      const text = scenarioText(exchanges, options, options.random);
      exchanges = [];
      return text;
    },
  };
}

function originOf(target: string): string {
  const url = URL.parse(target);
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === '';
  if (isOrigin) return url.origin;
  throw new GatewayError('command-usage', { field: '--target', mend: 'Give scheme, host and port, such as http://127.0.0.1:8080.' });
}

/** What the target answers; `undefined` where the connection failed. */
async function passOn(
  { method, url, headers, body }: ReceivedRequest,
  origin: string,
  send: ClosableHttpClient,
): Promise<HostedAnswer | undefined> {
  const { pathname, search } = new URL(url);
  try {
    const request = { method, url: `${origin}${pathname}${search}`, headers: endToEnd(headers), body };
    const response = await send(request, AbortSignal.timeout(TIMEOUT_MS));
    return { ...response, headers: endToEnd(response.headers) };
  } catch {
    return undefined;
  }
}

function endToEnd(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}
