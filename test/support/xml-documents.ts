import fc from 'fast-check';

interface Shape {
  readonly prefix: string;
  readonly local: string;
  readonly declarations: readonly (readonly [string, string])[];
  readonly attributes: readonly (readonly [string, string, string])[];
  readonly content: readonly (string | Shape)[];
  readonly spacing: string;
  readonly quote: string;
}

const PREFIXES = ['', 'a', 'b', 'c'];
const URIS = ['urn:one', 'urn:two', 'http://example.org/three?four=5#six'];
const LOCALS = ['x', 'y', 'Name', 'ā', '日本', 'x.y-z_1', '\u{10000}q'];

const prefix = fc.constantFrom(...PREFIXES);
const local = fc.constantFrom(...LOCALS);
const text = fc.oneof(
  fc.constantFrom(
    't',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '&amp;',
    '&lt;',
    '&gt;',
    '>',
    '"',
    "'",
    '&#xD;',
    '&#10;',
    '&#x9;',
    'ā',
    '😀',
    ']]',
    '&quot;',
    '&#x1F600;',
  ),
  fc.constantFrom('<!-- a > comment & more -->', '<![CDATA[<raw> & "text"]]>', '<![CDATA[]]>', '<![CDATA[]]]]>'),
  fc.string({ maxLength: 6 }).map((raw) => raw.replace(/[&<>]/g, '').replace(/[^\t\n\r\u0020-\uFFFD]/g, '')),
);
const value = fc
  .array(fc.constantFrom('v', ' ', '\n', '\r\n', '\t', '&#xA;', '&#xD;', '&#9;', '&amp;', '&lt;', '>', '&quot;', '&apos;', 'ß', '😀'), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const shapes = fc.letrec<{ element: Shape }>((tie) => ({
  element: fc.record({
    prefix,
    local,
    declarations: fc.array(fc.tuple(prefix, fc.constantFrom(...URIS)), { maxLength: 3 }),
    attributes: fc.array(fc.tuple(prefix, local, value), { maxLength: 4 }),
    content: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')), { maxLength: 5 }),
    spacing: fc.constantFrom('', ' ', '\n', '\r\n\t'),
    quote: fc.constantFrom('"', "'"),
  }),
})).element;

/** Well-formed documents with namespaces, written in every way that XML allows: any mix of declarations, quotes, spacing, references, comments and CDATA. */
export function xmlDocuments(): fc.Arbitrary<string> {
  return shapes.map((shape) => written(shape, new Map([['', '']])));
}

function written(shape: Shape, inherited: ReadonlyMap<string, string>): string {
  const declared = new Map(shape.declarations.filter(([name]) => name !== '' || shape.prefix === ''));
  if (shape.declarations.length === 3 && shape.prefix === '') declared.set('', '');
  const scope = new Map([...inherited, ...declared]);
  for (const used of [shape.prefix, ...shape.attributes.map(([name]) => name)]) {
    if (scope.has(used)) continue;
    declared.set(used, 'urn:one');
    scope.set(used, 'urn:one');
  }
  const { quote, spacing } = shape;
  const quoted = (raw: string): string => `${quote}${raw}${quote}`;
  const namespaces = [...declared].map(([name, uri]) => `${name === '' ? 'xmlns' : `xmlns:${name}`}=${quoted(uri)}`);
  const attributes = new Map<string, string>();
  for (const [name, tail, raw] of shape.attributes) {
    const key = name === '' ? tail : `{${scope.get(name)}}${tail}`;
    if (!attributes.has(key))
      attributes.set(key, `${name === '' ? tail : `${name}:${tail}`}${spacing}=${quoted(raw.replaceAll(quote, ''))}`);
  }
  const name = shape.prefix === '' ? shape.local : `${shape.prefix}:${shape.local}`;
  const head = `<${[name, ...attributes.values(), ...namespaces].join(spacing || ' ')}${spacing}`;
  if (shape.content.length === 0 && quote === '"') return `${head}/>`;
  const content = shape.content.map((part) => (typeof part === 'string' ? part : written(part, scope))).join('');
  return `${head}>${content.replaceAll(']]>', ']]&gt;').replace(/<!\[CDATA\[(.*?)\]\]&gt;/gs, '<![CDATA[$1]]>')}</${name}${spacing}>`;
}
