import { describe, expect, test } from '@jest/globals';
import { comparePacks } from '../../../../src/toolkit/map/diff/compare-packs.ts';
import { installedMappings } from '../../mapping/installed-mappings.ts';
import type { Block, Cell, DocumentModel, Span, TableBlock } from '../../../../src/toolkit/map/spec/document-block.ts';
import { exampleRecord } from '../../../../src/toolkit/map/spec/example-record.ts';
import { htmlDocument } from '../../../../src/toolkit/map/spec/html-document.ts';
import { specification } from '../../../../src/toolkit/map/spec/specification.ts';
import { wordDocument } from '../../../../src/toolkit/map/spec/word-document.ts';
import { openPack } from '../../../../src/toolkit/map/pack/opened-pack.ts';
import { corpusOf, editedFiles, filesOf, installedPack, SCHEMAS } from './packs-under-test.ts';

const PERMIT = 'lv-pmlp-uzturesanas-atlauja';
const DIGEST = `${PERMIT}@1.1.0#abc`;

const textOf = (cell: Cell): string =>
  cell.map((line) => line.map((span) => (typeof span === 'string' ? span : span.text)).join('')).join(' | ');
const tables = (model: DocumentModel): readonly TableBlock[] => model.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const rowsOf = (model: DocumentModel, caption: string): readonly (readonly string[])[] =>
  tables(model)
    .filter((table) => table.caption === caption)
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.map(textOf)));
const rowOf = (model: DocumentModel, caption: string, field: string): readonly string[] | undefined =>
  rowsOf(model, caption).find((row) => row.includes(field));
const headings = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

const permit = specification(installedPack(PERMIT), { digest: DIGEST });

