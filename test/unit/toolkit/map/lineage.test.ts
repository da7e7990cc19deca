import { describe, expect, test } from '@jest/globals';
import { explainRecord } from '../../../../src/toolkit/map/explain/explain-record.ts';
import { mappingLineage, recordLineage, type Lineage, type LineageEdge } from '../../../../src/toolkit/map/lineage/lineage.ts';
import { openLineageEvent } from '../../../../src/toolkit/map/lineage/open-lineage.ts';
import { provDocument } from '../../../../src/toolkit/map/lineage/prov-document.ts';
import { readRecords } from '../../../../src/toolkit/map/read-records.ts';
import { installedMappings } from '../../mapping/installed-mappings.ts';
import { CHECK, check, corpusOf, installedPack } from './packs-under-test.ts';

const PERMIT = 'lv-pmlp-uzturesanas-atlauja';
const FACTS = { producer: '0.1.0', digest: 'digest' };

const into = (lineage: Lineage, to: string): readonly LineageEdge[] => lineage.edges.filter((edge) => edge.to === to);
const brief = ({ from, origin, direct, subtype, masking }: LineageEdge): string =>
  `${'list' in origin ? `${origin.list}:` : ''}${from} ${direct ? 'direct' : 'indirect'} ${subtype}${masking ? ' masking' : ''}`;

function lineageOf(record: object, withValues = false): Lineage {
  const pack = installedPack(CHECK);
  const { outcome, values, dropped } = explainRecord(pack, Buffer.from(JSON.stringify(record)), {});
  expect(outcome).toBe('mapped');
  return recordLineage(pack, values, dropped, withValues);
}

describe('the lineage of a mapping', () => {
  const lineage = mappingLineage(installedPack(PERMIT));

  test.each([
    ['a value that is read as it is', '/biometrics/-/reference', ['/biometrija/merijums/-/numurs direct IDENTITY']],
    [
      'fields put together',
      '/documents/-/number',
      ['/dokumenti/dokuments/-/serija direct TRANSFORMATION', '/dokumenti/dokuments/-/numurs direct TRANSFORMATION'],
    ],
    [
      'a code list that is read by a day',
      '/residencePermit/kind',
      ['/atlauja/veids direct TRANSFORMATION', 'lv-permit-kind:code indirect JOIN', '/atlauja/iesniegsanasDatums indirect CONDITIONAL'],
    ],
    ['a constant', '/source', []],
  ])('tells %s', (_, to, expected) => {
    expect(into(lineage, to).map(brief)).toEqual(expected);
  });

  test('tells conditions of groups, and steps that hide', () => {
    expect(into(lineage, '/person/identities/-/names/-/script').map(brief)).toContain('/persona/originalraksts indirect CONDITIONAL');
    const masking = [...installedMappings().keys()]
      .flatMap((name) => mappingLineage(installedPack(name)).edges)
      .filter((edge) => edge.masking);
    for (const { description } of masking) expect(description).toMatch(/script|birth-date-of-personal-code|birth-year-from-age/);
  });

  test('names the provisions of each field, and the fields that stay behind with their reasons', () => {
    expect(lineage.fields.find(({ to }) => to === '/nationalFile')?.laws).toEqual(['Regulation (EU) 2019/817, Article 24(5)(a)']);
    expect(lineage.sources).toContainEqual({ field: '/persona/personasKods', because: expect.stringContaining('national identifier') });
  });

  test.each([...installedMappings().keys()])('has every field that %s writes, and leads every edge to a field that exists', (name) => {
    const pack = installedPack(name);
    const { fields, edges, sources } = mappingLineage(pack);
    expect(new Set(fields.map(({ to }) => to))).toEqual(new Set(pack.leaves.map(({ to }) => to)));
    expect(fields.flatMap(({ rules }) => rules)).toHaveLength(pack.leaves.length);
    const known = new Set(sources.map(({ field }) => field));
    for (const edge of edges) if ('record' in edge.origin) expect(known).toContain(edge.from);
  });
});

