import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CANONICAL_NAMESPACE, SHAPES } from '../../src/canonical/generated/shapes.ts';
import type { CanonicalQuery } from '../../src/canonical/generated/types.ts';
import type { Connection } from '../../src/client/connection.ts';
import { askDecision } from '../../src/client/rest-answer.ts';
import { restDecision, restQuery } from '../../src/client/rest-request.ts';
import { GATEWAY_NAMESPACE, soapQuery } from '../../src/client/soap-request.ts';
import { demoCertificate } from '../../src/command/demo-folder.ts';
import type { HttpRequestMessage } from '../../src/kernel/http-message.ts';
import type { ProblemCode } from '../../src/kernel/problems.ts';
import { loadIdentity } from '../../src/signing/identity.ts';
import { issueOfficerToken } from '../../src/signing/officer-token/officer-token.ts';
import { toXml } from '../../src/wire/xml-codec/to-xml.ts';
import { element, type XmlNode } from '../../src/wire/xml/xml-node.ts';
import { badInputStage, judge, judgeEvidence, MARKER, send, type BadInputStage, type ExpectedRefusal } from '../support/bad-input.ts';
import { testPki } from '../support/pki.ts';
import { demoFixture } from '../support/questions.ts';
import { refusalLater } from '../support/refusal.ts';
import { signedRest, signedSoap, withClock } from '../support/signed-requests.ts';

let stage: BadInputStage;
beforeAll(async () => {
  stage = await badInputStage();
}, 30_000);
afterAll(() => stage.close());

type System = 'lv-vrs-reis' | 'lv-pmlp-vmis' | 'lv-vp-iiis';
type Refusal = Omit<ExpectedRefusal, 'status'> & { readonly status?: number };

const police = () => stage.connection('lv-vp-iiis');
const fixture = (name: string): string => Buffer.from(demoFixture(name)).toString('utf8');

/** A query that its own profile allows, about a person by the name of the marker. */
const presence = (more: object = {}): object => ({
  ...(JSON.parse(fixture('presence-query.json')) as object),
  subject: { familyName: MARKER, givenNames: [MARKER], birthDate: { value: '1979-12-30' } },
  ...more,
});
const queryNode = (query: object): XmlNode =>
  toXml('CanonicalQuery', query, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName: 'Query' });

/** A Fault's HTTP status in SOAP 1.2 is that of its side, not the problem's own. */
const overSoap12 = (expected: ExpectedRefusal): ExpectedRefusal => ({ ...expected, status: 400 });

async function judgeRest(request: HttpRequestMessage, expected: ExpectedRefusal): Promise<void> {
  await judge(stage, { answer: await send(request), request }, expected);
}
async function judgeSoap(request: HttpRequestMessage, expected: ExpectedRefusal): Promise<void> {
  await judge(stage, { answer: await send(request), request, soap: '1.2' }, overSoap12(expected));
}

