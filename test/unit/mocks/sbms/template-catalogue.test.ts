import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SYSTEM_NAMES, type SystemName } from '../../../../src/mocks/population/person.ts';
import { templateCatalogue } from '../../../../src/mocks/sbms/template-catalogue.ts';

describe('the catalogue of templates', () => {
  it('gives every reference back as it came, whatever its form', () => {
    const catalogue = templateCatalogue();
    const references = [
      'SYN-EES-000001',
      'SYN-EES-000001-0',
      'SYN-EES-000001-1',
      'SYN-EES-000001-98',
      'SYN-EES-000001-99',
      'SYN-EES-000001-00',
    ].concat(['SYN-EES-0000001', 'SYN-EES-1', 'SYN-VIS-000001', 'SYN-EES-1234567', 'SYN-EES-123456789012-7', 'EES/2026/1', '']);
    const numbers = references.map((reference) => catalogue.add('EES', reference));
    expect(numbers).toEqual(references.map((_, at) => at));
    expect(numbers.map((number) => catalogue.referenceOf(number))).toEqual(references);
    expect(references.map((reference) => catalogue.find('EES', reference))).toEqual(numbers);
    expect(references.map((reference) => catalogue.find('VIS', reference))).toEqual(references.map(() => undefined));
    expect(catalogue.count()).toBe(references.length);
  });

  it('behaves as a map from system and reference', () => {
    const reference = fc.oneof(
      fc.nat(40).map((number) => `SYN-SIS-${String(number).padStart(6, '0')}`),
      fc.nat(40).map((number) => `other ${number}`),
    );
    const step = fc.record({ system: fc.constantFrom<SystemName>('SIS', 'EES', 'Eurodac'), reference, out: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const catalogue = templateCatalogue();
        const model = new Map<string, number>();
        for (const { system, reference: name, out } of steps) {
          const key = `${system} ${name}`;
          const id = catalogue.find(system, name);
          expect(id).toBe(model.get(key));
          if (id === undefined) model.set(key, catalogue.add(system, name));
          else if (out) {
            catalogue.remove(id);
            catalogue.remove(id);
            model.delete(key);
            expect(catalogue.systemOf(id)).toBeUndefined();
          } else expect([catalogue.systemOf(id), catalogue.referenceOf(id)]).toEqual([system, name]);
        }
        expect(catalogue.count()).toBe(model.size);
      }),
    );
  });

  it('grows beyond its first tables', () => {
    const catalogue = templateCatalogue();
    for (let number = 0; number < 5_000; number += 1)
      catalogue.add(SYSTEM_NAMES[number % 6] ?? 'EES', `SYN-${SYSTEM_NAMES[number % 6]}-${String(number).padStart(6, '0')}`);
    expect(catalogue.referenceOf(4_001)).toBe(`SYN-${SYSTEM_NAMES[4_001 % 6]}-004001`);
    expect(catalogue.systemOf(5_000)).toBeUndefined();
  });
});
