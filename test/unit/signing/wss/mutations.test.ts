import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap, type VerifiedSoap, type VerifyOptions } from '../../../../src/signing/wss/verify-soap.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import type { XmlDocument } from '../../../../src/wire/xml/xml-document.ts';
import { clockAt, NOON, seededRandom, signedWorld, testMessage } from '../../../support/signed-soap.ts';

/** Set for a long run; a short one belongs to every test run. */
const RUNS = Number(process.env['GATEWAY_FUZZ_RUNS'] ?? 400);
const MINUTE = 60_000;

let options: VerifyOptions;
let messages: readonly Buffer[];
let genuine: readonly VerifiedSoap[];
beforeAll(async () => {
  const world = signedWorld();
  options = { trust: world.trust, clock: clockAt(NOON) };
  const signed = (identity: typeof world.ec, version: '1.1' | '1.2'): Promise<Uint8Array> =>
    signSoap(testMessage({ version }), identity, { clock: clockAt(NOON), random: seededRandom('mutations') });
  messages = (await Promise.all([signed(world.ec, '1.2'), signed(world.rsa, '1.1')])).map((bytes) => Buffer.from(bytes));
  genuine = await Promise.all(messages.map((bytes) => verifySoap(bytes, options)));
});

/** Pieces that mean something to a reader of XML, and bytes that mean nothing to one. */
const PIECES = [
  '<', '>', '/', '&', '"', "'", '=', ' ', '\n', '\r', '#', ':', ']]>', '<!-- -->', '<!--', '<![CDATA[x]]>', '<![CDATA[', '<?x?>', '&lt;', '&#0;', '&#x41;',
  ' xmlns=""', ' xmlns:wsu="urn:w"', ' Id="wss-part-Body"', ' wsu:Id="wss-part-Body"', ' a="b"', '<x/>', '<ds:Object/>', '\0', '\u00ff', '\ud83d\ude00', '0',
]; // prettier-ignore

/** What is done, at two places that are numbers without bound: each message counts them by what it has. */
const change = fc.record({
  kind: fc.constantFrom(
    'overwrite',
    'remove',
    'repeat',
    'flip',
    'insert in a tag',
    'insert in content',
    'letter',
    'left out',
    'twice',
    'moved',
    'exchanged',
  ),
  at: fc.noBias(fc.nat()),
  to: fc.noBias(fc.nat()),
  piece: fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece)),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);

function changed(message: Buffer, { kind, at, to, piece }: Change): Buffer {
  const start = at % message.length;
  const end = Math.min(message.length, start + 1 + (to % 40));
  switch (kind) {
    case 'overwrite':
      return join(message.subarray(0, start), piece, message.subarray(start + piece.length));
    case 'remove':
      return join(message.subarray(0, start), message.subarray(end));
    case 'repeat':
      return join(message.subarray(0, end), message.subarray(start));
    case 'flip':
      return join(message.subarray(0, start), Buffer.from([(message[start] ?? 0) ^ (1 << (to % 8))]), message.subarray(start + 1));
    case 'insert in a tag':
      return insertedAt(message, placesOf(message, / (?=[A-Za-z:]+=")/g), at, piece);
    case 'insert in content':
      return insertedAt(message, placesOf(message, /(?<=>)/g), at, piece);
    case 'letter':
      return letterChanged(message, at, to);
    default:
      return elementChanged(message, kind, at, to);
  }
}

/** Byte offsets, of messages that are Latin-1 as far as the pattern goes. */
const placesOf = (message: Buffer, pattern: RegExp): readonly number[] =>
  [...message.toString('latin1').matchAll(pattern)].map(({ index }) => index);

function insertedAt(message: Buffer, places: readonly number[], at: number, piece: Buffer): Buffer {
  const place = places[at % places.length] ?? 0;
  return join(message.subarray(0, place), piece, message.subarray(place));
}

/** Another letter or digit in a text or an attribute value. */
function letterChanged(message: Buffer, at: number, to: number): Buffer {
  const places = placesOf(message, /(?<=[>"][^<>"]*)[A-Za-z0-9](?=[^<>"]*[<"])/g);
  const place = places[at % places.length] ?? 0;
  return join(message.subarray(0, place), Buffer.from([LETTERS.charCodeAt(to % LETTERS.length)]), message.subarray(place + 1));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Elements left out, written twice, moved to the place before another, or exchanged with another that holds or is held by neither. */
function elementChanged(message: Buffer, kind: string, at: number, to: number): Buffer {
  let document: XmlDocument;
  try {
    document = scanXml(message);
  } catch {
    return message;
  }
  const [one, other] = [at, to].map((number) => number % document.elementCount).sort((a, b) => a - b) as [number, number];
  const part = (element: number): Buffer => message.subarray(document.startOf(element), document.endOf(element));
  const upTo = (element: number): Buffer => message.subarray(0, document.startOf(element));
  const from = (element: number): Buffer => message.subarray(document.endOf(element));
  if (kind === 'left out') return join(upTo(other), from(other));
  if (kind === 'twice') return join(upTo(other), part(other), part(other), from(other));
  if (document.afterOf(one) > other) return message;
  const between = message.subarray(document.endOf(one), document.startOf(other));
  return kind === 'moved'
    ? join(upTo(one), part(other), part(one), between, from(other))
    : join(upTo(one), part(other), between, part(one), from(other));
}

test(
  'bytes changed at random are refused by name, or change nothing that was signed',
  async () => {
    const property = fc.asyncProperty(fc.nat({ max: 1 }), fc.array(change, { minLength: 1, maxLength: 2 }), async (which, changes) => {
      const [message, original] = [messages[which], genuine[which]];
      if (message === undefined || original === undefined) throw new Error('There are two messages.');
      const bytes = changes.reduce(changed, message);
      try {
        const verified = await verifySoap(bytes, options);
        expect(Buffer.from(verified.payload).equals(original.payload)).toBe(true);
        expect(verified.addressing).toEqual(original.addressing);
        expect([verified.signer.fingerprint, verified.created, verified.expires]).toEqual([
          original.signer.fingerprint,
          original.created,
          original.expires,
        ]);
      } catch (error) {
        if (!(error instanceof GatewayError)) throw error;
        expect(error.code).toMatch(/^(?:auth|wire)-/);
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  },
  Math.max(MINUTE, RUNS * 2),
);
