import { afterEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditRecord } from '../../../src/audit/audit-record.ts';
import { isSignedBy, parseCheckpoint } from '../../../src/audit/checkpoint.ts';
import { keyedDigest } from '../../../src/audit/commitment.ts';
import { openTrail, type Trail, type TrailOptions } from '../../../src/audit/trail.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import {
  authorisedQuery,
  cirLeg,
  disclosedPart,
  disclosedReply,
  faultyFiles,
  handClock,
  handTimer,
  KEYS,
  newDirectory,
  PRINCIPAL,
  publicKey,
  SECRET_NAME,
  trailOptions,
} from './trail-setting.ts';

const TODAY = '2026-11-21.jsonl';
const directories: string[] = [];
const open: Trail[] = [];

function place(): string {
  const directory = newDirectory();
  directories.push(directory);
  return directory;
}

async function start(directory: string, changes: Partial<TrailOptions> = {}): Promise<Trail> {
  const trail = await openTrail(trailOptions(directory, changes));
  open.push(trail);
  return trail;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((trail) => trail.close().catch(() => undefined)));
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

const linesOf = (directory: string, segment = TODAY): string[] => readFileSync(join(directory, segment), 'utf8').split('\n').slice(0, -1);
const recordsOf = (directory: string, segment = TODAY): AuditRecord[] =>
  linesOf(directory, segment).map((line) => (JSON.parse(line) as { record: AuditRecord }).record);
const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'resolved',
    (error: unknown) => (error instanceof GatewayError ? error.code : String(error)),
  );
const refusalOf = (query: string): { query: string; code: 'auth-signature-invalid' } => ({ query, code: 'auth-signature-invalid' });

describe('records', () => {
  test('of one query conform to the schema, name who, why and what kinds of fields, and hold no value', async () => {
    const directory = place();
    const trail = await start(directory);
    const query = authorisedQuery();
    const match = { familyName: SECRET_NAME };
    const evidence = [{ leg: `${query.id}/cir`, sent: '01'.repeat(32), received: '02'.repeat(32), signer: '03'.repeat(32) }];
    await trail.intent(query, [cirLeg(query)]);
    await trail.part(query, disclosedPart({ seq: 1, status: 'HIT', matches: [match, match] }));
    await trail.outcome(
      query,
      disclosedReply(
        query,
        [
          { seq: 1, status: 'HIT', matches: [match, match] },
          { seq: 2, status: 'HIT', matches: [match] },
          { seq: 3, status: 'TIMEOUT', problem: 'endpoint-timeout' },
        ],
        false,
      ),
      evidence,
    );
    await trail.refusal(refusalOf(query.id));
    await trail.refusal({ ...refusalOf(query.id), principal: PRINCIPAL, profile: 'border-check' });
    await trail.justification(PRINCIPAL, query.id, 'LV-2026-0001');
    await trail.access({ authority: 'ocma', user: 'auditor-1' }, 'DVI-2026-4');
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(
      JSON.parse(readFileSync('schemas/audit/record.schema.json', 'utf8')) as object,
    );
    const records = recordsOf(directory);
    expect(records).toHaveLength(7);
    for (const record of records) expect([record.kind, validate(record), validate.errors]).toEqual([record.kind, true, null]);
    expect(readFileSync(join(directory, TODAY), 'utf8')).not.toContain(SECRET_NAME);
    expect(readFileSync(join(directory, TODAY), 'utf8')).not.toContain('never logged');
    expect(records[0]).toMatchObject({
      kind: 'intent',
      seq: 0,
      memberState: 'LVA',
      authority: 'ocma',
      user: 'officer-17',
      orderedBy: 'officer-3',
      nationalFile: 'LV-2026-0001',
      systems: ['EES', 'VIS'],
      inputTypes: ['biometrics', 'biometrics/face', 'biometrics/fingerprints', 'birthDate', 'familyName'],
      at: '2026-11-21T12:00:00.000Z',
      messages: [],
    });
    expect(records[0]?.inputDigest).toBe(keyedDigest(new Uint8Array(32).fill(7), query.query.subject));
    expect(records[1]).toMatchObject({ kind: 'part', systems: [], result: { complete: true, matches: { concealed: 2 }, problems: [] } });
    expect(records[2]).toMatchObject({
      kind: 'outcome',
      result: { complete: false, matches: { concealed: 3 }, problems: ['endpoint-timeout'] },
      messages: evidence,
    });
    expect(records[3]).not.toHaveProperty('user');
    expect(records[4]).toMatchObject({ user: 'officer-17', profile: 'border-check' });
  });

  test('count a presence reply as one match and a system that did not answer not at all', async () => {
    const directory = place();
    const trail = await start(directory);
    const query = authorisedQuery();
    await trail.outcome(
      query,
      disclosedReply(
        query,
        [
          { seq: 1, system: 'EES', status: 'HIT' },
          { seq: 2, system: 'VIS', status: 'NO_HIT' },
          { seq: 3, system: 'SIS', status: 'UNAVAILABLE', problem: 'endpoint-unavailable' },
        ],
        false,
      ),
      [],
    );
    expect(recordsOf(directory)[0]?.result).toEqual({ complete: false, matches: { EES: 1, VIS: 0 }, problems: ['endpoint-unavailable'] });
  });
});

