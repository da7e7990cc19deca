import { beforeAll, describe, expect, it } from '@jest/globals';
import { bookFiles } from '../../../../src/toolkit/architecture/book/book.ts';
import type { BookSources } from '../../../../src/toolkit/architecture/book/book-sources.ts';
import { bookLinks } from '../../../../src/toolkit/architecture/book/book-links.ts';
import { CHAPTERS } from '../../../../src/toolkit/architecture/book/page.ts';
import { glossaryWords } from '../../../../src/toolkit/architecture/book/pages/glossary-page.ts';
import { searchEntries } from '../../../../src/toolkit/architecture/book/search-entries.ts';
import { checkArchitecture } from '../../../../src/toolkit/architecture/check-architecture.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';
import { bookSources, brokenLinks, idsOf } from './book-under-test.ts';
import { editedTexts, FACTS, type Edit } from './model-under-test.ts';

let sources: BookSources;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  sources = await bookSources();
  files = bookFiles(sources);
}, 60_000);

const page = (name: string): string => files.get(name) ?? '';

/** The text that a reader sees. */
const seen = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll('<wbr />', '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

function withEdits(edits: readonly Edit[]): ReadonlyMap<string, string> {
  const { concept, findings } = readConcept(editedTexts(edits));
  return bookFiles({ ...sources, concept, findings: [...findings, ...checkArchitecture(concept, FACTS)] });
}

describe('the book of the concept', () => {
  it('has every chapter, a page for each entity, pack and profile, its style and its script', () => {
    for (const [path] of CHAPTERS) expect(files.has(path)).toBe(true);
    for (const { id } of sources.concept.of('entity')) expect(files.has(`entity-${id}.html`)).toBe(true);
    for (const { name } of FACTS.packs) expect(files.has(`pack-${name}.html`)).toBe(true);
    for (const { profile } of FACTS.profiles) expect(files.has(`profile-${profile.id}.html`)).toBe(true);
    expect(page('book.css')).toContain('.drawing');
    expect(page('book.js')).toContain("'use strict'");
  });

  it('is the same for the same sources', () => {
    expect([...bookFiles(sources)]).toEqual([...files]);
  });

  it('has no link that leads nowhere, and no id twice in a page', () => {
    expect(brokenLinks(files)).toEqual([]);
    for (const [name, text] of files) {
      const ids = idsOf(text);
      expect([name, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([name, []]);
    }
  });

  it('loads nothing from elsewhere and runs nothing that is written in a page', () => {
    for (const [name, text] of files) {
      if (!name.endsWith('.html')) continue;
      expect(text.startsWith('<!doctype html>')).toBe(true);
      expect(text).toContain(`http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39; file:;`);
      expect([name, text.match(/(?:href|src)="https?:/)]).toEqual([name, null]);
      expect([name, text.match(/<style| style="| on[a-z]+="|javascript:/)]).toEqual([name, null]);
      const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes.trim());
      expect(scripts.filter((one) => one !== 'src="book.js" defer' && one !== 'type="application/json" id="entries"')).toEqual([]);
    }
    expect(page('book.css')).not.toMatch(/url\(|@import/);
    expect(page('book.js')).not.toMatch(/fetch\(|XMLHttpRequest|innerHTML|eval\(/);
  });

  it('describes every element of the concept somewhere', () => {
    const { hrefOf } = bookLinks(sources);
    const unlinked = sources.concept.elements.filter(({ kind, id }) => hrefOf(kind, id) === undefined);
    expect(unlinked).toEqual([]);
    // Where an address leads is there, which the check of links shows for those that a page names.
    for (const { kind, id } of sources.concept.elements) {
      const [file = '', fragment] = (hrefOf(kind, id) ?? '').split('#');
      const ids = new Set(fragment === undefined ? [] : idsOf(page(file)));
      expect([kind, id, fragment === undefined ? files.has(file) : ids.has(decodeURIComponent(fragment))]).toEqual([kind, id, true]);
    }
  });

  it('says of every field of every record what becomes of it, and why where nothing does', () => {
    for (const { pack, fields } of sources.lineages) {
      const text = page(`pack-${pack.compiled.name}.html`);
      const rows = new Map(
        [...text.matchAll(/<tr id="(field:[^"]*)">([\s\S]*?)<\/tr>/g)].map(([, id = '', row = '']) => [
          id.replaceAll('&#39;', "'"),
          seen(row),
        ]),
      );
      for (const { pointer, dropped, description } of fields) {
        const row = rows.get(`field:${pointer}`) ?? '';
        const words = [pointer, description, ...(dropped === undefined ? [] : [`left behind: ${dropped}`])];
        for (const word of words) expect(row).toContain(word.replace(/\s+/g, ' '));
      }
    }
  });

  it('says who may see what under which provision: every field that a profile opens', () => {
    const text = page('who-sees-what.html');
    const rows = [...text.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => seen(row));
    for (const { profile } of FACTS.profiles) {
      for (const { system, basis, fields } of profile.returnable) {
        for (const field of fields) {
          const found = rows.some((row) =>
            [profile.id, system, field, `${basis.act}, ${basis.article}`].every((word) => row.includes(word)),
          );
          expect([profile.id, system, field, found]).toEqual([profile.id, system, field, true]);
        }
      }
    }
  });

  it('counts coverage as the toolkit does, and names what was never exercised', () => {
    const text = seen(page('coverage.html'));
    expect(sources.coverage.map(({ pack }) => pack)).toEqual(FACTS.packs.map(({ name }) => name));
    for (const { pack, records, never } of sources.coverage) {
      const told = [`${pack} ${records.read} ${records.mapped}`, `${pack}: ${never.length} never exercised`];
      expect(told.filter((words) => !text.includes(words))).toEqual([]);
    }
  });

  it('shows findings with their places, and what has no source', () => {
    const text = seen(page('gaps.html'));
    for (const { place, what, mend } of sources.findings) {
      const told = [`${place.file}:${place.line}:${place.column}`, what, mend].map((words) => words.replace(/\s+/g, ' '));
      expect(told.filter((words) => !text.includes(words))).toEqual([]);
    }
    const written = new Set(sources.lineages.flatMap(({ targets }) => targets.map(({ pointer }) => pointer)));
    const missing = sources.concept.of('attribute').filter(({ system, id }) => system === undefined && !written.has(id));
    expect(missing.filter(({ id }) => !text.includes(id))).toEqual([]);
  });

  it('lists under each provision what stands on it', () => {
    const rows = page('law.html');
    const row = /<tr id="provision:2017\/2226_16\(1\)\(a\)">([\s\S]*?)<\/tr>/.exec(rows)?.[1] ?? '';
    for (const attribute of ['EES/familyName', 'EES/birthDate', 'EES/sex']) expect(row).toContain(`>${attribute}</a>`);
  });

  it('has the words of the glossary', () => {
    const words = glossaryWords(sources.glossary);
    expect(words.length).toBeGreaterThan(30);
    const text = seen(page('glossary.html'));
    expect(words.filter(({ word }) => !text.includes(word))).toEqual([]);
    expect(page('glossary.html')).toContain('<abbr title="European search portal">ESP</abbr>');
  });

  it('is searched by what stands in its page, without a way out of the script', () => {
    const text = page('search.html');
    const [, json = ''] = /id="entries">([\s\S]*?)<\/script>/.exec(text) ?? [];
    const entries = JSON.parse(json) as { name: string; href: string }[];
    expect(entries).toEqual(searchEntries(sources, bookLinks(sources)));
    expect(json).not.toContain('<');
    const pages = new Map([...files].map(([name, html]) => [name, new Set(idsOf(html))]));
    for (const { name, href } of entries) {
      const [file = '', fragment] = href.split('#');
      const there = fragment === undefined ? pages.has(file) : pages.get(file)?.has(decodeURIComponent(fragment));
      expect([name, href, there]).toEqual([name, href, true]);
    }
  });
});

describe('the book of a concept that somebody changed', () => {
  it('escapes what is written in it', () => {
    const hostile = `'<img src=x onerror="alert(1)"></script><b>'`;
    const changed = withEdits([
      { file: 'data/systems.yaml', from: 'name: Robežsardzes elektroniskā informācijas sistēma (border guard)', to: `name: ${hostile}` },
    ]);
    expect([...changed].filter(([, text]) => text.includes('<img') || text.includes('<b>')).map(([name]) => name)).toEqual([]);
    expect(changed.get('systems.html')?.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')).toBe(true);
    expect(brokenLinks(changed)).toEqual([]);
  });

  it('is written with its faults on the page of gaps, and still leads nowhere in vain', () => {
    const changed = withEdits([
      { file: 'data/systems.yaml', from: 'controllers: [VRS]', to: 'controllers: [VRX]' },
      { file: 'technical.yaml', from: /within: ic-site/g, to: 'within: no-site' },
      { file: 'flows.yaml', from: 'from: VMIS', to: 'from: VMX' },
      { file: 'business.yaml', from: 'realises: [residence]', to: 'realises: [residense]' },
      { file: 'interfaces.yaml', from: 'provider: ESP', to: 'provider: ESX' },
      { file: 'logical.yaml', from: 'service: record-intake', to: 'service: no-service' },
      { file: 'plan.yaml', from: 'after: [WP1]', to: 'after: [WPX]' },
      { file: 'data/canonical.yaml', from: /\n.*at: \/transport .*/, to: '' },
    ]);
    const gaps = seen(changed.get('gaps.html') ?? '');
    const words = ['VRX', 'no-site', 'VMX', 'residense', 'ESX', 'no-service', 'WPX', '/borderCrossing/transport'];
    expect(words.filter((word) => !gaps.includes(word))).toEqual([]);
    expect(changed.get('index.html')).toContain('does not agree');
    expect(brokenLinks(changed)).toEqual([]);
    for (const [name, text] of changed) if (name.endsWith('.html')) expect([name, /NaN|>undefined/.test(text)]).toEqual([name, false]);
  });

  it('names a pack that does not compile instead of drawing it', () => {
    const [first, ...lineages] = sources.lineages;
    const name = first?.pack.compiled.name ?? '';
    const changed = bookFiles({
      ...sources,
      lineages,
      coverage: [],
      faultyPacks: [{ name, place: 'mapping.yaml:7:3', mend: 'Name a field.' }],
    });
    expect(changed.has(`pack-${name}.html`)).toBe(false);
    expect(seen(changed.get('packs.html') ?? '')).toContain(`${name} , mapping.yaml:7:3: Name a field.`);
    expect(brokenLinks(changed)).toEqual([]);
    expect(changed.get('coverage.html')).toContain('No pack has a corpus.');
  });
});
