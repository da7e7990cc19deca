import type { SoapVersion } from '../../../src/wire/soap/soap-version.ts';

/** Variants that leave everything as it was that a receiver learns: they must be accepted, and with the same result. */
const HARMLESS: readonly RegExp[] = [
  // What is copied to where nobody looks is not learned, and header blocks have no order.
  / copied into a (?:header wrapper|Security header for somebody else) without its identifier$/,
  /^(?:wsa:\w+|g:OfficerToken) moved to be the (?:first|last) header block$/,
  /^wsu:Timestamp moved to the (?:start|end) of the Security header$/,
  // What canonical form does not show was not signed.
  /^(?:wsa:\w+|g:OfficerToken): (?:as CDATA|with a character as a reference)$/,
  /^g:OfficerToken: split by a comment$/,
  /^payload text: (?:split by a comment|(?:in part )?as CDATA|with an empty CDATA section|with a character as a reference)$/,
  /^payload: with (?:a comment (?:in|before) it|its attribute in single quotes|an attribute character as a reference|an escaped greater-than sign)$/,
  /^payload: with the xml:(?:lang|base) of its envelope$/,
  /^tags: (?:with white space in them|with other white space between attributes|with the attributes of the Body|that close themselves)/,
  /^namespaces: (?:one more|a default one) on the (?:Envelope|Body)$/,
  /^namespaces: (?:wsu|wsu bound otherwise|those of the message) on the Envelope$/,
  /^namespaces: (?:that of the payload (?:on the Body|moved to the Envelope|redeclared on a child)|soap bound otherwise on the payload)$/,
  /^identifier: .* with a character as a reference$/,
  /^Timestamp: with (?:a comment between its times|a time as CDATA)$/,
  /^document: (?:with a byte order mark|with an XML declaration|in UTF-16|with a comment (?:before|behind) it|with white space around it)$/,
  /^document: with line ends of Windows between its parts$/,
  // The signature says the same in other words.
  /^signature: with (?:white space in it|an Id)$/,
  /^signature value: (?:with its lines broken|as CDATA)$/,
  /^SignedInfo: (?:declaring a prefix that nobody uses|without its own declaration|with the reference to the Body last)$/,
  /^reference: with (?:its digest as CDATA|a digest character as a reference)$/,
  /^KeyInfo: with an Id$/,
  /^token: (?:a comment besides|white space besides|as CDATA)$/,
  // The envelope around the signed parts says nothing but its version.
  /^envelope: (?:under another prefix with the same parts|with attributes on Envelope and Header|with an Id on the Envelope)$/,
  /^envelope: whose Envelope comes with the same (?:id|Id in another namespace) as the Body$/,
  /^Security header: (?:moved to the front|not mandatory|mandatory in words no version knows|for .* without namespace)$/,
  /^header block: (?:unknown and optional|unknown, mandatory and for somebody else|of another addressing version|with the name of a signed one in)/,
];

/** Security headers that are the final receiver's all the same, or that it leaves to others: each version has its own attribute and roles. */
const HARMLESS_ROLES: Readonly<Record<SoapVersion, readonly RegExp[]>> = {
  '1.1': [
    /^Security header: for .* by role$/,
    /^Security header: for (?:next of SOAP 1\.1|nobody) by actor$/,
    /^Security header: (?:behind|before) an empty one for (?:none|next|the final receiver|somebody else)$/,
  ],
  '1.2': [
    /^Security header: for .* by actor$/,
    /^Security header: for (?:next|the final receiver|nobody) by role$/,
    /^Security header: (?:behind|before) an empty one for (?:none|next of SOAP 1\.1|somebody else)$/,
  ],
};

/** Whether a variant must be accepted with the same result; every other must be refused. */
export function isHarmless(name: string, version: SoapVersion): boolean {
  return [...HARMLESS, ...HARMLESS_ROLES[version]].some((pattern) => pattern.test(name));
}

const SAME_IDENTIFIER = 'with the same (?:wsu:Id|wsu:Id between spaces|Id|ID|xml:id)';