describe('REST, signed bytes that are no message', () => {
  const deep = (depth: number): string => '['.repeat(depth) + `"${MARKER}"` + ']'.repeat(depth);
  const cases: readonly {
    readonly name: string;
    readonly body: Uint8Array | string;
    readonly expected: Refusal;
    readonly contentType?: string;
  }[] = [
    { name: 'JSON that breaks off', body: `{"subject":"${MARKER}"`, expected: { code: 'wire-json-malformed', field: /^byte \d+$/ } },
    {
      name: 'JSON with a trailing comma',
      body: `{"subject":"${MARKER}",}`,
      expected: { code: 'wire-json-malformed', field: /^byte \d+$/ },
    },
    { name: 'text instead of JSON', body: MARKER, expected: { code: 'wire-json-malformed', field: 'byte 0' } },
    { name: 'no bytes at all', body: '', expected: { code: 'wire-json-malformed', field: 'byte 0' } },
    { name: 'a member twice', body: `{"profile":"a","profile":"${MARKER}"}`, expected: { code: 'wire-json-malformed', field: 'byte 15' } },
    {
      name: 'a member that changes prototypes',
      body: `{"__proto__":{"profile":"${MARKER}"}}`,
      expected: { code: 'wire-json-malformed', field: 'byte 1' },
    },
    {
      name: 'an unpaired surrogate',
      body: `{"profile":"\\ud800${MARKER}"}`,
      expected: { code: 'wire-json-malformed', field: /^byte \d+$/ },
    },
    { name: 'arrays nested a thousand deep', body: deep(1_000), expected: { code: 'wire-limit-exceeded', field: 'byte 64' } },
    { name: 'arrays nested two hundred thousand deep', body: deep(200_000), expected: { code: 'wire-limit-exceeded', field: 'byte 64' } },
    {
      name: 'a hundred thousand values',
      body: `[${'1,'.repeat(100_000)}1]`,
      expected: { code: 'wire-limit-exceeded', field: /^byte \d+$/ },
    },
    {
      name: 'bytes that are not UTF-8',
      body: Buffer.concat([Buffer.from(`{"subject":"${MARKER}`), Buffer.from([0xff]), Buffer.from('"}')]),
      expected: { code: 'wire-encoding' },
    },
    {
      name: 'bytes in UTF-16',
      body: Buffer.from(`{"subject":"${MARKER}ē"}`, 'utf16le'),
      expected: { code: 'wire-json-malformed', field: /^byte \d+$/ },
    },
    {
      name: 'a declaration of UTF-16',
      body: JSON.stringify(presence()),
      expected: { status: 415, code: 'wire-media-type', field: 'content-type' },
      contentType: 'application/json; charset=utf-16',
    },
    {
      name: 'a page',
      body: JSON.stringify(presence()),
      expected: { status: 415, code: 'wire-media-type', field: 'content-type' },
      contentType: 'text/html',
    },
    {
      name: 'a media type of its own',
      body: JSON.stringify(presence()),
      expected: { status: 415, code: 'wire-media-type', field: 'content-type' },
      contentType: `application/${MARKER}`,
    },
    {
      name: 'XML without a mapping',
      body: `<a>${MARKER}</a>`,
      expected: { status: 422, code: 'mapping-unknown', field: '?mapping' },
      contentType: 'application/xml',
    },
  ];
  test.each(cases)('$name', async ({ body, expected, contentType }) => {
    const request = await signedRest(police(), { path: '/v1/queries', body, ...(contentType !== undefined && { contentType }) });
    await judgeRest(request, { status: 400, ...expected });
  });

  test.each(['/v1/queries/preflight', '/v1/queries'])('%s: under a detached JWS as well', async (path) => {
    await judgeRest(await signedRest(police(), { path, body: `{"${MARKER}`, protection: 'jws' }), {
      status: 400,
      code: 'wire-json-malformed',
      field: /^byte \d+$/,
    });
  });
});

