import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configDigest } from '../../../src/config/config-digest.ts';
import type { Configuration } from '../../../src/config/configuration.ts';
import { DEFAULTS } from '../../../src/config/defaults.ts';
import { variableName } from '../../../src/config/environment.ts';
import { explainConfig } from '../../../src/config/explain-config.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import { nearest } from '../../../src/config/nearest.ts';
import { resolveSecret, resolveSecretLater } from '../../../src/config/resolve-secret.ts';
import { describedKeys } from '../../../src/config/schema-node.ts';
import { GatewayError, type ProblemDetails } from '../../../src/kernel/gateway-error.ts';
import { configurationPage } from '../../generate/configuration-page.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MINIMAL = `
version: 1
authority: { memberState: LVA, id: ocma }
listen: { publicUrl: 'https://gateway.example' }
identity: { key: file:keys/gateway.pem, certificate: file:keys/gateway.crt }
callers:
  - id: lv-ocma
    authority: ocma
    userCategories: [migration-office]
    certificate: file:keys/ocma.crt
    tokenKey: file:keys/ocma-token.pem
    profiles: [permit-examination]
trust: { anchors: [file:keys/national-ca.crt] }
endpoints:
  esp: { kind: esp, adapter: esp-soap, url: 'https://esp.example/esp', anchors: [file:keys/eu-ca.crt] }
  cir-direct: { kind: cir, adapter: cir-rest, url: 'http://127.0.0.1:9001/v1', certificates: [env:CIR_CERTIFICATE] }
