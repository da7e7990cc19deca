import { describe, expect, test } from '@jest/globals';
import { field, requestElement } from '../../../../src/adapters/contract-form/request-form.ts';
import { DOCUMENT } from '../../../../src/adapters/eu-types/document-form.ts';
import { IDENTITY } from '../../../../src/adapters/eu-types/identity-form.ts';
import { subjectGroup } from '../../../../src/adapters/eu-types/subject-fields.ts';
import { TYPES_NAMESPACE } from '../../../../src/adapters/eu-types/types-namespace.ts';
import type { Subject } from '../../../../src/canonical/generated/types.ts';
import { withoutUndefined } from '../../../../src/kernel/without-undefined.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';

const parse = (local: string, content: string) => readXml(Buffer.from(`<${local} xmlns="${TYPES_NAMESPACE}">${content}</${local}>`));
const readIdentity = (content: string) => withoutUndefined(IDENTITY.xml(parse('Identity', content), 'Identity'));
const readDocument = (content: string) => withoutUndefined(DOCUMENT.xml(parse('Document', content), 'Document'));
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
  const written = (subject: Subject): string =>
    Buffer.from(writeElement(requestElement('Query', [field('Subject', subjectGroup(subject))], { c: 'urn:q', t: TYPES_NAMESPACE })))
      .toString()
      .replaceAll(/ xmlns:[ct]="[^"]*"/g, '');

  test('holds nothing that is not known', () => {
    expect(written({ birthCountry: 'LVA', sex: 'unspecified' })).toContain(
      '<c:Subject><t:BirthPlace><t:Country>LVA</t:Country></t:BirthPlace><t:Sex>UNSPECIFIED</t:Sex></c:Subject>',
    );
  });

  test('is sent in any script, in the order of the schema', () => {
    const subject = { documentNumber: 'X1', familyName: 'Пример', birthDate: { value: '1984', certainty: 'declared' } } as const;
    expect(written(subject)).toContain(
      '<t:PersonName><t:Surname>Пример</t:Surname></t:PersonName><t:BirthDate certainty="DECLARED">1984</t:BirthDate>' +
        '<t:TravelDocument><t:Number>X1</t:Number></t:TravelDocument>',
    );
  });
});