describe('the lineage of a record', () => {
  const record = check({
    persona: { personasKods: '32000000001', uzvards: 'Ozols', vardi: ['Jānis'] },
    biometrija: {
      solis: 'meklet',
      paraugi: [
        { veids: 'seja', atsauce: 'B1' },
        { veids: 'pirksti', atsauce: 'B2' },
      ],
    },
  });

  test('has numbers in the place of lists, and only what took part', () => {
    const lineage = lineageOf(record);
    expect(into(lineage, '/biometrics/1/reference').map(brief)).toEqual(['/biometrija/paraugi/1/atsauce direct IDENTITY']);
    expect(into(lineage, '/person/identities/0/names/1/familyName').map(brief)).toEqual([
      '/persona/uzvards direct TRANSFORMATION',
      '/persona/uzvards indirect CONDITIONAL',
    ]);
    expect(lineage.fields.map(({ to }) => to)).not.toContain('/policeCheck/place');
    expect(lineage.sources).toContainEqual({ field: '/persona/personasKods', because: expect.stringContaining('national identifier') });
  });

  test('holds values only where they are asked for', () => {
    const [without, within] = [JSON.stringify(lineageOf(record)), lineageOf(record, true)];
    for (const value of ['Ozols', 'OZOLS', 'Jānis', '32000000001', 'B1', 'VP-1']) expect(without).not.toContain(value);
    expect(within.fields).toContainEqual(expect.objectContaining({ to: '/person/identities/0/names/1/familyName', value: 'OZOLS' }));
    expect(within.sources).toContainEqual({ field: '/persona/uzvards', value: 'Ozols' });
  });

  test('takes the alternative that was taken', async () => {
    const pack = installedPack('lv-vrs-iecelosanas-atteikums');
    const seen = new Set<string>();
    for await (const read of readRecords(await corpusOf('lv-vrs-iecelosanas-atteikums'), pack.compiled.sourceFormat)) {
      const explained = 'fault' in read ? undefined : explainRecord(pack, read.bytes, {});
      if (explained?.outcome !== 'mapped') continue;
      const edges = into(recordLineage(pack, explained.values, [], false), '/person/identities/0/sex').filter(({ direct }) => direct);
      expect(edges.length).toBeLessThanOrEqual(1);
      for (const { from } of edges) seen.add(from);
    }
    expect([...seen].toSorted()).toEqual(['/dokuments/mrz/sex', '/persona/dzimums']);
  });
});

interface Column {
  readonly inputFields: readonly {
    readonly name: string;
    readonly field: string;
    readonly transformations: readonly { readonly type: string }[];
  }[];
}
interface Event {
  readonly eventType?: string;
  readonly eventTime: string;
  readonly run?: { readonly runId: string };
  readonly schemaURL: string;
  readonly job: { readonly name: string };
  readonly inputs: readonly {
    readonly name: string;
    readonly facets: { readonly schema: { readonly fields: readonly { readonly name: string; readonly description?: string }[] } };
  }[];
  readonly outputs: readonly {
    readonly name: string;
    readonly facets: { readonly columnLineage: { readonly fields: Readonly<Record<string, Column>> } };
  }[];
}