describe('a specification', () => {
  test('says what it is of, and by which digest decisions name it', () => {
    const about = new Map(rowsOf(permit, 'About this specification').map(([what = '', is = '']) => [what, is]));
    expect(permit.subtitle).toMatch(/^Interface specification of lv-pmlp-uzturesanas-atlauja \d+\.\d+\.\d+$/);
    expect(about.get('Digest')).toBe(DIGEST);
    expect(about.get('National record')).toMatch(/^XML, root element uzturesanasAtlaujasPieteikums of the namespace https:/);
    expect(about.get('Fields')).toMatch(/^48 of the national record, 13 of them stay behind; 34 of the canonical record are written$/);
    expect(about.has('Date')).toBe(false);
    const dated = specification(installedPack(PERMIT), { digest: DIGEST, date: '2026-11-22' });
    expect(rowsOf(dated, 'About this specification')).toContainEqual(['Date', '2026-11-22']);
  });

  test('has a source field with its form, its presence and what becomes of it', () => {
    const row = rowOf(permit, 'Fields of the national record', '/persona/uzvards');
    expect(row?.slice(3)).toEqual([
      expect.stringMatching(/^text; at least 1 character; at most \d+ characters/),
      expect.stringMatching(/^(always|with its part)$/),
      '/person/identities/-/names/-/familyName',
    ]);
    expect(rowOf(permit, 'Fields of the national record', '/persona/personasKods')?.[5]).toMatch(/^stays behind: national identifier/);
    expect(rowOf(permit, 'Fields of the national record', '/atlauja/iesniegsanasDatums')?.[5]).toBe(
      '/residencePermit/appliedOn | day of the code list permitKind | day of the code list permitGround',
    );
  });

  test('has a rule in words, with its condition, its provision and its line', () => {
    const row = rowOf(permit, 'Fields of the canonical record', '/documents/-/number');
    expect(row?.[2]).toBe(
      '/dokumenti/dokuments/-/serija and /dokumenti/dokuments/-/numurs: put together; in capitals, without spaces and fillers; letters A to Z, digits, slash and hyphen only',
    );
    expect(row?.[3]).toBe('required | for each of /dokumenti/dokuments');
    expect(row?.[4]).toMatch(/Article/);
    const line = Number(row?.[5]);
    expect(installedPack(PERMIT).files.mapping.text.split('\n')[line - 1]).toContain('to: /number');
    const script = rowsOf(permit, 'Fields of the canonical record').filter((cells) => cells[0] === '/person/identities/-/names/-/script');
    expect(script.map((cells) => cells[2])).toContain('/persona/originalraksts/@raksts, as it is');
    expect(script.map((cells) => cells[3])).toContain('required | if /persona/originalraksts is there');
  });

  test('has alternatives in their order, texts that are taken apart, and columns of fixed width', () => {
    const refusal = specification(installedPack('lv-vrs-iecelosanas-atteikums'), { digest: '' });
    expect(rowOf(refusal, 'Fields of the canonical record', '/person/identities/-/sex')?.[2]).toMatch(
      /^first \/persona\/dzimums: .* \| else \/dokuments\/mrz\/sex/,
    );
    const texts = refusal.blocks.flatMap((block) => (block.kind === 'text' ? [textOf([block.line])] : []));
    expect(texts).toContain('The text in /dokuments/mrz is taken apart as mrz; every part of it is accounted for.');
    const batch = specification(installedPack('lv-vrs-izcelosanas-apstiprinajums'), { digest: '' });
    expect(rowsOf(batch, 'Columns of a line').length).toBe(installedPack('lv-vrs-izcelosanas-apstiprinajums').sourceFields.length);
  });

  test('has every version of the code lists, and tables of the mapping’s own', () => {
    expect(rowsOf(permit, 'Codes of permitKind, version 2.0.0')).toContainEqual([
      'TUV',
      'termiņuzturēšanās atļauja uzlīmes veidā',
      'temporary',
      '2024-06-30',
    ]);
    expect(rowsOf(permit, 'Codes of permitStage')).toContainEqual(['PIE', '', 'granted', '']);
  });

  test('has its chapters in order, those of examples and changes only where there are any', async () => {
    expect(headings(permit.blocks)).toEqual([
      'About this specification',
      'Purpose',
      'National record',
      'Canonical record',
      'Code lists',
      'Data minimisation: what stays behind',
      'Provisions',
      'The way back',
      'Approval',
    ]);
    const pack = installedPack(PERMIT);
    const example = await exampleRecord(pack, await corpusOf(PERMIT));
    const older = editedFiles(PERMIT, { 'mapping.yaml': [['PIE: granted, ', 'PIE: refused, ']] });
    const since = await comparePacks({ was: older, is: filesOf(PERMIT), schemas: SCHEMAS, inputs: await corpusOf(PERMIT), values: false });
    const whole = specification(pack, { digest: DIGEST, since, ...(example && { example }) });
    expect(headings(whole.blocks).slice(-3)).toEqual(['Example', 'Changes', 'Approval']);
    expect(rowsOf(whole, 'Changes')).toContainEqual(['code permitStage: PIE', 'changed', 'to was refused; is granted']);
    expect(rowOf(whole, 'Values of the example', '/source')).toEqual(['/source', 'VMIS', 'a constant of the mapping']);
    expect(whole.blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []))[0]).toContain('<uzturesanasAtlaujasPieteikums');
  });
});

