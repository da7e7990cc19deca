import type { CodeList } from '../../../mapping/spec/code-list.ts';
import type { PackCoverage } from '../../map/coverage/measure-coverage.ts';
import type { Concept } from '../concept.ts';
import type { LayOut } from '../drawing/lay-out.ts';
import type { Finding } from '../finding.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { RepositoryFacts } from '../repository-facts.ts';

/** A pack whose mapping cannot be compiled, and the first reason. */
export interface FaultyPack {
  readonly name: string;
  readonly place: string;
  readonly mend: string;
}

/** A code list and the file that it is in. */
export interface PlacedList {
  readonly path: string;
  readonly list: CodeList;
}

/** All that the book is made of. */
export interface BookSources {
  readonly concept: Concept;
  readonly repository: RepositoryFacts;
  /** Of the check, by place. */
  readonly findings: readonly Finding[];
  readonly lineages: readonly Lineage[];
  readonly faultyPacks: readonly FaultyPack[];
  readonly codeLists: readonly PlacedList[];
  /** What the corpora exercise, of packs that have one. */
  readonly coverage: readonly PackCoverage[];
  /** Text of architecture/glossary.md. */
  readonly glossary: string;
  /** SHA-256 of what the book was made from, in hexadecimal. */
  readonly digest: string;
  readonly layOut: LayOut;
}