audit: { directory: state/audit, key: file:keys/audit.pem, digestKey: env:AUDIT_DIGEST_KEY }
store: { file: state/gateway.db }
`;

const TRUST = {
  chains: { intermediates: ['file:n'], maxDepth: 3, purposes: ['1.3.6.1.5.5.7.3.2'], policies: ['1.2.3'] },
  revocation: {
    mode: 'prefer-ocsp',
    lists: ['file:o', 'http://lists.example/a.crl'],
    responders: ['http://status.example/'],
    maxAgeMs: 60_000,
    graceMs: 1,
    refreshMs: 10_000,
    firstContact: 'ask',
  },
} as const;

const FULL: Configuration = {
  version: 1,
  authority: { memberState: 'LVA', id: 'ocma' },
  listen: {
    host: '0.0.0.0',
    port: 443,
    publicUrl: 'https://gateway.example/door',
    maxBytes: 2048,
    tls: { key: 'file:a', certificate: 'file:b', clientAnchors: ['file:c'] },
  },
  identity: {
    key: 'pkcs11:token=t;object=o?module-path=/m.so&pin-source=file:p',
    certificate: 'env:B',
    next: { key: 'file:a', certificate: 'env:B', from: '2027-01-01T00:00:00Z' },
    batch: { maxMessages: 64, maxDelayMs: 2 },
  },
  encryption: { key: 'file:n', certificate: 'file:o' },
  callers: [
    {
      id: 'lv-police',
      authority: 'vp',
      userCategories: [
        'border-guard',
        'police',
        'migration-office',
        'screening-authority',
        'sis-user',
        'designated-authority',
        'sirene-bureau',
        'tester',
      ],
      certificate: 'file:c',
      nextCertificate: 'file:c2',
      tokenKey: 'file:d',
      encryption: { certificate: 'file:d2', transport: 'oaep-mgf1p-sha256', cipher: 'aes128-gcm' },
      tlsCertificate: 'file:e',
      profiles: ['p'],
      mappings: ['m'],
      acceptBatches: true,
    },
  ],
  trust: { anchors: ['file:f'], ...TRUST },
  algorithms: {
    'sha2-2026': {
      signatures: ['ecdsa-sha256'],
      digests: ['sha256'],
      minRsaBits: 3072,
      acceptFrom: '2026-01-01T00:00:00Z',
      acceptUntil: '2031-01-01T00:00:00Z',
      signFrom: '2026-01-01T00:00:00Z',
    },
  },
  endpoints: {
    esp: {
      kind: 'esp',
      adapter: 'esp-soap',
      url: 'https://esp.example',
      anchors: ['file:g'],
      certificates: ['file:h'],
      ...TRUST,
      identity: {
        key: 'file:i',
        certificate: 'file:j',
        next: { key: 'env:K', certificate: 'file:j2', from: '2027-01-01T00:00:00Z' },
        batch: { maxMessages: 1024, maxDelayMs: 0 },
      },
      encryption: { certificate: 'file:j3', transport: 'oaep-sha512', cipher: 'aes256-gcm' },
      acceptBatches: true,
      tls: { anchors: ['file:k'], key: 'file:l', certificate: 'file:m' },
    },
    watch: {
      kind: 'wsdl',
      adapter: 'wsdl-soap',
      url: 'https://watch.example',
      wsdl: { description: 'watch.wsdl', operation: 'ask', mapping: 'watch.yaml' },
      anchors: ['file:g'],
      certificates: [],
      ...TRUST,
      acceptBatches: false,
    },
  },
  broker: { deadlineMs: 9000, maxConcurrent: 8, breaker: { failures: 2, coolDownMs: 1000 } },
  audit: { directory: 'audit', key: 'file:k', digestKey: 'env:L', checkpointMs: 500, retainDays: 400 },
  store: { file: 'db', decisionDays: 9 },
  policy: { legalBasis: ['art-20-5', 'art-20-6'], nationalPoliceAuthorities: ['vp'], interpolNonDisclosureAssured: true },
  profiles: { directory: 'profiles' },
  mappings: { directory: 'mappings', shadow: { directory: 'candidates', file: 'shadow.ndjson', maxFileBytes: 4096 } },
  quality: { directory: 'quality' },
  log: { level: 'debug' },
  messages: { maxAgeMs: 60_000, clockSkewMs: 0 },
};

const load = (text: string, environment: Record<string, string> = {}): Configuration => loadConfig({ text, environment });
const edit = (from: string, to: string): string => {
  expect(MINIMAL).toContain(from);
  return MINIMAL.replace(from, to);
};

function problemOf(attempt: () => unknown): { readonly code: string } & ProblemDetails {
  try {
    attempt();
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, ...error.details };
    throw error;
  }
  return { code: 'none' };
}

describe('loading', () => {
  test('lays the file over the defaults and freezes everything', () => {
    const config = load(MINIMAL);
    expect(config.broker).toEqual(DEFAULTS['broker']);
    expect(config.callers[0]).toMatchObject({ profiles: ['permit-examination'], mappings: [] });
    expect(config.endpoints['esp']).toMatchObject({ certificates: [] });
    expect(config.endpoints['cir-direct']).toMatchObject({ anchors: [] });
    expect(
      [config, config.callers, config.callers[0], config.endpoints['esp'], config.endpoints['esp']?.anchors].every((part) =>
        Object.isFrozen(part),
      ),
    ).toBe(true);
  });

  test('accepts a configuration that sets every key, and the type knows every key of the schema', () => {
    expect(load(JSON.stringify(FULL))).toEqual(FULL);
    const keysOf = (value: unknown, path: string): string[] => {
      if (typeof value !== 'object' || value === null) return [path];
      if (Array.isArray(value))
        return [
          path,
          ...value.flatMap((item) => (typeof item === 'object' ? keysOf(item, `${path}[]`).filter((key) => key !== `${path}[]`) : [])),
        ];
      const named = Object.entries(value).map(([key, member]) =>
        keysOf(member, path === '' ? key : `${path}.${path === 'endpoints' || path === 'algorithms' ? '<id>' : key}`),
      );
      return [...(path === '' ? [] : [path]), ...named.flat()];
    };
    expect([...new Set(keysOf(FULL, ''))].sort()).toEqual(
      describedKeys()
        .map(({ path }) => path)
        .sort(),
    );
  });

  test('lets the environment win, coerced by the schema’s types', () => {
    const config = load(MINIMAL, {
      GATEWAY__BROKER__DEADLINE_MS: '1200',
      GATEWAY__LISTEN__PUBLIC_URL: 'https://other.example',
      GATEWAY__POLICY__LEGAL_BASIS: '["art-20-5"]',
      GATEWAY__ENDPOINTS__CIR_DIRECT__URL: 'https://cir.example',
      GATEWAY__ENDPOINTS__CIR_DIRECT__ACCEPT_BATCHES: 'true',
      GATEWAY__ENDPOINTS__MID_2__KIND: 'cir',
      GATEWAY__ENDPOINTS__MID_2__ADAPTER: 'cir-soap',
      GATEWAY__ENDPOINTS__MID_2__URL: 'https://mid.example',
      GATEWAY__ENDPOINTS__MID_2__ANCHORS: '["file:x"]',
      GATEWAY_OTHER: 'not ours',
      PATH: '/bin',
      GATEWAY__AUTHORITY__ID: '0'.replace('0', 'a1'),
    });
    expect(config.broker.deadlineMs).toBe(1200);
    expect(config.listen).toMatchObject({ publicUrl: 'https://other.example', port: 8443 });
    expect(config.policy.legalBasis).toEqual(['art-20-5']);
    expect(config.endpoints['cir-direct']?.url).toBe('https://cir.example');
    expect(config.endpoints['cir-direct']?.acceptBatches).toBe(true);
    expect(config.endpoints['mid-2']).toMatchObject({ kind: 'cir', certificates: [], acceptBatches: false });
    expect(config.authority.id).toBe('a1');
  });

  test('replaces a list of callers whole', () => {
    const config = load(MINIMAL, {
      GATEWAY__CALLERS: JSON.stringify(FULL.callers.map((caller) => ({ ...caller, profiles: undefined, encryption: undefined }))),
    });
    expect(config.callers.map(({ id, profiles }) => [id, profiles])).toEqual([['lv-police', []]]);
    expect(explainConfig(config).find(({ key }) => key === 'callers[0].profiles')?.origin).toBe('default');
  });
});

describe('refusing', () => {
  test.each([
    ['an empty file', '', { code: 'config-version', field: 'version' }],
    ['another version, before anything else', 'version: 2\nunknown: 1', { code: 'config-version', field: 'version' }],
    ['a version that is text', edit('version: 1', 'version: "1"'), { code: 'config-version', field: 'version' }],
    [
      'a slip of the pen',
      edit('directory: state/audit', 'directroy: x'),
      { code: 'config-unknown-key', field: 'audit.directroy', mend: 'Did you mean audit.directory?' },
    ],
    [
      'a key in the wrong place',
      `${MINIMAL}\ndeadlineMs: 5`,
      { code: 'config-unknown-key', field: 'deadlineMs', mend: 'Did you mean broker.deadlineMs?' },
    ],
    ['a key unlike any other', `${MINIMAL}\nquux: 5`, { code: 'config-unknown-key', field: 'quux' }],
    [
      'an unknown key in a list',
      edit('    tokenKey:', '    tokenKeys: x\n    tokenKey:'),
      { code: 'config-unknown-key', field: 'callers[0].tokenKeys', mend: 'Did you mean callers[0].tokenKey?' },
    ],
    ['a key named after the language', `${MINIMAL}\n__proto__: { a: 1 }`, { code: 'config-unknown-key', field: '__proto__' }],
    [
      'a missing group, by its first key',
      edit('identity: { key: file:keys/gateway.pem, certificate: file:keys/gateway.crt }', ''),
      { code: 'config-missing-key', field: 'identity.key' },
    ],
    ['a missing secret', edit('key: file:keys/audit.pem, ', ''), { code: 'config-missing-key', field: 'audit.key' }],
    ['a key without a value', edit('state/gateway.db', ''), { code: 'config-missing-key', field: 'store.file' }],
    [
      'a missing key in a list',
      edit('    certificate: file:keys/ocma.crt\n', ''),
      { code: 'config-missing-key', field: 'callers[0].certificate' },
    ],
    ['no trust anchor', edit('anchors: [file:keys/national-ca.crt]', ''), { code: 'config-missing-key', field: 'trust.anchors' }],
    [
      'an empty list of anchors',
      edit('[file:keys/national-ca.crt]', '[]'),
      { code: 'config-invalid', field: 'trust.anchors', mend: 'Name at least 1.' },
    ],
    [
      'an endpoint that believes nobody',
      edit(', anchors: [file:keys/eu-ca.crt]', ''),
      { code: 'config-missing-key', field: 'endpoints.esp.anchors' },
    ],
    [
      'a secret in the file itself',
      edit('env:AUDIT_DIGEST_KEY', 'c2VjcmV0'),
      { code: 'config-invalid', field: 'audit.digestKey', mend: 'Give a reference: file:<path> or env:<variable>.' },
    ],
    [
      'a secret that is no key, in a token',
      edit('env:AUDIT_DIGEST_KEY', 'pkcs11:token=gateway;object=digest'),
      { code: 'config-invalid', field: 'audit.digestKey', mend: 'Give a reference: file:<path> or env:<variable>.' },
    ],
    [
      'a signing key in the file itself',
      edit('file:keys/gateway.pem', 'MIGH'),
      { code: 'config-invalid', field: 'identity.key', mend: 'Give a reference: file:<path>, env:<variable> or pkcs11:<token and key>.' },
    ],
    [
      'a time of no calendar',
      edit('certificate: file:keys/gateway.crt', 'certificate: env:A, next: { key: env:B, certificate: env:C, from: tomorrow }'),
      { code: 'config-invalid', field: 'identity.next.from', mend: 'Give a time in UTC, such as 2027-01-01T00:00:00Z.' },
    ],
    [
      'an adapter for another kind',
      edit('adapter: esp-soap', 'adapter: cir-soap'),
      { code: 'config-invalid', field: 'endpoints.esp.adapter', mend: 'Use an adapter for the kind that endpoints.esp.kind names.' },
    ],
    [
      'a plain http address',
      edit('https://esp.example/esp', 'http://esp.example/esp'),
      {
        code: 'config-invalid',
        field: 'endpoints.esp.url',
        mend: 'Give an https: address, or http: on a loopback address, without user name, query or fragment.',
      },
    ],
    [
      'a password in an address',
      edit('https://esp.example/esp', 'https://a:b@esp.example/esp'),
      { code: 'config-invalid', field: 'endpoints.esp.url', mend: expect.any(String) },
    ],
    [
      'a word that is not listed',
      `${MINIMAL}\nlog: { level: loud }`,
      { code: 'config-invalid', field: 'log.level', mend: 'Use one of fatal, error, warn, info, debug, trace.' },
    ],
    [
      'a number out of range',
      `${MINIMAL}\nbroker: { deadlineMs: 1 }`,
      { code: 'config-invalid', field: 'broker.deadlineMs', mend: 'Use at least 100.' },
    ],
    [
      'more messages than a batch holds',
      edit('certificate: file:keys/gateway.crt', 'certificate: env:A, batch: { maxMessages: 1025, maxDelayMs: 2 }'),
      { code: 'config-invalid', field: 'identity.batch.maxMessages', mend: 'Use at most 1024.' },
    ],
    [
      'text for a number',
      `${MINIMAL}\nbroker: { deadlineMs: soon }`,
      { code: 'config-invalid', field: 'broker.deadlineMs', mend: 'Use a value of type integer.' },
    ],
    [
      'a repeated caller',
      edit('trust:', `  - ${JSON.stringify({ ...FULL.callers[0], id: 'lv-ocma' })}\ntrust:`),
      { code: 'config-invalid', field: 'callers[1].id', mend: 'Give every caller an id of its own.' },
    ],
    ...[
      ['lists without a place', 'mode: crl', 'config-missing-key', 'trust.revocation.lists'],
      ['responders without an address', 'mode: prefer-ocsp, lists: [file:a]', 'config-missing-key', 'trust.revocation.responders'],
      ['a responder in a file', "mode: ocsp, responders: ['file:a']", 'config-invalid', 'trust.revocation.responders[0]'],
      ['a list at no place', "mode: crl, lists: ['ftp://a']", 'config-invalid', 'trust.revocation.lists[0]'],
    ].map(
      ([name = '', setting = '', code = '', field = '']) =>
        [
          name,
          edit('[file:keys/national-ca.crt]', `[file:keys/national-ca.crt], revocation: { ${setting} }`),
          { code, field, ...(code === 'config-invalid' && { mend: expect.any(String) }) },
        ] as const,
    ),
    [
      'a span of algorithms that ends before it begins',
      `${MINIMAL}\nalgorithms: { sha2-2026: { acceptFrom: '2031-01-01T00:00:00Z', acceptUntil: '2026-01-01T00:00:00Z' } }`,
      { code: 'config-invalid', field: 'algorithms.sha2-2026.acceptUntil', mend: 'Let the span end after it begins.' },
    ],
    ['an endpoint with a bad name', edit('  esp:', '  ESP:'), { code: 'config-invalid', field: 'endpoints', mend: expect.any(String) }],
    ['broken YAML', `${MINIMAL}\na: [`, { code: 'config-invalid', field: 'gateway.yaml', mend: expect.stringMatching(/line 2[0-9]\.$/) }],
    ['a repeated key', `${MINIMAL}\nversion: 1`, { code: 'config-invalid', field: 'gateway.yaml', mend: expect.stringContaining('line') }],
    [
      'an alias',
      `${MINIMAL}\nlog: &a { level: info }\nprofiles: *a`,
      { code: 'config-invalid', field: 'gateway.yaml', mend: expect.stringContaining('aliases') },
    ],
    ['a tag', `${MINIMAL}\nlog: !!js/function x`, { code: 'config-invalid', field: 'gateway.yaml', mend: expect.stringContaining('line') }],
    [
      'two documents',
      `${MINIMAL}\n---\nversion: 1`,
      { code: 'config-invalid', field: 'gateway.yaml', mend: expect.stringContaining('line') },
    ],
    ['a list', '- 1', { code: 'config-invalid', field: 'gateway.yaml', mend: 'Begin the file with keys, such as version: 1.' }],
    ['too much', `#${'x'.repeat(1_048_576)}`, { code: 'config-invalid', field: 'gateway.yaml', mend: expect.any(String) }],
  ])('%s', (_name, text, expected) => {
    expect(problemOf(() => load(text))).toEqual(expected);
  });

  test.each([
    [
      'an unknown variable',
      { GATEWAY__BROKER__DEADLINE: '1' },
      { code: 'config-unknown-key', field: 'GATEWAY__BROKER__DEADLINE', mend: 'Did you mean GATEWAY__BROKER__DEADLINE_MS?' },
    ],
    ['a variable unlike any', { GATEWAY__X: '1' }, { code: 'config-unknown-key', field: 'GATEWAY__X' }],
    ['a variable inside a list', { GATEWAY__CALLERS__0__ID: 'x' }, { code: 'config-unknown-key', field: 'GATEWAY__CALLERS__0__ID' }],
    [
      'lower case',
      { GATEWAY__broker__deadlineMs: '1' },
      { code: 'config-unknown-key', field: 'GATEWAY__broker__deadlineMs', mend: expect.any(String) },
    ],
    [
      'a switch that is neither on nor off',
      { GATEWAY__ENDPOINTS__ESP__ACCEPT_BATCHES: 'yes' },
      { code: 'config-invalid', field: 'GATEWAY__ENDPOINTS__ESP__ACCEPT_BATCHES', mend: 'Use true or false.' },
    ],
    ['half a batch', { GATEWAY__IDENTITY__BATCH__MAX_MESSAGES: '64' }, { code: 'config-missing-key', field: 'identity.batch.maxDelayMs' }],
    [
      'a number that is none',
      { GATEWAY__BROKER__DEADLINE_MS: '1e3' },
      { code: 'config-invalid', field: 'GATEWAY__BROKER__DEADLINE_MS', mend: 'Use a whole number.' },
    ],
    [
      'a list that is none',
      { GATEWAY__POLICY__LEGAL_BASIS: 'art-20-5' },
      { code: 'config-invalid', field: 'GATEWAY__POLICY__LEGAL_BASIS', mend: expect.stringContaining('JSON array') },
    ],
    [
      'a whole group',
      { GATEWAY__BROKER: '{}' },
      { code: 'config-invalid', field: 'GATEWAY__BROKER', mend: expect.stringContaining('one by one') },
    ],
    [
      'an unknown key in a list',
      { GATEWAY__CALLERS: '[{"idd":"x"}]' },
      { code: 'config-unknown-key', field: 'callers[0].idd', mend: 'Did you mean callers[0].id?' },
    ],
  ])('%s', (_name, environment, expected) => {
    expect(problemOf(() => load(MINIMAL, environment))).toEqual(expected);
  });

  test('never repeats a value in what it says', () => {
    const secret = 'hunter2-hunter2';
    for (const place of ['file:keys/gateway.pem', 'LVA', 'state/audit', 'https://gateway.example', 'migration-office']) {
      const found = problemOf(() => load(edit(place, `{ a: ${secret} }`)));
      expect([place, found.code.startsWith('config-'), JSON.stringify(found)]).toEqual([place, true, expect.not.stringContaining(secret)]);
    }
  });
});

