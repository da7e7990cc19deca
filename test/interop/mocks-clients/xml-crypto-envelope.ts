import { SignedXml } from 'xml-crypto';

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const WSSE = `${WSS}-wssecurity-secext-1.0.xsd`;
const WSU = `${WSS}-wssecurity-utility-1.0.xsd`;
const X509_V3 = `${WSS}-x509-token-profile-1.0#X509v3`;
const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const VALID_MS = 300_000;
const TOKEN = 'token-1';

const named = (...path: readonly string[]): string => path.map((name) => `/*[local-name(.)='${name}']`).join('');
const HEADER = named('Envelope', 'Header');
const PARTS = [
  named('Envelope', 'Body'),
  ...['Action', 'To', 'MessageID'].map((name) => HEADER + named(name)),
  ...['BinarySecurityToken', 'Timestamp'].map((name) => HEADER + named('Security', name)),
];

/** Signs an envelope with the prefix `soap` and addressing in its Header, as the descriptions ask; the key is an RSA one. */
export function signEnvelope(envelope: string, keyPem: string, certificatePem: string): string {
  const signer = new SignedXml({
    idMode: 'wssecurity',
    privateKey: keyPem,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXC_C14N,
    getKeyInfoContent: () =>
      `<wsse:SecurityTokenReference xmlns:wsse="${WSSE}"><wsse:Reference URI="#${TOKEN}" ValueType="${X509_V3}"/></wsse:SecurityTokenReference>`,
  });
  for (const xpath of PARTS) signer.addReference({ xpath, transforms: [EXC_C14N], digestAlgorithm: SHA256 });
  signer.computeSignature(
    envelope.replace('</soap:Header>', () => `${security(certificatePem)}</soap:Header>`),
    {
      prefix: 'ds',
      location: { reference: HEADER + named('Security'), action: 'append' },
    },
  );
  return signer.getSignedXml();
}

function security(certificatePem: string): string {
  const time = (at: number): string => new Date(at).toISOString();
  const now = Date.now();
  return (
    `<wsse:Security xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}" soap:mustUnderstand="1">` +
    `<wsse:BinarySecurityToken wsu:Id="${TOKEN}" ValueType="${X509_V3}" EncodingType="${WSS}-soap-message-security-1.0#Base64Binary">` +
    `${certificatePem.replace(/-----[^-]+-----|\s/g, '')}</wsse:BinarySecurityToken>` +
    `<wsu:Timestamp><wsu:Created>${time(now)}</wsu:Created><wsu:Expires>${time(now + VALID_MS)}</wsu:Expires></wsu:Timestamp></wsse:Security>`
  );
}

/** Throws unless the certificate’s key signed the Body, the Timestamp and the addressing of an answer to this request. */
export function verifyEnvelope(answer: string, certificatePem: string, request: string): void {
  const verifier = new SignedXml({ publicCert: certificatePem, getCertFromKeyInfo: () => null, idMode: 'wssecurity' });
  verifier.loadSignature(/<ds:Signature [^]*<\/ds:Signature>/.exec(answer)?.[0] ?? '');
  if (!verifier.checkSignature(answer)) throw new Error('The signature on the answer does not hold.');
  const covered = new Map(verifier.getSignedReferences().map((part) => [/^<(?:[^\s:>]+:)?([^\s>]+)/.exec(part)?.[1], part]));
  for (const name of ['Body', 'Timestamp', 'Action', 'To', 'MessageID', 'RelatesTo'])
    if (!covered.has(name)) throw new Error(`The signature does not cover ${name}.`);
  if (answer.match(/<[^\s:/>]+:Body[\s>]/g)?.length !== 1) throw new Error('There must be one Body.');
  const textOf = (xml: string | undefined, name: string): string | undefined =>
    new RegExp(`<wsa:${name}[^>]*>([^<]+)<`).exec(xml ?? '')?.[1];
  if (textOf(covered.get('RelatesTo'), 'RelatesTo') !== textOf(request, 'MessageID')) throw new Error('The answer is to another question.');
  const expires = /<wsu:Expires>([^<]+)</.exec(covered.get('Timestamp') ?? '')?.[1] ?? '';
  if (!(Date.parse(expires) > Date.now())) throw new Error('The answer has expired.');
}