/** How each family of the other variants is refused: the first row that fits a name says which codes may answer it. */
const REFUSALS: readonly (readonly [name: RegExp, codes: string])[] = [
  // Two elements with one identifier are refused before anything is read.
  [new RegExp(`(?:moved|behind|before) .* ${SAME_IDENTIFIER}$`), 'wire-xml-duplicate-id'],
  [/ copied (?!.*without its identifier$)/, 'wire-xml-duplicate-id'],
  [/ twice in its place$|^(?:Security header|token): twice$|^signature: with the Id of the Body$/, 'wire-xml-duplicate-id'],
  [new RegExp(`^envelope: whose Envelope comes ${SAME_IDENTIFIER} as the Body$`), 'wire-xml-duplicate-id'],
  [/^identifier: wsse:(?!.* besides$)/, 'auth-signature-digest auth-token-reference'],
  // A part in a place that is not its own.
  [/^soap:Body (?:left out|moved (?!.* for a forged one))/, 'wire-soap-envelope'],
  [/ (?:into a second Header|before the Header|behind the Body|beside the payload)/, 'wire-soap-envelope'],
  [/^(?!token|signature).* into a ds:Object/, 'auth-signature-object'],
  [/^(?!token).* into the SignedInfo/, 'auth-signature-composition'],
  [/^(?!token).* into the KeyInfo/, 'auth-signature-key-form'],
  [/ to the (?:start|end) of the Security header/, 'auth-security-header-invalid'],
  [
    / (?:copied|twice).* without its identifier$/,
    'auth-signature-digest auth-signature-coverage auth-header-repeated auth-security-header-invalid wire-soap-envelope',
  ],
  [new RegExp(`replaced by a forged one ${SAME_IDENTIFIER}$`), 'auth-signature-digest'],
  [
    / (?:replaced by a forged one|left out$)(?<!^(?:signature|Security header|KeyInfo|token|payload): left out)/,
    'auth-signature-reference-missing',
  ],
  [/ (?:moved|behind|before) .*for a forged one/, 'auth-signature-coverage auth-header-repeated'],
  [/ (?:behind|before) a forged one/, 'auth-signature-coverage auth-header-repeated auth-security-header-invalid wire-soap-envelope'],
  [/^(?:wsu:Timestamp|wsa:\w+|g:OfficerToken) moved/, 'auth-signature-coverage'],
  // Texts.
  [
    /split by an instruction$|with an instruction behind it$|^document: with (?:an instruction|a document type|an entity|an identifier declared)/,
    'wire-xml-forbidden',
  ],
  [/^(?:wsa:\w+): split by a comment$/, 'auth-addressing-invalid'],
  [/^Timestamp: with a comment in a time$/, 'auth-timestamp-invalid'],
  [/^(?:wsa:\w+|g:OfficerToken|addressing|Timestamp): /, 'auth-signature-digest'],
  [/^payload: (?:left out|twice|with text before it)$/, 'wire-soap-envelope'],
  [/^payload: with its attribute twice$|^payload text: with a zero character reference$|^tags: /, 'wire-xml-malformed'],
  [/^payload(?: text)?: /, 'auth-signature-digest'],
  [/^document: declared as another encoding/, 'wire-encoding'],
  [/^document: /, 'wire-xml-malformed'],
  // Names.
  [/^namespaces: (?:a relative|an empty|the one of xml|an undeclared)/, 'wire-xml-malformed'],
  [/^namespaces: the Body in no namespace$/, 'wire-soap-envelope'],
  [/^namespaces: wsu bound otherwise on the Body$/, 'auth-signature-reference-missing'],
  [/^namespaces: /, 'auth-signature-digest'],
  [/^identifier: .* with the same wsu:Id(?: between spaces)? besides$/, 'wire-xml-malformed'],
  [/^identifier: .* with the same (?:Id|ID|xml:id) besides$/, 'wire-xml-duplicate-id'],
  [/^identifier: /, 'auth-signature-digest auth-signature-reference-missing'],
  // The envelope and its headers.
  [/^envelope: nested in the Body of another with its Header$/, 'auth-signature-coverage'],
  [/^envelope: nested in the (?:Body|Header) of another$/, 'auth-signature-missing'],
  [/^envelope: (?:nested|with its Body in another)/, 'auth-signature-reference-missing'],
  [/^envelope: twice$/, 'wire-xml-malformed'],
  [/^envelope: of the other SOAP version$/, 'auth-signature-digest'],
  [/^envelope: /, 'wire-soap-envelope'],
  [/^Security header: its Timestamp in one/, 'auth-signature-coverage auth-security-header-repeated'],
  [/^Security header: (?:behind|before) an empty one/, 'auth-security-header-repeated'],
  [/^Security header: moved (?:into the Body|before the Header)$/, 'wire-soap-envelope'],
  [/^Security header: /, 'auth-signature-missing'],
  [/^header block: that is signed/, 'auth-signature-digest'],
  [/^header block: of addressing/, 'auth-signature-coverage'],
  [/^header block: unknown and mandatory$/, 'wire-soap-must-understand'],
  [/^header block: with unknown words/, 'wire-soap-envelope'],
  // The signature.
  [/with a comment in it$|with a comment(?: between references| in its digest)?$/, 'auth-signature-comment auth-token-invalid'],
  [/^signature: (?:left out|moved|in a Security)/, 'auth-signature-missing wire-soap-envelope'],
  [/^signature: (?:wrapped|in another namespace)/, 'auth-security-header-invalid'],
  [/^signature: (?:twice|with an empty one)/, 'auth-signature-several'],
  [/^signature: with (?:an empty object|a manifest in an object|another SignedInfo in its place)/, 'auth-signature-object'],
  [/^signature: /, 'auth-signature-composition'],
  [/^signature value: (?:empty|with a letter|in the URL|without padding)/, 'auth-signature-base64'],
  [/^signature value: /, 'auth-signature-invalid'],
  [/^SignedInfo: with the reference to the Body twice$/, 'auth-signature-reference-repeated'],
  [/^SignedInfo: with/, 'auth-signature-invalid'],
  [/-sha1$/, 'auth-signature-sha1 auth-signature-dsa auth-signature-hmac'],
  [/hmac-sha256$/, 'auth-signature-hmac'],
  [/rsa-md5$/, 'auth-signature-weak-hash'],
  [/^SignedInfo: signed by (?:urn:none)?$/, 'auth-signature-method-unknown'],
  [/^SignedInfo: signed by /, 'auth-signature-key-mismatch auth-signature-invalid'],
  [/^SignedInfo: digested by /, 'auth-signature-digest-method'],
  [/^SignedInfo: canonicalised by /, 'auth-signature-canonicalization'],
  [/xpath|xmldsig-filter2/, 'auth-signature-xpath'],
  [/REC-xslt/, 'auth-signature-xslt'],
  [/^reference: identifiers/, 'auth-signature-digest'],
  [/^reference: to "(?:file:|https:|cid:|[^#"])/, 'auth-signature-reference-external'],
  [/^reference: (?:to "#(?:xpointer|")|to "#.* "$|without URI$)/, 'auth-signature-reference-form'],
  [/^reference: with a Type$/, 'auth-signature-manifest'],
  [/^reference: with (?:an empty digest|a digest of zeros)$/, 'auth-signature-base64 auth-signature-invalid'],
  [/^reference: (?:with two digests|without a transform)$/, 'auth-signature-composition'],
  [
    /^reference: (?:without transforms|with its transform twice|with http.*(?:c14n|STR-|Swa).* (?:first|last|only))/i,
    'auth-signature-canonicalization auth-signature-transform',
  ],
  [/^reference: with .*#enveloped-signature first$/, 'auth-signature-invalid'],
  [/^reference: with (?:http|urn:).* (?:first|last|only)$/, 'auth-signature-transform auth-signature-canonicalization'],
  [/^reference: /, 'auth-signature-invalid'],
  // The key.
  [/^KeyInfo: (?:with a key value|with an embedded token)$/, 'auth-signature-key-embedded'],
  [/^KeyInfo: with a place/, 'auth-signature-key-retrieval'],
  [/^KeyInfo: twice$/, 'auth-signature-composition'],
  [/^KeyInfo: with an encrypted key$/, 'auth-token-refused'],
  [/^KeyInfo: with (?:a reference|a whole certificate)/, 'auth-token-reference auth-signature-key-form'],
  [/^KeyInfo: with the .* of nobody$/, 'auth-token-reference auth-certificate-not-trusted'],
  [/^KeyInfo: /, 'auth-signature-key-form'],
  [/^token: (?:something else|text) besides$|^token: of another trusted party (?:before|behind|to which)/, 'auth-security-header-invalid'],
  [/^token: (?:an? .* besides|of type (?:PKCS|X509v1)|of no type|of another type)/, 'auth-token-refused'],
  [/^token: (?:of type certificate|with bytes behind|as PEM)/, 'auth-certificate-not-trusted auth-token-invalid'],
  [/^token: (?:empty|in another encoding)/, 'auth-token-invalid'],
  [/^token: of a stranger/, 'auth-certificate-not-trusted auth-token-invalid'],
  [
    /^token: of another trusted party in its place/,
    'auth-signature-invalid auth-signature-key-mismatch auth-token-invalid auth-certificate-not-trusted',
  ],
  [/^token: moved into the KeyInfo/, 'auth-signature-key-form'],
  [/^token: with its lines broken/, 'auth-signature-digest'],
  [/^token: /, 'auth-token-reference'],
];

/** Whether a code is one by which such a variant may be refused. */
export function isFitting(name: string, code: string): boolean {
  const row = REFUSALS.find(([pattern]) => pattern.test(name));
  return row !== undefined && row[1].split(' ').includes(code);
}
