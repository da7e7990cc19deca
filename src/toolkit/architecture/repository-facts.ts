import type { Profile } from '../../canonical/generated/types.ts';
import type { DocumentPath, PlacedFile } from './placed-file.ts';
import type { SchemaLeaf } from './schema-leaves.ts';

/** A pointer that a mapping reads, writes or drops, and where it says so. */
export interface PointerUse {
  /** Whole pointer from the root of the record; `-` stands for each element of a list. */
  readonly pointer: string;
  /** Where the mapping says it, a path in its document. */
  readonly path: DocumentPath;
}

/** A rule of a mapping that writes a field. */
export interface MappingUse {
  /** Fields of the national record, all alternatives together; none for a constant. */
  readonly from: readonly PointerUse[];
  readonly to: PointerUse;
  /** The provision that lets the field travel, where the rule names one. */
  readonly law?: string;
}

/** A pack: a mapping with the schema of its record. */
export interface PackFacts {
  readonly name: string;
  /** Folder from the root of the repository. */
  readonly folder: string;
  readonly title: string;
  readonly authority: string;
  readonly register: string;
  readonly mapping: PlacedFile;
  readonly schema: PlacedFile;
  /** Leaves of the national record. */
  readonly leaves: readonly SchemaLeaf[];
  readonly rules: readonly MappingUse[];
  /** Fields that conditions and groups look at. */
  readonly looks: readonly PointerUse[];
  readonly drops: readonly (PointerUse & { readonly because: string })[];
  /** Fields that hold a whole format, whose parts are read below them. */
  readonly parsed: readonly PointerUse[];
}

/** A profile and its document. */
export interface ProfileFacts {
  readonly file: PlacedFile;
  readonly profile: Profile;
}

/** What the repository holds, as far as the concept is held against it. */
export interface RepositoryFacts {
  readonly packs: readonly PackFacts[];
  readonly profiles: readonly ProfileFacts[];
  /** Leaves of the canonical record. */
  readonly canonical: readonly SchemaLeaf[];
  /** Contract files that must belong to an interface: folders of packs, profiles, service descriptions, contracts, OpenAPI documents. */
  readonly contracts: readonly string[];
  /** Rooms of the code. */
  readonly rooms: readonly string[];
  /** Commands as typed after `gateway`; undefined where nobody said. */
  readonly commands?: readonly string[];
  /** Whether a file or folder exists. */
  readonly has: (path: string) => boolean;
  /** Text of a file; undefined where there is none. */
  readonly text: (path: string) => string | undefined;
}
