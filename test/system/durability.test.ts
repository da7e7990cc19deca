import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeTrailFiles, type SegmentFile, type TrailFiles } from '../../src/audit/trail-files.ts';
import type { Connection } from '../../src/client/connection.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { ask, canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';

/** A real disk that can be told to be full, or to fail when it is asked to flush. */
function faultyDisk(): { files: TrailFiles; fault: 'none' | 'full' | 'no-flush' } {
  const disk = {
    fault: 'none' as 'none' | 'full' | 'no-flush',
    files: {
      rename: (from: string, to: string) => nodeTrailFiles.rename(from, to),
      async open(path: string): Promise<SegmentFile> {
        const file = await nodeTrailFiles.open(path);
        const failing = (when: 'full' | 'no-flush', code: string): void => {
          if (disk.fault === when) throw Object.assign(new Error(code), { code });
        };
        return {
          length: file.length,
          write: async (bytes, position) => (failing('full', 'ENOSPC'), file.write(bytes, position)),
          sync: async () => (failing('no-flush', 'EIO'), file.sync()),
          truncate: (length) => file.truncate(length),
          close: () => file.close(),
        };
      },
    },
  };
  return disk;
}

describe('a start that fails', () => {
  test('gives back what it took: trail and store are free for the next', async () => {
    const demo = await runningDemo(100);
    try {
      const port = Number(new URL(demo.url).port);
      const taken = secondGateway(demo, 'http', (configuration) => ({ ...configuration, listen: { ...configuration.listen, port } }));
      await expect(taken).rejects.toMatchObject({ code: 'config-invalid' });
      const trails = readdirSync(demo.folder).filter((name) => name.endsWith('-audit'));
      expect(trails).toHaveLength(1);
      expect(readdirSync(join(demo.folder, trails[0] ?? ''))).not.toContain('trail.lock');
    } finally {
      await demo.close();
    }
  });
});

describe('no durable record, no message (Article 10(2))', () => {
  const disk = faultyDisk();
  let demo: RunningDemo;
  let gateway: RunningGateway | undefined;
  let connection: Connection;

  beforeAll(async () => {
    demo = await runningDemo(100);
    gateway = await secondGateway(demo, 'http', undefined, { trailFiles: disk.files });
    connection = { ...demo.system('lv-vrs-reis').connection, url: gateway.url };
  }, 30_000);

  afterAll(async () => {
    disk.fault = 'none';
    await gateway?.close();
    await demo.close();
  });

  const question = canonicalQuery('border-check', subjectOf('visaAndRefusal'));

  test.each(['full', 'no-flush'] as const)('a disk that is %s refuses traffic before any byte leaves, and heals', async (fault) => {
    expect(codeOf(await ask(connection, question))).toBe('answered');
    demo.bed.logs.clear();
    disk.fault = fault;
    expect(codeOf(await ask(connection, question))).toBe('audit-not-durable');
    expect(demo.bed.logs.requests()).toEqual([]);
    expect(await gateway?.ready()).toMatchObject({ ready: false, checks: { trail: false } });
    disk.fault = 'none';
    expect(codeOf(await ask(connection, question))).toBe('answered');
    expect(await gateway?.ready()).toMatchObject({ ready: true });
  });
});
