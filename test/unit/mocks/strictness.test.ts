import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codecOf } from '../../../src/contracts/message-codec.ts';
import { packagedContract } from '../../../src/contracts/packaged-contract.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { readXml } from '../../../src/wire/xml/read-xml.ts';
import type { XmlElement } from '../../../src/wire/xml/xml-element.ts';
import { checkPresence, espQuery, identifyPerson, schemaCheck } from './test-caller.ts';

const FULL_SUBJECT =
  '<t:PersonName><t:Surname>Demirkapılı</t:Surname><t:GivenName>Kerem</t:GivenName><t:GivenName>Üzeyir</t:GivenName></t:PersonName><t:BirthSurname>Kaya</t:BirthSurname>' +
  '<t:OtherName><t:Surname>Demir</t:Surname><t:GivenName>K</t:GivenName></t:OtherName><t:BirthDate certainty="DECLARED">1984-11</t:BirthDate><t:EstimatedAge>42</t:EstimatedAge>' +
  '<t:BirthPlace><t:Place>Kayseri</t:Place><t:Country>TUR</t:Country></t:BirthPlace><t:Sex>MALE</t:Sex><t:Nationality>TUR</t:Nationality><t:Nationality>XXB</t:Nationality>' +
  '<t:TravelDocument><t:Type>PASSPORT</t:Type><t:Number>SYN000003</t:Number><t:IssuingState>TUR</t:IssuingState><t:ExpiryDate>2033-05-04</t:ExpiryDate></t:TravelDocument>' +
  '<t:BiometricSample><t:Modality>FACE</t:Modality><t:HeldBy>BDAS</t:HeldBy><t:Reference>SYN-FACE-000001</t:Reference><t:CapturedAt>2026-11-21T09:55:00.5Z</t:CapturedAt><t:Quality>80</t:Quality></t:BiometricSample>';

const CHECK =
  '<Circumstance>20(1)(e)</Circumstance><PersonPresent>1</PersonPresent><CapturedAt>2026-11-21T09:55:00Z</CapturedAt><BiometricStep>UNUSABLE</BiometricStep><ChildsBestInterests>false</ChildsBestInterests>';

const CONTINUE =
  '<Continue xmlns="https://gateway.example/ns/not-eu-lisa/esp/1"><QueryId>01970000-0000-7000-8000-000000000001</QueryId><ContinuationToken>a.b~c</ContinuationToken></Continue>';

const [esp, cir] = [packagedContract('esp'), packagedContract('cir')];

const CASES: readonly (readonly [string, string, 'esp.wsdl' | 'cir.wsdl', (payload: XmlElement) => unknown])[] = [
  ['Query', espQuery({ subject: FULL_SUBJECT }), 'esp.wsdl', (payload) => codecOf(esp).message('Query', 'request').read(payload)],
  ['Continue', CONTINUE, 'esp.wsdl', (payload) => codecOf(esp).message('Continue', 'request').read(payload)],
  [
    'IdentifyPerson',
    identifyPerson({ check: CHECK, subject: FULL_SUBJECT }),
    'cir.wsdl',
    (payload) => codecOf(cir).message('IdentifyPerson', 'request').read(payload),
  ],
  [
    'CheckPresence',
    checkPresence('EES VIS', FULL_SUBJECT),
    'cir.wsdl',
    (payload) => codecOf(cir).message('CheckPresence', 'request').read(payload),
  ],
];

const LEAF = /<(t:)?([A-Za-z]+)( [a-z]+="[A-Z]+")?>([^<]*)<\/(t:)?\2>/g;
const TEXTS = [
  '',
  ' ',
  '0',
  '1',
  'true',
  'TUR',
  'D',
  '1984',
  '1984-13',
  '2026-02-30',
  '2026-02-28',
  '601000',
  '-1',
  'MALE',
  'male',
  'EES',
  'SIS',
  'x'.repeat(201),
  'x'.repeat(129),
  'x'.repeat(41),
  '2026-11-21T24:00:00Z',
  '2026-11-21T09:55:00Z',
];

/** One leaf of the message removed, doubled, renamed, moved to the end of its parent, given a text of the list, or an attribute. */
function mutated(xml: string, choice: { readonly at: number; readonly how: string; readonly text: string }): string {
  const leaves = [...xml.matchAll(LEAF)];
  const leaf = leaves[choice.at % leaves.length];
  if (!leaf) return xml;
  const [whole, prefix = '', name = ''] = leaf;
  const replacement = {
    remove: '',
    double: whole + whole,
    rename: whole.replaceAll(name, `${name}X`),
    text: `<${prefix}${name}>${choice.text}</${prefix}${name}>`,
    attribute: whole.replace('>', ' note="x">'),
    namespace: `<n:${name} xmlns:n="urn:other">x</n:${name}>`,
    stray: `${whole}stray`,
    comment: `<!-- a -->${whole}`,
  }[choice.how];
  return xml.slice(0, leaf.index) + (replacement ?? whole) + xml.slice(leaf.index + whole.length);
}

describe.each(CASES)('%s', (_name, sample, schema, read) => {
  const validate = schemaCheck(schema);
  const conforms = (xml: string): boolean => {
    try {
      validate(Buffer.from(xml));
      return true;
    } catch {
      return false;
    }
  };
  const accepted = (xml: string): boolean => {
    try {
      read(readXml(Buffer.from(xml)));
      return true;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      expect(error.code).toMatch(/^wire-(?:xml-malformed|element-unknown)$/);
      return false;
    }
  };

  test('is read when it conforms to the schema', () => {
    expect([conforms(sample), accepted(sample)]).toEqual([true, true]);
  });

  test('is read exactly when the schema, asked by another reader, says that it conforms', () => {
    const choice = fc.record({
      at: fc.nat(60),
      how: fc.constantFrom('remove', 'double', 'rename', 'text', 'attribute', 'namespace', 'stray', 'comment'),
      text: fc.constantFrom(...TEXTS),
    });
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 2 }), (choices) => {
        const xml = choices.reduce(mutated, sample);
        expect({ xml, accepted: accepted(xml) }).toEqual({ xml, accepted: conforms(xml) });
      }),
      { numRuns: 400 },
    );
  });
});
