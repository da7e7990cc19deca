import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptsCodeList } from '../../../mapping/spec/code-list.ts';
import { GatewayError } from '../../../kernel/gateway-error.ts';
import { readLocated } from '../../../mapping/spec/located-text.ts';
import type { PackFile, PackFiles } from '../../../mapping/spec/pack.ts';
import { openCorpus } from '../../map/corpus-files.ts';
import { measureCoverage, type PackCoverage } from '../../map/coverage/measure-coverage.ts';
import { openPack } from '../../map/pack/opened-pack.ts';
import type { Concept } from '../concept.ts';
import type { LayOut } from '../drawing/lay-out.ts';
import type { Finding } from '../finding.ts';
import { lineageOf, type Lineage } from '../lineage/lineage.ts';
import { conceptTexts } from '../read-repository.ts';
import type { PackFacts, RepositoryFacts } from '../repository-facts.ts';
import type { BookSources, FaultyPack, PlacedList } from './book-sources.ts';

const CODES = 'mappings/codes';
const CANONICAL = 'schemas/canonical';
const GLOSSARY = 'architecture/glossary.md';

/** Files of a folder with an ending, by their paths from the root. */
function filesIn(root: string, folder: string, ending: string): readonly PackFile[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));
  return names.toSorted().map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}

/** The canonical schemas of a checkout, by path. */
export function canonicalSchemas(root: string): ReadonlyMap<string, unknown> {
  return new Map(filesIn(root, CANONICAL, '.schema.json').map(({ path, text }) => [path, JSON.parse(text) as unknown]));
}

/** The files of a pack of a checkout. */
export function packFilesOf(root: string, { name, folder, mapping }: Pick<PackFacts, 'name' | 'folder' | 'mapping'>): PackFiles {
  const text = readFileSync(join(root, mapping.file), 'utf8');
  return {
    name,
    mapping: { path: mapping.file, text },
    schemas: filesIn(root, folder, '.schema.json'),
    codes: filesIn(root, CODES, '.yaml'),
  };
}

function codeLists(root: string): readonly PlacedList[] {
  return filesIn(root, CODES, '.yaml').flatMap(({ path, text }) => {
    const { value } = readLocated(path, text);
    return acceptsCodeList(value) ? [{ path, list: value }] : [];
  });
}

interface OpenedLineages {
  readonly lineages: readonly Lineage[];
  readonly faultyPacks: readonly FaultyPack[];
}

/** The lineage of every pack that compiles, and the first reason why another does not. */
export function openLineages(root: string, concept: Concept, packs: readonly PackFacts[]): OpenedLineages {
  const schemas = canonicalSchemas(root);
  const lineages: Lineage[] = [];
  const faultyPacks: FaultyPack[] = [];
  for (const facts of packs) {
    try {
      lineages.push(lineageOf(concept, openPack(packFilesOf(root, facts), schemas)));
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code !== 'mapping-spec-invalid') throw error;
      faultyPacks.push({
        name: facts.name,
        place: error.details.field ?? facts.folder,
        mend: error.details.mend ?? 'Run gateway map check.',
      });
    }
  }
  return { lineages, faultyPacks };
}

async function coverageOf(root: string, lineages: readonly Lineage[]): Promise<readonly PackCoverage[]> {
  const found: PackCoverage[] = [];
  for (const { pack } of lineages) {
    const corpus = await openCorpus(join(root, 'mappings/national', pack.compiled.name));
    if (corpus !== undefined) found.push(await measureCoverage(pack, corpus.inputs));
  }
  return found;
}

function digestOf(root: string, { lineages }: OpenedLineages, { profiles }: RepositoryFacts): string {
  const hash = createHash('sha256');
  const packs = lineages.flatMap(({ pack }) => [pack.files.mapping, ...pack.files.schemas, ...pack.files.codes]);
  const used = profiles.map(({ file, profile }) => ({ path: file.file, text: JSON.stringify(profile) }));
  for (const { path, text } of [...conceptTexts(root), ...packs, ...used]) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}

/** Gathers all that the book of a checkout is made of. Raises what reading the corpora of its packs does. */
export async function gatherSources(
  root: string,
  model: { readonly concept: Concept; readonly repository: RepositoryFacts; readonly findings: readonly Finding[] },
  layOut: LayOut,
): Promise<BookSources> {
  const opened = openLineages(root, model.concept, model.repository.packs);
  return {
    ...model,
    ...opened,
    codeLists: codeLists(root),
    coverage: await coverageOf(root, opened.lineages),
    glossary: model.repository.text(GLOSSARY) ?? '',
    digest: digestOf(root, opened, model.repository),
    layOut,
  };
}
