import type { DocumentPath, Place } from './placed-file.ts';

/** What an element stands on: a provision that it names, our own proposal, an illustration that its owner has to confirm, or public facts. */
export type Basis = 'law' | 'proposal' | 'illustrative' | 'public';

/** A provision of an act, as the concept cites it. */
export interface Citation {
  /** Id of the act, such as `2019/817`. */
  readonly act: string;
  /** Article with paragraph and point, such as `20(1)`. */
  readonly provision: string;
}

/** Where something is written in the files of the concept. */
export interface Origin {
  readonly file: string;
  readonly path: DocumentPath;
}

/** What every element has. Ids are unique among the elements of a kind; references between elements are ids. */
interface ElementBase<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly law: readonly Citation[];
  readonly basis: Basis;
  readonly origin: Origin;
}

type Level = 'national' | 'gateway' | 'eu-component' | 'eu-system' | 'international';

/** The kinds of elements, by name. `schemas/config/concept.schema.json` describes every field. */
export interface Elements {
  readonly act: ElementBase<'act'> & { readonly type: 'union-law' | 'national-law' | 'standard' };
  readonly goal: ElementBase<'goal'>;
  readonly authority: ElementBase<'authority'> & {
    readonly level: 'national' | 'union' | 'international' | 'supervisory';
    readonly config?: string;
  };
  readonly role: ElementBase<'role'> & { readonly authorities: readonly string[]; readonly category?: string };
  readonly 'business-service': ElementBase<'business-service'> & { readonly for?: readonly string[] };
  readonly process: ElementBase<'process'> & {
    readonly realises: readonly string[];
    readonly authorities: readonly string[];
    readonly roles: readonly string[];
    readonly purposes?: readonly string[];
    readonly uses: readonly string[];
    readonly entities: readonly string[];
    readonly triggers?: readonly string[];
  };
  readonly component: ElementBase<'component'> & { readonly partOf?: string; readonly folder?: string };
  readonly 'application-service': ElementBase<'application-service'> & { readonly component: string };
  readonly function: ElementBase<'function'> & {
    readonly service: string;
    readonly rooms: readonly string[];
    readonly commands?: readonly string[];
    readonly code?: readonly string[];
    readonly tests?: readonly { readonly file: string; readonly title: string }[];
  };
  readonly network: ElementBase<'network'>;
  readonly node: ElementBase<'node'> & {
    readonly type: 'site' | 'server' | 'device' | 'store' | 'key-store';
    readonly within?: string;
    readonly operator: string;
    readonly runs?: readonly string[];
    readonly networks?: readonly string[];
    readonly protocols?: readonly string[];
  };
  readonly class: ElementBase<'class'> & { readonly personal: boolean; readonly special?: boolean };
  readonly retention: ElementBase<'retention'> & { readonly period: string; readonly from?: string; readonly open?: string };
  readonly system: ElementBase<'system'> & {
    readonly level: Level;
    readonly controllers?: readonly string[];
    readonly processor?: string;
    readonly registers?: readonly string[];
    readonly retention?: string;
    readonly live?: string;
  };
  readonly entity: ElementBase<'entity'> & {
    /** Pointer into the canonical record; absent for data of an EU system. */
    readonly at?: string;
    readonly system?: string;
    readonly class: string;
    readonly retention?: string;
    readonly heldBy?: readonly string[];
  };
  /**
   * One attribute. In the canonical record its id is the whole pointer, such as `/documents/-/number`; of an EU system it is
   * `SYSTEM/attribute`, such as `EES/familyName`. Class, retention and holders are the entity’s where it has none of its own.
   */
  readonly attribute: ElementBase<'attribute'> & {
    readonly entity: string;
    readonly system?: string;
    readonly class: string;
    readonly retention?: string;
    readonly mandatory: boolean;
    readonly heldBy: readonly string[];
    readonly feeds: readonly string[];
  };
  readonly purpose: ElementBase<'purpose'> & { readonly users: readonly string[] };
  readonly right: ElementBase<'right'> & {
    readonly purpose: string;
    readonly system: string;
    readonly presenceOnly?: boolean;
    readonly search?: readonly string[];
    readonly disclose?: readonly string[];
  };
  readonly interface: ElementBase<'interface'> & {
    readonly type: 'record' | 'query' | 'endpoint' | 'front' | 'control';
    readonly provider: string;
    readonly consumers: readonly string[];
    readonly authority: string;
    readonly protocols: readonly string[];
    readonly contracts: readonly string[];
    readonly endpoints?: readonly string[];
    readonly reaches?: readonly string[];
    readonly carries?: readonly string[];
    readonly release: string;
  };
  readonly flow: ElementBase<'flow'> & {
    readonly entities: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly interface: string;
    readonly profile?: string;
    readonly process?: string;
  };
  readonly release: ElementBase<'release'> & {
    readonly date: string;
    readonly state: 'delivered' | 'in-progress' | 'planned';
    readonly after?: readonly string[];
    readonly functions: readonly string[];
  };
  readonly phase: ElementBase<'phase'> & { readonly begins: string; readonly ends: string };
  readonly 'work-package': ElementBase<'work-package'> & {
    readonly phase: string;
    readonly begins: string;
    readonly ends: string;
    readonly responsible: readonly string[];
    readonly after?: readonly string[];
    readonly functions?: readonly string[];
    readonly interfaces?: readonly string[];
    readonly delivers: string;
  };
  readonly milestone: ElementBase<'milestone'> & { readonly date: string; readonly after: readonly string[]; readonly release?: string };
}

