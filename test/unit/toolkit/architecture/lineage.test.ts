import { describe, expect, it } from '@jest/globals';
import { openLineages } from '../../../../src/toolkit/architecture/book/gather-sources.ts';
import { pictureFile } from '../../../../src/toolkit/architecture/drawing/picture.ts';
import { fieldsRead, type Lineage } from '../../../../src/toolkit/architecture/lineage/lineage.ts';
import { lineagePicture } from '../../../../src/toolkit/architecture/lineage/lineage-picture.ts';
import { placeLineage } from '../../../../src/toolkit/architecture/lineage/lineage-columns.ts';
import { nationalAttributes } from '../../../../src/toolkit/architecture/national-attributes.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';
import { conceptTexts } from '../../../../src/toolkit/architecture/read-repository.ts';
import { libxml2Accepts } from '../../../support/libxml2.ts';
import { FACTS, ROOT } from './model-under-test.ts';

const { concept } = readConcept(conceptTexts(ROOT));
const { lineages, faultyPacks } = openLineages(ROOT, concept, FACTS.packs);
const named = lineages.map((lineage) => [lineage.pack.compiled.name, lineage] as const);

const lineageNamed = (name: string): Lineage => {
  const found = lineages.find(({ pack }) => pack.compiled.name === name);
  if (found === undefined) throw new Error(`no pack ${name}`);
  return found;
};

const targetsOf = (lineage: Lineage, pointer: string): readonly string[] =>
  lineage.rules.filter((rule) => fieldsRead(lineage, rule).some((field) => field.pointer === pointer)).map(({ to }) => to);

describe('lineage', () => {
  it('is there for every pack', () => {
    expect(faultyPacks).toEqual([]);
    expect(named.map(([name]) => name)).toEqual(FACTS.packs.map(({ name }) => name));
  });

  it.each(named)('of %s accounts for every field, as the mapping that is read and not compiled does', (name, lineage) => {
    const facts = FACTS.packs.find((pack) => pack.name === name);
    const written = new Map(facts && nationalAttributes(concept, facts).map((attribute) => [attribute.field.pointer, attribute]));
    const whole = lineage.fields.filter(({ partOf }) => partOf === undefined);
    expect(whole.map(({ pointer }) => pointer).toSorted()).toEqual([...written.keys()].toSorted());
    for (const field of whole) {
      const attribute = written.get(field.pointer);
      const parts = lineage.fields.filter(({ partOf }) => partOf === field.pointer);
      const targets = [field, ...parts].flatMap(({ pointer }) => targetsOf(lineage, pointer));
      expect([field.pointer, [...new Set(targets)].toSorted()]).toEqual([field.pointer, attribute?.becomes.toSorted()]);
      expect(field.class).toBe(attribute?.class);
      // A part that no rule reads is left behind with a reason, or decides; nothing is both read and left behind.
      const isRead = targets.length > 0 || field.decides || field.parser !== undefined;
      expect([field.pointer, isRead, field.dropped === undefined]).toEqual([field.pointer, isRead, isRead]);
    }
  });

  it.each(named)('of %s is drawn with every field, every rule and every canonical field once', (_, lineage) => {
    const file = pictureFile(lineagePicture(concept, lineage));
    expect(libxml2Accepts(Buffer.from(file))).toBe(true);
    const found = (attribute: string): readonly (string | undefined)[] =>
      [...file.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value);
    expect(found('data-field').toSorted()).toEqual(lineage.fields.map(({ pointer }) => pointer).toSorted());
    expect(found('data-target').toSorted()).toEqual(lineage.targets.map(({ pointer }) => pointer).toSorted());
    expect(found('data-to').toSorted()).toEqual(lineage.rules.map(({ to }) => to).toSorted());
    for (const { dropped } of lineage.fields) if (dropped !== undefined) expect(file).toContain(dropped.split(' ')[0] ?? '');
    expect(file).not.toMatch(/NaN|undefined/);
  });

  it.each(named)('of %s is laid out without one row over another', (_, lineage) => {
    const { fields, targets } = placeLineage(concept, lineage, 0);
    const rows = fields.map(({ y }) => y);
    expect(rows.every((y, index) => index === 0 || y >= (rows[index - 1] ?? 0) + 20)).toBe(true);
    const boxes = targets.flatMap(({ rules }) => rules.map(({ y, height }) => [y, y + height] as const));
    expect(boxes.every(([y], index) => index === 0 || y >= (boxes[index - 1]?.[1] ?? 0))).toBe(true);
  });

  it('shows alternatives, the parts of a field that is taken apart, conditions and provisions', () => {
    const visa = lineageNamed('lv-pmlp-vizas-pieteikums');
    const mrzName = visa.rules.find(({ ways }) => ways.length === 2 && ways[0]?.from[0]?.endsWith('/mrz/familyName'));
    expect(mrzName && fieldsRead(visa, mrzName).map(({ pointer }) => pointer)).toEqual([
      '/persona/uzvards',
      '/celosanasDokuments/mrz/familyName',
    ]);
    expect(mrzName?.ways[1]?.steps.map(({ text }) => text)).toEqual(['nfc', 'collapse-space', 'icao-latin']);
    expect(visa.fields.find(({ pointer }) => pointer === '/celosanasDokuments/mrz')?.parser).toBe('mrz');
    expect(targetsOf(visa, '/celosanasDokuments/mrz')).toEqual([]);
    const birth = visa.rules.find(({ constant }) => constant === 'birth');
    expect(birth).toMatchObject({ conditions: ['/persona/uzvardsDzimstot is there'], law: { law: '767/2008, 9(4)(aa)', by: 'rule' } });
    expect(birth?.place).toMatch(/^mappings\/national\/lv-pmlp-vizas-pieteikums\/mapping\.yaml:\d+:\d+$/);
  });

  it('says which data of EU systems a canonical field feeds', () => {
    const crossing = lineageNamed('lv-vrs-robezas-skersosana');
    const outcome = crossing.targets.find(({ pointer }) => pointer === '/documents/-/number');
    expect(outcome).toMatchObject({
      entity: 'travel-document',
      feeds: expect.arrayContaining(['EES/documentNumber', 'Interpol-SLTD/documentNumber']),
    });
    expect(targetsOf(crossing, '/dokuments/numurs')).toEqual(['/documents/-/number']);
  });
});
