import { after, before, cut, holds, idOf, replaced } from '../message-text.ts';
import { IDENTIFIERS, NAMES, type SignedSubject, type VariantList } from './variant.ts';

/** Other ways to write a message, most of which mean the same, and games with names, prefixes, texts and bytes, which do not. */
export function addSpellingVariants(variants: VariantList, { text }: SignedSubject): void {
  variants.addAll('document', {
    'with a byte order mark': () => `\uFEFF${text}`,
    'with an XML declaration': () => `<?xml version="1.0" encoding="UTF-8"?>${text}`,
    'declared as another encoding than it has': () => `<?xml version="1.0" encoding="UTF-16"?>${text}`,
    'in UTF-16': () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'with a comment before it': () => `<!-- -->${text}`,
    'with a comment behind it': () => `${text}<!-- -->`,
    'with white space around it': () => `\n${text}\n`,
    'with text behind it': () => `${text}x`,
    'with a zero byte behind it': () => `${text}\0`,
    'with an instruction before it': () => `<?xml-stylesheet href="x"?>${text}`,
    'with a document type': () => `<!DOCTYPE x>${text}`,
    'with an entity': () => `<!DOCTYPE x [<!ENTITY e "9471">]>${replaced(text, 'officer-9471', 'officer-&e;')}`,
    'with an identifier declared': () => `<!DOCTYPE soap:Envelope [<!ATTLIST q:Query kind ID #IMPLIED>]>${text}`,
    'cut short': () => text.slice(0, -1),
    'with line ends of Windows between its parts': () => replaced(text, '<soap:Body', '\r\n<soap:Body'),
  });
  addTextVariants(variants, text);
  addTagVariants(variants, text);
  addNamespaceVariants(variants, text);
  addIdentifierVariants(variants, text);
  addTimestampVariants(variants, text);
}

function addTextVariants(variants: VariantList, text: string): void {
  const put = (value: string) => (): string => replaced(text, 'officer-9471', value);
  variants.addAll('payload text', {
    changed: put('officer-1749'),
    'split by a comment': put('officer-<!-- -->9471'),
    'ended by a comment': put('officer-9<!-- 471 -->'),
    'split by an instruction': put('officer-<?x 94?>71'),
    'with an instruction behind it': put('officer-9471<?x?>'),
    'as CDATA': put('<![CDATA[officer-9471]]>'),
    'in part as CDATA': put('officer-<![CDATA[94]]>71'),
    'with an empty CDATA section': put('officer-<![CDATA[]]>9471'),
    'with other CDATA': put('officer-9471<![CDATA[0]]>'),
    'with a character as a reference': put('officer-&#57;471'),
    'with a reference to another character': put('officer-&#56;471'),
    'with a space before it': put(' officer-9471'),
    'with a line end in it': put('officer-\n9471'),
    'with a carriage return in it': put('officer-\r9471'),
    'with a zero-width space in it': put('officer-\u200B9471'),
    'with a zero character reference': put('officer-&#0;9471'),
    'as wide digits': put('officer-９４７１'),
    'in an element of its own': put('<q:Officer>officer-9471</q:Officer>'),
  });
  variants.addAll('payload', {
    'with a comment in it': () => after(text, '<q:Officer>', '<!-- -->'),
    'with white space in it': () => before(text, '<q:Officer>', '\n'),
    'with white space around it': () => replaced(text, '<q:Query', ' <q:Query'),
    'with a comment before it': () => replaced(text, '<q:Query', '<!-- --><q:Query'),
    'with text before it': () => replaced(text, '<q:Query', 'x<q:Query'),
    'with its letters decomposed': () => replaced(text, 'Bērziņš', 'Bērziņš'.normalize('NFD')),
    'with an escaped greater-than sign': () => replaced(text, '&gt;', '>'),
    'with another attribute': () => replaced(text, 'kind="test"', 'kind="test" more=""'),
    'with another attribute value': () => replaced(text, 'kind="test"', 'kind="Test"'),
    'with its attribute twice': () => replaced(text, 'kind="test"', 'kind="test" kind="test"'),
    'with its attribute in a namespace': () => replaced(text, 'kind="test"', 'q:kind="test"'),
    'with its attribute in single quotes': () => replaced(text, 'kind="test"', "kind='test'"),
    'with an attribute character as a reference': () => replaced(text, 'kind="test"', 'kind="&#116;est"'),
    'with spaces in its attribute': () => replaced(text, 'kind="test"', 'kind=" test"'),
    'with xml:space': () => replaced(text, 'kind="test"', 'kind="test" xml:space="preserve"'),
    'with the xml:lang of its envelope': () => replaced(text, '<soap:Envelope ', '<soap:Envelope xml:lang="lv" '),
    'with the xml:base of its envelope': () => replaced(text, '<soap:Envelope ', '<soap:Envelope xml:base="https://evil.example/" '),
    twice: () => {
      const payload = cut(text, 'q:Query');
      return replaced(text, payload, payload + payload);
    },
    'left out': () => replaced(text, cut(text, 'q:Query'), ''),
  });
}

