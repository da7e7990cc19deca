import { parseCitation } from './citation.ts';
import type { Element, Elements } from './concept.ts';

interface WrittenAttribute {
  readonly at?: string;
  readonly id?: string;
  readonly name?: string;
  readonly class?: string;
  readonly retention?: string;
  readonly mandatory?: boolean;
  readonly heldBy?: readonly string[];
  readonly feeds?: readonly string[];
  readonly law?: readonly string[];
}

type Attribute = Elements['attribute'];

function attributeOf(entity: Elements['entity'], written: WrittenAttribute, index: number): Attribute {
  const law = (written.law ?? []).flatMap((text) => parseCitation(text) ?? []);
  const id = entity.system === undefined ? `${entity.at ?? ''}${written.at ?? ''}` : `${entity.system}/${written.id ?? ''}`;
  const retention = written.retention ?? entity.retention;
  return {
    kind: 'attribute',
    id,
    name: written.name ?? written.id ?? id,
    law,
    basis: law.length > 0 ? 'law' : entity.basis,
    origin: { file: entity.origin.file, path: [...entity.origin.path, 'attributes', index] },
    entity: entity.id,
    ...(entity.system !== undefined && { system: entity.system }),
    class: written.class ?? entity.class,
    ...(retention !== undefined && { retention }),
    mandatory: written.mandatory ?? false,
    heldBy: written.heldBy ?? entity.heldBy ?? [],
    feeds: written.feeds ?? [],
  };
}

/** An entity as an element, and after it each of its attributes as an element of its own. */
export function entityElements(written: Elements['entity']): readonly Element[] {
  const { attributes = [], ...entity } = written as Elements['entity'] & { readonly attributes?: readonly WrittenAttribute[] };
  return [entity, ...attributes.map((attribute, index) => attributeOf(entity, attribute, index))];
}
