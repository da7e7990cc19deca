import type { Element, ElementKind, Elements } from '../concept.ts';

/** Types of elements of ArchiMate 3.2 that concepts are written in. */
export type ArchimateType =
  | 'ApplicationComponent'
  | 'ApplicationFunction'
  | 'ApplicationInterface'
  | 'ApplicationService'
  | 'BusinessActor'
  | 'BusinessProcess'
  | 'BusinessRole'
  | 'BusinessService'
  | 'CommunicationNetwork'
  | 'Constraint'
  | 'DataObject'
  | 'Deliverable'
  | 'Device'
  | 'Driver'
  | 'Facility'
  | 'Goal'
  | 'ImplementationEvent'
  | 'Node'
  | 'Plateau'
  | 'Requirement'
  | 'WorkPackage';

/** The folders that tools sort elements into, which are the layers and aspects of ArchiMate. */
export const FOLDERS = ['Business', 'Application', 'Technology & Physical', 'Motivation', 'Implementation & Migration'] as const;

/** Name of a folder. */
export type Folder = (typeof FOLDERS)[number];

/** Folder of each type. */
export const FOLDER_OF: Readonly<Record<ArchimateType, Folder>> = {
  BusinessActor: 'Business',
  BusinessProcess: 'Business',
  BusinessRole: 'Business',
  BusinessService: 'Business',
  ApplicationComponent: 'Application',
  ApplicationFunction: 'Application',
  ApplicationInterface: 'Application',
  ApplicationService: 'Application',
  DataObject: 'Application',
  CommunicationNetwork: 'Technology & Physical',
  Device: 'Technology & Physical',
  Facility: 'Technology & Physical',
  Node: 'Technology & Physical',
  Constraint: 'Motivation',
  Driver: 'Motivation',
  Goal: 'Motivation',
  Requirement: 'Motivation',
  Deliverable: 'Implementation & Migration',
  ImplementationEvent: 'Implementation & Migration',
  Plateau: 'Implementation & Migration',
  WorkPackage: 'Implementation & Migration',
};

/**
 * Type of each kind. Classes and retentions become properties, flows become relationships. An act drives goals; a purpose is what queries are
 * required to serve, and a right limits what may be done for it; a release is a plateau: a state of the product that is reached.
 */
const TYPES: Readonly<Partial<Record<ElementKind, ArchimateType>>> = {
  act: 'Driver',
  goal: 'Goal',
  purpose: 'Requirement',
  right: 'Constraint',
  authority: 'BusinessActor',
  role: 'BusinessRole',
  'business-service': 'BusinessService',
  process: 'BusinessProcess',
  component: 'ApplicationComponent',
  system: 'ApplicationComponent',
  'application-service': 'ApplicationService',
  function: 'ApplicationFunction',
  interface: 'ApplicationInterface',
  entity: 'DataObject',
  attribute: 'DataObject',
  network: 'CommunicationNetwork',
  release: 'Plateau',
  phase: 'WorkPackage',
  'work-package': 'WorkPackage',
  milestone: 'ImplementationEvent',
};

const NODES: Readonly<Record<Elements['node']['type'], ArchimateType>> = {
  site: 'Facility',
  server: 'Node',
  store: 'Node',
  device: 'Device',
  'key-store': 'Device',
};

/** The type that an element is written in; undefined for one that becomes no element. */
export const archimateType = (element: Element): ArchimateType | undefined =>
  element.kind === 'node' ? NODES[element.type] : TYPES[element.kind];
