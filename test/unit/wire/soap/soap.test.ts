import { describe, expect, test } from '@jest/globals';
import { contentTypeFor, soapHeaders, soapVersionOfContentType } from '../../../../src/wire/soap/content-type.ts';
import { checkMustUnderstand } from '../../../../src/wire/soap/must-understand.ts';
import { readEnvelope } from '../../../../src/wire/soap/read-envelope.ts';
import { faultElement, readFault, type SoapFault } from '../../../../src/wire/soap/soap-fault.ts';
import { SOAP_NAMESPACE, type SoapVersion } from '../../../../src/wire/soap/soap-version.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { NO_ELEMENT } from '../../../../src/wire/xml/xml-document.ts';
import { treeOf } from '../../../../src/wire/xml/xml-tree.ts';
import { childElements, textOf } from '../../../../src/wire/xml/xml-access.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';

const VERSIONS: readonly SoapVersion[] = ['1.1', '1.2'];
const read = (inner: string, version: SoapVersion = '1.2') =>
  readEnvelope(Buffer.from(`<s:Envelope xmlns:s="${SOAP_NAMESPACE[version]}">${inner}</s:Envelope>`));

describe('readEnvelope', () => {
  test.each(VERSIONS)('reads headers, body and payload of SOAP %s', (version) => {
    const envelope = read(
      ' <s:Header> <h xmlns="urn:h"/><i xmlns="urn:h"/></s:Header>\n<s:Body> <q xmlns="urn:q">1</q> </s:Body> ',
      version,
    );
    expect(envelope.version).toBe(version);
    const { document, header, headers, body, payload } = envelope;
    expect(headers.map((block) => document.localOf(block))).toEqual(['h', 'i']);
    expect(headers.map((block) => document.parentOf(block))).toEqual([header, header]);
    expect(document.is(payload, 'urn:q', 'q')).toBe(true);
    expect(document.parentOf(payload)).toBe(body);
  });

  test('reads an envelope without a header', () => {
    expect(read('<s:Body><q/></s:Body>')).toMatchObject({ headers: [], header: NO_ELEMENT });
    expect(read('<s:Header/><s:Body><q/></s:Body>').headers).toEqual([]);
  });

  test.each([
    '',
    '<s:Header/>',
    '<s:Body/>',
    '<s:Body>text</s:Body>',
    '<s:Body><a/><b/></s:Body>',
    '<s:Body>text<a/></s:Body>',
    '<s:Body><a/></s:Body><s:Body><a/></s:Body>',
    '<s:Body><a/></s:Body><s:Header/>',
    '<s:Header/><s:Header/><s:Body><a/></s:Body>',
    '<s:Header/><s:Body><a/></s:Body><x/>',
    '<x/><s:Body><a/></s:Body>',
    '<s:Header>text</s:Header><s:Body><a/></s:Body>',
    'text<s:Body><a/></s:Body>',
    '<Body><a/></Body>',
    `<o:Body xmlns:o="${SOAP_NAMESPACE['1.1']}"><a/></o:Body>`,
  ])('refuses %j', (inner) => {
    expect(refusalOf(() => read(inner)).code).toBe('wire-soap-envelope');
  });

  test('refuses other documents and keeps the limits of the reader', () => {
    expect(refusalOf(() => readEnvelope(Buffer.from('<Envelope/>'))).code).toBe('wire-soap-envelope');
    expect(refusalOf(() => readEnvelope(Buffer.from('not xml'))).code).toBe('wire-xml-malformed');
  });
});

describe('checkMustUnderstand', () => {
  const header = (attributes: string, version: SoapVersion = '1.2') =>
    read(`<s:Header><h:x xmlns:h="urn:h" ${attributes}/></s:Header><s:Body><q/></s:Body>`, version);
  const none = (): boolean => false;
  const all = (): boolean => true;

  test.each<readonly [SoapVersion, string]>([
    ['1.1', 's:mustUnderstand="1"'],
    ['1.2', 's:mustUnderstand="1"'],
    ['1.2', 's:mustUnderstand="true"'],
    ['1.1', 's:mustUnderstand="1" s:actor="http://schemas.xmlsoap.org/soap/actor/next"'],
    ['1.2', 's:mustUnderstand="1" s:role="http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver"'],
  ])('SOAP %s refuses a header with %s', (version, attributes) => {
    expect(refusalOf(() => checkMustUnderstand(header(attributes, version), none))).toMatchObject({
      code: 'wire-soap-must-understand',
      details: { field: 'Header/x' },
    });
    expect(() => checkMustUnderstand(header(attributes, version), all)).not.toThrow();
  });

  test.each<readonly [SoapVersion, string]>([
    ['1.1', ''],
    ['1.1', 's:mustUnderstand="0"'],
    ['1.2', 's:mustUnderstand="false"'],
    ['1.2', 's:mustUnderstand="1" s:role="urn:somebody-else"'],
    ['1.1', 's:mustUnderstand="1" s:actor="urn:somebody-else"'],
    ['1.2', 'mustUnderstand="1"'],
  ])('SOAP %s passes over a header with %s', (version, attributes) => {
    expect(() => checkMustUnderstand(header(attributes, version), none)).not.toThrow();
  });

  test('refuses values that the version does not know', () => {
    expect(refusalOf(() => checkMustUnderstand(header('s:mustUnderstand="true"', '1.1'), none)).code).toBe('wire-soap-envelope');
    expect(refusalOf(() => checkMustUnderstand(header('s:mustUnderstand="yes"'), none)).code).toBe('wire-soap-envelope');
  });
});

