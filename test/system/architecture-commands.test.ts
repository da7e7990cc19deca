import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { libxml2Accepts } from '../support/libxml2.ts';
import { runCommand, type CommandRun } from '../support/run-command.ts';

const ROOT = join(import.meta.dirname, '../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'architecture-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs in a folder that is no checkout, so that `--root` is what counts. */
const run = (...args: readonly string[]): Promise<CommandRun> => runCommand(folder, ['architecture', ...args]);

describe('gateway architecture report', () => {
  test('writes the book, says where, and writes it anew into the same folder', async () => {
    const first = await run('report', '--root', ROOT, '--out', 'book', '--json');
    expect([first.status, first.err]).toEqual([0, '']);
    const { pages, digest, faults } = JSON.parse(first.out) as { pages: number; digest: string; faults: number };
    const before = readdirSync(join(folder, 'book')).toSorted();
    expect(before.filter((name) => name.endsWith('.html'))).toHaveLength(pages);
    expect([before.includes('index.html'), faults]).toEqual([true, 0]);
    expect(readFileSync(join(folder, 'book/index.html'), 'utf8')).toContain(digest.slice(0, 16));
    // A page of an earlier time goes, a file of somebody else stays.
    const contents = JSON.parse(readFileSync(join(folder, 'book/contents.json'), 'utf8')) as { files: string[] };
    writeFileSync(join(folder, 'book/contents.json'), JSON.stringify({ files: [...contents.files, 'pack-gone.html', '../kept.txt'] }));
    writeFileSync(join(folder, 'book/pack-gone.html'), 'gone');
    writeFileSync(join(folder, 'book/notes.txt'), 'mine');
    writeFileSync(join(folder, 'kept.txt'), 'kept');
    const second = await run('report', '--root', ROOT, '--out', 'book');
    expect(second.out).toMatch(/^\d+ pages in .*book; open index\.html\n0 faults, \d+ warnings of the check are on gaps\.html\n$/);
    expect(readdirSync(join(folder, 'book')).toSorted()).toEqual([...before, 'notes.txt'].toSorted());
    expect(existsSync(join(folder, 'kept.txt'))).toBe(true);
  });

  test('refuses a folder that holds other things', async () => {
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken/mine.txt'), 'mine');
    const { status, out, err } = await run('report', '--root', ROOT, '--out', 'taken');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^gateway: command-usage: .*\(--out\)\. Name a folder that is new, empty, or written by this command before\.\n$/);
    expect(readdirSync(join(folder, 'taken'))).toEqual(['mine.txt']);
  });

  test('refuses a place that cannot be written, and a folder without a concept', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect((await run('report', '--root', ROOT, '--out', 'file/book')).err).toContain('Name a folder that can be written.');
    expect((await run('report', '--out', 'book')).err).toMatch(/^gateway: architecture-unreadable: /);
    expect(existsSync(join(folder, 'book'))).toBe(false);
  });
});

describe('gateway architecture export', () => {
  test('writes an ArchiMate model', async () => {
    const { status, out, err } = await run('export', '--root', ROOT, '--format', 'archimate', '--out', 'concept.xml');
    expect([status, err]).toEqual([0, '']);
    const written = readFileSync(join(folder, 'concept.xml'));
    expect(out).toBe(`concept.xml: ${written.byteLength} bytes, ArchiMate Model Exchange File Format\n`);
    expect(libxml2Accepts(written)).toBe(true);
  });

  test('writes every drawing, those beside the concept the same as there', async () => {
    const { status, out } = await run('export', '--root', ROOT, '--format', 'svg', '--out', 'drawings');
    expect(status).toBe(0);
    const names = readdirSync(join(folder, 'drawings')).filter((name) => name.endsWith('.svg'));
    expect(out).toMatch(new RegExp(`^${names.length} drawings in `));
    const beside = join(ROOT, 'architecture/concept/diagrams');
    for (const name of readdirSync(beside)) {
      expect([name, readFileSync(join(folder, 'drawings', name), 'utf8') === readFileSync(join(beside, name), 'utf8')]).toEqual([
        name,
        true,
      ]);
    }
    for (const pack of readdirSync(join(ROOT, 'mappings/national'))) expect(names).toContain(`lineage-${pack}.svg`);
  });

  test('refuses a format that it does not know, and a place that cannot be written', async () => {
    const { status, err } = await run('export', '--root', ROOT, '--format', 'visio', '--out', 'x');
    expect([status, err]).toEqual([1, expect.stringContaining('(--format). Choose one of archimate, svg.')]);
    const nowhere = await run('export', '--root', ROOT, '--format', 'archimate', '--out', 'no/such/folder.xml');
    expect(nowhere.err).toContain('(--out). Name a file that can be written.');
  });
});
