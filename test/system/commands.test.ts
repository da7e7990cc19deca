import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { layOutDemoFolder, writeDemoConfiguration } from '../../src/command/demo-folder.ts';
import { runProgram } from '../../src/command/program.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import { freePort } from '../../src/gateway/front/free-port.ts';
import { addressesAt } from '../../src/mocks/test-bed.ts';
import { ROOT, testContext } from '../support/running-demo.ts';

const LAUNCHER = 'src/gateway.js';
/** Every start of Node costs a moment, and some tests start it often. */
const PATIENCE_MS = 60_000;

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(
  args: readonly string[],
  {
    node = process.execPath,
    env = {},
    nodeFlags = [],
  }: { readonly node?: string; readonly env?: Readonly<Record<string, string>>; readonly nodeFlags?: readonly string[] } = {},
): Ran {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GATEWAY__|NODE_OPTIONS)/.test(name)));
  const { status, stdout, stderr } = spawnSync(node, [...nodeFlags, LAUNCHER, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...inherited, ...env },
    timeout: 30_000,
  });
  return { status, out: stdout, err: stderr };
}

/** The same command line in this process, which spares a start; that both say the same is tested for some of each kind. */
async function runHere(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const context = {
    ...testContext(),
    environment: env,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  };
  const status = await runProgram(args, context);
  return { status, out: out.join(''), err: err.join('') };
}

type Tree = Record<string, Record<string, unknown>>;

let folder: string;
let configuration: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-commands-'));
  await layOutDemoFolder(folder, systemClock, systemRandom);
  const nobody = 'http://127.0.0.1:9';
  configuration = await writeDemoConfiguration(folder, new URL(`http://127.0.0.1:${await freePort()}`), { addresses: addressesAt(nobody) });
}, PATIENCE_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a changed copy of the configuration beside it, so that the paths in it still lead to the keys. */
function changed(change: (tree: Tree) => void): string {
  const tree = parse(readFileSync(configuration, 'utf8')) as Tree;
  change(tree);
  const path = join(folder, 'changed.yaml');
  writeFileSync(path, stringify(tree, { aliasDuplicateObjects: false }));
  return path;
}

/** A failure must be one line on standard error, with its code first, the key, and what to do; nothing on standard output. */
function expectOneLine(ran: Ran, code: string, field: string, mend = /\. [A-Z].+[.?…]$/): void {
  expect(ran).toMatchObject({ status: 1, out: '' });
  expect(ran.err.trimEnd().split('\n')).toEqual([expect.stringMatching(/^gateway: /)]);
  expect(ran.err).toContain(`gateway: ${code}: `);
  expect(ran.err).toContain(`(${field})`);
  expect(ran.err.trimEnd()).toMatch(mend);
}

