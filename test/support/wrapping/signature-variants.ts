import { after, before, cut, holds, idOf, referenceTo, replaced } from '../message-text.ts';
import { NAMES, type SignedSubject, type VariantList } from './variant.ts';

const ALGORITHMS = [
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  'http://www.w3.org/2000/09/xmldsig#dsa-sha1',
  'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-md5',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1',
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
  'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519',
  'urn:none',
  '',
];

const TRANSFORMS = [
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2000/09/xmldsig#base64',
  'http://www.w3.org/TR/1999/REC-xpath-19991116',
  'http://www.w3.org/2002/06/xmldsig-filter2',
  'http://www.w3.org/TR/1999/REC-xslt-19991116',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/2006/12/xml-c14n11',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform',
  'http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Signature-Transform',
  'urn:none',
];

/** Changes to SignedInfo, SignatureValue and what stands beside them. */
export function addSignatureVariants(variants: VariantList, { text }: SignedSubject): void {
  const signature = cut(text, 'ds:Signature');
  const info = cut(text, 'ds:SignedInfo');
  const value = cut(text, 'ds:SignatureValue');
  const alone = replaced(signature, '<ds:Signature ', `<ds:Signature xmlns:wsse="${NAMES.wsse}" `);
  const body = cut(text, 'soap:Body');
  const reference = referenceTo(text, idOf(body));
  const method = /<ds:SignatureMethod Algorithm="([^"]*)"/.exec(text)?.[1] ?? '';
  variants.addAll('signature', {
    'left out': () => replaced(text, signature, ''),
    twice: () => replaced(text, signature, signature + signature),
    'with an empty one before it': () => before(text, '<ds:Signature', `<ds:Signature xmlns:ds="${NAMES.ds}"></ds:Signature>`),
    'moved to the Header': () => after(replaced(text, signature, ''), '<soap:Header>', alone),
    'moved to the Body': () => before(replaced(text, signature, ''), '</soap:Body>', alone),
    'moved into the payload': () => before(replaced(text, signature, ''), '</q:Query>', alone),
    'wrapped in the Security header': () => replaced(text, signature, `<w:W xmlns:w="urn:w">${signature}</w:W>`),
    'in a Security header for somebody else': () =>
      after(
        replaced(text, signature, ''),
        '<soap:Header>',
        `<wsse:Security xmlns:wsse="${NAMES.wsse}" soap:role="urn:else" soap:actor="urn:else">${signature}</wsse:Security>`,
      ),
    'with an empty object': () => before(text, '</ds:Signature>', '<ds:Object></ds:Object>'),
    'with an object before SignedInfo': () => before(text, '<ds:SignedInfo', '<ds:Object></ds:Object>'),
    'with a manifest in an object': () => before(text, '</ds:Signature>', `<ds:Object><ds:Manifest>${reference}</ds:Manifest></ds:Object>`),
    'with another SignedInfo before its own': () => replaced(text, info, replaced(info, reference, '') + info),
    'with another SignedInfo behind its own': () => replaced(text, info, info + replaced(info, reference, '')),
    'with another SignedInfo in its place and its own in an object': () =>
      before(replaced(text, info, replaced(info, reference, '')), '</ds:Signature>', `<ds:Object>${info}</ds:Object>`),
    'with its children in another order': () => replaced(replaced(text, value, ''), info, value + info),
    'with a comment in it': () => before(text, '<ds:SignatureValue>', '<!-- -->'),
    'with text in it': () => before(text, '<ds:SignatureValue>', 'x'),
    'with white space in it': () => before(text, '<ds:SignatureValue>', '\n  '),
    'in another namespace': () => replaced(text, `<ds:Signature xmlns:ds="${NAMES.ds}"`, '<ds:Signature xmlns:ds="urn:ds"'),
    'with an Id': () => replaced(text, '<ds:Signature ', '<ds:Signature Id="signature" '),
    'with the Id of the Body': () => replaced(text, '<ds:Signature ', `<ds:Signature Id="${idOf(body)}" `),
  });
  addValueVariants(variants, text);
  variants.addAll('SignedInfo', {
    'without the reference to the Body': () => replaced(text, reference, ''),
    'with the reference to the Body twice': () => replaced(text, reference, reference + reference),
    'with the reference to the Body last': () => before(replaced(text, reference, ''), '</ds:SignedInfo>', reference),
    'with the reference to the Body first': () => replaced(replaced(text, reference, ''), '<ds:Reference', `${reference}<ds:Reference`),
    'with white space between references': () => replaced(text, reference, ` ${reference}`),
    'with a comment between references': () => replaced(text, reference, `<!-- -->${reference}`),
    'with an identifier': () => replaced(text, '<ds:SignedInfo', '<ds:SignedInfo Id="info"'),
    'declaring a prefix that nobody uses': () => replaced(text, '<ds:SignedInfo', '<ds:SignedInfo xmlns:unused="urn:unused"'),
    'without its own declaration': () => replaced(text, `<ds:SignedInfo xmlns:ds="${NAMES.ds}"`, '<ds:SignedInfo'),
    'with an empty PrefixList': () =>
      replaced(
        text,
        /(<ds:CanonicalizationMethod[^>]*>)/,
        `$1<ec:InclusiveNamespaces xmlns:ec="${NAMES.ec}" PrefixList=""></ec:InclusiveNamespaces>`,
      ),
    'with a PrefixList': () =>
      replaced(
        text,
        /(<ds:CanonicalizationMethod[^>]*>)/,
        `$1<ec:InclusiveNamespaces xmlns:ec="${NAMES.ec}" PrefixList="soap wsse"></ec:InclusiveNamespaces>`,
      ),
  });
  addReferenceVariants(variants, text, reference, idOf(body));
  for (const algorithm of ALGORITHMS.filter((candidate) => candidate !== method)) {
    variants.add(`SignedInfo: signed by ${algorithm}`, () =>
      replaced(text, `SignatureMethod Algorithm="${method}"`, `SignatureMethod Algorithm="${algorithm}"`),
    );
    variants.add(`SignedInfo: digested by ${algorithm}`, () =>
      replaced(text, /DigestMethod Algorithm="[^"]*"/, `DigestMethod Algorithm="${algorithm}"`),
    );
  }
  for (const transform of TRANSFORMS) {
    variants.add(`SignedInfo: canonicalised by ${transform}`, () =>
      replaced(text, /CanonicalizationMethod Algorithm="[^"]*"/, `CanonicalizationMethod Algorithm="${transform}"`),
    );
  }
}

