import type { ElementKind, RelationName } from './concept.ts';

/** A field of an element that holds ids of other elements. */
export interface ReferenceField {
  readonly field: string;
  /** Kinds that it may name, looked up in this order. */
  readonly to: readonly ElementKind[];
  readonly relation: RelationName;
}

const toward = (field: string, relation: RelationName, ...to: readonly ElementKind[]): ReferenceField => ({ field, relation, to });

/** Every field that refers to other elements, by kind: what the relations of the model are made of. */
export const REFERENCES: Readonly<Partial<Record<ElementKind, readonly ReferenceField[]>>> = {
  role: [toward('authorities', 'performed-by', 'authority')],
  'business-service': [toward('for', 'serves', 'role', 'authority')],
  process: [
    toward('realises', 'realises', 'business-service'),
    toward('authorities', 'performed-by', 'authority'),
    toward('roles', 'acts-as', 'role'),
    toward('purposes', 'asks-for', 'purpose'),
    toward('uses', 'uses', 'application-service'),
    toward('entities', 'touches', 'entity'),
    toward('triggers', 'triggers', 'process'),
  ],
  goal: [toward('from', 'based-on', 'act', 'authority', 'goal')],
  component: [toward('partOf', 'part-of', 'component')],
  'application-service': [toward('component', 'provided-by', 'component')],
  function: [toward('service', 'realises', 'application-service')],
  node: [
    toward('within', 'part-of', 'node'),
    toward('operator', 'operated-by', 'authority'),
    toward('runs', 'runs', 'component', 'system'),
    toward('networks', 'on-network', 'network'),
  ],
  system: [
    toward('controllers', 'controlled-by', 'authority'),
    toward('processor', 'processed-by', 'authority'),
    toward('retention', 'kept-for', 'retention'),
  ],
  entity: [
    toward('system', 'of-system', 'system'),
    toward('class', 'classified-as', 'class'),
    toward('retention', 'kept-for', 'retention'),
    toward('heldBy', 'held-by', 'system'),
  ],
  attribute: [
    toward('entity', 'part-of', 'entity'),
    toward('class', 'classified-as', 'class'),
    toward('retention', 'kept-for', 'retention'),
    toward('heldBy', 'held-by', 'system'),
    toward('feeds', 'feeds', 'attribute'),
  ],
  right: [toward('purpose', 'of-purpose', 'purpose'), toward('system', 'of-system', 'system')],
  interface: [
    toward('provider', 'provided-by', 'component', 'system'),
    toward('consumers', 'consumed-by', 'system', 'component'),
    toward('authority', 'responsible', 'authority'),
    toward('reaches', 'reaches', 'system'),
    toward('carries', 'carries', 'entity'),
    toward('release', 'brought-by', 'release'),
  ],
  flow: [
    toward('entities', 'carries', 'entity'),
    toward('from', 'flows-from', 'system'),
    toward('to', 'flows-to', 'system'),
    toward('interface', 'flows-over', 'interface'),
    toward('process', 'serves', 'process'),
  ],
  release: [toward('after', 'follows', 'release'), toward('functions', 'brings', 'function')],
  'work-package': [
    toward('phase', 'part-of', 'phase'),
    toward('responsible', 'responsible', 'authority', 'role'),
    toward('after', 'follows', 'work-package'),
    toward('functions', 'puts-into-use', 'function'),
    toward('interfaces', 'puts-into-use', 'interface'),
  ],
  milestone: [toward('after', 'follows', 'work-package'), toward('release', 'needs', 'release')],
};