describe('content types', () => {
  test('carry the action where each version puts it', () => {
    expect(contentTypeFor('1.1', 'urn:a')).toBe('text/xml; charset=utf-8');
    expect(contentTypeFor('1.2', 'urn:a')).toBe('application/soap+xml; charset=utf-8; action="urn:a"');
    expect(soapHeaders('1.1', 'urn:a')).toEqual({ 'content-type': 'text/xml; charset=utf-8', soapaction: '"urn:a"' });
    expect(soapHeaders('1.2', 'urn:a')).toEqual({ 'content-type': 'application/soap+xml; charset=utf-8; action="urn:a"' });
    expect(refusalOf(() => soapHeaders('1.1', 'urn:a"\r\nx: y')).code).toBe('wire-soap-envelope');
  });

  test('tell the version', () => {
    expect(['Text/XML;charset=UTF-8', 'application/soap+xml', 'application/json'].map(soapVersionOfContentType)).toEqual([
      '1.1',
      '1.2',
      undefined,
    ]);
  });
});

describe('faults', () => {
  const detail = element('d:problem', ['policy'], {}, { d: 'urn:d' });
  const subcode = { namespace: 'https://gateway.example/ns/problem', local: 'policy-purpose' };
  const back = (fault: SoapFault) => readFault(readXml(writeElement(faultElement(fault))));

  test('of SOAP 1.2 keep code, subcode, reason and detail', () => {
    const fault = back({ version: '1.2', code: 'Sender', subcode, reason: 'No & never', detail });
    expect(fault).toMatchObject({ version: '1.2', code: 'Sender', subcode, reason: 'No & never' });
    expect(fault?.detail && childElements(fault.detail).map(textOf)).toEqual(['policy']);
  });

  test('of SOAP 1.1 keep code, reason and detail under the names of that version', () => {
    const node = faultElement({ version: '1.1', code: 'Sender', subcode, reason: 'No', detail });
    expect(Buffer.from(writeElement(node)).toString()).toContain('<faultcode>soap:Client</faultcode>');
    const fault = back({ version: '1.1', code: 'Sender', subcode, reason: 'No', detail });
    expect(fault).toMatchObject({ version: '1.1', code: 'Sender', reason: 'No' });
    expect(fault?.detail && childElements(fault.detail)[0]?.local).toBe('problem');
  });

  test.each(VERSIONS)('of SOAP %s without subcode and detail read so', (version) => {
    expect(back({ version, code: 'Receiver', reason: 'Later' })).toEqual({ version, code: 'Receiver', reason: 'Later' });
  });

  test('written by others are read as far as they go', () => {
    const other = (xml: string) => readFault(readXml(Buffer.from(xml)));
    const soap11 = SOAP_NAMESPACE['1.1'];
    expect(other(`<f:Fault xmlns:f="${soap11}"/>`)).toEqual({ version: '1.1', code: 'Receiver', reason: '' });
    expect(other(`<f:Fault xmlns:f="${soap11}"><faultcode>f:Client.Auth</faultcode><faultstring>x</faultstring></f:Fault>`)).toMatchObject({
      code: 'Sender',
      subcode: { namespace: soap11, local: 'Auth' },
    });
    expect(other(`<f:Fault xmlns:f="${soap11}" xmlns:o="urn:o"><faultcode>o:Busy</faultcode></f:Fault>`)).toMatchObject({
      code: 'Receiver',
      subcode: { namespace: 'urn:o', local: 'Busy' },
    });
    expect(
      other(
        `<f:Fault xmlns:f="${SOAP_NAMESPACE['1.2']}"><f:Code><f:Value>f:Sender</f:Value><f:Subcode><f:Value>lost:x</f:Value></f:Subcode></f:Code></f:Fault>`,
      ),
    ).toMatchObject({
      code: 'Sender',
      subcode: { namespace: '', local: 'x' },
    });
    expect(other('<Fault/>')).toBeUndefined();
    expect(other(`<f:Other xmlns:f="${soap11}"/>`)).toBeUndefined();
  });
});

describe('public SOAP vectors', () => {
  for (const vector of vectorCases('04-soap/cases.jsonl')) {
    const { id, file, expect: expected, kind } = vector as { id: string; file: string; expect: string; kind: string };
    if (kind === 'soap' && expected === 'parse-ok soap-fault') {
      test(`${id} holds a fault`, () => {
        const { document, payload } = readEnvelope(vectorFile(file));
        expect(readFault(treeOf(document, payload))?.reason).not.toBe('');
      });
    }
    if (expected === 'not-a-soap-envelope') {
      test(`${id} is no envelope`, () => {
        expect(refusalOf(() => readEnvelope(vectorFile(file))).code).toBe('wire-soap-envelope');
      });
    }
  }
});