function addTagVariants(variants: VariantList, text: string): void {
  variants.addAll('tags', {
    'with white space in them': () => replaced(replaced(text, '<soap:Header>', '<soap:Header >'), '</q:Query>', '</q:Query\n>'),
    'with other white space between attributes': () => replaced(text, ' kind="test"', '\n  kind = "test" '),
    'with the attributes of the Body in another order': () =>
      replaced(text, /<soap:Body([^>]*?)( wsu:Id="[^"]*")([^>]*)>/, '<soap:Body$2$1$3>'),
    'that close themselves': () =>
      replaced(text, /<ds:DigestMethod Algorithm="([^"]*)"><\/ds:DigestMethod>/, '<ds:DigestMethod Algorithm="$1"/>'),
    'with another end tag': () => replaced(text, '</q:Officer>', '</q:officer>'),
  });
}

function addNamespaceVariants(variants: VariantList, text: string): void {
  const onEnvelope = (declaration: string) => (): string => replaced(text, '<soap:Envelope ', `<soap:Envelope ${declaration} `);
  const onBody = (declaration: string) => (): string => replaced(text, '<soap:Body', `<soap:Body ${declaration}`);
  variants.addAll('namespaces', {
    'one more on the Envelope': onEnvelope('xmlns:unused="urn:unused"'),
    'a default one on the Envelope': onEnvelope('xmlns="urn:default"'),
    'wsu on the Envelope': onEnvelope(`xmlns:wsu="${NAMES.wsu}"`),
    'wsu bound otherwise on the Envelope': onEnvelope('xmlns:wsu="urn:wsu"'),
    'those of the message on the Envelope': onEnvelope(`xmlns:ds="${NAMES.ds}" xmlns:wsse="${NAMES.wsse}" xmlns:wsa="${NAMES.wsa}"`),
    'one more on the Body': onBody('xmlns:unused="urn:unused"'),
    'a default one on the Body': onBody('xmlns="urn:default"'),
    'that of the payload on the Body': onBody('xmlns:q="urn:test:query"'),
    'that of the payload moved to the Envelope': () =>
      replaced(
        replaced(text, '<q:Query xmlns:q="urn:test:query"', '<q:Query'),
        '<soap:Envelope ',
        '<soap:Envelope xmlns:q="urn:test:query" ',
      ),
    'that of the payload redeclared on a child': () => replaced(text, '<q:Officer>', '<q:Officer xmlns:q="urn:test:query">'),
    'the payload under another prefix': () => text.replaceAll('q:', 'r:').replaceAll('xmlns:q=', 'xmlns:r='),
    'the payload under another name for its prefix': () => replaced(text, 'xmlns:q="urn:test:query"', 'xmlns:q="urn:test:other"'),
    'a child under another prefix': () =>
      replaced(text, /<q:Officer>([^<]*)<\/q:Officer>/, '<r:Officer xmlns:r="urn:test:query">$1</r:Officer>'),
    'a child in another namespace': () => replaced(text, '<q:Officer>', '<q:Officer xmlns:q="urn:test:other">'),
    'the payload without prefix': () => {
      const payload = cut(text, 'q:Query');
      return replaced(text, payload, payload.replaceAll('q:', '').replace('xmlns:q=', 'xmlns='));
    },
    'soap bound otherwise on the payload': () => replaced(text, '<q:Query', '<q:Query xmlns:soap="urn:soap"'),
    'wsu bound otherwise on the Body': () => replaced(text, /(<soap:Body[^>]*xmlns:wsu=")[^"]*/, '$1urn:wsu'),
    'the Body in no namespace': () => replaced(replaced(text, '<soap:Body', '<Body'), '</soap:Body>', '</Body>'),
    'a relative one': onEnvelope('xmlns:relative="relative"'),
    'an empty one for a prefix': onEnvelope('xmlns:empty=""'),
    'the one of xml on another prefix': onEnvelope('xmlns:other="http://www.w3.org/XML/1998/namespace"'),
    'an undeclared prefix': () => replaced(text, '<q:Officer>', '<undeclared:Officer>'),
  });
}

