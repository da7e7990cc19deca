import type { SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { isForReceiver } from '../../wire/soap/must-understand.ts';
import { attribute, childrenNamed, isNamed } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { base64Of, exactChildren, onlyElements, refuse } from './refuse.ts';
import { BASE64_BINARY, DS, WSSE, WSU, X509_V3 } from './wss-names.ts';

/** The parts of the one wsse:Security header of a message. Nothing in it is verified yet. */
export interface SecurityHeader {
  readonly element: XmlElement;
  readonly token: XmlElement;
  /** The certificate in the token, DER. */
  readonly certificate: Uint8Array;
  readonly timestamp: XmlElement | undefined;
  readonly signedInfo: XmlElement;
  readonly signatureValue: Uint8Array;
}

/**
 * Finds the one Security header meant for us with one signature, whose KeyInfo refers to the one token beside it.
 * Throws `auth-signature-missing` where there is no header or no signature, `auth-signature-invalid` for every other composition.
 */
export function readSecurityHeader(envelope: SoapEnvelope): SecurityHeader {
  const ours = envelope.headers.filter((header) => isNamed(header, WSSE, 'Security') && isForReceiver(header, envelope.version));
  const [element, ...others] = ours;
  if (element === undefined) return refuse('auth-signature-missing', 'wsse:Security');
  if (others.length > 0) return refuse('auth-signature-invalid', 'wsse:Security', 'Send one wsse:Security header.');
  const signatures = childrenNamed(element, DS, 'Signature');
  const signature = signatures[0];
  if (signature === undefined) return refuse('auth-signature-missing', 'wsse:Security/ds:Signature');
  const tokens = childrenNamed(element, WSSE, 'BinarySecurityToken');
  const timestamps = childrenNamed(element, WSU, 'Timestamp');
  const token = tokens[0];
  const known = signatures.length + tokens.length + timestamps.length;
  if (signatures.length > 1 || tokens.length > 1 || timestamps.length > 1 || onlyElements(element, 'wsse:Security').length !== known) {
    return refuse(
      'auth-signature-invalid',
      'wsse:Security',
      'Put one BinarySecurityToken, one Timestamp and one Signature in it, and nothing else.',
    );
  }
  if (token === undefined)
    return refuse('auth-signature-invalid', 'wsse:BinarySecurityToken', 'Send the signing certificate as a BinarySecurityToken.');
  const parts = [
    [DS, 'SignedInfo'],
    [DS, 'SignatureValue'],
    [DS, 'KeyInfo'],
  ] as const;
  const [signedInfo, value, keyInfo] = exactChildren(signature, parts, 'ds:Signature');
  if (signedInfo === undefined || value === undefined || keyInfo === undefined) return refuse('auth-signature-invalid', 'ds:Signature');
  checkKeyReference(keyInfo, token);
  return {
    element,
    token,
    certificate: certificateOf(token),
    timestamp: timestamps[0],
    signedInfo,
    signatureValue: base64Of(value, 'ds:SignatureValue'),
  };
}

/** X.509 Token Profile 1.1 section 3.2.1: a direct reference by identifier. No other way to name a key is followed. */
function checkKeyReference(keyInfo: XmlElement, token: XmlElement): void {
  const [tokenReference] = exactChildren(keyInfo, [[WSSE, 'SecurityTokenReference']], 'ds:KeyInfo');
  const [reference] = tokenReference ? exactChildren(tokenReference, [[WSSE, 'Reference']], 'wsse:SecurityTokenReference') : [];
  const id = attribute(token, 'Id', WSU);
  const type = reference && attribute(reference, 'ValueType');
  if (
    id === undefined ||
    id === '' ||
    reference === undefined ||
    attribute(reference, 'URI') !== `#${id}` ||
    (type !== undefined && type !== X509_V3)
  ) {
    refuse('auth-signature-invalid', 'ds:KeyInfo', 'Refer to the BinarySecurityToken by wsse:SecurityTokenReference and wsse:Reference.');
  }
}

function certificateOf(token: XmlElement): Uint8Array {
  const encoding = attribute(token, 'EncodingType');
  if (attribute(token, 'ValueType') !== X509_V3 || (encoding !== undefined && encoding !== BASE64_BINARY)) {
    return refuse('auth-signature-invalid', 'wsse:BinarySecurityToken', 'Send one X.509 v3 certificate in Base64.');
  }
  return base64Of(token, 'wsse:BinarySecurityToken');
}