describe('explaining', () => {
  test('gives every setting with origin and description, references as references', () => {
    const rows = explainConfig(load(MINIMAL, { GATEWAY__BROKER__DEADLINE_MS: '1200' }));
    const row = (key: string): unknown => rows.find((candidate) => candidate.key === key);
    expect(row('broker.deadlineMs')).toEqual({
      key: 'broker.deadlineMs',
      value: 1200,
      origin: 'environment',
      description: 'Time for a whole query, in milliseconds.',
    });
    expect(row('audit.digestKey')).toMatchObject({ value: 'env:AUDIT_DIGEST_KEY', origin: 'file' });
    expect(row('listen.maxBytes')).toMatchObject({ value: 1_048_576, origin: 'default' });
    expect(row('callers[0].mappings')).toMatchObject({ value: [], origin: 'default' });
    expect(row('callers[0].id')).toMatchObject({ value: 'lv-ocma', origin: 'file' });
    expect(row('endpoints.esp.url')).toMatchObject({ origin: 'file', description: expect.stringContaining('Address') });
    expect(rows.every(({ description }) => description.length > 5)).toBe(true);
    expect(rows[0]?.key).toBe('version');
  });
});

describe('the digest', () => {
  test('depends on the settings in force and on nothing else', () => {
    const digest = configDigest(load(MINIMAL));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(configDigest(load(`${MINIMAL}\nbroker: { deadlineMs: 8000 }`))).toBe(digest);
    expect(configDigest(load(MINIMAL, { GATEWAY__BROKER__DEADLINE_MS: '8000' }))).toBe(digest);
    expect(configDigest(load(MINIMAL, { GATEWAY__BROKER__DEADLINE_MS: '8001' }))).not.toBe(digest);
  });
});

