import { describe, expect, it } from '@jest/globals';
import { findingText } from '../../../../src/toolkit/architecture/finding.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';

const DATA = `about: A small model.
basis: proposal
acts:
  - { id: 2019/817, name: Interoperability, type: union-law, basis: public }
authorities:
  - { id: VRS, name: Border Guard, level: national }
classes:
  - { id: personal, name: Personal, personal: true }
retentions:
  - { id: year, name: A year, period: P1Y }
systems:
  - { id: REIS, name: Register, level: national, controllers: [VRS], retention: year }
  - { id: EES, name: Entry/Exit System, level: eu-system, controllers: [VRS], law: ['2019/817, 18(1)'] }
entities:
  - id: document
    name: Document
    at: /documents/-
    class: personal
    retention: year
    heldBy: [REIS]
    attributes:
      - { at: /number, mandatory: true, feeds: [EES/documentNumber], law: [2019/817 18(1)] }
  - id: file
    name: File
    system: EES
    class: personal
    attributes:
      - { id: documentNumber, retention: year }
`;

const read = (...texts: readonly string[]) => readConcept(texts.map((text, index) => ({ path: `concept/${index}.yaml`, text })));
const told = (...texts: readonly string[]): readonly string[] => read(...texts).findings.map(findingText);

describe('a concept', () => {
  const { concept, findings } = read(DATA);

  it('is read without findings', () => {
    expect(findings).toEqual([]);
    expect(concept.elements.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'act 2019/817',
      'authority VRS',
      'class personal',
      'retention year',
      'system REIS',
      'system EES',
      'entity document',
      'attribute /documents/-/number',
      'entity file',
      'attribute EES/documentNumber',
    ]);
  });

  it('gives attributes what their entity says, and whole names', () => {
    expect(concept.find('attribute', '/documents/-/number')).toMatchObject({
      entity: 'document',
      class: 'personal',
      retention: 'year',
      mandatory: true,
      heldBy: ['REIS'],
      law: [{ act: '2019/817', provision: '18(1)' }],
      basis: 'law',
    });
    expect(concept.find('attribute', 'EES/documentNumber')).toMatchObject({ system: 'EES', mandatory: false, basis: 'proposal' });
  });

  it('says what each element stands on: a provision, its own word, or that of its file', () => {
    expect(concept.elements.map(({ basis }) => basis).slice(0, 6)).toEqual([
      'public',
      'proposal',
      'proposal',
      'proposal',
      'proposal',
      'law',
    ]);
  });

  it('ties elements by relations', () => {
    const relations = concept.relations.map(({ name, from, to }) => `${from.id} ${name} ${to.id}`);
    expect(relations).toContain('REIS controlled-by VRS');
    expect(relations).toContain('/documents/-/number feeds EES/documentNumber');
    expect(relations).toContain('/documents/-/number held-by REIS');
    expect(relations).toContain('EES/documentNumber part-of file');
  });

  it('knows where everything is written', () => {
    const system = concept.find('system', 'REIS');
    expect(system && concept.place(system.origin)).toEqual({ file: 'concept/0.yaml', line: 12, column: 5 });
    expect(system && concept.place(system.origin, 'controllers', 0)).toEqual({ file: 'concept/0.yaml', line: 12, column: 64 });
    const attribute = concept.find('attribute', 'EES/documentNumber');
    expect(attribute && concept.place(attribute.origin, 'retention')).toEqual({ file: 'concept/0.yaml', line: 28, column: 31 });
  });

  it('may be spread over files, which make one model whatever their order', () => {
    const two = `about: More.\nbasis: public\nroles:\n  - { id: guard, name: Guard, authorities: [VRS] }\n`;
    expect(told(DATA, two)).toEqual([]);
    expect(told(two, DATA)).toEqual([]);
  });
});

describe('what is wrong with a concept', () => {
  it('is told with file, line and column, what, why and what mends it', () => {
    expect(told(DATA.replace('controllers: [VRS], retention: year', 'controllers: [VRX], retention: year'))).toEqual([
      'concept/0.yaml:12:64 fault reference-unknown: controllers of system REIS names VRX, which is no authority; what is referred to must be ' +
        'described. Correct the id, or describe what it names.',
    ]);
  });

  it('is told of every fault of a file at once', () => {
    const text = DATA.replace('level: national }', 'level: regional }').replace('period: P1Y', 'perod: P1Y');
    const places = read(text).findings.map(({ place, what }) => `${place.line}:${place.column} ${what}`);
    expect(places).toContain('6:36 must be equal to one of the allowed values');
    expect(places).toContain('10:5 the key period is missing');
    expect(places).toContain('10:31 unknown key perod');
  });

  it('leaves the rest to be read', () => {
    const { concept, findings } = read(DATA, 'about: [');
    expect(findings.map(({ code, place }) => [code, place.file])).toContainEqual(['concept-unreadable', 'concept/1.yaml']);
    expect(concept.find('system', 'REIS')).toBeDefined();
  });

  it('is told once where attributes have it from their entity', () => {
    expect(read(DATA.replace('heldBy: [REIS]', 'heldBy: [RAIS]')).findings.map(({ code }) => code)).toEqual(['reference-unknown']);
  });

  it('may be no document, no YAML, anchors or a pattern that is none', () => {
    expect(read('').findings.map(({ code }) => code)).toEqual(['concept-schema']);
    expect(read('a: &b 1').findings.map(({ code }) => code)).toEqual(['concept-unreadable']);
    const rule = 'classification:\n  - { match: "(", class: personal, because: it must be }\n';
    expect(read(DATA + rule).findings.map(({ code, place }) => [code, place.line])).toEqual([['concept-schema', 30]]);
  });
});