describe('appending', () => {
  test('shares one write and one flush among all appends of a turn, in order', async () => {
    const directory = place();
    const files = faultyFiles();
    const trail = await start(directory, { files });
    const receipts = await Promise.all(Array.from({ length: 500 }, (_, index) => trail.refusal(refusalOf(`${index}`))));
    expect(files.counts).toEqual({ writes: 1, syncs: 1 });
    expect(receipts.map(({ seq }) => seq)).toEqual(Array.from({ length: 500 }, (_, index) => index));
    expect(recordsOf(directory).map(({ query }) => query)).toEqual(Array.from({ length: 500 }, (_, index) => `${index}`));
    expect(trail.size()).toBe(500);
  });

  test('resolves only after the flush', async () => {
    const directory = place();
    const files = faultyFiles();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const trail = await start(directory, {
      files: {
        ...files,
        open: async (path) => {
          const file = await files.open(path);
          return path.endsWith('.jsonl')
            ? {
                ...file,
                sync: async () => {
                  await held;
                  await file.sync();
                },
              }
            : file;
        },
      },
    });
    let settled = false;
    const receipt = trail.refusal(refusalOf('q')).then((value) => {
      settled = true;
      return value;
    });
    while (!existsSync(join(directory, TODAY)) || statSync(join(directory, TODAY)).size === 0) await new Promise(setImmediate);
    expect([settled, trail.size()]).toEqual([false, 0]);
    release();
    expect((await receipt).seq).toBe(0);
    expect(trail.size()).toBe(1);
  });

  test('begins a segment with each day and never goes back', async () => {
    const directory = place();
    const clock = handClock('2026-11-21T23:59:59.999Z');
    const trail = await start(directory, { clock });
    const first = trail.refusal(refusalOf('a'));
    clock.set('2026-11-22T00:00:00.000Z');
    const second = trail.refusal(refusalOf('b'));
    clock.set('2026-11-21T23:59:59.000Z');
    const third = trail.refusal(refusalOf('c'));
    await Promise.all([first, second, third]);
    await trail.refusal(refusalOf('d'));
    expect(recordsOf(directory).map(({ query }) => query)).toEqual(['a']);
    expect(recordsOf(directory, '2026-11-22.jsonl').map(({ query }) => query)).toEqual(['b', 'c', 'd']);
  });

  test('keeps files to their owner', async () => {
    const directory = join(place(), 'trail');
    const trail = await start(directory);
    await trail.refusal(refusalOf('a'));
    expect([statSync(directory).mode & 0o777, statSync(join(directory, TODAY)).mode & 0o777]).toEqual([0o700, 0o600]);
  });
});

