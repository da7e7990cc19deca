import { createPrivateKey, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { signSoap } from '../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../src/signing/wss/verify-soap.ts';
import { DEFAULT_XML_LIMITS } from '../src/wire/xml/xml-limits.ts';
import type { BenchOptions } from './bench-options.ts';
import { bareSign, bareVerify, type BareWork } from './signing/bare-crypto.ts';
import { canonicalParts, libxml2Sign, libxml2Verify, xmlCryptoSign, xmlCryptoVerify } from './signing/in-process-peers.ts';
import { hasJdk, jdkPerSecond, type JdkFigures, type JdkWork } from './signing/jdk-peer.ts';
import { asTemplate, hoisted, outgoing, referencedIds, signedMessage, SOURCES, withoutSignature } from './signing/messages.ts';
import { newParty, type BenchParty, type KeyKind } from './signing/parties.ts';
import { densePayload, imagePayload, written } from './signing/payloads.ts';
import { hasXmlsec1, xmlsec1PerSecond } from './signing/xmlsec1-peer.ts';
import { describeMachine, publish, quantile, rounded, type BenchLine } from './support/figures.ts';
import { measure, type Contender, type Measured, type Pace } from './support/rounds.ts';

/** What stands around the payload before the message is signed: envelope, addressing, Timestamp and token. */
const AROUND = 2_048;
const SIZES = {
  '4kb': written(densePayload(4_096 - AROUND)),
  '60kb': written(densePayload(61_440 - AROUND)),
  '1mb-image': written(imagePayload(1_048_576 - AROUND)),
} as const;
type Size = keyof typeof SIZES;
const KINDS: readonly KeyKind[] = ['p256', 'rsa2048', 'rsa3072'];
const UNIT = 'messages/s';
const LIMITS = { ...DEFAULT_XML_LIMITS, maxBytes: 4_194_304, maxTextBytes: 2_097_152 };

/** Everything that the contenders of one size and key need, made once. */
interface Subject {
  readonly name: string;
  readonly size: Size;
  readonly party: BenchParty;
  readonly signed: Buffer;
  readonly foreign: Buffer;
  readonly unsigned: string;
  readonly ids: readonly string[];
  readonly bare: BareWork;
}

/**
 * Signed SOAP messages made and verified, against the bare cryptography and against other implementations, in interleaved rounds.
 *
 * - Sizes are those of the message before it is signed; the signature adds about 3.5 KB and covers Body, Timestamp, token and three
 *   addressing headers, as that of every message of the gateway does. `roundtrip` signs the 4 KB message and verifies one of the size named.
 * - `limit` of `sign`: one SHA-256 over each covered part but the token, whose bytes are the same in all messages, and one signature, by
 *   `node:crypto` on bytes that are there. Of `verify`: one SHA-256 over each covered part and one verification. Of `roundtrip`: a signed
 *   request with the 4 KB payload and a verified reply.
 * - `ours` takes the payload as the canonical bytes that the gateway's writer made and gives the message, keeping what many messages share
 *   (token, action, address, the Timestamp of one millisecond) digested; verifying takes the message and does all the strict checks,
 *   freshness included, with a trust that has seen the certificate before. `verify-…-foreign` is the same message with its namespaces
 *   declared on the Envelope and empty elements closed by themselves.
 * - Peers sign and verify the very same parts, given the key. xmlsec1 and the JDK run as programs of their own in the same run, start-up not
 *   counted.
 *
 * `loop-delay` signs 100 messages at a time with RSA-3072 and tells how late timers were; it has no limit.
 */
export async function run({ quick }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
  const pace: Pace = quick ? { rounds: 3, sliceMs: 60 } : { rounds: 7, sliceMs: 150 };
  try {
    const subjects: Subject[] = [];
    for (const kind of KINDS) {
      const party = await newParty(kind);
      for (const size of Object.keys(SIZES) as Size[]) subjects.push(await subjectOf(party, size));
    }
    const lines: BenchLine[] = [];
    const outside = await outsidePeers(folder, subjects, pace, quick);
    for (const subject of subjects) lines.push(...(await linesOf(subject, subjects, outside, pace)));
    lines.push(await loopDelay(subjects, quick));
    publish('signing', lines, { machine: describeMachine(folder), quick, ...pace, bytes: sizesOf(subjects) });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sizesOf = (subjects: readonly Subject[]): Record<string, number> =>
  Object.fromEntries(subjects.map(({ name, signed }) => [name, signed.length]));

async function subjectOf(party: BenchParty, size: Size): Promise<Subject> {
  const signed = await signedMessage(party, SIZES[size]);
  const text = signed.toString();
  const ids = referencedIds(text);
  const { parts, signedInfo } = canonicalParts(signed, ids);
  const signature = sign('sha256', signedInfo, createPrivateKey(party.keyPem));
  return {
    name: `${size}-${party.kind}`,
    size,
    party,
    signed,
    foreign: Buffer.from(hoisted(text)),
    unsigned: withoutSignature(text),
    ids,
    bare: { party, parts, signedInfo, signature },
  };
}

/** Figures of the peers that are programs of their own, by `<peer> <operation> <subject>`. */
async function outsidePeers(
  folder: string,
  subjects: readonly Subject[],
  { rounds }: Pace,
  quick: boolean,
): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number>();
  if (hasXmlsec1()) {
    for (const { name, size, party, signed, unsigned } of subjects) {
      const repeat = Math.ceil((quick ? 0.2 : 1) * (size === '4kb' ? 400 : size === '60kb' ? 150 : 40));
      const message = signed.toString();
      const template = asTemplate(message);
      if (unsigned === message) throw new Error('the message has no signature to take away');
      figures.set(`xmlsec1 sign ${name}`, await xmlsec1PerSecond(folder, { operation: 'sign', party, xml: template, repeat }, rounds));
      figures.set(`xmlsec1 verify ${name}`, await xmlsec1PerSecond(folder, { operation: 'verify', party, xml: message, repeat }, rounds));
    }
  }
  if (hasJdk()) {
    const works = subjects.map(({ party, size, signed, unsigned, ids }): JdkWork => ({
      party,
      size,
      signed: signed.toString(),
      unsigned,
      ids,
    }));
    const jdk = await jdkPerSecond(folder, works, quick ? 150 : 500);
    for (const { name, size, party } of subjects) {
      const found: JdkFigures | undefined = jdk.get(`${size} ${party.kind}`);
      if (found === undefined) continue;
      figures.set(`jdk sign ${name}`, found.sign);
      figures.set(`jdk verify ${name}`, found.verify);
    }
  }
  return figures;
}

async function linesOf(
  subject: Subject,
  subjects: readonly Subject[],
  outside: ReadonlyMap<string, number>,
  pace: Pace,
): Promise<readonly BenchLine[]> {
  const { name, size, party, signed, foreign, unsigned, ids, bare } = subject;
  const options = { trust: party.trust, clock: SOURCES.clock, limits: LIMITS, maxAgeMs: 86_400_000 };
  const message = signed.toString();
  const request = subjects.find((other) => other.size === '4kb' && other.party === party) ?? subject;
  const ours = async (): Promise<void> => {
    await signSoap(outgoing(SIZES[size]), party.identity, SOURCES);
  };
  const verified = async (bytes: Buffer): Promise<void> => {
    await verifySoap(bytes, options);
  };
  const bareRequest = bareSign(withoutToken(request.bare));
  const bareReply = bareVerify(bare);
  const contenders: Contender[] = [
    { name: 'bare sign', callers: 1, once: bareSign(withoutToken(bare)) },
    { name: 'ours sign', callers: 1, once: ours },
    { name: 'xml-crypto sign', callers: 1, once: () => void xmlCryptoSign(party, unsigned, ids) },
    { name: 'libxml2-wasm sign', callers: 1, once: () => void libxml2Sign(party, unsigned, ids) },
    { name: 'bare verify', callers: 1, once: bareReply },
    { name: 'ours verify', callers: 1, once: () => verified(signed) },
    { name: 'ours verify foreign', callers: 1, once: () => verified(foreign) },
    { name: 'xml-crypto verify', callers: 1, once: () => xmlCryptoVerify(party, message) },
    { name: 'libxml2-wasm verify', callers: 1, once: () => libxml2Verify(party, signed) },
    { name: 'bare roundtrip', callers: 1, once: () => (bareRequest(), bareReply()) },
    {
      name: 'ours roundtrip',
      callers: 1,
      once: async () => {
        await signSoap(outgoing(SIZES['4kb']), party.identity, SOURCES);
        await verified(signed);
      },
    },
  ];
  const measured = await measure(contenders, pace);
  const of = (contender: string): Measured => {
    const found = measured.get(contender);
    if (found === undefined) throw new Error(`${contender} was not measured`);
    return found;
  };
  const line = (operation: string, suffix = ''): BenchLine => {
    const own = of(`ours ${operation}${suffix}`);
    const limit = of(`bare ${operation}`).perSecond;
    const inside = ['xml-crypto', 'libxml2-wasm'].flatMap((peer) => {
      const figure = measured.get(`${peer} ${operation}`)?.perSecond;
      return figure === undefined ? [] : [[peer, rounded(figure)] as const];
    });
    const others = ['xmlsec1', 'jdk'].flatMap((peer) => {
      const figure = outside.get(`${peer} ${operation} ${name}`);
      return figure === undefined ? [] : [[peer, rounded(figure)] as const];
    });
    return {
      bench: 'signing',
      case: `${operation}-${name}${suffix.replace(' ', '-')}`,
      unit: UNIT,
      ours: rounded(own.perSecond),
      limit: rounded(limit),
      share: rounded(own.perSecond / limit),
      ...(inside.length + others.length > 0 && suffix === '' && { peers: Object.fromEntries([...inside, ...others]) }),
      ...durations(own.samples),
    };
  };
  return [line('sign'), line('verify'), line('verify', ' foreign'), line('roundtrip')];
}

/** The token is the same in every message of one key, so its digest is no work that a signature needs. */
const withoutToken = (work: BareWork): BareWork => ({
  ...work,
  parts: work.parts.filter((part) => !Buffer.from(part).subarray(0, 64).includes('BinarySecurityToken')),
});

const AT_ONCE = 100;

async function loopDelay(subjects: readonly Subject[], quick: boolean): Promise<BenchLine> {
  const party = subjects.find(({ party: { kind } }) => kind === 'rsa3072')?.party;
  if (party === undefined) throw new Error('no RSA-3072 key');
  const sign100 = (): Promise<unknown> =>
    Promise.all(Array.from({ length: AT_ONCE }, () => signSoap(outgoing(SIZES['4kb']), party.identity, SOURCES)));
  await sign100();
  const resolution = 1;
  const delays = monitorEventLoopDelay({ resolution });
  const samples: number[] = [];
  delays.enable();
  const until = performance.now() + (quick ? 1_000 : 5_000);
  let made = 0;
  const begin = performance.now();
  while (performance.now() < until) {
    await sign100();
    made += AT_ONCE;
  }
  const elapsed = performance.now() - begin;
  delays.disable();
  // The histogram counts the whole time between two ticks of a timer of one millisecond.
  for (const part of [50, 95, 99]) samples.push(Math.max(0, delays.percentile(part) / 1e6 - resolution));
  const [p50 = 0, p95 = 0, p99 = 0] = samples;
  return {
    bench: 'signing',
    case: `loop-delay-${AT_ONCE}-rsa3072`,
    unit: UNIT,
    ours: rounded((made * 1_000) / elapsed),
    p50_ms: rounded(p50),
    p95_ms: rounded(p95),
    p99_ms: rounded(p99),
  };
}

const durations = (samples: readonly number[]) => ({
  p50_ms: rounded(quantile(samples, 0.5)),
  p95_ms: rounded(quantile(samples, 0.95)),
  p99_ms: rounded(quantile(samples, 0.99)),
});