describe.each([...installedMappings().keys()])('the specification of %s', (name) => {
  const pack = installedPack(name);
  const model = specification(pack, { digest: name });

  test('says of every field what becomes of it, and of every rule what it does', () => {
    const fields = rowsOf(model, 'Fields of the national record');
    expect(fields.map((row) => row[1])).toEqual(pack.sourceFields.map(({ pointer }) => pointer));
    for (const row of fields) expect([row[1], row[2] !== '' && row[5] !== '']).toEqual([row[1], true]);
    expect(rowsOf(model, 'Fields of the canonical record').map((row) => row[0])).toEqual(pack.leaves.map(({ to }) => to));
    for (const row of rowsOf(model, 'Fields of the canonical record'))
      expect([row[0], row[1] !== '' && row[4] !== 'none is named']).toEqual([row[0], true]);
    expect(rowsOf(model, 'Fields that stay behind').map((row) => row[0])).toEqual(pack.drops.map(({ from }) => from));
    for (const row of rowsOf(model, 'Fields that stay behind')) expect([row[0], row[1] !== '']).toEqual([row[0], true]);
  });

  test('has links that lead somewhere, ids once, and columns that fill the page', () => {
    const ids = model.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ id }) => id ?? []) : block.kind === 'heading' ? [block.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    const links = tables(model)
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat(2)))
      .flatMap((span: Span | string) => (typeof span === 'string' ? [] : (span.to ?? [])));
    expect(links.filter((to) => !ids.includes(to))).toEqual([]);
    for (const { caption, columns, rows } of tables(model)) {
      expect([caption, columns.reduce((sum, { width }) => sum + width, 0)]).toEqual([caption, 100]);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    }
  });
});

const HOSTILE: DocumentModel = {
  title: '<script>alert(1)</script>',
  subtitle: 'a & b',
  language: 'en',
  blocks: [
    { kind: 'heading', level: 1, text: '<i>', id: 'x"y' },
    { kind: 'text', line: ['<b>', { text: '"&\'', set: 'code' }] },
    { kind: 'code', text: '</pre><script>alert(2)</script>\n  two\u0000' },
    {
      kind: 'table',
      caption: '<u>',
      columns: [{ title: '<th>', width: 100 }],
      rows: [{ id: '"><script>', cells: [[['<td>'], [{ text: 'strong', set: 'strong' }]]] }],
    },
  ],
};

describe('an HTML document', () => {
  test('escapes whatever it says', () => {
    const page = htmlDocument(HOSTILE, '</footer><script>');
    expect(page).not.toMatch(/<script/);
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain('id="x&quot;y"');
  });

  test('needs nothing from elsewhere, and is the same each time', () => {
    const page = htmlDocument(permit, DIGEST);
    expect(page).toBe(htmlDocument(specification(openPack(filesOf(PERMIT), SCHEMAS), { digest: DIGEST }), DIGEST));
    expect(page).not.toMatch(/(src|href)="(?!#)/);
    expect(page).not.toMatch(/url\(|@import/);
    expect(page).toMatch(/^<!doctype html>/);
  });
});

/** The files of an archive without compression, by name. */
function stored(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, string>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [size, name, extra] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const start = at + 30 + name + extra;
    files.set(bytes.toString('utf8', at + 30, at + 30 + name), bytes.toString('utf8', start, start + size));
    at = start + size;
  }
  return files;
}

describe('a Word document', () => {
  test('is the same each time, and names no day but the one it is given', async () => {
    const [one, other] = [await wordDocument(permit, DIGEST, undefined), await wordDocument(permit, DIGEST, undefined)];
    expect(Buffer.compare(one, other)).toBe(0);
    const core = stored(one).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Application for a residence permit');
    expect(core).not.toContain('dcterms:created');
    const dated = stored(await wordDocument(permit, DIGEST, '2026-11-22')).get('docProps/core.xml');
    expect(dated).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:created>');
  });

  test('begins with the list of its parts, and holds every text of the document', async () => {
    const files = stored(await wordDocument(permit, DIGEST, undefined));
    expect([...files.keys()].slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    const body = files.get('word/document.xml') ?? '';
    for (const { pointer } of installedPack(PERMIT).sourceFields) expect(body).toContain(`>${pointer}<`);
    expect(body.match(/<w:tbl>/g)).toHaveLength(tables(permit).length);
    expect(body).toContain('<w:tblHeader/>');
  });

  test('escapes whatever it says, and leaves out what XML cannot hold', async () => {
    const body = stored(await wordDocument(HOSTILE, 'a', undefined)).get('word/document.xml') ?? '';
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;');
    expect(body).not.toContain('\u0000');
  });
});
