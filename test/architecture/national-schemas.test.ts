import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from '@jest/globals';

const FOLDER = join(import.meta.dirname, '../../mappings/national');
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  processEntities: false,
  isArray: (name) => name === 'element' || name === 'attribute' || name === 'complexType',
});

interface XsdNode {
  readonly name?: string;
  readonly type?: string;
  readonly element?: readonly XsdNode[];
  readonly attribute?: readonly XsdNode[];
  readonly complexType?: readonly XsdNode[];
  readonly sequence?: XsdNode;
  readonly choice?: XsdNode;
  readonly simpleContent?: { readonly extension?: XsdNode };
}

/** Every path of element and attribute names that the XSD allows below a type. */
function xsdPaths(node: XsdNode, types: ReadonlyMap<string, XsdNode>, at: string): string[] {
  const content = node.simpleContent?.extension ?? node;
  const attributes = (content.attribute ?? []).map(({ name = '' }) => `${at}/@${name}`);
  const elements = [content, content.sequence, content.choice, content.sequence?.choice].flatMap((group) => group?.element ?? []);
  return [
    ...attributes,
    ...elements.flatMap((element) => {
      const path = `${at}/${element.name ?? ''}`;
      const type = element.complexType?.[0] ?? types.get((element.type ?? '').replace(/^.*:/, ''));
      const below = type ? xsdPaths(type, types, path) : [];
      return below.some((candidate) => !candidate.startsWith(`${path}/@`)) ? below : [path, ...below];
    }),
  ];
}

interface JsonNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonNode>>;
  readonly properties?: Readonly<Record<string, JsonNode>>;
  readonly items?: JsonNode;
}

/** The same paths out of the JSON Schema of the tree form, where `#text` is an element's own text. */
function jsonPaths(node: JsonNode, root: JsonNode, at: string): string[] {
  const target = node.$ref === undefined ? node : (root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {});
  if (target.items) return jsonPaths(target.items, root, at);
  if (!target.properties) return [at];
  return Object.entries(target.properties).flatMap(([name, child]) => jsonPaths(child, root, name === '#text' ? at : `${at}/${name}`));
}

describe('the XSD of a national record says what its JSON Schema says', () => {
  const packs = readdirSync(FOLDER).filter((pack) => existsSync(join(FOLDER, pack, 'record.xsd')));
  test.each(packs)('%s', (pack) => {
    const { schema } = parser.parse(readFileSync(join(FOLDER, pack, 'record.xsd'))) as { schema: XsdNode };
    const json = JSON.parse(readFileSync(join(FOLDER, pack, 'record.schema.json'), 'utf8')) as JsonNode;
    const types = new Map((schema.complexType ?? []).map((type) => [type.name ?? '', type]));
    const [root] = schema.element ?? [];
    const rootType = root?.complexType?.[0] ?? types.get((root?.type ?? '').replace(/^.*:/, ''));
    if (!rootType) throw new Error('the XSD has no root element');
    expect(xsdPaths(rootType, types, '').length).toBeGreaterThan(10);
    expect(xsdPaths(rootType, types, '').sort()).toEqual(jsonPaths(json, json, '').sort());
  });
});