describe('canonical queries with something wrong in them', () => {
  const cases: readonly (readonly [string, object, Refusal])[] = [
    ['an unknown member', presence({ shoeSize: MARKER }), { code: 'query-invalid', field: '/shoeSize' }],
    [
      'an unknown member of the subject',
      presence({ subject: { familyName: MARKER, shoeSize: MARKER } }),
      { code: 'query-invalid', field: '/subject/shoeSize' },
    ],
    [
      'a date that is none',
      presence({ subject: { familyName: MARKER, birthDate: { value: MARKER } } }),
      { code: 'query-invalid', field: '/subject/birthDate/value' },
    ],
    ['a number for a text', presence({ nationalFile: 7 }), { code: 'query-invalid', field: '/nationalFile' }],
    ['a system that does not exist', presence({ systems: [MARKER] }), { code: 'query-invalid', field: '/systems/0' }],
    ['a purpose that does not exist', presence({ purpose: MARKER }), { code: 'query-invalid', field: '/purpose' }],
    [
      'no subject',
      { profile: 'law-enforcement-presence', purpose: 'law-enforcement-presence', nationalFile: MARKER },
      { code: 'query-invalid', field: '/subject' },
    ],
    ['a list instead of a query', [MARKER], { code: 'query-invalid', field: '/' }],
    [
      'a profile that is not held',
      presence({ profile: 'border-check', purpose: 'border-check' }),
      { status: 403, code: 'policy-profile-unknown', field: '/profile' },
    ],
    [
      'a profile that does not exist',
      presence({ profile: 'no-such-profile' }),
      { status: 403, code: 'policy-profile-unknown', field: '/profile' },
    ],
    ['the purpose of another profile', presence({ purpose: 'screening' }), { status: 403, code: 'policy-purpose', field: '/purpose' }],
    ['no case reference', presence({ nationalFile: undefined }), { status: 403, code: 'policy-case-reference', field: '/nationalFile' }],
    [
      'no complete keys',
      presence({ subject: { familyName: MARKER } }),
      { status: 403, code: 'policy-keys-incomplete', field: /^\/subject/ },
    ],
  ];
  test.each(cases)('REST: %s', async (_, query, expected) => {
    await judgeRest(await signedRest(police(), { path: '/v1/queries', body: JSON.stringify(query) }), {
      status: 422,
      caller: 'lv-vp-iiis',
      ...expected,
    });
  });

  const policyCases = cases.filter(([, , { code }]) => code.startsWith('policy-'));
  test.each(policyCases)('SOAP: %s', async (_, query, expected) => {
    const request = await signedSoap(police(), { operation: 'Query', payload: queryNode(query), version: '1.2' });
    await judgeSoap(request, { status: 400, caller: 'lv-vp-iiis', ...expected });
  });

  const withChild = (child: XmlNode, at = 'c:Query'): XmlNode => {
    const placed = (node: XmlNode): XmlNode => {
      const children = (node.children ?? []).map((inner) => (typeof inner === 'object' ? placed(inner) : inner));
      return { ...node, children: node.name === at ? [...children, child] : children };
    };
    return placed(queryNode(presence()));
  };
  const elements: readonly (readonly [string, XmlNode, string])[] = [
    ['an unknown element', withChild(element('c:shoeSize', [MARKER])), 'Query/*'],
    ['an element by a name that nobody should see', withChild(element(`c:${MARKER}`, [])), 'Query/*'],
    ['an unknown element of the subject', withChild(element('c:shoeSize', [MARKER]), 'c:subject'), 'Query/subject/*'],
    ['an element of another namespace', withChild(element('x:urgent', [MARKER], undefined, { x: 'urn:synthetic' })), 'Query/urgent'],
    ['an element out of order', withChild(element('c:purpose', [MARKER])), 'Query/purpose[2]'],
    ['an attribute', { ...queryNode(presence()), attributes: { shoeSize: MARKER } }, 'Query/@*'],
    ['a purpose that does not exist', queryNode(presence({ purpose: MARKER })), 'Query/purpose'],
    ['a system that does not exist', queryNode(presence({ systems: ['EES', MARKER] })), 'Query/systems[2]'],
    ['text between elements', { ...queryNode(presence()), children: [...(queryNode(presence()).children ?? []), MARKER] }, 'Query'],
  ];
  test.each(elements)('SOAP: %s', async (_, payload, field) => {
    await judgeSoap(await signedSoap(police(), { operation: 'Query', payload, version: '1.2' }), {
      status: 400,
      code: 'wire-schema-invalid',
      field,
    });
  });
});

interface RecordCase {
  readonly name: string;
  readonly system: System;
  readonly mapping: string;
  readonly profile: string;
  readonly mediaType: 'application/json' | 'application/xml' | 'text/csv';
  readonly bytes: Uint8Array | string;
  readonly expected: Refusal;
}

const check = {
  system: 'lv-vp-iiis',
  mapping: 'lv-vp-personas-parbaude',
  profile: 'police-identification',
  mediaType: 'application/json',
} as const;
const crossing = {
  system: 'lv-vrs-reis',
  mapping: 'lv-vrs-robezas-skersosana',
  profile: 'border-check',
  mediaType: 'application/xml',
} as const;
const permit = {
  system: 'lv-pmlp-vmis',
  mapping: 'lv-pmlp-uzturesanas-atlauja',
  profile: 'residence-permit-examination',
  mediaType: 'application/xml',
} as const;
const ban = {
  system: 'lv-pmlp-vmis',
  mapping: 'lv-pmlp-iecelosanas-aizliegums',
  profile: 'sis-alert-preparation',
  mediaType: 'text/csv',
} as const;

