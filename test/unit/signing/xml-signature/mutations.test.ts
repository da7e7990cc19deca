import { beforeAll, describe, expect, test } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, nat, record, type Arbitrary } from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { LEGACY_POLICY, STRICT_POLICY } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { verifyXml } from '../../../../src/signing/xml-signature/verify-xml.ts';
import { ENVELOPED, EXCLUSIVE, keyPair, signature } from './signed-xml.ts';

const RUNS = Number(process.env['GATEWAY_FUZZ_RUNS'] ?? 300);
const { privateKey, publicKey } = keyPair();

const A = '<a xmlns="urn:a" xmlns:n="urn:n" Id="a" n:b="1">one<n:c></n:c></a>';
const B = '<b Id="b">two</b>';

let documents: readonly string[];
beforeAll(async () => {
  const sign = (parts: Parameters<typeof signature>[0]['parts'], rest = ''): Promise<string> =>
    signature({ key: privateKey, algorithm: 'ecdsa-sha256', parts, rest });
  const detached = await sign([
    { uri: '#a', canonical: A },
    { uri: '#b', canonical: B },
  ]);
  const whole = await sign([{ uri: '', canonical: `<r>${A}${B}</r>`, transforms: ENVELOPED + EXCLUSIVE }]);
  documents = [`<r>${A}${B}<c>three</c>${detached}</r>`, `<r>${A}${B}${whole}</r>`];
});

/** What somebody does to a message on its way: bytes changed, cut, or written again elsewhere, and markup put in. */
interface Change {
  readonly kind: 'byte' | 'cut' | 'copy' | 'insert';
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly markup: string;
}
const MARKUP = [
  '<!-- -->',
  '<?x?>',
  '<x/>',
  '<x>',
  '</r>',
  ' ',
  'a',
  '&#97;',
  '<![CDATA[a]]>',
  ' xmlns="urn:z"',
  ' Id="a"',
  ' Id="b"',
  'xmlns:n="urn:z" ',
  '"',
  '=',
];
const change: Arbitrary<Change> = record({
  kind: constantFrom('byte', 'cut', 'copy', 'insert'),
  at: nat(4_000),
  length: nat(200),
  to: nat(4_000),
  markup: constantFrom(...MARKUP),
});

function changed(text: string, { kind, at, length, to, markup }: Change): string {
  const from = at % text.length;
  const target = to % text.length;
  if (kind === 'byte') return `${text.slice(0, from)}${String.fromCharCode(0x20 + (length % 95))}${text.slice(from + 1)}`;
  if (kind === 'cut') return text.slice(0, from) + text.slice(from + length);
  const added = kind === 'insert' ? markup : text.slice(from, from + length);
  return text.slice(0, target) + added + text.slice(target);
}

describe.each([
  ['beside what it signs', 0, [A, B]],
  ['within what it signs', 1, [`<r>${A}${B}</r>`]],
] as const)('a signature %s', (_name, index, parts) => {
  test.each([
    ['strict', STRICT_POLICY],
    ['legacy', LEGACY_POLICY],
  ] as const)('under the %s policy lets nothing else come out, whatever is done to the document', async (_policy, policy) => {
    await assert(
      asyncProperty(array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const xml = changes.reduce(changed, documents[index] ?? '');
        try {
          const { covered } = await verifyXml(Buffer.from(xml), { keys: [publicKey], at: 0, policy });
          expect(covered.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))).toEqual(parts);
        } catch (error) {
          if (!(error instanceof GatewayError)) throw error;
          expect(error.code).toMatch(/^(?:wire|auth)-/);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
