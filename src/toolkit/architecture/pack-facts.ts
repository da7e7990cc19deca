import { mappingUses } from './mapping-uses.ts';
import type { PlacedFile } from './placed-file.ts';
import type { PackFacts } from './repository-facts.ts';
import { schemaLeaves } from './schema-leaves.ts';

const textOf = ({ plain }: PlacedFile, key: string): string => {
  const value = (plain as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' ? value : '';
};

/** Name of the schema that a mapping reads records by, a file beside it. */
export const sourceOf = (mapping: PlacedFile): string => textOf(mapping, 'source') || 'record.schema.json';

/** What a pack is, from its mapping and the schema of its record; a part that is not legible is empty. */
export function packFacts(folder: string, mapping: PlacedFile, schema: PlacedFile): PackFacts {
  return {
    name: folder.split('/').at(-1) ?? folder,
    folder,
    title: textOf(mapping, 'title'),
    authority: textOf(mapping, 'authority'),
    register: textOf(mapping, 'register'),
    mapping,
    schema,
    leaves: schemaLeaves(schema),
    ...mappingUses(mapping.plain),
  };
}