/** Name of a kind. */
export type ElementKind = keyof Elements;

/** Any element; `kind` tells which. */
export type Element = Elements[ElementKind];

/** How one element is tied to another; the words read from the first to the second. */
export type RelationName =
  | 'acts-as'
  | 'asks-for'
  | 'carries'
  | 'classified-as'
  | 'consumed-by'
  | 'contract-of'
  | 'controlled-by'
  | 'demands'
  | 'discloses'
  | 'feeds'
  | 'flows-from'
  | 'flows-over'
  | 'flows-to'
  | 'follows'
  | 'held-by'
  | 'kept-for'
  | 'needs'
  | 'of-purpose'
  | 'of-system'
  | 'operated-by'
  | 'part-of'
  | 'performed-by'
  | 'processed-by'
  | 'provided-by'
  | 'puts-into-use'
  | 'reaches'
  | 'realises'
  | 'responsible'
  | 'runs'
  | 'searches'
  | 'serves'
  | 'touches'
  | 'triggers'
  | 'uses'
  | 'on-network'
  | 'brings'
  | 'brought-by'
  | 'based-on';

/** An element by kind and id. */
export interface ElementName {
  readonly kind: ElementKind;
  readonly id: string;
}

/** A reference that found its element. */
export interface Relation {
  readonly name: RelationName;
  readonly from: ElementName;
  readonly to: ElementName;
  readonly origin: Origin;
}

/** A rule that classifies fields of national records by their pointers. */
export interface ClassificationRule {
  readonly match: RegExp;
  readonly class: string;
  readonly because: string;
  readonly origin: Origin;
}

/** The concept as one model. Elements and relations stand in the order of the files’ names and of what is in them. */
export interface Concept {
  /** What each file says of itself, by path. */
  readonly about: ReadonlyMap<string, string>;
  readonly elements: readonly Element[];
  readonly relations: readonly Relation[];
  readonly classification: readonly ClassificationRule[];
  /** Class of a national field that no rule fits. */
  readonly otherwise: string | undefined;
  of<Kind extends ElementKind>(kind: Kind): readonly Elements[Kind][];
  find<Kind extends ElementKind>(kind: Kind, id: string): Elements[Kind] | undefined;
  /** Where an element, or something below it, is written. */
  place(origin: Origin, ...below: DocumentPath): Place;
}