describe('secrets', () => {
  const readers = {
    file: (path: string): string => {
      if (path === 'keys/a b.pem') return 'PEM';
      throw new Error('ENOENT');
    },
    env: (name: string): string | undefined => (name === 'SET' ? 'value' : name === 'EMPTY' ? '' : undefined),
  };
  test('are read from where their reference says', () => {
    expect([resolveSecret('file:keys/a b.pem', readers), resolveSecret('env:SET', readers)]).toEqual(['PEM', 'value']);
  });
  test('that cannot be read are named by their key', () => {
    expect(problemOf(() => resolveSecret('file:nowhere', readers, 'audit.key'))).toEqual({
      code: 'config-file-unreadable',
      field: 'audit.key',
    });
    for (const name of ['EMPTY', 'UNSET'])
      expect(problemOf(() => resolveSecret(`env:${name}`, readers, 'audit.key'))).toMatchObject({
        code: 'config-missing-key',
        field: 'audit.key',
      });
    for (const reference of ['pkcs11:x', 'PEM', 'file:', ''])
      expect(problemOf(() => resolveSecret(reference, readers, 'audit.key'))).toMatchObject({ code: 'config-invalid' });
  });
  test('are followed in the same way later, while requests are answered', async () => {
    const later = { ...readers, file: async (path: string): Promise<string> => readers.file(path) };
    expect([await resolveSecretLater('file:keys/a b.pem', later), await resolveSecretLater('env:SET', later)]).toEqual(['PEM', 'value']);
    await expect(resolveSecretLater('file:nowhere', later, 'identity.key')).rejects.toMatchObject({
      code: 'config-file-unreadable',
      details: { field: 'identity.key' },
    });
    await expect(resolveSecretLater('env:UNSET', later)).rejects.toMatchObject({ code: 'config-missing-key' });
    await expect(resolveSecretLater('pkcs11:x', later)).rejects.toMatchObject({ code: 'config-invalid' });
  });
});

