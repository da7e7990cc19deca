import fc from 'fast-check';

/** One small change to a message: bytes for what a line can do to it, structure for what a program can. */
export type Mutation = (body: Uint8Array) => Uint8Array;

const byte = fc
  .tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'insert', 'delete', 'cut'))
  .map(([at, value, kind]): Mutation => (body) => {
    const position = body.length === 0 ? 0 : at % body.length;
    const [before, after] = [body.subarray(0, position), body.subarray(position)];
    if (kind === 'cut') return before;
    if (kind === 'delete') return Buffer.concat([before, after.subarray(1)]);
    return Buffer.concat([before, Uint8Array.of(value), after.subarray(kind === 'set' ? 1 : 0)]);
  });

const HOSTILE = [
  '',
  ' ',
  '\n',
  '0',
  '-1',
  '1',
  'true',
  'false',
  'null',
  '{}',
  '[]',
  '__proto__',
  'constructor',
  'D',
  'GER',
  'SIS',
  'ECRIS_TCN',
  '2026-02-30',
  '0000-01-01',
  '2026-01-01T24:00:00Z',
  'é'.repeat(201),
  '😀'.repeat(200),
  '&#0;',
  '&#x9;',
  'tok',
  '1e3',
];

/** Replaces the text of one leaf, drops, doubles, swaps or renames an element, or gives it an attribute. Works on the text of our fixtures. */
const element = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('text', 'drop', 'double', 'swap', 'rename', 'attribute'), fc.constantFrom(...HOSTILE))
  .map(([first, second, kind, text]): Mutation => (body) => {
    const xml = new TextDecoder().decode(body);
    const spans = Array.from(xml.matchAll(/<([\w:]+)( [^<>]*)?>([^<>]*)<\/\1>/g), (match) => ({
      at: match.index,
      whole: match[0],
      name: match[1] ?? '',
      text: match[3] ?? '',
    }));
    const [one, other] = [spans[first % Math.max(1, spans.length)], spans[second % Math.max(1, spans.length)]];
    if (one === undefined || other === undefined) return body;
    const put = (replacement: string): Uint8Array => Buffer.from(xml.slice(0, one.at) + replacement + xml.slice(one.at + one.whole.length));
    const open = one.whole.slice(0, one.whole.length - one.text.length - one.name.length - 3);
    switch (kind) {
      case 'text':
        return put(`${open}${text}</${one.name}>`);
      case 'drop':
        return put('');
      case 'double':
        return put(one.whole + one.whole);
      case 'swap':
        return put(other.whole);
      case 'rename':
        return put(`<${other.name}>${one.text}</${other.name}>`);
      default:
        return put(one.whole.replace(/>/, ` certainty="${text === 'true' ? 'CONFIRMED' : 'x'}">`));
    }
  });

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

const REPLACEMENTS: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  'SIS',
  'ECRIS_TCN',
  'EES',
  'VIS',
  '2026-02-30',
  '\u0000',
  '\uFFFE',
  'é'.repeat(201),
  '😀'.repeat(200),
  [],
  {},
  ['x'],
  { x: 1 },
  { constructor: 1 },
];

/** Replaces, drops, doubles or renames one value of a JSON document. */
const member = fc
  .tuple(fc.nat(), fc.constantFrom('replace', 'drop', 'rename', 'double'), fc.constantFrom(...REPLACEMENTS))
  .map(([at, kind, value]): Mutation => (body) => {
    const root = JSON.parse(new TextDecoder().decode(body)) as Json;
    const places: { readonly holder: Json[] | { [member: string]: Json }; readonly key: string }[] = [];
    const visit = (node: Json): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        places.push({ holder: node, key });
        visit(child);
      }
    };
    visit(root);
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) return body;
    const { holder, key } = place;
    if (Array.isArray(holder)) {
      const index = Number(key);
      holder.splice(
        index,
        kind === 'double' || kind === 'rename' ? 0 : 1,
        ...(kind === 'drop' ? [] : kind === 'replace' ? [value] : [holder[index] ?? null]),
      );
    } else if (kind === 'replace') holder[key] = value;
    else {
      const old = holder[key] ?? null;
      if (kind !== 'double') Reflect.deleteProperty(holder, key);
      if (kind !== 'drop') holder[`${key}x`] = old;
    }
    return Buffer.from(JSON.stringify(root));
  });

/** One to three changes to an XML message. */
export const xmlMutations: fc.Arbitrary<Mutation> = sequence(
  fc.oneof({ weight: 1, arbitrary: byte }, { weight: 4, arbitrary: element }),
  3,
);

/** One or two changes to a JSON message; bytes change last, because structure can be changed only while it parses. */
export const jsonMutations: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 1, arbitrary: byte },
  { weight: 4, arbitrary: sequence(member, 2) },
);

function sequence(one: fc.Arbitrary<Mutation>, maxLength: number): fc.Arbitrary<Mutation> {
  return fc.array(one, { minLength: 1, maxLength }).map(
    (steps): Mutation =>
      (body) =>
        steps.reduce((current, step) => step(current), body),
  );
}
