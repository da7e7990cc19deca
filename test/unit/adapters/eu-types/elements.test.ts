import { describe, expect, test } from '@jest/globals';
import { document } from '../../../../src/adapters/eu-types/document-element.ts';
import { identity } from '../../../../src/adapters/eu-types/identity-element.ts';
import { subjectElement } from '../../../../src/adapters/eu-types/subject-element.ts';
import { TYPES_NAMESPACE } from '../../../../src/adapters/eu-types/types-sequence.ts';
import { withoutUndefined } from '../../../../src/kernel/without-undefined.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';

const parse = (local: string, content: string) => readXml(Buffer.from(`<${local} xmlns="${TYPES_NAMESPACE}">${content}</${local}>`));
const readIdentity = (content: string) => withoutUndefined(identity(parse('Identity', content), 'Identity'));
const readDocument = (content: string) => withoutUndefined(document(parse('Document', content), 'Document'));
const at = (field: string) => expect.objectContaining({ details: expect.objectContaining({ field }) });

describe('t:Identity', () => {
  test('is read whole, names composed, unknown parts of a date left unknown', () => {
    const content =
      '<Surname>Be\u0304rzin\u0327s</Surname><GivenName>Synthetic</GivenName><GivenName>Two</GivenName><BirthSurname>Kalns</BirthSurname>' +
      '<BirthDate certainty="ESTIMATED">1984-11</BirthDate><BirthPlace><Country>LVA</Country></BirthPlace><Sex>FEMALE</Sex>' +
      '<Nationality>LVA</Nationality><Nationality>XXA</Nationality>';
    expect(readIdentity(content)).toEqual({
      familyName: 'Bērziņs',
      givenNames: ['Synthetic', 'Two'],
      birthName: 'Kalns',
      birthDate: { value: '1984-11', certainty: 'estimated' },
      birthCountry: 'LVA',
      sex: 'female',
      nationalities: ['LVA', 'XXA'],
    });
  });

  test('may be empty', () => {
    expect(readIdentity('')).toEqual({});
  });

  test.each([
    ['<BirthDate certainty="SURE">1984</BirthDate>', 'Identity/BirthDate'],
    ['<BirthDate>1984-13</BirthDate>', 'Identity/BirthDate'],
    ['<BirthDate sure="1">1984</BirthDate>', 'Identity/BirthDate/@*'],
    [`<Surname>${'x'.repeat(201)}</Surname>`, 'Identity/Surname'],
    ['<Sex>female</Sex>', 'Identity/Sex'],
    ['<Nationality>D</Nationality>', 'Identity/Nationality[1]'],
    ['<BirthPlace><Country>Latvia</Country></BirthPlace>', 'Identity/BirthPlace/Country'],
    ['<Sex>MALE</Sex><Surname>x</Surname>', 'Identity/*[2]'],
    ['<GivenName>x</GivenName>'.repeat(51), 'Identity/GivenName[51]'],
  ])('%s is refused at its place', (content, field) => {
    expect(() => readIdentity(content)).toThrow(at(field));
  });
});

describe('t:Document', () => {
  test('is read whole', () => {
    const content =
      '<Type>NON_CITIZENS_PASSPORT</Type><Number>LV0000000</Number><IssuingState>LVA</IssuingState><ExpiryDate>2031-02-28</ExpiryDate>';
    const read = {
      documentType: 'non-citizen-passport',
      documentNumber: 'LV0000000',
      documentIssuer: 'LVA',
      documentValidUntil: '2031-02-28',
    };
    expect(readDocument(content)).toEqual(read);
  });

  test.each([
    ['<Type>PASPORT</Type>', 'Document/Type'],
    [`<Number>${'1'.repeat(41)}</Number>`, 'Document/Number'],
    ['<ExpiryDate>2031-02-29</ExpiryDate>', 'Document/ExpiryDate'],
  ])('%s is refused at its place', (content, field) => {
    expect(() => readDocument(content)).toThrow(at(field));
  });
});

describe('a subject', () => {
  const written = (...subject: Parameters<typeof subjectElement>): string => {
    const query = element('q:Query', [subjectElement(...subject)], undefined, { q: 'urn:q', t: TYPES_NAMESPACE });
    return Buffer.from(writeElement(query))
      .toString()
      .replaceAll(/ xmlns:[qt]="[^"]*"/g, '');
  };

  test('bears the name that the contract gives it, and holds nothing that is not known', () => {
    expect(written('q:Subject', {})).toMatch(/<q:Subject(?:\/>|><\/q:Subject>)/);
    expect(written('q:Subject', { birthCountry: 'LVA', sex: 'unspecified' })).toContain(
      '<q:Subject><t:BirthPlace><t:Country>LVA</t:Country></t:BirthPlace><t:Sex>UNSPECIFIED</t:Sex></q:Subject>',
    );
  });

  test('is sent in any script, in the order of the schema', () => {
    const subject = { documentNumber: 'X1', familyName: 'Пример', birthDate: { value: '1984', certainty: 'declared' } } as const;
    expect(written('q:Subject', subject)).toContain(
      '<t:PersonName><t:Surname>Пример</t:Surname></t:PersonName><t:BirthDate certainty="DECLARED">1984</t:BirthDate>' +
        '<t:TravelDocument><t:Number>X1</t:Number></t:TravelDocument>',
    );
  });
});