function addIdentifierVariants(variants: VariantList, text: string): void {
  for (const name of ['soap:Body', 'wsu:Timestamp', 'wsa:To', 'wsse:BinarySecurityToken'].filter((candidate) => holds(text, candidate))) {
    const part = cut(text, name);
    const id = idOf(part);
    const change = (from: string, to: string) => (): string => replaced(text, part, replaced(part, from, to));
    for (const [identifier, attributes] of Object.entries(IDENTIFIERS))
      variants.add(
        `identifier: ${name} ${identifier} besides`,
        change(' wsu:Id=', `${attributes(id).replace(/ xmlns:wsu="[^"]*"/, '')} wsu:Id=`),
      );
    variants.addAll(`identifier: ${name}`, {
      'as Id': change('wsu:Id=', 'Id='),
      'as ID': change('wsu:Id=', 'ID='),
      'as id': change('wsu:Id=', 'id='),
      'as xml:id': change('wsu:Id=', 'xml:id='),
      'in another namespace': change('wsu:Id=', 'xmlns:x="urn:x" x:Id='),
      'under another prefix': change('wsu:Id=', `xmlns:u="${NAMES.wsu}" u:Id=`),
      'with another value': change(`wsu:Id="${id}"`, `wsu:Id="${id}x"`),
      'in another case': change(`wsu:Id="${id}"`, `wsu:Id="${id.toUpperCase()}"`),
      'between spaces': change(`wsu:Id="${id}"`, `wsu:Id=" ${id} "`),
      empty: change(`wsu:Id="${id}"`, 'wsu:Id=""'),
      'left out': change(` wsu:Id="${id}"`, ''),
      'with a character as a reference': change(`wsu:Id="${id}"`, `wsu:Id="&#${id.charCodeAt(0)};${id.slice(1)}"`),
      'and another by Id': change('wsu:Id=', 'Id="other" wsu:Id='),
    });
  }
}

function addTimestampVariants(variants: VariantList, text: string): void {
  const created = cut(text, 'wsu:Created');
  const expires = cut(text, 'wsu:Expires');
  variants.addAll('Timestamp', {
    'created later': () => replaced(text, created, '<wsu:Created>2026-11-21T12:00:30.000Z</wsu:Created>'),
    'expiring later': () => replaced(text, expires, '<wsu:Expires>2027-11-21T12:00:00.000Z</wsu:Expires>'),
    'without Created': () => replaced(text, created, ''),
    'without Expires': () => replaced(text, expires, ''),
    'with its children exchanged': () => replaced(replaced(text, expires, ''), created, expires + created),
    'with two Created': () => replaced(text, created, created + created),
    'with a comment in a time': () => replaced(text, '<wsu:Created>2026', '<wsu:Created>2026<!-- -->'),
    'with a comment between its times': () => replaced(text, created, `${created}<!-- -->`),
    'with white space between its times': () => replaced(text, created, `${created} `),
    'with a time as CDATA': () => replaced(text, /<wsu:Created>([^<]*)/, '<wsu:Created><![CDATA[$1]]>'),
  });
}