describe('a disk that fails', () => {
  for (const kind of ['write', 'sync', 'open'] as const) {
    test(`refuses every append of the batch when ${kind} fails, and heals`, async () => {
      const directory = place();
      const files = faultyFiles();
      const trail = await start(directory, { files });
      if (kind !== 'open') await trail.refusal(refusalOf('before'));
      const already = trail.size();
      files.fail[kind] = true;
      const codes = await Promise.all([codeOf(trail.refusal(refusalOf('x'))), codeOf(trail.refusal(refusalOf('y')))]);
      expect(codes).toEqual(['audit-not-durable', 'audit-not-durable']);
      expect(await codeOf(trail.refusal(refusalOf('z')))).toBe('audit-not-durable');
      expect([trail.size(), trail.isDurable()]).toEqual([already, false]);
      files.fail[kind] = false;
      expect((await trail.refusal(refusalOf('after'))).seq).toBe(already);
      expect([trail.size(), trail.isDurable()]).toEqual([already + 1, true]);
      const root = trail.root();
      await trail.close();
      expect(recordsOf(directory).map(({ query }) => query)).toEqual([...(already === 1 ? ['before'] : []), 'after']);
      const again = await start(directory);
      expect([again.size(), again.root()]).toEqual([already + 1, root]);
    });
  }

  test('gives entries queued behind a failed batch the numbers that became free', async () => {
    const directory = place();
    const files = faultyFiles();
    const trail = await start(directory, { files });
    await trail.refusal(refusalOf('zero'));
    files.fail.write = true;
    const lost = codeOf(trail.refusal(refusalOf('lost')));
    await new Promise(setImmediate);
    const kept = trail.refusal(refusalOf('kept'));
    const code = await lost;
    files.fail.write = false;
    expect(code).toBe('audit-not-durable');
    const receipt = await kept.catch(() => trail.refusal(refusalOf('kept')));
    expect(receipt.seq).toBe(1);
    expect(recordsOf(directory).map(({ seq, query }) => [seq, query])).toEqual([
      [0, 'zero'],
      [1, 'kept'],
    ]);
  });

  test('cuts off a half-written batch before it begins the next day', async () => {
    const directory = place();
    const [files, clock] = [faultyFiles(), handClock()];
    const trail = await start(directory, { files, clock });
    await trail.refusal(refusalOf('one'));
    files.fail.write = files.fail.truncate = true;
    expect(await codeOf(trail.refusal(refusalOf('lost')))).toBe('audit-not-durable');
    expect(readFileSync(join(directory, TODAY), 'utf8').endsWith('\n')).toBe(false);
    clock.set('2026-11-22T08:00:00.000Z');
    files.fail.write = false;
    expect(await codeOf(trail.refusal(refusalOf('still refused')))).toBe('audit-not-durable');
    files.fail.truncate = false;
    expect((await trail.refusal(refusalOf('two'))).seq).toBe(1);
    expect(recordsOf(directory).map(({ query }) => query)).toEqual(['one']);
    expect(recordsOf(directory, '2026-11-22.jsonl').map(({ query }) => query)).toEqual(['two']);
  });

  test('refuses when too many wait, and after closing', async () => {
    const directory = place();
    const trail = await start(directory);
    const attempts = Array.from({ length: 16_385 }, () => codeOf(trail.refusal(refusalOf('q'))));
    expect((await Promise.all(attempts)).filter((code) => code === 'audit-not-durable')).toHaveLength(1);
    await trail.close();
    expect(await codeOf(trail.refusal(refusalOf('late')))).toBe('audit-not-durable');
  });
});

