import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest } from '@jest/globals';
import { readPack } from '../../src/gateway/packaged-specs.ts';
import { canonicalSchemas } from '../../src/gateway/packaged-specs.ts';
import { openPack } from '../../src/toolkit/map/pack/opened-pack.ts';
import { runCommand } from '../support/run-command.ts';
import { ROOT } from '../support/running-demo.ts';
import { PYTHON, runOffline, testWith } from './foreign-tool.ts';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'map-spec-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What python-docx finds in a document. */
interface FoundDocument {
  readonly title: string;
  readonly created: string;
  readonly landscape: boolean;
  readonly headings: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

const READER = `
import docx, json, sys
found = {}
for path in sys.argv[1:]:
    document = docx.Document(path)
    found[path] = {
        'title': document.core_properties.title,
        'created': str(document.core_properties.created),
        'landscape': document.sections[0].page_width > document.sections[0].page_height,
        'headings': [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == 'Heading 1'],
        'tables': [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables[:3]],
    }
print(json.dumps(found))
`;

describe('a specification as python-docx reads it', () => {
  const testWithDocx = testWith(PYTHON, '-c', 'import docx');
  testWithDocx('has title, chapters and every field of the record, for every pack', async () => {
    const { status } = await runCommand(ROOT, ['map', 'spec', '--out', folder, '--format', 'docx', '--date', '2026-11-22']);
    expect(status).toBe(0);
    const files = readdirSync(folder).toSorted();
    expect(files).toEqual(
      readdirSync(join(ROOT, 'mappings/national'))
        .toSorted()
        .map((pack) => `${pack}.docx`),
    );
    const run = runOffline(PYTHON, ['-c', READER, ...files.map((file) => join(folder, file))]);
    expect(run.stderr).toBe('');
    const found = JSON.parse(run.stdout.toString('utf8')) as Readonly<Record<string, FoundDocument>>;
    for (const file of files) {
      const document = found[join(folder, file)];
      const pack = openPack(readPack(join(ROOT, 'mappings/national', file.replace('.docx', ''))), canonicalSchemas());
      expect(document).toMatchObject({ title: pack.compiled.title, created: '2026-11-22 00:00:00', landscape: true });
      expect(document?.headings.slice(0, 4)).toEqual(['About this specification', 'Purpose', 'National record', 'Canonical record']);
      const fields = document?.tables.find(([head]) => head?.[1] === 'Field')?.slice(1);
      expect(fields?.map((row) => row[1])).toEqual(pack.sourceFields.map(({ pointer }) => pointer));
    }
  });
});
