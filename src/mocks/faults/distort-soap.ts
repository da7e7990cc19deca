import { WSU } from '../../signing/wss/wss-names.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { NO_ELEMENT } from '../../wire/xml/xml-document.ts';
import type { MockFault } from '../mock-fault.ts';
import type { Resigner } from './fault-keys.ts';
import { forged } from './forged-text.ts';
import { findElement, resignEnvelope } from './resign-envelope.ts';

const MOVED = 'https://gateway.example/ns/mocks/1';

/** What a fault makes of an envelope that `signSoap` wrote; faults that concern no envelope leave it as it is. */
export async function distortSoap(signed: Uint8Array, fault: MockFault | undefined, { identity, weak }: Resigner): Promise<Uint8Array> {
  switch (fault) {
    case 'wrapped':
      return wrapped(readEnvelope(signed));
    case 'stripped':
      return stripped(signed);
    case 'uncovered':
      return resignEnvelope(signed, { identity, without: bodyIdentifier(readEnvelope(signed)) });
    case 'weak-digest':
      return resignEnvelope(signed, { identity, weakDigests: true });
    case 'weak-signature':
      return resignEnvelope(signed, { identity, weak });
    default:
      return signed;
  }
}

const bodyIdentifier = ({ document, body }: SoapEnvelope): string | undefined => document.attributeOf(body, 'Id', WSU);

/** XML signature wrapping (McIntosh and Austel, 2005): the signed Body goes to a header block that nobody reads, a forged one takes its place. */
function wrapped({ document, header, body }: SoapEnvelope): Uint8Array {
  if (header === NO_ELEMENT) return document.bytes;
  const { bytes } = document;
  const original = bytes.subarray(document.startOf(body), document.endOf(body));
  const headerEnd = document.contentEndOf(header);
  return Buffer.concat([
    bytes.subarray(0, headerEnd),
    Buffer.from(`<m:Moved xmlns:m="${MOVED}">`),
    original,
    Buffer.from('</m:Moved>'),
    bytes.subarray(headerEnd, document.startOf(body)),
    forged(withoutIdentifier(original)),
    bytes.subarray(document.endOf(body)),
  ]);
}

const withoutIdentifier = (body: Buffer): Buffer => Buffer.from(body.toString('utf8').replace(/ [\w-]+:Id="[^"]*"/, ''));

function stripped(signed: Uint8Array): Uint8Array {
  const document = scanXml(signed);
  const signature = findElement(document, 'Signature');
  if (signature === NO_ELEMENT) return signed;
  const { bytes } = document;
  return Buffer.concat([bytes.subarray(0, document.startOf(signature)), bytes.subarray(document.endOf(signature))]);
}