const CHECK = fixture('identity-check.json').replace('Centrāltirgus', MARKER);
const CROSSING = fixture('border-crossing.xml').replace('Terehova', MARKER);
const PERMIT = fixture('residence-permit.xml').replace('Ouarzazate', MARKER);
const BAN = fixture('entry-ban.csv').replace('PMLP', MARKER);
const wide = (text: string): Buffer => Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');

const RECORD_CASES: readonly RecordCase[] = [
  {
    ...check,
    name: 'JSON with an unknown field',
    bytes: CHECK.replace('"persona": {', `"persona": { "apavuIzmers": "${MARKER}",`),
    expected: { code: 'mapping-field-unaccounted', field: '/persona/apavuIzmers' },
  },
  {
    ...check,
    name: 'JSON with an unknown field by no ordinary name',
    bytes: CHECK.replace('"persona": {', `"persona": { "${'~'.repeat(250)}": "${MARKER}",`),
    expected: { code: 'mapping-field-unaccounted', field: '/persona/?' },
  },
  {
    ...check,
    name: 'JSON that breaks off',
    bytes: CHECK.slice(0, -20),
    expected: { status: 400, code: 'wire-json-malformed', field: /^byte \d+$/ },
  },
  {
    ...check,
    name: 'JSON with a date that is none',
    bytes: fixture('identity-check.json').replace('19.07.1988', '31.02.1988').replace('Rīga', MARKER),
    expected: { code: 'mapping-value-invalid', field: '/persona/dzimsanasDatums' },
  },
  {
    ...crossing,
    name: 'XML with an unknown element',
    bytes: CROSSING.replace('<r:dzimums>', `<r:apavuIzmers>${MARKER}</r:apavuIzmers><r:dzimums>`),
    expected: { code: 'mapping-field-unaccounted', field: '/celotajs/apavuIzmers' },
  },
  {
    ...crossing,
    name: 'XML with an unknown attribute',
    bytes: CROSSING.replace('<r:celotajs>', `<r:celotajs apavi="${MARKER}">`),
    expected: { code: 'mapping-field-unaccounted', field: '/celotajs/@apavi' },
  },
  {
    ...crossing,
    name: 'XML with several faults',
    bytes: CROSSING.replace('DEMIRKAPILI', MARKER)
      .replace('20330504', '20331304')
      .replace('<r:dzimums>', `<r:apavi>${MARKER}</r:apavi><r:dzimums>`),
    expected: {
      code: 'mapping-value-invalid',
      field: '/celotajs/uzvards',
      reasons: [
        '/celotajs/uzvards text of 11 digits, Latin letters and signs',
        '/celotajs/apavi text of 11 digits, Latin letters and signs',
        '/dokuments/derigsLidz text of 8 digits',
      ],
    },
  },
  {
    ...crossing,
    name: 'XML that breaks off',
    bytes: CROSSING.slice(0, -20),
    expected: { status: 400, code: 'wire-xml-malformed', field: /.+/ },
  },
  {
    ...crossing,
    name: 'XML with a document type',
    bytes: CROSSING.replace('?>', `?><!DOCTYPE x [<!ENTITY a "${MARKER}">]>`),
    expected: { status: 400, code: 'wire-xml-forbidden' },
  },
  {
    ...crossing,
    name: 'XML in declared UTF-16',
    bytes: CROSSING.replace('UTF-8', 'UTF-16'),
    expected: { status: 400, code: 'wire-encoding' },
  },
  {
    ...crossing,
    name: 'XML in true UTF-16 with a name that is none',
    bytes: wide(CROSSING.replace('DEMIRKAPILI', MARKER)),
    expected: { code: 'mapping-value-invalid', field: /uzvards/ },
  },
  {
    ...crossing,
    name: 'XML nested a thousand deep',
    bytes: CROSSING.replace('<r:celotajs>', '<r:celotajs>'.repeat(1_000)),
    expected: { status: 400, code: 'wire-limit-exceeded', field: /.+/ },
  },
  {
    ...crossing,
    name: 'XML with a code outside its list',
    bytes: CROSSING.replace('<r:dzimums>M', '<r:dzimums>9'),
    expected: { code: 'mapping-source-invalid', field: /dzimums/ },
  },
  {
    ...permit,
    name: 'XML under another root',
    bytes: PERMIT.replaceAll('uzturesanasAtlaujasPieteikums', 'iesniegums'),
    expected: { code: 'mapping-source-invalid', field: '/' },
  },
  {
    ...permit,
    name: 'XML without a needed element',
    bytes: PERMIT.replace(/<uzvards>.*<\/uzvards>/, ''),
    expected: { code: 'mapping-required-field-missing', field: /persona/ },
  },
  {
    ...ban,
    name: 'CSV with an unknown column',
    bytes: BAN.replace('lemuma_numurs;', 'apavi;lemuma_numurs;').replace('SYN-61', `${MARKER};SYN-61`),
    expected: { code: 'mapping-field-unaccounted', field: '/apavi' },
  },
  {
    ...ban,
    name: 'CSV that is not UTF-8',
    bytes: Buffer.concat([Buffer.from(BAN), Buffer.from([0xff])]),
    expected: { status: 400, code: 'wire-encoding' },
  },
  { ...ban, name: 'CSV with an open quote', bytes: BAN.replace(MARKER, `"${MARKER}`), expected: { code: 'mapping-source-invalid' } },
  {
    ...crossing,
    name: 'a record of another register’s format',
    mapping: crossing.mapping,
    mediaType: 'application/json',
    bytes: CHECK,
    expected: { status: 415, code: 'wire-media-type', field: 'content-type' },
  },
  {
    ...check,
    name: 'a mapping that was not granted',
    mapping: permit.mapping,
    mediaType: 'application/xml',
    bytes: PERMIT,
    expected: { status: 403, code: 'mapping-not-yours', field: 'mapping' },
  },
  {
    ...check,
    name: 'a mapping that does not exist',
    mapping: 'lv-vp-nothing',
    bytes: CHECK,
    expected: { code: 'mapping-unknown', field: 'mapping' },
  },
];

