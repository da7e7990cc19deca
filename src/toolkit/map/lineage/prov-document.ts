import type { OpenedPack } from '../pack/opened-pack.ts';
import type { Lineage } from './lineage.ts';

/** What a document of PROV says besides the lineage. */
export interface ProvFacts {
  /** Version of the gateway. */
  readonly producer: string;
  /** Name, version and SHA-256 of the pack. */
  readonly digest: string;
  /** Number of the record; without one the document is about the mapping itself. */
  readonly record?: number;
}

type Attributes = Record<string, unknown>;
type Statements = Record<string, Attributes>;

const qualified = (name: string): { readonly $: string; readonly type: string } => ({ $: name, type: 'prov:QUALIFIED_NAME' });

/** Several values of one attribute as PROV-JSON writes them; one stands for itself. */
const several = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values);

/** Numbers the statements of one relation. */
function relations(prefix: string, all: readonly Attributes[]): Statements {
  return Object.fromEntries(all.map((attributes, index) => [`_:${prefix}${index + 1}`, attributes]));
}

const valueOf = (value: unknown): Attributes =>
  value === undefined ? {} : { 'prov:value': typeof value === 'object' ? JSON.stringify(value) : value };

/** The derivations of a lineage: one for each field that took part in a value, and for each code list. */
function derivations({ edges }: Lineage): readonly Attributes[] {
  return edges.map(({ to, from, origin, direct, subtype, description, masking, rule }) => ({
    'prov:generatedEntity': `canonical:${to}`,
    'prov:usedEntity': 'list' in origin ? `codes:${origin.list}` : `national:${from}`,
    'prov:activity': 'gateway:mapping',
    'gateway:how': direct ? 'direct' : 'indirect',
    'gateway:subtype': subtype,
    'gateway:does': description,
    'gateway:masking': masking,
    'gateway:rule': rule,
  }));
}

function entities(lineage: Lineage, pack: OpenedPack, digest: string): Statements {
  const lists = new Set(lineage.edges.flatMap(({ origin }) => ('list' in origin ? [origin.list] : [])));
  const sources = lineage.sources.map(({ field, because, value }): readonly [string, Attributes] => [
    `national:${field}`,
    {
      'prov:type': 'field of the national record',
      ...(because === undefined ? {} : { 'gateway:staysBehind': because }),
      ...valueOf(value),
    },
  ]);
  const written = lineage.fields.map(({ to, rules, laws, value }): readonly [string, Attributes] => [
    `canonical:${to}`,
    {
      'prov:type': 'field of the canonical record',
      'gateway:rule': several(rules),
      ...(laws.length === 0 ? {} : { 'gateway:provision': several(laws) }),
      ...valueOf(value),
    },
  ]);
  const codes = [...lists].map((list): readonly [string, Attributes] => [
    `codes:${list}`,
    { 'prov:type': qualified('prov:Collection'), 'prov:label': pack.lists.get(list)?.title ?? list },
  ]);
  return {
    'gateway:plan': { 'prov:type': qualified('prov:Plan'), 'prov:label': pack.compiled.title, 'gateway:digest': digest },
    'gateway:nationalRecord': { 'prov:type': qualified('prov:Collection'), 'prov:label': `record of ${pack.compiled.register}` },
    'gateway:canonicalRecord': { 'prov:type': qualified('prov:Collection'), 'prov:label': 'canonical record' },
    ...Object.fromEntries([...sources, ...codes, ...written]),
  };
}

/**
 * Lineage as a document of W3C PROV in PROV-JSON (member submission of 24 April 2013): the records as collections of fields, the mapping as
 * the plan of an activity, a derivation for every field that takes part. Fields are named by JSON Pointers.
 */
export function provDocument(lineage: Lineage, pack: OpenedPack, { producer, digest, record }: ProvFacts): unknown {
  const { compiled } = pack;
  const base = `https://gateway.example/lineage/${compiled.name}/${compiled.version}`;
  const scope = record === undefined ? base : `${base}/record/${record}`;
  const members = (collection: string, names: readonly string[]): readonly Attributes[] =>
    names.map((entity) => ({ 'prov:collection': collection, 'prov:entity': entity }));
  const national = [...new Set(lineage.sources.map(({ field }) => `national:${field}`))];
  const canonical = lineage.fields.map(({ to }) => `canonical:${to}`);
  const lists = [...new Set(lineage.edges.flatMap(({ origin }) => ('list' in origin ? [`codes:${origin.list}`] : [])))];
  return {
    prefix: {
      gateway: `${scope}#`,
      national: `${scope}/national#`,
      canonical: `${scope}/canonical#`,
      codes: 'https://gateway.example/lineage/codes#',
    },
    entity: entities(lineage, pack, digest),
    activity: {
      'gateway:mapping': {
        'prov:type': record === undefined ? 'mapping' : 'mapping of one record',
        'prov:label': `${compiled.name} ${compiled.version}`,
      },
    },
    agent: {
      'gateway:software': { 'prov:type': qualified('prov:SoftwareAgent'), 'prov:label': `EU interoperability gateway ${producer}` },
      'gateway:authority': { 'prov:type': qualified('prov:Organization'), 'prov:label': compiled.authority },
    },
    wasAssociatedWith: relations('association', [
      { 'prov:activity': 'gateway:mapping', 'prov:agent': 'gateway:software', 'prov:plan': 'gateway:plan' },
    ]),
    wasAttributedTo: relations('attribution', [{ 'prov:entity': 'gateway:nationalRecord', 'prov:agent': 'gateway:authority' }]),
    used: relations('use', [
      { 'prov:activity': 'gateway:mapping', 'prov:entity': 'gateway:nationalRecord' },
      ...lists.map((list) => ({ 'prov:activity': 'gateway:mapping', 'prov:entity': list })),
    ]),
    wasGeneratedBy: relations('generation', [{ 'prov:entity': 'gateway:canonicalRecord', 'prov:activity': 'gateway:mapping' }]),
    hadMember: relations('member', [...members('gateway:nationalRecord', national), ...members('gateway:canonicalRecord', canonical)]),
    wasDerivedFrom: relations('derivation', [
      {
        'prov:generatedEntity': 'gateway:canonicalRecord',
        'prov:usedEntity': 'gateway:nationalRecord',
        'prov:activity': 'gateway:mapping',
      },
      ...derivations(lineage),
    ]),
  };
}
