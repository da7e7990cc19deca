import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Leg } from '../../../../src/canonical/query.ts';
import { brokeredAdapter } from '../../../../src/gateway/wsdl/brokered-adapter.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { Adapter } from '../../../../src/ports/adapter.ts';
import { received } from '../../../contract/fixture-cases.ts';

const SAMPLE = join(import.meta.dirname, '../../../../fixtures/third-party/consular-watch');
const QUERY = '01970000-0000-7000-8000-000000000001';
const TYPES = 'urn:synthetic:consular-watch:types';

const LEG: Leg = {
  id: `${QUERY}/watch`,
  query: QUERY,
  endpoint: 'watch',
  kind: 'wsdl',
  profile: 'synthetic',
  purpose: 'border-check',
  memberState: 'LVA',
  authority: 'lv-border-guard',
  user: 'officer-4711',
  systems: ['Europol'],
  subject: { familyName: 'Šķietamis', givenNames: ['Paraugs', 'Otrais'], birthDate: { value: '1984-11' }, sex: 'male' },
  presenceOnly: false,
  conceal: false,
  mustAnswer: true,
  budgetMs: 1000,
};

let folder: string;
let adapter: Adapter;

const open = (
  change: { mapping?: (text: string) => string; schema?: (text: string) => string; operation?: string } = {},
): Promise<Adapter> => {
  const own = mkdtempSync(join(folder, 'case-'));
  cpSync(SAMPLE, own, { recursive: true });
  const mapping = join(own, 'mapping.yaml');
  if (change.mapping) writeFileSync(mapping, change.mapping(readFileSync(mapping, 'utf8')));
  const schema = join(own, 'consular-watch.xsd');
  if (change.schema) writeFileSync(schema, change.schema(readFileSync(schema, 'utf8')));
  return brokeredAdapter(
    { description: join(own, 'consular-watch.wsdl'), operation: change.operation ?? 'ask', mapping },
    'endpoints.watch',
  );
};

const answer = (content: string, reference = QUERY): Uint8Array =>
  Buffer.from(`<w:watchResult xmlns:w="${TYPES}" reference="${reference}" total="1">${content}</w:watchResult>`);
const ENTRY =
  '<entry entryNo="CW-7" gender="M"><familyName>Šķietamis</familyName><firstName>Paraugs</firstName><firstName>Otrais</firstName>' +
  '<born>1984-11-03</born><travelPaper no="SYN000123" issuer="UKR"/><remark>synthetic</remark></entry>';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-wsdl-'));
  adapter = await open();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a request', () => {
  test('is written from the mapping in the form that the schema wants', () => {
    const message = adapter.encode(LEG);
    expect(message).toMatchObject({ contentType: 'text/xml; charset=utf-8', action: 'urn:synthetic:consular-watch/ask' });
    expect(Buffer.from(message.body).toString()).toBe(
      `<n0:watchRequest xmlns:n0="${TYPES}" reference="${QUERY}"><asker country="LVA" officer="officer-4711"></asker>` +
        '<person gender="M"><familyName>Šķietamis</familyName><firstName>Paraugs</firstName><firstName>Otrais</firstName>' +
        '<born>1984-11</born></person></n0:watchRequest>',
    );
  });

  test('takes the other branch of the choice where the mapping says so', () => {
    const body = Buffer.from(adapter.encode({ ...LEG, subject: { documentNumber: 'SYN1', documentIssuer: 'UKR' } }).body).toString();
    expect(body).toContain('<travelPaper issuer="UKR" no="SYN1"></travelPaper>');
    expect(body).not.toContain('<person');
  });

  test.each<readonly [string, Partial<Leg>, string]>([
    ['a key that the mapping leaves behind', { subject: { ...LEG.subject, nationalities: ['UKR'] } }, '/subject/nationalities'],
    ['a key that the mapping requires and the leg lacks', { subject: { sex: 'male' } }, '/subject/familyName'],
    [
      'more given names than the schema takes',
      { subject: { familyName: 'A', givenNames: 'abcdef'.split('') } },
      'watchRequest/person/firstName[6]',
    ],
    ['two systems', { systems: ['Europol', 'SIS'] }, 'systems'],
    ['presence only', { presenceOnly: true }, 'systems'],
  ])('does not leave with %s', (_, change, field) => {
    expect(() => adapter.encode({ ...LEG, ...change })).toThrow(
      expect.objectContaining({ code: 'contract-query-unsupported', details: expect.objectContaining({ endpoint: 'watch', field }) }),
    );
  });
});

