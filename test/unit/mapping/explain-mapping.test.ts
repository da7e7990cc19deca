import { describe, expect, test } from '@jest/globals';
import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { decodeRecord } from '../../../src/mapping/source/decode-record.ts';
import { explainMapping } from '../../../src/mapping/explain-mapping.ts';
import { installedMappings, nationalCases } from './installed-mappings.ts';

const mappings = installedMappings();
const good = nationalCases().filter((one) => one.canonical !== undefined);
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

const leavesOf = (tree: unknown, at = ''): string[] =>
  typeof tree === 'object' && tree !== null ? Object.entries(tree).flatMap(([name, part]) => leavesOf(part, `${at}/${name}`)) : [at];

describe('explaining a mapping', () => {
  test('gives rule, source and every intermediate value of a field', () => {
    const mapping = mappings.get('lv-pmlp-uzturesanas-atlauja')!;
    const one = good.find((fixture) => fixture.name === 'application-with-several-names-and-documents')!;
    const { record, fields } = explainMapping(mapping, decodeRecord(mapping, one.bytes));
    expect(record).toEqual(one.canonical);
    expect(fields.find((field) => field.to === '/person/identities/0/names/1/givenNames')).toEqual({
      to: '/person/identities/0/names/1/givenNames',
      rule: '/rules/3/rules/2/rules/3',
      from: ['/persona/vardi'],
      read: 'Oksana  Mariia',
      steps: [
        { step: 'nfc', gives: 'Oksana  Mariia' },
        { step: 'collapse-space', gives: 'Oksana Mariia' },
        { step: 'split', gives: ['Oksana', 'Mariia'] },
        { step: 'icao-latin', gives: ['OKSANA', 'MARIIA'] },
      ],
      value: ['OKSANA', 'MARIIA'],
    });
    expect(fields.find((field) => field.to === '/documents/0/number')).toMatchObject({
      from: ['/dokumenti/dokuments/0/serija', '/dokumenti/dokuments/0/numurs'],
      read: ['SY', 'n 0012345'],
      value: 'SYN0012345',
    });
  });

  test.each(good)('accounts for every field of the canonical record of $mapping/$name', ({ mapping, bytes, canonical }) => {
    const compiled = mappings.get(mapping)!;
    const { fields } = explainMapping(compiled, decodeRecord(compiled, bytes));
    const explained = new Set(fields.map((field) => field.to));
    const unexplained = leavesOf(canonical).filter((leaf) => !explained.has(leaf) && !explained.has(leaf.replace(/\/\d+$/, '')));
    expect(unexplained).toEqual([]);
    const outlined = new Set(compiled.rules.map((rule) => rule.rule));
    expect(fields.filter((field) => !outlined.has(field.rule))).toEqual([]);
  });
});

describe('the same file run backwards', () => {
  test('writes back what has a way back and leaves out what was dropped', () => {
    const mapping = mappings.get('lv-vrs-robezas-skersosana')!;
    const one = good.find((fixture) => fixture.name === 'entry-with-visa-and-vehicle')!;
    expect(plain(mapping.toSource(one.canonical as CanonicalRecord))).toEqual({
      notikumaNumurs: 'REIS-SYN-2026-000201',
      celotajs: { uzvards: 'YILMAZ KAYA', vardi: 'ELIF NUR', dzimsanasDatums: '19930817', dzimums: 'F', valstspiederiba: 'TUR' },
      dokuments: { veids: 'P', numurs: 'SYN123456', izdevejvalsts: 'TUR', derigsLidz: '20320301' },
      viza: {
        uzlimesNumurs: 'SYN1234567',
        veids: 'C',
        izdevejvalsts: 'DEU',
        derigaNo: '20261101',
        derigaLidz: '20270430',
        iecelosanasReizes: 'MULT',
        dienas: '90',
      },
      virziens: 'IE',
      rezultats: 'ATL',
      laiks: '2026-11-20T08:41:35+02:00',
      robezskersosanasVieta: 'Terehova',
      transportaVeids: 'AUTO',
      transportlidzeklis: { registracijasNumurs: 'SY1234' },
      sejasAttels: { numurs: 'REIS-SYN-F-201', laiks: '2026-11-20T08:41:10+02:00', kvalitate: '81' },
    });
  });

  test('tells the elements of one canonical list apart by the constants of their groups', () => {
    const mapping = mappings.get('lv-pmlp-uzturesanas-atlauja')!;
    const one = good.find((fixture) => fixture.name === 'application-with-several-names-and-documents')!;
    const { persona } = plain(mapping.toSource(one.canonical as CanonicalRecord)) as { persona: Record<string, unknown> };
    expect(persona).toMatchObject({
      uzvards: 'Honcharenko-Bila',
      uzvardsLatviski: 'Hončarenko-Bila',
      originalraksts: { '@raksts': 'Cyrl', uzvards: 'Гончаренко-Біла', vardi: 'Оксана Марія' },
      citiVardi: {
        vards: [
          { '@veids': 'DZ', uzvards: 'Savchuk', vardi: 'Oksana Mariia' },
          { '@veids': 'IP', uzvards: 'Honcharenko', vardi: 'Oksana Mariia' },
        ],
      },
    });
    expect(persona).not.toHaveProperty('personasKods');
  });

  test('refuses a record of another kind, by the pointer of the constant', () => {
    const mapping = mappings.get('lv-vp-personas-parbaude')!;
    const other = good.find((fixture) => fixture.mapping === 'lv-vrs-robezas-skersosana')!;
    let caught: unknown;
    try {
      mapping.toSource(other.canonical as CanonicalRecord);
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ code: 'mapping-value-invalid', details: { field: '/kind' } });
  });
});
