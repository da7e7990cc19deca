import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findingText, type Finding } from '../../src/toolkit/architecture/finding.ts';
import { runCommand } from '../support/run-command.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Printed {
  readonly faults: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
}

describe('the concept', () => {
  test('agrees with the repository, commands included', async () => {
    const { status, out, err } = await runCommand(ROOT, ['architecture', 'check', '--json']);
    const { faults, warnings, findings } = JSON.parse(out) as Printed;
    expect(findings.filter(({ severity }) => severity === 'fault').map(findingText)).toEqual([]);
    expect([status, err, faults, warnings]).toEqual([0, '', 0, findings.length]);
  });

  test('is counted for readers', async () => {
    const { status, out } = await runCommand(ROOT, ['architecture', 'check']);
    expect(status).toBe(0);
    expect(out).toMatch(
      /\n0 faults, \d+ warnings; \d+ systems, \d+ entities, \d+ attributes, \d+ rights, \d+ interfaces, \d+ flows, \d+ functions\n$/,
    );
  });

  test('is looked for in the folder that is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gateway-no-concept-'));
    try {
      const { status, out, err } = await runCommand(ROOT, ['architecture', 'check', '--root', folder]);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(/^gateway: architecture-unreadable: .*\(architecture\/concept\)\. Name a checkout/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