/** Every reference of the message is changed where it points; those of the Body in each further way. */
function addReferenceVariants(variants: VariantList, text: string, reference: string, id: string): void {
  const change = (from: string | RegExp, to: string) => (): string => replaced(text, reference, replaced(reference, from, to));
  const digest = /<ds:DigestValue>([^<]*)/.exec(reference)?.[1] ?? '';
  for (const uri of [
    '',
    '#',
    '#xpointer(/)',
    `#xpointer(id('${id}'))`,
    '#absent',
    'file:///etc/passwd',
    'https://evil.example/',
    'cid:part',
    id,
    `#${id} `,
  ])
    variants.add(`reference: to "${uri}"`, change(`URI="#${id}"`, `URI="${uri}"`));
  variants.addAll('reference', {
    'without URI': change(` URI="#${id}"`, ''),
    'with a Type': change('<ds:Reference ', `<ds:Reference Type="${NAMES.ds}Manifest" `),
    'with an Id': change('<ds:Reference ', '<ds:Reference Id="r" '),
    'without transforms': change(/<ds:Transforms>.*<\/ds:Transforms>/, ''),
    'without a transform': change(/<ds:Transforms>.*<\/ds:Transforms>/, '<ds:Transforms></ds:Transforms>'),
    'with its transform twice': change(/(<ds:Transform .*<\/ds:Transform>)/, '$1$1'),
    'with a comment in its digest': change('<ds:DigestValue>', '<ds:DigestValue><!-- -->'),
    'with white space in its digest': change('<ds:DigestValue>', '<ds:DigestValue>\n'),
    'with its digest as CDATA': change(/<ds:DigestValue>([^<]*)/, '<ds:DigestValue><![CDATA[$1]]>'),
    'with a digest character as a reference': change(`<ds:DigestValue>${digest.slice(0, 1)}`, `<ds:DigestValue>&#${digest.charCodeAt(0)};`),
    'with an empty digest': change(/<ds:DigestValue>[^<]*/, '<ds:DigestValue>'),
    'with a digest of zeros': change(/<ds:DigestValue>[^<]*/, `<ds:DigestValue>${Buffer.alloc(32).toString('base64')}`),
    'with two digests': change(/(<ds:DigestValue>[^<]*<\/ds:DigestValue>)/, '$1$1'),
    'with an empty PrefixList': change(
      /(<ds:Transform [^>]*>)/,
      `$1<ec:InclusiveNamespaces xmlns:ec="${NAMES.ec}" PrefixList=""></ec:InclusiveNamespaces>`,
    ),
    'with a PrefixList': change(
      /(<ds:Transform [^>]*>)/,
      `$1<ec:InclusiveNamespaces xmlns:ec="${NAMES.ec}" PrefixList="q soap #default"></ec:InclusiveNamespaces>`,
    ),
  });
  for (const transform of TRANSFORMS) {
    variants.add(
      `reference: with ${transform} first`,
      change('<ds:Transforms>', `<ds:Transforms><ds:Transform Algorithm="${transform}"></ds:Transform>`),
    );
    variants.add(
      `reference: with ${transform} last`,
      change('</ds:Transforms>', `<ds:Transform Algorithm="${transform}"></ds:Transform></ds:Transforms>`),
    );
    variants.add(`reference: with ${transform} only`, change(/<ds:Transform Algorithm="[^"]*"/, `<ds:Transform Algorithm="${transform}"`));
  }
  for (const name of ['wsu:Timestamp', 'wsa:To', 'wsa:Action', 'g:OfficerToken'].filter((candidate) => holds(text, candidate))) {
    const other = idOf(cut(text, name));
    variants.add(`reference: to the Body and that to ${name} exchanged`, () =>
      replaced(replaced(replaced(text, `URI="#${id}"`, 'URI="#~"'), `URI="#${other}"`, `URI="#${id}"`), 'URI="#~"', `URI="#${other}"`),
    );
    variants.add(`reference: identifiers of the Body and of ${name} exchanged`, () =>
      replaced(
        replaced(replaced(text, `wsu:Id="${id}"`, 'wsu:Id="~"'), `wsu:Id="${other}"`, `wsu:Id="${id}"`),
        'wsu:Id="~"',
        `wsu:Id="${other}"`,
      ),
    );
  }
}

function addValueVariants(variants: VariantList, text: string): void {
  const base64 = /<ds:SignatureValue>([^<]*)/.exec(text)?.[1] ?? '';
  const bytes = Buffer.from(base64, 'base64');
  const put = (value: string) => (): string => replaced(text, base64, value);
  variants.addAll('signature value', {
    empty: put(''),
    'of zeros': put(Buffer.alloc(bytes.length).toString('base64')),
    'shorter by a byte': put(bytes.subarray(1).toString('base64')),
    'longer by a zero': put(Buffer.concat([bytes, Buffer.alloc(1)]).toString('base64')),
    'with a zero before it': put(Buffer.concat([Buffer.alloc(1), bytes]).toString('base64')),
    twice: put(Buffer.concat([bytes, bytes]).toString('base64')),
    'with a changed bit': put(Buffer.concat([Buffer.from([(bytes[0] ?? 0) ^ 1]), bytes.subarray(1)]).toString('base64')),
    'with its lines broken': put(base64.replace(/.{20}/g, '$&\n')),
    'with a comment in it': put(`${base64.slice(0, 8)}<!-- -->${base64.slice(8)}`),
    'as CDATA': put(`<![CDATA[${base64}]]>`),
    'with a letter outside Base64': put(`${base64.slice(0, 8)}*${base64.slice(8)}`),
    'in the URL alphabet': put(Buffer.concat([Buffer.from([0xff, 0xff]), bytes]).toString('base64url')),
    'without padding': put(`${base64.replace(/=+$/, '')}A`),
  });
}