describe('national records with something wrong in them', () => {
  const named = RECORD_CASES.map((given) => [given.name, given] as const);
  test.each(named)('REST: %s', async (_, { system, mapping, profile, mediaType, bytes, expected }) => {
    const path = `/v1/queries?${new URLSearchParams({ mapping, profile, purpose: profile }).toString()}`;
    await judgeRest(await signedRest(stage.connection(system), { path, body: bytes, contentType: mediaType }), {
      status: 422,
      caller: system,
      ...expected,
    });
  });

  test.each(named)('SOAP: %s', async (_, { system, mapping, profile, mediaType, bytes, expected }) => {
    const payload = recordNode({ mapping, profile, purpose: profile, mediaType, recordBytes: Buffer.from(bytes).toString('base64') });
    await judgeSoap(await signedSoap(stage.connection(system), { operation: 'QueryRecord', payload, version: '1.2' }), {
      status: 400,
      caller: system,
      ...expected,
    });
  });

  test('REST: a parameter that nobody knows', async () => {
    const path = `/v1/queries?mapping=${check.mapping}&shoeSize=${MARKER}`;
    await judgeRest(await signedRest(police(), { path, body: CHECK }), { status: 422, code: 'query-invalid', field: '?' });
  });

  test('SOAP: a record that is not Base64', async () => {
    const payload = recordNode({
      mapping: check.mapping,
      profile: check.profile,
      purpose: check.profile,
      mediaType: check.mediaType,
      recordBytes: `*${MARKER}*`,
    });
    await judgeSoap(await signedSoap(police(), { operation: 'QueryRecord', payload, version: '1.2' }), {
      status: 400,
      code: 'wire-schema-invalid',
      field: 'QueryRecord/recordBytes',
    });
  });

  test('REST: a submission with something wrong in it leaves the same trace', async () => {
    const path = `/v1/records?mapping=${crossing.mapping}`;
    const body = CROSSING.replace('<r:dzimums>', `<r:apavuIzmers>${MARKER}</r:apavuIzmers><r:dzimums>`);
    const request = await signedRest(stage.connection(crossing.system), { path, body, contentType: 'application/xml' });
    await judgeRest(request, { status: 422, code: 'mapping-field-unaccounted', field: '/celotajs/apavuIzmers', caller: crossing.system });
  });
});

