import { beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { archimateId, archimateModel } from '../../../../src/toolkit/architecture/archimate/archimate-model.ts';
import { archimateType } from '../../../../src/toolkit/architecture/archimate/archimate-types.ts';
import { NO_RELATIONSHIP, relationshipRule } from '../../../../src/toolkit/architecture/archimate/relationship-table.ts';
import { writeExchange } from '../../../../src/toolkit/architecture/archimate/write-exchange.ts';
import { startLayOut, type LayOut } from '../../../../src/toolkit/architecture/drawing/lay-out.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';
import { conceptTexts } from '../../../../src/toolkit/architecture/read-repository.ts';
import { libxml2Accepts } from '../../../support/libxml2.ts';
import { editedTexts, ROOT } from './model-under-test.ts';

interface Part {
  readonly identifier: string;
  readonly type?: string;
  readonly name?: { readonly text: string };
  readonly source?: string;
  readonly target?: string;
  readonly properties?: {
    readonly property: readonly { readonly propertyDefinitionRef: string; readonly value: { readonly text: string } }[];
  };
}

interface DrawnNode extends Part {
  readonly elementRef?: string;
  readonly label?: { readonly text: string };
  readonly x: string;
  readonly y: string;
  readonly w: string;
  readonly h: string;
  readonly node?: readonly DrawnNode[];
}

interface View extends Part {
  readonly viewpoint: string;
  readonly node: readonly DrawnNode[];
  readonly connection?: readonly (Part & { readonly relationshipRef: string })[];
}

interface Item {
  readonly label?: { readonly text: string };
  readonly identifierRef?: string;
  readonly item?: readonly Item[];
}

interface Exchange {
  readonly elements: { readonly element: readonly Part[] };
  readonly relationships: { readonly relationship: readonly (Part & { readonly accessType?: string })[] };
  readonly organizations: readonly { readonly item: readonly Item[] }[];
  readonly propertyDefinitions: { readonly propertyDefinition: readonly Part[] };
  readonly views: { readonly diagrams: { readonly view: readonly View[] } };
}

const LISTS = new Set(['element', 'relationship', 'property', 'propertyDefinition', 'view', 'node', 'connection', 'item', 'organizations']);

/** Read by a parser that is not ours. */
function parsed(text: string): Exchange {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    textNodeName: 'text',
    parseAttributeValue: false,
    parseTagValue: false,
    isArray: (name) => LISTS.has(name),
  });
  return (parser.parse(text) as { readonly model: Exchange }).model;
}

const { concept } = readConcept(conceptTexts(ROOT));
let layOut: LayOut;
let text: string;
let exchange: Exchange;
beforeAll(async () => {
  layOut = await startLayOut();
  text = writeExchange(concept, layOut);
  exchange = parsed(text);
});

const element = (id: string): Part | undefined => exchange.elements.element.find(({ identifier }) => identifier === id);

const propertiesOf = (part: Part | undefined): Readonly<Record<string, string>> => {
  const names = new Map(exchange.propertyDefinitions.propertyDefinition.map(({ identifier, name }) => [identifier, name?.text ?? '']));
  return Object.fromEntries(
    (part?.properties?.property ?? []).map(({ propertyDefinitionRef, value }) => [names.get(propertyDefinitionRef) ?? '', value.text]),
  );
};

const nodesIn = (nodes: readonly DrawnNode[] = []): readonly DrawnNode[] => nodes.flatMap((node) => [node, ...nodesIn(node.node)]);

const leavesOf = (items: readonly Item[] = []): readonly string[] =>
  items.flatMap(({ identifierRef, item }) => [...(identifierRef === undefined ? [] : [identifierRef]), ...leavesOf(item)]);

