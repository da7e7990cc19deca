import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import { SIGNATURE_ALGORITHMS } from '../../src/signing/algorithms.ts';
import { openPair, readKey } from '../../src/signing/keys/open-pair.ts';
import { openTokens } from '../../src/signing/keys/tokens.ts';
import { signSoap } from '../../src/signing/wss/sign-soap.ts';
import { element } from '../../src/wire/xml/xml-node.ts';

// A program of its own, because a PKCS #11 library reads its settings from the environment that a process begins with.
// sign-in-token.ts soap <reference> <certificate file>: prints a signed SOAP message.
// sign-in-token.ts raw <reference> <algorithm> <file>: prints the signature of the file, Base64.
// sign-in-token.ts load <reference> <algorithm> <count>: signs so many at once; prints the delay of the event loop, in milliseconds.

const [what, reference = '', third = '', fourth = ''] = process.argv.slice(2);
const tokens = openTokens();
const ring = { tokens, read: (place: string) => readFile(place.replace(/^file:/, ''), 'utf8') };

async function soap(): Promise<string> {
  const pair = await openPair({ field: 'identity', key: reference, certificate: await readFile(third, 'utf8') }, ring);
  const addressing = { action: 'urn:synthetic:Query', to: 'urn:synthetic:to', messageId: 'urn:uuid:synthetic' };
  const payload = element('q:Query', ['synthetic'], undefined, { q: 'urn:synthetic' });
  const context = { clock: systemClock, random: systemRandom };
  return Buffer.from(await signSoap({ version: '1.2', payload, addressing }, pair(systemClock.now()), context)).toString('utf8');
}

async function signer() {
  const algorithm = SIGNATURE_ALGORITHMS.find((candidate) => candidate === third);
  if (algorithm === undefined) throw new Error('no such algorithm');
  return (await readKey(reference, 'reference', ring)).signer(algorithm);
}

async function raw(): Promise<string> {
  const sign = await signer();
  return Buffer.from(await sign(await readFile(fourth))).toString('base64');
}

async function load(): Promise<string> {
  const sign = await signer();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await sign(Buffer.of(0));
  delay.enable();
  const started = performance.now();
  await Promise.all(Array.from({ length: Number(fourth) }, async (_, index) => sign(Buffer.of(index))));
  const tookMs = performance.now() - started;
  delay.disable();
  return JSON.stringify({ p50Ms: delay.percentile(50) / 1e6, p99Ms: delay.percentile(99) / 1e6, maxMs: delay.max / 1e6, tookMs });
}

const printed = await (what === 'soap' ? soap() : what === 'raw' ? raw() : load());
process.stdout.write(printed);
await tokens.close();