describe('a start that the configuration forbids', () => {
  const cases: readonly (readonly [string, (tree: Tree) => unknown, string, string, RegExp | undefined])[] = [
    ['an unknown key', (tree) => (tree['listen']!['colour'] = 'green'), 'config-unknown-key', 'listen.colour', undefined],
    [
      'a key with a slip of the pen',
      (tree) => (tree['broker'] = { deadlineMS: 1 }),
      'config-unknown-key',
      'broker.deadlineMS',
      /Did you mean broker\.deadlineMs\?$/,
    ],
    ['an unknown section', (tree) => (tree['colours'] = {}), 'config-unknown-key', 'colours', undefined],
    ['a missing section', (tree) => delete tree['identity'], 'config-missing-key', 'identity.key', undefined],
    ['a missing key', (tree) => delete tree['audit']!['digestKey'], 'config-missing-key', 'audit.digestKey', undefined],
    [
      'a section without value',
      (tree) => (tree['trust'] = null as unknown as Tree[string]),
      'config-missing-key',
      'trust.anchors',
      undefined,
    ],
    [
      'an endpoint that believes nobody',
      (tree) => ((tree['endpoints']!['esp'] as Tree[string])['certificates'] = []),
      'config-missing-key',
      'endpoints.esp.anchors',
      undefined,
    ],
    ['version 2', (tree) => (tree['version'] = 2 as unknown as Tree[string]), 'config-version', 'version', /Set version: 1\.$/],
    ['no version', (tree) => delete tree['version'], 'config-version', 'version', undefined],
    ['a number that is none', (tree) => (tree['broker']!['deadlineMs'] = 'soon'), 'config-invalid', 'broker.deadlineMs', undefined],
    ['a secret in place of a reference', (tree) => (tree['audit']!['digestKey'] = 'c5f1'), 'config-invalid', 'audit.digestKey', undefined],
    [
      'a trail key in hardware',
      (tree) => (tree['audit']!['key'] = 'pkcs11:audit'),
      'config-invalid',
      'audit.key',
      /Give a reference: file:/,
    ],
    [
      'a reference to an unset variable',
      (tree) => (tree['audit']!['digestKey'] = 'env:NO_SUCH_SECRET'),
      'config-missing-key',
      'audit.digestKey',
      undefined,
    ],
    ['a reference to no file', (tree) => (tree['audit']!['key'] = 'file:keys/none.pem'), 'config-file-unreadable', 'audit.key', undefined],
    ['a key of the wrong kind', (tree) => (tree['audit']!['key'] = 'file:keys/gateway.cert.pem'), 'keys-unusable', 'audit.key', undefined],
    [
      'a certificate that belongs to another key',
      (tree) => (tree['identity']!['certificate'] = 'file:keys/esp.cert.pem'),
      'keys-unusable',
      'identity',
      undefined,
    ],
    [
      'two callers with one certificate, of whom only one could be meant',
      (tree) => {
        const [first, second] = tree['callers'] as unknown as [Tree[string], Tree[string]];
        second['certificate'] = first['certificate'];
      },
      'config-invalid',
      'callers[1].certificate',
      undefined,
    ],
  ];
  test.each(cases)('%s', async (_, change, code, field, mend) => {
    const file = changed(change);
    expectOneLine(await runHere(['serve', '--check', '--config', file]), code, field, mend);
  });

  test.each([
    ['GATEWAY__BROKER__DEADLINE', '900', 'config-unknown-key', /Did you mean GATEWAY__BROKER__DEADLINE_MS\?$/],
    ['GATEWAY__COLOURS', 'green', 'config-unknown-key', undefined],
    ['GATEWAY__BROKER__DEADLINE_MS', 'soon', 'config-invalid', undefined],
    ['GATEWAY__BROKER', '{}', 'config-invalid', undefined],
  ] as const)('the variable %s=%s', async (name, value, code, mend) => {
    expectOneLine(await runHere(['serve', '--check', '--config', configuration], { [name]: value }), code, name, mend);
  });

  test.each([
    ['an unknown key', (tree: Tree): unknown => (tree['listen']!['colour'] = 'green'), {}, 'config-unknown-key', 'listen.colour'],
    ['an unknown variable', (): unknown => undefined, { GATEWAY__COLOURS: 'green' }, 'config-unknown-key', 'GATEWAY__COLOURS'],
    ['a missing key', (tree: Tree): unknown => delete tree['identity'], {}, 'config-missing-key', 'identity.key'],
    ['version 2', (tree: Tree): unknown => (tree['version'] = 2 as unknown as Tree[string]), {}, 'config-version', 'version'],
  ] as const)(
    'the real process stops at %s in the same words',
    async (_, change, env, code, field) => {
      const command = ['serve', '--config', changed(change)];
      const ran = run(command, { env });
      expectOneLine(ran, code, field);
      expect(ran).toEqual(await runHere(command, env));
    },
    PATIENCE_MS,
  );

  test('explain and check refuse the same key in the same words', async () => {
    const file = changed((tree) => (tree['listen']!['colour'] = 'green'));
    const serve = await runHere(['serve', '--check', '--config', file]);
    for (const command of ['explain', 'check']) expect(await runHere(['config', command, '--config', file])).toEqual(serve);
  });

  test('no value of the configuration is repeated', async () => {
    const { err } = await runHere(['serve', '--check', '--config', changed((tree) => (tree['audit']!['digestKey'] = 'MARKER-7f3a'))]);
    expect(err).toContain('config-invalid');
    expect(err).not.toContain('MARKER');
  });

  test('a file that is not there, is no YAML, or is another document', async () => {
    expectOneLine(await runHere(['serve', '--check', '--config', join(folder, 'none.yaml')]), 'config-file-unreadable', 'none.yaml');
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, 'version: 1\nlisten: [');
    expectOneLine(await runHere(['serve', '--check', '--config', broken]), 'config-invalid', 'broken.yaml');
    writeFileSync(broken, '- version: 1\n');
    expect(await runHere(['serve', '--check', '--config', broken])).toMatchObject({ status: 1, out: '' });
  });
});

interface Explained {
  readonly settings: readonly { readonly key: string; readonly value: unknown; readonly origin: string; readonly description: string }[];
}

