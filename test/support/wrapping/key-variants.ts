import { after, before, cut, holds, idOf, replaced } from '../message-text.ts';
import type { SignedSubject, VariantList } from './variant.ts';

const PROFILE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0';
const BASE64 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';

/** Changes to the token and to the way in which the signature names its key. */
export function addKeyVariants(variants: VariantList, subject: SignedSubject): void {
  const { text, otherCertificate, strangeCertificate } = subject;
  const keyInfo = cut(text, 'ds:KeyInfo');
  const inKeyInfo = (content: string) => (): string => replaced(text, keyInfo, `<ds:KeyInfo>${content}</ds:KeyInfo>`);
  const inReference = (content: string) => inKeyInfo(`<wsse:SecurityTokenReference>${content}</wsse:SecurityTokenReference>`);
  variants.addAll('KeyInfo', {
    'left out': () => replaced(text, keyInfo, ''),
    empty: inKeyInfo(''),
    twice: () => replaced(text, keyInfo, keyInfo + keyInfo),
    'with a key name': inKeyInfo('<ds:KeyName>k</ds:KeyName>'),
    'with a key value': inKeyInfo('<ds:KeyValue><ds:RSAKeyValue></ds:RSAKeyValue></ds:KeyValue>'),
    'with a key value besides': () => before(text, '</ds:KeyInfo>', '<ds:KeyValue></ds:KeyValue>'),
    'with a place to fetch the key': inKeyInfo('<ds:RetrievalMethod URI="https://evil.example/key"></ds:RetrievalMethod>'),
    "with a stranger's certificate": inKeyInfo(`<ds:X509Data><ds:X509Certificate>${strangeCertificate}</ds:X509Certificate></ds:X509Data>`),
    "with another party's certificate": inKeyInfo(
      `<ds:X509Data><ds:X509Certificate>${otherCertificate}</ds:X509Certificate></ds:X509Data>`,
    ),
    'with an embedded token': inReference(
      `<wsse:Embedded><wsse:BinarySecurityToken ValueType="${PROFILE}#X509v3">${otherCertificate}</wsse:BinarySecurityToken></wsse:Embedded>`,
    ),
    'with a whole certificate as identifier': inReference(
      `<wsse:KeyIdentifier EncodingType="${BASE64}" ValueType="${PROFILE}#X509v3">${otherCertificate}</wsse:KeyIdentifier>`,
    ),
    'with the subject key identifier of nobody': inReference(
      `<wsse:KeyIdentifier EncodingType="${BASE64}" ValueType="${PROFILE}#X509SubjectKeyIdentifier">AAAA</wsse:KeyIdentifier>`,
    ),
    'with the issuer and serial number of nobody': inReference(
      '<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>CN=nobody</ds:X509IssuerName><ds:X509SerialNumber>1</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>',
    ),
    'with a reference to another document': inReference('<wsse:Reference URI="https://evil.example/key"></wsse:Reference>'),
    'with a reference to nothing': inReference('<wsse:Reference URI="#absent"></wsse:Reference>'),
    'with a reference to the Body': inReference(`<wsse:Reference URI="#${idOf(cut(text, 'soap:Body'))}"></wsse:Reference>`),
    'with an encrypted key': inKeyInfo('<xenc:EncryptedKey xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"></xenc:EncryptedKey>'),
    'with an Id': () => replaced(text, '<ds:KeyInfo>', '<ds:KeyInfo Id="key">'),
    'with a comment': () => replaced(text, '<ds:KeyInfo>', '<ds:KeyInfo><!-- -->'),
  });
  addFurtherTokens(variants, text);
  if (holds(text, 'wsse:BinarySecurityToken')) addTokenVariants(variants, subject);
}