describe('an answer', () => {
  test('becomes matches under the name of the one system', () => {
    expect(adapter.decode(LEG, received(answer(ENTRY), 200, 'text/xml'))).toEqual({
      state: 'final',
      parts: [
        {
          system: 'Europol',
          status: 'HIT',
          matches: [
            {
              recordReference: 'CW-7',
              familyName: 'Šķietamis',
              givenNames: ['Paraugs', 'Otrais'],
              birthDate: { value: '1984-11-03' },
              sex: 'male',
              documentNumber: 'SYN000123',
              documentIssuer: 'UKR',
            },
          ],
        },
      ],
    });
    expect(adapter.decode(LEG, received(answer(''), 200, 'text/xml'))).toMatchObject({ parts: [{ status: 'NO_HIT', matches: [] }] });
  });

  test.each([
    ['to another query', answer(ENTRY, '01970000-0000-7000-8000-000000000002'), 'echo'],
    ['with an element that the schema lacks', answer('<more/>'), expect.stringMatching(/^watchResult/)],
    ['with a state that nobody knows', answer(ENTRY.replace('UKR', 'QQQ')), '/entry/0/travelPaper/@issuer'],
    ['of another operation', Buffer.from(`<w:watchRequest xmlns:w="${TYPES}"/>`), '/'],
  ])('%s is refused', (_, body, field) => {
    expect(() => adapter.decode(LEG, received(body, 200, 'text/xml'))).toThrow(
      expect.objectContaining({ code: 'contract-reply-invalid', details: expect.objectContaining({ endpoint: 'watch', field }) }),
    );
  });

  test('with more matches than a reply holds is refused, before long', async () => {
    const unbounded = await open({ schema: (text) => text.replace('maxOccurs="20"', 'maxOccurs="unbounded"') });
    const entry = ENTRY.replaceAll(/<(?:firstName|born|remark)>[^<]*<[^>]*>/g, '');
    const decode = (count: number) => unbounded.decode(LEG, received(answer(entry.repeat(count)), 200, 'text/xml'));
    expect(decode(1_000)).toMatchObject({ parts: [{ matches: { length: 1_000 } }] });
    const started = performance.now();
    expect(() => decode(6_000)).toThrow(
      expect.objectContaining({ code: 'contract-reply-invalid', details: { endpoint: 'watch', field: '/matches/1000' } }),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('that is a fault is a fault that nobody knows', () => {
    const fault =
      '<s:Fault xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>';
    expect(() => adapter.decode(LEG, received(Buffer.from(fault), 500, 'text/xml'))).toThrow(
      expect.objectContaining({ code: 'endpoint-fault-unknown' }),
    );
  });
});

describe('a wrong configuration never starts', () => {
  const refusal = async (change: Parameters<typeof open>[0]): Promise<GatewayError> => {
    try {
      await open(change);
    } catch (error) {
      if (error instanceof GatewayError) return error;
      throw error;
    }
    throw new Error('it started');
  };

  test('an operation that is not there is answered with those that are', async () => {
    expect(await refusal({ operation: 'tell' })).toMatchObject({
      code: 'config-invalid',
      details: { field: 'endpoints.watch.wsdl', mend: 'Name one of the operations: ask.' },
    });
  });

  test.each<readonly [string, (text: string) => string, RegExp]>([
    [
      'a path that the service lacks',
      (text) => text.replace('/asker/@country', '/asker/@land'),
      /^mapping\.yaml:13:\d+ \/request\/rules\/1\/to$/,
    ],
    [
      'a word that the schema lacks',
      (text) => text.replace('male: M', 'male: MALE'),
      /^mapping\.yaml:\d+:\d+ \/request\/rules\/4\/rules\/3/,
    ],
    [
      'a required part that nothing writes',
      (text) => text.replace(/ {4}- \{ to: \/@reference.*\n/, ''),
      /^mapping\.yaml:\d+:\d+ \/request/,
    ],
    [
      'a field of the answer that is not accounted for',
      (text) => text.replace(/ {8}- \{ from: \/remark.*\n/, '        []\n').replace('drop:\n        []', 'drop: []'),
      /^mapping\.yaml/,
    ],
    ['broken YAML', (text) => text.replace('codes:', 'codes: {'), /^mapping\.yaml:\d+:\d+$/],
  ])('%s is named with file, line and column', async (_, mapping, field) => {
    const { code, details } = await refusal({ mapping });
    expect(code).toBe('mapping-spec-invalid');
    expect(details.field).toMatch(field);
    expect(details.mend).toEqual(expect.any(String));
  });
});
