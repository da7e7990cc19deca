import { beforeAll, describe, expect, test } from '@jest/globals';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { canonicalize } from '../../../../src/wire/xml/canonicalize.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { clockAt, NOON, signedText, signedWorld, type SignedWorld } from '../../../support/signed-soap.ts';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const EMPTY = /<([\w:]+)((?: [\w:]+="[^"]*")*)><\/\1>/g;

let world: SignedWorld;
let text: string;
beforeAll(async () => {
  world = signedWorld();
  text = await signedText(world.ec);
});

/** The message with its signature in the default namespace, as .NET writes it, and the value made anew: the covered parts stay as they are. */
async function defaultNamespaced(message: string): Promise<string> {
  const unprefixed = message
    .replaceAll(` xmlns:ds="${DS}"`, '')
    .replaceAll('<ds:', '<')
    .replaceAll('</ds:', '</')
    .replace('<Signature>', `<Signature xmlns="${DS}">`)
    .replace(/<Signature .*<\/Signature>/s, (signature) => signature.replace(EMPTY, '<$1$2 />'));
  const document = scanXml(Buffer.from(unprefixed));
  const signedInfo = Array.from({ length: document.elementCount }, (_, element) => element).find((element) =>
    document.is(element, DS, 'SignedInfo'),
  );
  const value = Buffer.from(await world.ec.sign(canonicalize(document, signedInfo ?? 0))).toString('base64');
  return unprefixed.replace(/(<SignatureValue>)[^<]*/, `$1${value}`);
}

/** Every namespace declared on the Envelope, as many a Java stack does, and empty elements closed by themselves. */
function hoisted(message: string): string {
  const declarations = new Set(message.match(/ xmlns:\w+="[^"]*"/g));
  const spelled = message.replace(/ xmlns:\w+="[^"]*"/g, '').replace(EMPTY, '<$1$2/>');
  return spelled.replace('<soap:Envelope', () => `<soap:Envelope${[...declarations].join('')}`);
}

/** With a declaration, line ends and quotes of another taste outside and inside tags. */
const spaced = (message: string): string =>
  `<?xml version='1.0' encoding='utf-8'?>\r\n${message
    .replace(/ wsu:Id="([^"]*)"/g, "\n\twsu:Id = '$1'")
    .replace('</soap:Header>', '</soap:Header >\r\n')
    .replace('<soap:Header>', '<soap:Header\n>\n')}\n<!-- end -->`;

describe('a message as other stacks spell it', () => {
  test.each([
    ['its signature in the default namespace', defaultNamespaced],
    ['every namespace on the Envelope', hoisted],
    ['white space, single quotes and a declaration', spaced],
    ['all of it', async (message: string) => spaced(hoisted(await defaultNamespaced(message)))],
  ])('with %s, again and again, says what the original says', async (_, spell) => {
    const options = { trust: world.trust, clock: clockAt(NOON) };
    const original = await verifySoap(Buffer.from(text), options);
    const spelled = await spell(text);
    expect(spelled).not.toBe(text);
    for (let time = 0; time < 3; time += 1) {
      const verified = await verifySoap(Buffer.from(spelled), options);
      expect(verified.covered).toEqual(
        original.covered.map((part, index) => ({ ...part, element: expect.any(Number), bytes: verified.covered[index]?.bytes })),
      );
      expect(verified.covered.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
        original.covered.map(({ bytes }) => Buffer.from(bytes).toString()),
      );
      expect(Buffer.from(verified.payload)).toEqual(Buffer.from(original.payload));
      expect(verified.addressing).toEqual(original.addressing);
    }
  });
});