function recordNode(members: Readonly<Record<string, string>>): XmlNode {
  return element(
    'g:QueryRecord',
    Object.entries(members).map(([name, value]) => element(`g:${name}`, [value])),
    undefined,
    { g: GATEWAY_NAMESPACE },
  );
}

describe('messages that are right but not what they seem', () => {
  const question = () => ({ kind: 'query', query: presence() as CanonicalQuery }) as const;
  const fronts: readonly (readonly [
    string,
    (connection: Connection) => Promise<HttpRequestMessage>,
    (request: HttpRequestMessage, expected: ExpectedRefusal) => Promise<void>,
  ])[] = [
    ['REST, RFC 9421', (connection) => restQuery(connection, question()), judgeRest],
    ['REST, detached JWS', (connection) => restQuery(connection, question(), { protection: 'jws' }), judgeRest],
    ['SOAP 1.2', (connection) => soapQuery(connection, question(), '1.2').then(({ message }) => message), judgeSoap],
  ];
  const ages = { 'REST, RFC 9421': 'created', 'REST, detached JWS': 'created', 'SOAP 1.2': 'wsu:Created' } as Readonly<
    Record<string, string>
  >;

  const alterations: Readonly<Record<string, ProblemCode>> = {
    'REST, RFC 9421': 'auth-digest-mismatch',
    'REST, detached JWS': 'auth-signature-invalid',
    'SOAP 1.2': 'auth-signature-digest',
  };

  describe.each(fronts)('%s', (front, write, judged) => {
    test.each([
      ['of an hour ago', -3_600_000],
      ['of the day after tomorrow', 172_800_000],
    ])('%s', async (_, offset) => {
      await judged(await write(withClock(police(), offset)), { status: 401, code: 'auth-message-stale', field: ages[front]! });
    });

    test('sent twice', async () => {
      const request = await write(police());
      expect((await send(request)).status).toBe(200);
      await judged(request, { status: 409, code: 'auth-message-replayed', field: /nonce|MessageID/ });
    });

    test('signed with a key that nobody knows', async () => {
      const { keyPem, certPem } = testPki().issue({ cn: MARKER, kind: 'ec' });
      await judged(await write({ ...police(), identity: loadIdentity(keyPem, certPem) }), {
        status: 401,
        code: 'auth-certificate-not-trusted',
      });
    });

    test('signed with a key other than the certificate’s', async () => {
      const { sign } = stage.connection('lv-vrs-reis').identity;
      await judged(await write({ ...police(), identity: { ...police().identity, sign } }), {
        status: 401,
        code: 'auth-signature-invalid',
      });
    });

    test('changed on the way', async () => {
      const request = await write(police());
      const body = Buffer.from(Buffer.from(request.body).toString('utf8').replace(MARKER, `${MARKER}-x`));
      await judged({ ...request, body }, { status: 401, code: alterations[front]!, field: /.+/ });
    });

    test('without its officer', async () => {
      const refusal = front.startsWith('SOAP')
        ? ({ status: 401, code: 'auth-officer-missing', field: 'Header/OfficerToken' } as const)
        : ({ status: 401, code: 'auth-officer-missing' } as const);
      const request = front.startsWith('SOAP')
        ? await signedSoap(police(), { operation: 'Query', payload: queryNode(presence()), version: '1.2', token: null })
        : await signedRest(police(), {
            path: '/v1/queries',
            body: JSON.stringify(presence()),
            token: null,
            protection: front.endsWith('JWS') ? 'jws' : 'http-signature',
          });
      await judged(request, refusal);
    });
  });

  const soapWith = (token: string) => signedSoap(police(), { operation: 'Query', payload: queryNode(presence()), version: '1.2', token });
  const restWith = (token: string) => signedRest(police(), { path: '/v1/queries', body: JSON.stringify(presence()), token });
  const tokenOf = (
    from: Connection,
    more: { readonly officer?: object; readonly audience?: string; readonly offsetMs?: number } = {},
  ): Promise<string> =>
    issueOfficerToken({ ...from.officer, ...more.officer }, from.tokenIdentity, {
      audience: more.audience ?? from.audience,
      clock: withClock(from, more.offsetMs ?? 0).clock,
      random: from.random,
      lifetimeMs: 300_000,
    });
  const tokens: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['expired', () => tokenOf(police(), { offsetMs: -3_600_000 }), 'exp'],
    ['of another authority', () => tokenOf(stage.connection('lv-vrs-reis')), 'signature'],
    ['of another authority in our name', () => tokenOf({ ...stage.connection('lv-vrs-reis'), officer: police().officer }), 'signature'],
    ['naming another authority', () => tokenOf(police(), { officer: { authority: 'vrs' } }), 'iss'],
    ['for another gateway', () => tokenOf(police(), { audience: 'another-gateway' }), 'aud'],
    ['that is no token', () => Promise.resolve(MARKER), 'token'],
    ['cut short', async () => (await tokenOf(police())).slice(0, -6), 'signature'],
  ];
  test.each(tokens)('REST: an officer token %s', async (_, issue, field) => {
    await judgeRest(await restWith(await issue()), { status: 401, code: 'auth-officer-invalid', field });
  });
  test.each(tokens)('SOAP: an officer token %s', async (_, issue, field) => {
    await judgeSoap(await soapWith(await issue()), { status: 401, code: 'auth-officer-invalid', field });
  });

  test('SOAP: a certificate of our own authorities that no caller registered', async () => {
    const identity = loadIdentity(demoKey('esp'), demoCertificate(stage.demo.folder, 'esp'));
    await judgeSoap((await soapQuery({ ...police(), identity }, question(), '1.2')).message, { status: 403, code: 'auth-caller-unknown' });
  });

  const addresses: readonly (readonly [
    string,
    { readonly operation: string; readonly payload: () => XmlNode; readonly action?: string; readonly to?: string },
    string,
  ])[] = [
    [
      'an operation that does not exist',
      { operation: 'Query', payload: () => element('x:Ask', [MARKER], undefined, { x: 'urn:synthetic' }) },
      'Envelope/Body',
    ],
    [
      'the action of another operation',
      { operation: 'Query', payload: () => queryNode(presence()), action: `${GATEWAY_NAMESPACE}/SubmitRecord` },
      'wsa:Action',
    ],
    [
      'the address of another door',
      { operation: 'Query', payload: () => queryNode(presence()), to: `https://gateway.example/${MARKER}` },
      'wsa:To',
    ],
  ];
  test.each(addresses)('SOAP: %s', async (_, { payload, ...parts }, field) => {
    await judgeSoap(await signedSoap(police(), { ...parts, payload: payload(), version: '1.2' }), {
      status: 404,
      code: 'wire-operation-unknown',
      field,
    });
  });

  test('SOAP: a mandatory header that nobody understands', async () => {
    const { message: request } = await soapQuery(police(), question(), '1.2');
    const strange = `<soap:Header><x:Strange xmlns:x="urn:synthetic" soap:mustUnderstand="true">${MARKER}</x:Strange>`;
    const body = Buffer.from(Buffer.from(request.body).toString('utf8').replace('<soap:Header>', strange));
    await judgeSoap({ ...request, body }, { status: 400, code: 'wire-soap-must-understand', field: /Strange/ });
  });
});

test('the decision about one organisation’s query is not shown to another', async () => {
  const request = await signedRest(police(), { path: '/v1/queries', body: JSON.stringify(presence({ shoeSize: MARKER })) });
  const { query } = await judge(
    stage,
    { answer: await send(request), request },
    { status: 422, code: 'query-invalid', field: '/shoeSize', caller: 'lv-vp-iiis' },
  );
  const other = stage.connection('lv-vrs-reis');
  const refusal = await refusalLater(async () => askDecision(other, await restDecision(other, query)));
  expect(refusal.details.field).toBe('auth-not-yours');
});

test('afterwards, the trail verifies and neither it nor store nor log holds a value of the bad input', () => judgeEvidence(stage), 20_000);

function demoKey(name: string): string {
  return readFileSync(join(stage.demo.folder, `keys/${name}.key.pem`), 'utf8');
}
