import { describe, expect, it } from '@jest/globals';
import { classifyField, nationalAttributes } from '../../../../src/toolkit/architecture/national-attributes.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';
import { editedTexts, FACTS } from './model-under-test.ts';

const { concept } = readConcept(editedTexts([]));

describe('the fields of national records', () => {
  it.each([
    ['/persona/uzvards', 'personal'],
    ['/sejasAttels/kvalitate', 'biometric'],
    ['/atlauja/numurs', 'reference'],
    ['/lemums/datums', 'operational'],
    ['/robezsargs', 'official'],
  ])('%s is %s', (pointer, expected) => {
    expect(classifyField(concept, pointer).class).toBe(expected);
  });

  it('are attributes of the system whose interface names their pack, each with class, retention and description', () => {
    for (const pack of FACTS.packs) {
      const attributes = nationalAttributes(concept, pack);
      expect(attributes).toHaveLength(pack.leaves.length);
      for (const { field, system, retention, why } of attributes) {
        expect([pack.name, field.pointer, system, retention, why]).toEqual([
          pack.name,
          field.pointer,
          expect.any(String),
          expect.any(String),
          expect.any(String),
        ]);
      }
    }
  });

  it('say what they become, or why they stay', () => {
    const crossing = FACTS.packs.find(({ name }) => name === 'lv-vrs-robezas-skersosana');
    const attributes = crossing === undefined ? [] : nationalAttributes(concept, crossing);
    expect(attributes.find(({ field }) => field.pointer === '/virziens')?.becomes).toEqual(['/borderCrossing/direction']);
    expect(attributes.find(({ field }) => field.pointer === '/transportlidzeklis/vin')).toMatchObject({
      becomes: [],
      dropped: 'identifies the vehicle, not the traveller',
    });
  });
});
