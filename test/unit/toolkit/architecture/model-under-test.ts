import { join } from 'node:path';
import { checkArchitecture } from '../../../../src/toolkit/architecture/check-architecture.ts';
import { findingText, type Finding } from '../../../../src/toolkit/architecture/finding.ts';
import { packFacts } from '../../../../src/toolkit/architecture/pack-facts.ts';
import { readPlacedFile, type PlacedFile } from '../../../../src/toolkit/architecture/placed-file.ts';
import { readConcept, type TextFile } from '../../../../src/toolkit/architecture/read-concept.ts';
import { conceptTexts, readRepository } from '../../../../src/toolkit/architecture/read-repository.ts';
import type { RepositoryFacts } from '../../../../src/toolkit/architecture/repository-facts.ts';

export const ROOT = join(import.meta.dirname, '../../../..');

const TEXTS = conceptTexts(ROOT);
export const FACTS = readRepository(ROOT);

/** A text of a file that is replaced by another; every place where it stands. */
export interface Edit {
  /** Path below architecture/concept for the concept, from the root of the repository for the rest. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

function edited(text: string, { file, from, to }: Edit): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  return changed;
}

/** The concept’s texts with edits. */
export function editedTexts(edits: readonly Edit[]): readonly TextFile[] {
  const paths = TEXTS.map(({ path }) => path);
  const stray = edits.find(({ file }) => !paths.includes(`architecture/concept/${file}`));
  if (stray !== undefined) throw new Error(`there is no ${stray.file}`);
  return TEXTS.map(({ path, text }) => ({
    path,
    text: edits.filter(({ file }) => path === `architecture/concept/${file}`).reduce(edited, text),
  }));
}

const reread = (file: PlacedFile, edit: Edit): PlacedFile =>
  file.file === edit.file ? readPlacedFile(file.file, edited(FACTS.text(file.file) ?? '', edit)).placed : file;

/** The repository with an edit in a mapping, in the schema of a record, or in a profile. */
export function editedFacts(edit: Edit, facts: RepositoryFacts = FACTS): RepositoryFacts {
  return {
    ...facts,
    packs: facts.packs.map(({ folder, mapping, schema }) => packFacts(folder, reread(mapping, edit), reread(schema, edit))),
    profiles: facts.profiles.map(({ file }) => {
      const again = reread(file, edit);
      return { file: again, profile: again.plain as RepositoryFacts['profiles'][number]['profile'] };
    }),
  };
}

/** All findings of a concept against a repository. */
export function findingsOf(texts: readonly TextFile[] = TEXTS, facts: RepositoryFacts = FACTS): readonly Finding[] {
  const { concept, findings } = readConcept(texts);
  return [...findings, ...checkArchitecture(concept, facts)];
}

const BEFORE = new Set(findingsOf().map((finding) => `${finding.code} ${finding.what}`));

/** Findings that the concept as it stands does not have. */
export const newFindings = (texts: readonly TextFile[] = TEXTS, facts: RepositoryFacts = FACTS): readonly Finding[] =>
  findingsOf(texts, facts).filter((finding) => !BEFORE.has(`${finding.code} ${finding.what}`));

export const shown = (findings: readonly Finding[]): readonly string[] => findings.map(findingText);
