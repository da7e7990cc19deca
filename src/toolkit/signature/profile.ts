import { soapVersionOf } from '../../wire/soap/soap-version.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import type { XmlDocument } from '../../wire/xml/xml-document.ts';
import { WSSE } from '../../signing/wss/wss-names.ts';
import { FILE_LIMITS } from '../xml/file-limits.ts';

/** How a message is signed: WS-Security in a SOAP envelope, an XML signature in any document, or a JSON Web Signature. */
export type SignatureProfile = 'wss' | 'dsig' | 'jws';

/** Every profile, by the name that `--profile` gives it. */
export const SIGNATURE_PROFILES: readonly SignatureProfile[] = Object.freeze(['wss', 'dsig', 'jws']);

/** What each profile is called in a report. */
export const PROFILE_TITLES: Readonly<Record<SignatureProfile, string>> = Object.freeze({
  wss: 'WS-Security',
  dsig: 'XML signature',
  jws: 'JWS',
});

const START_OF_XML = [0x3c, 0xfe, 0xff, 0xef, 0x00];
const WHITE_SPACE = [0x20, 0x09, 0x0a, 0x0d];

/** The document, `undefined` where the bytes do not look like one; what begins like one and is none is reported when it is read again. */
function documentIn(bytes: Uint8Array): XmlDocument | 'broken' | undefined {
  const start = bytes.find((byte) => !WHITE_SPACE.includes(byte));
  if (start === undefined || !START_OF_XML.includes(start)) return undefined;
  try {
    return scanXml(bytes, FILE_LIMITS, { instructions: 'keep' });
  } catch {
    return 'broken';
  }
}

function profileOf(bytes: Uint8Array, isForWss: (envelope: XmlDocument) => boolean): SignatureProfile {
  const document = documentIn(bytes);
  if (document === undefined) return 'jws';
  const isEnvelope = document !== 'broken' && document.localOf(0) === 'Envelope' && soapVersionOf(document.namespaceOf(0)) !== undefined;
  return isEnvelope && isForWss(document) ? 'wss' : 'dsig';
}

/** By which profile a message seems to be signed: an envelope with a Security header, any other XML, anything else. */
export function guessProfile(message: Uint8Array): SignatureProfile {
  return profileOf(message, (envelope) =>
    envelope.childrenOf(0).some((part) => envelope.childrenOf(part).some((block) => envelope.is(block, WSSE, 'Security'))),
  );
}

/** By which profile a message is usually signed: an envelope, any other XML, anything else. */
export function usualProfile(unsigned: Uint8Array): SignatureProfile {
  return profileOf(unsigned, () => true);
}