describe('the words', () => {
  test('of user categories are the canonical model’s', () => {
    const canonical = JSON.parse(readFileSync(join(ROOT, 'schemas/canonical/user-category.schema.json'), 'utf8')) as { enum: string[] };
    const schema = readFileSync(join(ROOT, 'schemas/config/gateway.schema.json'), 'utf8');
    const [, listed] = /"userCategories": \{[^}]*"enum": (\[[^\]]*\])/.exec(schema) ?? [];
    expect(JSON.parse(listed ?? '[]')).toEqual(canonical.enum);
  });
  test('of variables are those of keys', () => {
    expect(variableName('broker.breaker.coolDownMs')).toBe('GATEWAY__BROKER__BREAKER__COOL_DOWN_MS');
  });
  test('near enough are proposed, far ones are not', () => {
    expect([
      nearest('dealdineMs', ['deadlineMs', 'host']),
      nearest('hsot', ['host', 'port']),
      nearest('quux', ['host', 'port']),
      nearest('x'.repeat(100), ['host']),
    ]).toEqual(['deadlineMs', 'host', undefined, undefined]);
  });
});

describe('the page', () => {
  test('lists every key that is no group, and is the one committed', () => {
    const page = configurationPage();
    for (const { path, node } of describedKeys()) if (node.type !== 'object') expect(page).toContain(`| \`${path}\` |`);
    expect(page).toContain('| `audit.key` | reference | none: must be set | `GATEWAY__AUDIT__KEY` |');
    expect(readFileSync(join(ROOT, 'architecture/configuration.md'), 'utf8')).toBe(page);
  });
});