describe('a configuration that is right', () => {
  const originsOf = (text: string): Readonly<Record<string, { origin: string; value: unknown }>> =>
    Object.fromEntries((JSON.parse(text) as Explained).settings.map(({ key, origin, value }) => [key, { origin, value }]));

  test(
    'explain tells default, file and environment apart, and describes every key',
    () => {
      const env = { GATEWAY__BROKER__DEADLINE_MS: '4321', GATEWAY__LISTEN__MAX_BYTES: '65536' };
      const ran = run(['config', 'explain', '--json', '--config', configuration], { env });
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(originsOf(ran.out)).toMatchObject({
        'broker.deadlineMs': { origin: 'environment', value: 4321 },
        'listen.maxBytes': { origin: 'environment', value: 65_536 },
        'audit.checkpointMs': { origin: 'file', value: 250 },
        'authority.id': { origin: 'file', value: 'lv-ic-gateway' },
        'audit.retainDays': { origin: 'default', value: 365 },
        'messages.maxAgeMs': { origin: 'default', value: 300_000 },
      });
      expect((JSON.parse(ran.out) as Explained).settings.filter(({ description }) => description === '')).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'explain shows references, never what they lead to',
    () => {
      const secret = readFileSync(join(folder, 'keys/digest.secret'), 'utf8').trim();
      const ran = run(['config', 'explain', '--config', configuration]);
      expect(ran.out).toContain('audit.digestKey = "file:keys/digest.secret"  [file]');
      expect(ran.out).toContain('audit.retainDays = 365  [default]');
      expect(ran.out).not.toContain(secret);
      expect(ran.out).not.toContain('BEGIN');
    },
    PATIENCE_MS,
  );

  test(
    'check reads everything, opens nothing and changes nothing',
    () => {
      const before = readdirSync(folder).sort();
      const ran = run(['config', 'check', '--json', '--config', configuration]);
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(JSON.parse(ran.out)).toMatchObject({
        ok: true,
        callers: ['lv-vrs-reis', 'lv-pmlp-vmis', 'lv-vp-iiis', 'lv-ic-testbed'],
        endpoints: ['esp', 'cir-identification', 'cir-presence', 'cir-linked-data', 'mid', 'sbms', 'nsis', 'interpol'],
        profiles: expect.arrayContaining(['border-check', 'screening']),
        mappings: expect.arrayContaining([expect.stringMatching(/^lv-vp-personas-parbaude@\d+\.\d+\.\d+#[0-9a-f]{64}$/)]),
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(readdirSync(folder).sort()).toEqual(before);
    },
    PATIENCE_MS,
  );

  test('a setting from the environment changes the digest that every audit record carries', async () => {
    const digest = async (env: Readonly<Record<string, string>>): Promise<string> =>
      (JSON.parse((await runHere(['config', 'check', '--json', '--config', configuration], env)).out) as { readonly digest: string })
        .digest;
    const plain = await digest({});
    expect(await digest({})).toBe(plain);
    expect(await digest({ GATEWAY__BROKER__DEADLINE_MS: '4321' })).not.toBe(plain);
  });

  test(
    'serve --check opens trail, store and door, and closes them again',
    () => {
      const ran = run(['serve', '--check', '--config', configuration], { env: { GATEWAY__LOG__LEVEL: 'info' } });
      expect(ran).toMatchObject({ status: 0, err: '' });
      const lines = ran.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      expect(lines.at(0)).toMatchObject({ msg: 'gateway listens' });
      expect(lines.at(-1)).toMatchObject({ msg: 'gateway closed' });
      expect(lines).toContainEqual(expect.objectContaining({ ready: true }));
      const verified = run(['audit', 'verify', '--json', '--trail', join(folder, 'audit'), '--key', join(folder, 'keys/audit.pub.pem')]);
      expect(verified.status).toBe(0);
      expect(JSON.parse(verified.out)).toMatchObject({ verified: true, entries: 0 });
    },
    PATIENCE_MS,
  );
});

describe('keys init', () => {
  const keys = () => join(folder, 'new-keys');
  const contents = () => Object.fromEntries(readdirSync(keys()).map((name) => [name, readFileSync(join(keys(), name), 'utf8')]));

  test(
    'writes once and never overwrites',
    () => {
      const first = run(['keys', 'init', '--json', '--out', keys(), '--party', 'gateway', 'lv-test:rsa-2048']);
      expect(first).toMatchObject({ status: 0, err: '' });
      const { files } = JSON.parse(first.out) as { readonly files: readonly string[] };
      expect([...files].sort()).toEqual(readdirSync(keys()).sort());
      for (const name of files.filter((file) => file.endsWith('.key.pem'))) expect(statSync(join(keys(), name)).mode & 0o777).toBe(0o600);
      const before = contents();
      expectOneLine(run(['keys', 'init', '--out', keys()]), 'command-usage', 'ca-ec.cert.pem', /never overwritten\.$/);
      expect(contents()).toEqual(before);
    },
    PATIENCE_MS,
  );

  test.each([
    ['another algorithm than asked for is never made', ['--party', 'gateway:rsa-4096'], '--party'],
    ['a name that leads out of the folder', ['--party', '../gateway'], 'parties'],
    ['a validity that is no number', ['--days', 'x'], '--days'],
  ])('%s', async (_, args, field) => {
    expectOneLine(await runHere(['keys', 'init', '--out', join(folder, 'no-keys'), ...args]), 'command-usage', field);
    expect(readdirSync(folder)).not.toContain('no-keys');
  });
});

describe('the command line', () => {
  /** The names that a help text lists under Commands. */
  const commandsIn = (help: string): readonly string[] =>
    [...(help.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}([a-z][a-z-]*)/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'help');

  test('every command, at every level, explains itself', async () => {
    const seen: string[] = [];
    const explain = async (path: readonly string[]): Promise<void> => {
      const ran = await runHere([...path, '--help']);
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(ran.out).toMatch(new RegExp(`^Usage: gateway ${path.join(' ')}`));
      expect(ran.out.split('\n').length).toBeGreaterThan(4);
      const below = commandsIn(ran.out);
      if (below.length === 0) seen.push(path.join(' '));
      for (const name of below) await explain([...path, name]);
    };
    await explain([]);
    expect(seen).toEqual(
      expect.arrayContaining([
        'demo',
        'serve',
        'mocks record',
        'population generate',
        'conformance',
        'query',
        'config explain',
        'config check',
        'keys init',
        'audit verify',
        'audit prove',
        'signature sign',
        'signature verify',
        'xml canonicalize',
      ]),
    );
  });

  test(
    'the real process explains itself and refuses in the same words',
    async () => {
      for (const args of [['--help'], ['keys', 'init', '--help'], ['nonsense']]) expect(run(args)).toEqual(await runHere(args));
    },
    PATIENCE_MS,
  );

  test.each([
    ['an unknown command', ['nonsense'], /unknown command 'nonsense'/],
    ['a slip of the pen', ['confg'], /Did you mean config\?/],
    ['an unknown command of a group', ['config', 'nonsense'], /unknown command 'nonsense'/],
    ['an unknown option', ['demo', '--nonsense'], /unknown option '--nonsense'/],
    ['a missing option', ['serve'], /required option '--config <file>' not specified/],
    ['a missing argument', ['query', '--as', 'x', '--profile', 'y'], /missing required argument 'file'/],
    ['a port that is none', ['demo', '--port', '99999', '--folder', 'unused'], /\(--port\)/],
    ['a port of the mocks that is none', ['mocks', '--check', '--port', 'x'], /\(--port\)/],
    ['a folder with somebody’s files in it', ['demo', '--once', '--folder', 'src'], /\(--folder\)/],
    ['a population that is none', ['mocks', '--check', '--persons', 'x'], /\(--persons\)/],
  ])('%s is one line with its code and a way out', async (_, args, said) => {
    const ran = await runHere(args);
    expect(ran.status).toBe(1);
    expect(ran.err.trimEnd().split('\n')).toEqual([expect.stringMatching(/^gateway: command-usage: .+[.?]$/)]);
    expect(ran.err).toMatch(said);
  });

  test('no command at all shows the usage and fails', async () => {
    const ran = await runHere([]);
    expect(ran.status).toBe(1);
    expect(ran.err).toMatch(/^Usage: gateway /);
  });
});

describe('an older Node', () => {
  const pretending = (version: string): Ran =>
    run(['demo'], {
      nodeFlags: [
        '--import',
        `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`,
      ],
    });

  test.each(['12.22.12', '20.19.5', '24.14.9'])(
    '%s is told what it lacks in one line',
    (version) => {
      const ran = pretending(version);
      expect(ran).toMatchObject({ status: 1, out: '' });
      expect(ran.err.trimEnd().split('\n')).toEqual([expect.stringContaining(`Node 24.15 or newer is needed, this is ${version}`)]);
    },
    PATIENCE_MS,
  );

  const old = olderNode();
  (old === undefined ? test.skip : test)(
    `a real one${old === undefined ? ' (skipped: there is none on this machine)' : ''} is told the same`,
    () => {
      const ran = run(['demo'], { node: old ?? '' });
      expect(ran).toMatchObject({ status: 1, out: '' });
      expect(ran.err.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^gateway: Node 24\.15 or newer is needed, this is \d+\.\d+\.\d+; /),
      ]);
    },
    PATIENCE_MS,
  );
});

/** The first Node on this machine's path that is older than the one the gateway needs. */
function olderNode(): string | undefined {
  const folders = new Set([...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']);
  return [...folders]
    .map((path) => join(path, 'node'))
    .find((path) => {
      const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
      return status === 0 && Number(/^v(\d+)\./.exec(stdout)?.[1]) < 24;
    });
}