function addFurtherTokens(variants: VariantList, text: string): void {
  const inSecurity = (content: string) => (): string => before(text, '</wsse:Security>', content);
  variants.addAll('token', {
    'a user name besides': inSecurity('<wsse:UsernameToken></wsse:UsernameToken>'),
    'a SAML 2.0 assertion besides': inSecurity('<a:Assertion xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion"></a:Assertion>'),
    'a SAML 1.1 assertion besides': inSecurity('<a:Assertion xmlns:a="urn:oasis:names:tc:SAML:1.0:assertion"></a:Assertion>'),
    'a derived key besides': inSecurity(
      '<c:DerivedKeyToken xmlns:c="http://docs.oasis-open.org/ws-sx/ws-secureconversation/200512"></c:DerivedKeyToken>',
    ),
    'an encrypted key besides': inSecurity('<x:EncryptedKey xmlns:x="http://www.w3.org/2001/04/xmlenc#"></x:EncryptedKey>'),
    'something else besides': inSecurity('<x xmlns="urn:x"></x>'),
    'text besides': inSecurity('x'),
    'a comment besides': inSecurity('<!-- -->'),
    'white space besides': inSecurity('\n'),
  });
}

function addTokenVariants(variants: VariantList, { text, otherCertificate, strangeCertificate }: SignedSubject): void {
  const token = cut(text, 'wsse:BinarySecurityToken');
  const base64 = />([^<]*)</.exec(token)?.[1] ?? '';
  const type = / ValueType="([^"]*)"/.exec(token)?.[1] ?? '';
  const keyInfo = cut(text, 'ds:KeyInfo');
  const put = (value: string) => (): string => replaced(text, token, replaced(token, base64, value));
  const another = (certificate: string, id: string): string => replaced(replaced(token, base64, certificate), idOf(token), id);
  variants.addAll('token', {
    'left out': () => replaced(text, token, ''),
    twice: () => replaced(text, token, token + token),
    'of another trusted party in its place': put(otherCertificate),
    'of a stranger in its place': put(strangeCertificate),
    'of another trusted party before it': () => replaced(text, token, another(otherCertificate, 'other') + token),
    'of another trusted party behind it': () => replaced(text, token, token + another(otherCertificate, 'other')),
    'of another trusted party to which the key reference leads': () =>
      replaced(
        replaced(text, token, token + another(otherCertificate, 'other')),
        `<wsse:Reference URI="#${idOf(token)}"`,
        '<wsse:Reference URI="#other"',
      ),
    'moved to be a header block': () => after(replaced(text, token, ''), '<soap:Header>', token),
    'moved into the KeyInfo': () => before(replaced(text, token, ''), '</ds:KeyInfo>', token),
    empty: put(''),
    'with its lines broken': put(base64.replace(/.{64}/g, '$&\n')),
    'with a comment in it': put(`${base64.slice(0, 8)}<!-- -->${base64.slice(8)}`),
    'as CDATA': put(`<![CDATA[${base64}]]>`),
    'with bytes behind it': put(Buffer.concat([Buffer.from(base64, 'base64'), Buffer.alloc(3)]).toString('base64')),
    'as PEM': put(Buffer.from(`-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`).toString('base64')),
    'of type PKCS #7': () => text.replaceAll(`ValueType="${type}"`, `ValueType="${PROFILE}#PKCS7"`),
    'of type X509v1': () => text.replaceAll(`ValueType="${type}"`, `ValueType="${PROFILE}#X509v1"`),
    'of type certificate, though it is a path, or the other way': () =>
      text.replaceAll(`ValueType="${type}"`, `ValueType="${PROFILE}#${type.endsWith('v3') ? 'X509PKIPathv1' : 'X509v3'}"`),
    'of another type than the reference says': () => replaced(text, token, replaced(token, type, `${PROFILE}#PKCS7`)),
    'of the type that the reference does not say': () => replaced(text, keyInfo, replaced(keyInfo, type, `${PROFILE}#PKCS7`)),
    'of no type': () => replaced(text, token, replaced(token, / ValueType="[^"]*"/, '')),
    'in another encoding': () => replaced(text, token, replaced(token, '#Base64Binary', '#HexBinary')),
    'with another identifier': () => replaced(text, token, replaced(token, idOf(token), 'other')),
    'with its identifier as Id': () => replaced(text, token, replaced(token, 'wsu:Id=', 'Id=')),
  });
}