describe('opening', () => {
  test('continues a trail where it ended', async () => {
    const directory = place();
    const first = await start(directory);
    await Promise.all([first.refusal(refusalOf('a')), first.refusal(refusalOf('b'))]);
    const root = first.root();
    await first.close();
    const second = await start(directory);
    expect([second.size(), second.root()]).toEqual([2, root]);
    expect((await second.refusal(refusalOf('c'))).seq).toBe(2);
  });

  test('refuses a second writer until the first has closed', async () => {
    const directory = place();
    const first = await start(directory);
    expect(await codeOf(openTrail(trailOptions(directory)))).toBe('audit-not-durable');
    await first.close();
    expect(await codeOf(start(directory))).toBe('resolved');
  });

  test('cuts off an unfinished last line, and records it', async () => {
    const directory = place();
    const first = await start(directory);
    await first.refusal(refusalOf('a'));
    await first.close();
    appendFileSync(join(directory, TODAY), '{"leaf":"00');
    const second = await start(directory, { clock: handClock('2026-11-23T00:00:00.000Z') });
    expect(second.size()).toBe(2);
    expect(linesOf(directory)).toHaveLength(1);
    expect(recordsOf(directory, '2026-11-23.jsonl')[0]).toMatchObject({ kind: 'repair', repair: { segment: TODAY, bytes: 11 } });
  });

  const damages: readonly [string, (directory: string) => void][] = [
    [
      'an unfinished line that a checkpoint covers',
      (directory) => truncateSync(join(directory, TODAY), statSync(join(directory, TODAY)).size - 5),
    ],
    [
      'a changed byte',
      (directory) => writeFileSync(join(directory, TODAY), readFileSync(join(directory, TODAY), 'utf8').replace('refusal', 'refusam')),
    ],
    ['a missing first line', (directory) => writeFileSync(join(directory, TODAY), linesOf(directory).slice(1).join('\n') + '\n')],
    ['a missing last line', (directory) => writeFileSync(join(directory, TODAY), linesOf(directory).slice(0, -1).join('\n') + '\n')],
    ['a missing checkpoint', (directory) => rmSync(join(directory, 'checkpoint'))],
    ['a missing segment', (directory) => rmSync(join(directory, TODAY))],
    [
      'a checkpoint without its signature',
      (directory) =>
        writeFileSync(join(directory, 'checkpoint'), readFileSync(join(directory, 'checkpoint'), 'utf8').replace(/— .*\n/, '')),
    ],
  ];
  for (const [name, damage] of damages) {
    test(`refuses a trail with ${name}`, async () => {
      const directory = place();
      const trail = await start(directory);
      await Promise.all([trail.refusal(refusalOf('a')), trail.refusal(refusalOf('b')), trail.refusal(refusalOf('c'))]);
      await trail.close();
      damage(directory);
      expect(await codeOf(start(directory))).toBe('audit-corrupt');
      const untouched = readdirSync(directory).sort();
      expect(await codeOf(start(directory))).toBe('audit-corrupt');
      expect(readdirSync(directory).sort()).toEqual(untouched);
    });
  }

  test('refuses entries and checkpoint rolled back together, while the history remembers', async () => {
    const directory = place();
    const trail = await start(directory);
    await trail.refusal(refusalOf('a'));
    await trail.checkpoint();
    const [segment, checkpoint] = [readFileSync(join(directory, TODAY)), readFileSync(join(directory, 'checkpoint'))];
    await trail.refusal(refusalOf('b'));
    await trail.close();
    writeFileSync(join(directory, TODAY), segment);
    writeFileSync(join(directory, 'checkpoint'), checkpoint);
    expect(await codeOf(start(directory))).toBe('audit-corrupt');
  });

  test('overwrites a note of the history that a crash cut short', async () => {
    const directory = place();
    const trail = await start(directory);
    await trail.refusal(refusalOf('a'));
    await trail.close();
    appendFileSync(join(directory, 'checkpoints.log'), 'gateway.example/audit\n2\nAAAA');
    const again = await start(directory);
    await again.refusal(refusalOf('b'));
    await again.close();
    const notes = readFileSync(join(directory, 'checkpoints.log'), 'utf8')
      .split(/(?<=\n— [^\n]*\n)\n/)
      .filter((note) => note !== '')
      .map((note) => parseCheckpoint(note)?.size);
    expect(notes).toEqual([0, 1, 2]);
  });

  test('refuses keys and names that cannot serve', async () => {
    const directory = place();
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect(await codeOf(start(directory, { signingKey: rsa }))).toBe('keys-unusable');
    expect(await codeOf(start(directory, { signingKey: KEYS.publicKey }))).toBe('keys-unusable');
    expect(await codeOf(start(directory, { digestKey: new Uint8Array(31) }))).toBe('keys-unusable');
    expect(await codeOf(start(directory, { origin: 'two words' }))).toBe('config-invalid');
  });

  test('refuses a trail begun under another name, and a directory that is a file', async () => {
    const directory = place();
    await (await start(directory)).close();
    expect(await codeOf(start(directory, { origin: 'other.example' }))).toBe('audit-corrupt');
    const file = join(place(), 'file');
    writeFileSync(file, '');
    expect(await codeOf(start(file))).toBe('audit-not-durable');
  });
});