describe('a concept in the ArchiMate exchange format', () => {
  it('is a well-formed document of its namespace, the same every time', () => {
    expect(libxml2Accepts(Buffer.from(text))).toBe(true);
    expect(text).toContain('<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"');
    expect(writeExchange(concept, layOut)).toBe(text);
  });

  it('has identifiers that XML allows, each once, and no reference to one that is not there', () => {
    const ids = [...text.matchAll(/ identifier="([^"]*)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
    const known = new Set(ids);
    const references = [
      ...text.matchAll(/ (?:source|target|identifierRef|elementRef|relationshipRef|propertyDefinitionRef)="([^"]*)"/g),
    ].map(([, id = '']) => id);
    expect(references.length).toBeGreaterThan(ids.length);
    expect(references.filter((id) => !known.has(id))).toEqual([]);
  });

  it('has every element that ArchiMate has a type for, with its name', () => {
    for (const one of concept.elements) {
      const type = archimateType(one);
      const found = element(archimateId(one));
      expect([one.kind, one.id, found?.type]).toEqual([one.kind, one.id, type]);
      if (type !== undefined) expect(found?.name?.text).toContain(one.name.trim());
    }
    expect(concept.elements.filter((one) => archimateType(one) === undefined).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['class', 'retention', 'flow']),
    );
  });

  it('writes every relation, or says why not', () => {
    for (const relation of concept.relations) {
      const rule = relationshipRule(relation);
      const told =
        rule !== undefined ||
        NO_RELATIONSHIP.has(relation.name) ||
        relation.from.kind === 'flow' ||
        isInherited(relation.name, relation.from.kind);
      expect([relation.name, relation.from.kind, relation.to.kind, told]).toEqual([
        relation.name,
        relation.from.kind,
        relation.to.kind,
        true,
      ]);
      if (rule !== undefined) expect(rule.because).toMatch(/\(\d+\.\d/);
    }
    const { relationships } = archimateModel(concept);
    expect(relationships).toHaveLength(exchange.relationships.relationship.length);
    const written = new Set(relationships.map(({ id }) => id));
    const missing = concept.relations.filter(
      ({ name, from, to }) =>
        relationshipRule({ name, from, to, origin: { file: '', path: [] } }) &&
        !written.has(`${name}.${archimateId(from)}.${archimateId(to)}`),
    );
    expect(missing).toEqual([]);
  });

  it('turns relationships to the side from which ArchiMate reads them', () => {
    const between = (source: string, target: string) =>
      exchange.relationships.relationship.filter((one) => one.source === source && one.target === target).map(({ type }) => type);
    expect(between('authority-VRS', 'process-check-at-border')).toEqual(['Assignment']);
    expect(between('process-check-at-border', 'business-service-border-control')).toEqual(['Realization']);
    expect(between('system-gateway', 'interface-border-crossing-record')).toEqual(['Composition']);
    expect(between('interface-border-crossing-record', 'system-REIS')).toEqual(['Serving']);
    expect(between('release-spine', 'function-F-101')).toEqual(['Aggregation']);
    expect(between('release-spine', 'release-signatures')).toEqual(['Triggering']);
    expect(between('work-package-WP1', 'work-package-WP4')).toEqual(['Triggering']);
    expect(between('system-REIS', 'system-gateway')).toContain('Flow');
    expect(between('node-ic-site', 'node-gateway-node')).toEqual(['Composition']);
  });

  it('keeps classification, retention and articles as properties', () => {
    const number = propertiesOf(element(archimateId({ kind: 'attribute', id: 'EES/documentNumber' })));
    expect(number).toMatchObject({
      Classification: 'Reference by which a record of a person is found',
      Article: '2017/2226, 16(1)(b)',
      'Personal data': 'true',
      'Retention from': 'last exit, refusal, or end of the authorised stay',
    });
    expect(number['Retention']).toMatch(/^P3Y/);
    expect(propertiesOf(element('attribute-EES_2f_fingerprints'))['Personal data']).toBe('special category');
    const flow = exchange.relationships.relationship.find(({ identifier }) => identifier === 'flow-border-crossing-in');
    expect(propertiesOf(flow)).toMatchObject({ Process: 'check-at-border', Interface: 'border-crossing-record', Article: '2017/2226, 23' });
    const used = new Set([...text.matchAll(/propertyDefinitionRef="([^"]*)"/g)].map(([, id]) => id));
    expect(exchange.propertyDefinitions.propertyDefinition.filter(({ identifier }) => !used.has(identifier))).toEqual([]);
  });

  it('puts every element, relationship and view into one folder', () => {
    const [folders] = exchange.organizations;
    const leaves = leavesOf(folders?.item);
    const all = [...exchange.elements.element, ...exchange.relationships.relationship, ...exchange.views.diagrams.view];
    expect(leaves.toSorted()).toEqual(all.map(({ identifier }) => identifier).toSorted());
    expect(folders?.item.map(({ label }) => label?.text)).toEqual([
      'Business',
      'Application',
      'Technology & Physical',
      'Motivation',
      'Implementation & Migration',
      'Relations',
      'Views',
    ]);
  });
});