describe('an event of OpenLineage', () => {
  const event = { ...FACTS, namespace: 'ns', at: '2026-11-22T12:00:00.000Z' };
  const written = openLineageEvent(mappingLineage(installedPack(PERMIT)), installedPack(PERMIT), event) as Event;

  test('is a job event of a mapping, and a run event of a record', () => {
    expect(written).toMatchObject({
      eventTime: event.at,
      schemaURL: expect.stringMatching(/2-0-2\/OpenLineage\.json#\/\$defs\/JobEvent$/),
    });
    expect(written).not.toHaveProperty('run');
    const run = '01968a5e-0000-7000-8000-000000000000';
    const ran = openLineageEvent(lineageOf(check()), installedPack(CHECK), { ...event, run }) as Event;
    expect(ran).toMatchObject({ eventType: 'COMPLETE', run: { runId: run }, schemaURL: expect.stringMatching(/RunEvent$/) });
  });

  test('names record, canonical record and code lists as datasets', () => {
    expect(written.inputs.map(({ name }) => name)).toContain('national/VMIS/lv-pmlp-uzturesanas-atlauja');
    expect(written.inputs.map(({ name }) => name)).toContain('codes/lv-permit-kind');
    expect(written.outputs.map(({ name }) => name)).toEqual(['canonical/residence-permit-application']);
  });

  test('has the fields that stay behind in the schema, with their reasons', () => {
    const fields = written.inputs[0]?.facets.schema.fields;
    expect(fields?.find(({ name }) => name === '/persona/personasKods')?.description).toMatch(/ Stays behind: national identifier.*\.$/);
  });

  test('gathers what one field does to another, and has every facet by its schema', () => {
    const columns = written.outputs[0]?.facets.columnLineage.fields ?? {};
    expect(columns['/source']).toEqual({ inputFields: [] });
    const script = columns['/person/identities/-/names/-/script']?.inputFields.find(
      ({ field }) => field === '/persona/originalraksts/@raksts',
    );
    expect(script?.transformations).toEqual([
      { type: 'DIRECT', subtype: 'IDENTITY', description: expect.stringMatching(/^as it is; rule \//), masking: false },
    ]);
    const facets: unknown[] = [];
    JSON.stringify(written, (_, part: unknown) => {
      if (typeof part === 'object' && part !== null && '_schemaURL' in part) facets.push(part);
      return part;
    });
    expect(facets.length).toBeGreaterThan(5);
    for (const facet of facets)
      expect(facet).toMatchObject({
        _producer: expect.stringMatching(/^https:/),
        _schemaURL: expect.stringMatching(/^https:\/\/openlineage\.io\/spec\/facets\/\d+-\d+-\d+\//),
      });
  });

  test('holds no value of a record', () => {
    const record = check({ persona: { uzvards: 'Ozols', personasKods: '32000000001' } });
    const text = JSON.stringify(openLineageEvent(lineageOf(record, true), installedPack(CHECK), event));
    for (const value of ['Ozols', 'OZOLS', '32000000001', 'VP-1']) expect(text).not.toContain(value);
  });
});

describe('a document of PROV', () => {
  interface Prov {
    readonly prefix: Readonly<Record<string, string>>;
    readonly entity: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly [relation: string]: Readonly<Record<string, unknown>>;
  }

  test('derives every value from every field that took part, by the rule', () => {
    const lineage = mappingLineage(installedPack(PERMIT));
    const document = provDocument(lineage, installedPack(PERMIT), FACTS) as Prov;
    const derivations = Object.values(document['wasDerivedFrom'] ?? {});
    expect(derivations).toHaveLength(lineage.edges.length + 1);
    expect(derivations).toContainEqual(
      expect.objectContaining({
        'prov:generatedEntity': 'canonical:/residencePermit/kind',
        'prov:usedEntity': 'codes:lv-permit-kind',
        'gateway:rule': '/rules/8',
      }),
    );
    expect(document.entity['national:/persona/personasKods']).toMatchObject({
      'gateway:staysBehind': expect.stringContaining('national identifier'),
    });
  });

  test('speaks of no entity, activity or agent that it does not declare', () => {
    const document = provDocument(lineageOf(check({ persona: { uzvards: 'Ozols' } })), installedPack(CHECK), {
      ...FACTS,
      record: 3,
    }) as Prov;
    expect(document.prefix['national']).toMatch(/\/record\/3\/national#$/);
    const declared = new Set([
      ...Object.keys(document.entity),
      ...Object.keys(document['activity'] ?? {}),
      ...Object.keys(document['agent'] ?? {}),
    ]);
    const relations = Object.entries(document).filter(([name]) => !['prefix', 'entity', 'activity', 'agent'].includes(name));
    expect(relations.map(([name]) => name)).toEqual([
      'wasAssociatedWith',
      'wasAttributedTo',
      'used',
      'wasGeneratedBy',
      'hadMember',
      'wasDerivedFrom',
    ]);
    for (const [, statements] of relations)
      for (const statement of Object.values(statements) as Readonly<Record<string, unknown>>[])
        for (const [role, name] of Object.entries(statement)) if (role.startsWith('prov:')) expect(declared).toContain(name);
  });

  test('holds values only where the lineage does', () => {
    const record = check({ persona: { uzvards: 'Ozols', vardi: ['Jānis', 'Kārlis'] } });
    const values = (withValues: boolean): Prov =>
      provDocument(lineageOf(record, withValues), installedPack(CHECK), { ...FACTS, record: 1 }) as Prov;
    expect(JSON.stringify(values(false))).not.toMatch(/Ozols|OZOLS|prov:value/);
    expect(values(true).entity['canonical:/person/identities/0/names/0/givenNames']).toMatchObject({ 'prov:value': '["Jānis","Kārlis"]' });
    expect(values(true).entity['national:/persona/uzvards']).toMatchObject({ 'prov:value': 'Ozols' });
  });
});
