import type { Relation, RelationName } from '../concept.ts';

/** Types of relationships of ArchiMate 3.2 that concepts are written in. */
export type RelationshipType =
  'Access' | 'Aggregation' | 'Assignment' | 'Association' | 'Composition' | 'Flow' | 'Influence' | 'Realization' | 'Serving' | 'Triggering';

/** How a relation of the concept is written in ArchiMate. */
export interface RelationshipRule {
  readonly type: RelationshipType;
  /** Whether it is written from the second element to the first. */
  readonly reversed?: true;
  readonly access?: 'ReadWrite';
  /** Name of the relationship, where its type says too little. */
  readonly name?: string;
  /** Why ArchiMate 3.2 allows it between these elements. */
  readonly because: string;
}

const STRUCTURE = 'structural: whole and part are elements of the same aspect (5.1.1)';
const ANY = 'an association is allowed between any two elements (5.2.4)';

/** By relation, and where it differs by the kinds that it ties: `name from-kind to-kind`. */
const RULES: Readonly<Record<string, RelationshipRule>> = {
  'based-on goal act': { type: 'Influence', reversed: true, because: 'a driver influences a goal, both being motivation elements (5.2.3)' },
  'based-on goal authority': { type: 'Association', name: 'from', because: ANY },
  'based-on goal goal': { type: 'Influence', reversed: true, because: 'a goal influences a goal (5.2.3)' },
  'performed-by role authority': { type: 'Assignment', reversed: true, because: 'an actor is assigned to the role that it takes (5.1.3)' },
  'performed-by process authority': {
    type: 'Assignment',
    reversed: true,
    because: 'active structure is assigned to the behaviour that it performs (5.1.3)',
  },
  'acts-as process role': { type: 'Assignment', reversed: true, because: 'a role is assigned to the behaviour that it performs (5.1.3)' },
  'serves business-service role': { type: 'Serving', because: 'a service serves active structure that uses it (5.2.1)' },
  'serves business-service authority': { type: 'Serving', because: 'a service serves active structure that uses it (5.2.1)' },
  'realises process business-service': { type: 'Realization', because: 'internal behaviour realises external behaviour (5.1.4)' },
  'realises function application-service': { type: 'Realization', because: 'internal behaviour realises external behaviour (5.1.4)' },
  'asks-for process purpose': { type: 'Association', name: 'asks for', because: ANY },
  'uses process application-service': {
    type: 'Serving',
    reversed: true,
    because: 'application behaviour serves business behaviour (5.2.1)',
  },
  'touches process entity': { type: 'Access', access: 'ReadWrite', because: 'behaviour accesses passive structure (5.2.2)' },
  'triggers process process': { type: 'Triggering', because: 'behaviour triggers behaviour (5.3.1)' },
  'part-of component component': { type: 'Composition', reversed: true, because: STRUCTURE },
  'part-of node node': { type: 'Composition', reversed: true, because: STRUCTURE },
  'part-of attribute entity': { type: 'Composition', reversed: true, because: STRUCTURE },
  'part-of work-package phase': { type: 'Composition', reversed: true, because: STRUCTURE },
  'provided-by application-service component': {
    type: 'Realization',
    reversed: true,
    because: 'active structure realises a service, by derivation over the behaviour that it performs (5.1.4, 5.7)',
  },
  'provided-by interface component': { type: 'Composition', reversed: true, because: 'an interface is part of active structure (5.1.1)' },
  'provided-by interface system': { type: 'Composition', reversed: true, because: 'an interface is part of active structure (5.1.1)' },
  'consumed-by interface component': { type: 'Serving', because: 'an interface serves active structure that uses it (5.2.1)' },
  'consumed-by interface system': { type: 'Serving', because: 'an interface serves active structure that uses it (5.2.1)' },
  'responsible interface authority': { type: 'Association', reversed: true, name: 'is responsible for', because: ANY },
  'reaches interface system': { type: 'Association', name: 'reaches', because: ANY },
  'carries interface entity': {
    type: 'Access',
    access: 'ReadWrite',
    because: 'active structure accesses passive structure (5.2.2, derived)',
  },
  'brought-by interface release': {
    type: 'Aggregation',
    reversed: true,
    because: 'a plateau aggregates elements of any kind (5.1.2, 12.1)',
  },
  'operated-by node authority': { type: 'Association', reversed: true, name: 'operates', because: ANY },
  'runs node component': { type: 'Realization', because: 'technology realises application structure, over artifacts (5.1.4, derived)' },
  'runs node system': { type: 'Realization', because: 'technology realises application structure, over artifacts (5.1.4, derived)' },
  'on-network node network': { type: 'Association', reversed: true, name: 'connects', because: ANY },
  'controlled-by system authority': { type: 'Association', reversed: true, name: 'controls', because: ANY },
  'processed-by system authority': { type: 'Association', reversed: true, name: 'operates', because: ANY },
  'of-system entity system': {
    type: 'Access',
    reversed: true,
    access: 'ReadWrite',
    because: 'active structure accesses passive structure (5.2.2, derived)',
  },
  'held-by entity system': {
    type: 'Access',
    reversed: true,
    access: 'ReadWrite',
    because: 'active structure accesses passive structure (5.2.2, derived)',
  },
  'feeds attribute attribute': { type: 'Association', name: 'feeds', because: ANY },
  'of-purpose right purpose': { type: 'Association', name: 'for', because: ANY },
  'of-system right system': { type: 'Association', name: 'limits', because: ANY },
  'brings release function': { type: 'Aggregation', because: 'a plateau aggregates elements of any kind (5.1.2, 12.1)' },
  'follows release release': { type: 'Triggering', reversed: true, because: 'a plateau triggers the next (5.3.1, 12.1)' },
  'follows work-package work-package': { type: 'Triggering', reversed: true, because: 'a work package triggers the next (5.3.1, 12.1)' },
  'follows milestone work-package': { type: 'Triggering', reversed: true, because: 'a work package triggers an event (5.3.1, 12.1)' },
  'needs milestone release': { type: 'Association', name: 'needs', because: ANY },
  'responsible work-package authority': {
    type: 'Assignment',
    reversed: true,
    because: 'business active structure is assigned to work packages (5.1.3, 12.1)',
  },
  'responsible work-package role': {
    type: 'Assignment',
    reversed: true,
    because: 'business active structure is assigned to work packages (5.1.3, 12.1)',
  },
  'puts-into-use work-package function': {
    type: 'Realization',
    because: 'a work package realises core elements by its results (5.1.4, 12.4)',
  },
  'puts-into-use work-package interface': {
    type: 'Realization',
    because: 'a work package realises core elements by its results (5.1.4, 12.4)',
  },
};

/** Relations that become properties, or the ends of flows, instead. */
export const NO_RELATIONSHIP: ReadonlySet<RelationName> = new Set(['classified-as', 'kept-for', 'flows-from', 'flows-to', 'flows-over']);

/** How a relation is written; undefined for one that is not, because it is a property or belongs to a flow. */
export const relationshipRule = ({ name, from, to }: Relation): RelationshipRule | undefined => RULES[`${name} ${from.kind} ${to.kind}`];

/** What lies between the ends of a flow, between the two ends of an interface, and between a work package and what it delivers. */
export const MADE: Readonly<Record<'flow' | 'use' | 'delivery', RelationshipRule>> = {
  flow: { type: 'Flow', because: 'information flows between active structure elements (5.3.2)' },
  use: { type: 'Serving', because: 'a component serves the component that uses its interface (5.2.1, derived over the interface)' },
  delivery: { type: 'Realization', because: 'a work package realises a deliverable (5.1.4)' },
};