const INHERITED = new Set(['held-by', 'serves', 'carries']);

/** What attributes have of their entities, and flows of their own, is not drawn a second time. */
const isInherited = (name: string, kind: string): boolean => (kind === 'attribute' || kind === 'flow') && INHERITED.has(name);

describe('its views', () => {
  it('place elements apart in whole numbers, the parts of a frame within it', () => {
    for (const view of exchange.views.diagrams.view) {
      for (const node of nodesIn(view.node)) {
        for (const place of [node.x, node.y, node.w, node.h]) expect(place).toMatch(/^\d+$/);
        expect([Number(node.w) > 0, Number(node.h) > 0]).toEqual([true, true]);
        expect([node.elementRef === undefined, node.type]).toEqual([
          node.label !== undefined,
          node.label === undefined ? 'Element' : 'Container',
        ]);
        for (const inner of node.node ?? []) {
          expect(Number(inner.x)).toBeGreaterThanOrEqual(Number(node.x));
          expect(Number(inner.y)).toBeGreaterThanOrEqual(Number(node.y));
          expect(Number(inner.x) + Number(inner.w)).toBeLessThanOrEqual(Number(node.x) + Number(node.w) + 1);
        }
      }
    }
  });

  it('draw relationships between the boxes of their own ends', () => {
    const relationships = new Map(exchange.relationships.relationship.map((one) => [one.identifier, one]));
    let drawn = 0;
    for (const { node, connection = [] } of exchange.views.diagrams.view) {
      const boxes = new Map(nodesIn(node).map((one) => [one.identifier, one.elementRef]));
      for (const { relationshipRef, source, target } of connection) {
        const relationship = relationships.get(relationshipRef);
        expect([boxes.get(source ?? ''), boxes.get(target ?? '')]).toEqual([relationship?.source, relationship?.target]);
        drawn += 1;
      }
    }
    expect(drawn).toBeGreaterThan(300);
  });

  it('show of a process the flows that serve it', () => {
    const view = exchange.views.diagrams.view.find(({ identifier }) => identifier === 'view-process-check-at-border');
    const flows = concept.of('flow').filter(({ process }) => process === 'check-at-border');
    expect(view?.connection?.map(({ relationshipRef }) => relationshipRef).toSorted()).toEqual(flows.map(archimateId).toSorted());
  });
});

describe('a faulty concept in the exchange format', () => {
  it('leaves out what has no ends, and stays well-formed whatever is written in it', () => {
    const { concept: faulty } = readConcept(
      editedTexts([
        { file: 'flows.yaml', from: 'from: VMIS', to: 'from: VMX' },
        { file: 'data/systems.yaml', from: 'name: Europol data', to: `name: 'Europol <data> & "more" ]]>'` },
        { file: 'interfaces.yaml', from: 'provider: ESP', to: 'provider: ESX' },
      ]),
    );
    const written = writeExchange(faulty, layOut);
    expect(libxml2Accepts(Buffer.from(written))).toBe(true);
    expect(written).toContain('Europol &lt;data&gt; &amp; "more" ]]&gt;');
    const ids = new Set([...written.matchAll(/ identifier="([^"]*)"/g)].map(([, id = '']) => id));
    const dangling = [...written.matchAll(/ (?:source|target|elementRef|relationshipRef|identifierRef)="([^"]*)"/g)].filter(
      ([, id = '']) => !ids.has(id),
    );
    expect(dangling).toEqual([]);
  });
});
