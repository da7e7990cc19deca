const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

/**
 * Names that most messages hold: the scanner knows their numbers before it starts, so they are never decoded. The empty string is
 * number 0. Which names stand here changes speed and nothing else.
 */
export const KNOWN_STRINGS: readonly string[] = Object.freeze([
  '',
  'xml',
  'xmlns',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
  'http://schemas.xmlsoap.org/soap/envelope/',
  'http://www.w3.org/2003/05/soap-envelope',
  `${WSS}-wssecurity-secext-1.0.xsd`,
  `${WSS}-wssecurity-utility-1.0.xsd`,
  'http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd',
  'http://www.w3.org/2000/09/xmldsig#',
  'http://www.w3.org/2009/xmldsig11#',
  'http://www.w3.org/2001/04/xmlenc#',
  'http://www.w3.org/2009/xmlenc11#',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/2005/08/addressing',
  'http://www.w3.org/2004/08/xop/include',
  'http://www.w3.org/2001/XMLSchema-instance',
  ...['soap', 's', 'S', 'soapenv', 'env', 'SOAP-ENV', 'wsse', 'wsu', 'wsse11', 'ds', 'dsig11', 'xenc', 'xenc11', 'ec', 'wsa', 'xop', 'xsi'],
  ...['Envelope', 'Header', 'Body', 'Fault', 'actor', 'role', 'mustUnderstand', 'Security', 'BinarySecurityToken', 'Timestamp'],
  ...['Created', 'Expires', 'SecurityTokenReference', 'Reference', 'KeyIdentifier', 'Embedded', 'Id', 'ID', 'id', 'URI', 'Type'],
  ...['ValueType', 'EncodingType', 'TokenType', 'Signature', 'SignedInfo', 'CanonicalizationMethod', 'SignatureMethod', 'Transforms'],
  ...['Transform', 'DigestMethod', 'DigestValue', 'SignatureValue', 'KeyInfo', 'Object', 'Manifest', 'X509Data', 'X509Certificate'],
  ...['X509IssuerSerial', 'X509IssuerName', 'X509SerialNumber', 'X509SKI', 'KeyName', 'KeyValue', 'InclusiveNamespaces', 'PrefixList'],
  ...['Algorithm', 'Action', 'To', 'From', 'ReplyTo', 'MessageID', 'RelatesTo', 'EncryptedKey', 'EncryptedData', 'EncryptionMethod'],
  ...['CipherData', 'CipherValue', 'CipherReference', 'ReferenceList', 'DataReference', 'Include', 'href', 'type', 'nil', 'lang'],
]);