describe('checkpoints', () => {
  test('are signed, cover what is durable, and are written only when the tree grew', async () => {
    const directory = place();
    const timer = handTimer();
    const trail = await start(directory, { every: timer.every });
    await trail.refusal(refusalOf('a'));
    timer.tick();
    await trail.checkpoint();
    timer.tick();
    await trail.checkpoint();
    const note = readFileSync(join(directory, 'checkpoint'), 'utf8');
    const checkpoint = parseCheckpoint(note);
    expect(checkpoint).toMatchObject({ origin: 'gateway.example/audit', size: 1 });
    expect(checkpoint?.root.toString('hex')).toBe(trail.root());
    expect(checkpoint !== undefined && isSignedBy(checkpoint, [publicKey])).toBe(true);
    expect(readFileSync(join(directory, 'checkpoints.log'), 'utf8').match(/— /g)).toHaveLength(2);
    await trail.close();
    timer.tick();
    expect(readFileSync(join(directory, 'checkpoint'), 'utf8')).toBe(note);
  });

  test('that fail on the timer are told and tried again', async () => {
    const directory = place();
    const [files, timer, told] = [faultyFiles(), handTimer(), [] as unknown[]];
    const trail = await start(directory, { files, every: timer.every, onCheckpointFailure: (error) => told.push(error) });
    await trail.refusal(refusalOf('a'));
    files.fail.write = true;
    timer.tick();
    await trail.checkpoint().catch(() => undefined);
    expect(told).toHaveLength(1);
    files.fail.write = false;
    await trail.checkpoint();
    expect(parseCheckpoint(readFileSync(join(directory, 'checkpoint'), 'utf8'))?.size).toBe(1);
    await trail.close();
    expect(await codeOf(start(directory))).toBe('resolved');
  });
});

describe('erasure', () => {
  async function yearOld(directory: string): Promise<{ trail: Trail; clock: ReturnType<typeof handClock> }> {
    const clock = handClock('2025-11-18T10:00:00.000Z');
    const trail = await start(directory, { clock });
    for (const day of ['18', '19', '20']) {
      clock.set(`2025-11-${day}T10:00:00.000Z`);
      await Promise.all([trail.refusal(refusalOf(`${day}a`)), trail.refusal(refusalOf(`${day}b`))]);
    }
    clock.set('2026-11-20T12:00:00.000Z');
    return { trail, clock };
  }

  test('removes records a year after their day, keeps the root, and is itself recorded', async () => {
    const directory = place();
    const { trail } = await yearOld(directory);
    await trail.refusal(refusalOf('now'));
    const erased = await trail.eraseExpired(365, 'retention');
    expect(erased).toEqual({ first: 0, last: 3, segments: ['2025-11-18.jsonl', '2025-11-19.jsonl'], reason: 'retention' });
    expect(Object.keys(JSON.parse(linesOf(directory, '2025-11-18.jsonl')[0] ?? '') as object)).toEqual(['leaf', 'seq']);
    expect(recordsOf(directory, '2025-11-20.jsonl').map(({ query }) => query)).toEqual(['20a', '20b']);
    expect(recordsOf(directory, '2026-11-20.jsonl')[1]).toMatchObject({ kind: 'erasure', erasure: erased });
    const root = trail.root();
    expect(await trail.eraseExpired(365, 'retention')).toBeUndefined();
    await trail.close();
    const again = await start(directory);
    expect([again.size(), again.root()]).toEqual([8, root]);
  });

  test('spares what a legal hold names, and everything when a hold cannot be understood', async () => {
    const directory = place();
    const { trail } = await yearOld(directory);
    await trail.refusal(refusalOf('now'));
    writeFileSync(join(directory, 'dvi.hold'), '# procedure 4\n2025-11-18\n');
    expect((await trail.eraseExpired(365, 'retention'))?.segments).toEqual(['2025-11-19.jsonl']);
    writeFileSync(join(directory, 'bad.hold'), 'last tuesday\n');
    expect(await codeOf(trail.eraseExpired(0, 'retention'))).toBe('audit-hold-invalid');
  });

  test('touches nothing when the erasure cannot be recorded', async () => {
    const directory = place();
    const { trail } = await yearOld(directory);
    await trail.close();
    const files = faultyFiles();
    const again = await start(directory, { files, clock: handClock('2026-11-20T12:00:00.000Z') });
    const before = readFileSync(join(directory, '2025-11-18.jsonl'), 'utf8');
    files.fail.write = true;
    expect(await codeOf(again.eraseExpired(365, 'retention'))).toBe('audit-not-durable');
    expect(readFileSync(join(directory, '2025-11-18.jsonl'), 'utf8')).toBe(before);
  });
});
