import type { YamlEntry } from './yaml-value.ts';

/** A value without parts. Lengths count characters (code points), and octets for `bytes`. */
export type Scalar =
  | { readonly kind: 'text'; readonly least: number; readonly most: number | undefined; readonly pattern: string | undefined }
  | { readonly kind: 'date' | 'instant' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'int'; readonly least: number; readonly most: number }
  /** Base64 (RFC 4648, section 4) of at most so many octets. */
  | { readonly kind: 'bytes'; readonly most: number };

/** Fields in a fixed order: an `xs:sequence` of elements, an object in JSON. */
export interface Fields {
  readonly kind: 'fields';
  readonly fields: readonly Field[];
}

/** A text with attributes in XML; in JSON an object whose `member` is the text. */
export interface Attributed {
  readonly kind: 'attributed';
  readonly member: string;
  readonly text: TypeUse;
  readonly attributes: readonly Field[];
}

/** What a type can be. */
export type Definition = Scalar | Fields | Attributed;

/** A type as a field uses it; without `name` it was written at the field itself. */
export interface TypeUse {
  readonly name: string | undefined;
  /** Contract that declares it: `types` for the shared ones. */
  readonly home: string;
  readonly doc: string | undefined;
  readonly definition: Definition;
}

/** A type that a contract declares. */
export interface NamedType extends TypeUse {
  readonly name: string;
  readonly doc: string;
  /** The part that says it, where several contracts say it alike. */
  readonly part: string | undefined;
}

/** How often a field may stand. */
export interface Occurrence {
  readonly least: number;
  readonly most: number;
}

/** One element of a sequence, or one attribute; one member in JSON. */
export interface Field {
  /** Name in XML. */
  readonly name: string;
  /** Name in JSON. */
  readonly json: string;
  readonly type: TypeUse;
  readonly doc: string | undefined;
  readonly optional: boolean;
  /** For a repeated element, which is an array in JSON. */
  readonly many: Occurrence | undefined;
  /** Name of the repeated element, where `name` is an element of its own around all of them. */
  readonly list: string | undefined;
  /** Whether repeated values must differ. */
  readonly unique: boolean;
}

/** The document element of a request, a response or a refusal. */
export interface Message {
  readonly element: string;
  readonly doc: string;
  readonly content: Fields;
}

/** Who is at fault: the asker (`sender`) or the endpoint (`receiver`). */
export type FaultSide = 'sender' | 'receiver';

/** Why an endpoint does not answer. */
export interface RefusalKind {
  readonly code: string;
  readonly side: FaultSide;
  /** HTTP status over REST. */
  readonly status: number;
  readonly doc: string;
}

/** One question that an endpoint answers. */
export interface Operation {
  readonly name: string;
  readonly doc: string;
  /** The provision behind it, such as `2019/817-26`. */
  readonly law: string | undefined;
  /** Path under the REST base; always POST. */
  readonly path: string;
  readonly request: Message;
  readonly response: Message;
  /** Codes with which it may be refused. */
  readonly refusals: readonly string[];
}

/** What a case expects of an answer: members that must be there, or a refusal. */
export type Expectation = { readonly response: Readonly<Record<string, unknown>> } | { readonly refusal: string };

/** One exchange of a case. Texts of the form `$name` stand for values kept by earlier steps. */
export interface CaseStep {
  readonly operation: string;
  /** In the contract's JSON form; `queryId` is filled in freshly when absent. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly expect: Expectation;
  /** Names under which values of the answer are kept, each with its path, such as `links[0].sid`. */
  readonly keep: Readonly<Record<string, string>>;
}

/** A test case of the contract, which any implementation over the known persons passes. */
export interface Case {
  readonly name: string;
  readonly law: string | undefined;
  readonly steps: readonly CaseStep[];
}

/** One endpoint's contract: the artefact from which its XML Schema, WSDL, OpenAPI document, types and codec come. */
export interface Contract {
  readonly name: string;
  readonly namespace: string;
  readonly title: string;
  readonly description: string;
  /** Name of the WSDL service. */
  readonly service: string;
  /** Name of the WSDL port type, and stem of the names of bindings and ports. */
  readonly portType: string;
  /** Types of this contract’s namespace: those of its parts that it uses, then those that it declares. */
  readonly types: ReadonlyMap<string, NamedType>;
  /** Types that it uses of the shared ones, directly or through others, in the shared contract's order. */
  readonly shared: ReadonlyMap<string, NamedType>;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Request and response messages by document element, each once. */
  readonly messages: ReadonlyMap<string, Message>;
  /** The detail of every fault. */
  readonly refusal: Message;
  readonly refusals: ReadonlyMap<string, RefusalKind>;
  readonly cases: readonly Case[];
}

/** The contract of types that all others share; it has no operations. */
export interface SharedTypes {
  readonly namespace: string;
  readonly title: string;
  readonly description: string;
  readonly types: ReadonlyMap<string, NamedType>;
  readonly groups: ReadonlyMap<string, readonly Field[]>;
  readonly refusals: ReadonlyMap<string, RefusalKind>;
}

/** What several contracts say alike, each in its own namespace (`<name>.part.yaml`): a contract names it under `uses`. */
export interface ContractPart {
  readonly name: string;
  readonly description: string;
  /** The types as written; each contract that uses one declares it in its own namespace. */
  readonly written: ReadonlyMap<string, YamlEntry>;
  readonly types: ReadonlyMap<string, NamedType>;
  readonly refusals: ReadonlyMap<string, RefusalKind>;
}

/** Name of the shared contract. */
export const SHARED = 'types';

/** What an object of the type holds in JSON; the text of an attributed one is its first member. */
export function jsonMembers(definition: Fields | Attributed): readonly Field[] {
  if (definition.kind === 'fields') return definition.fields;
  const text = { name: '', json: definition.member, type: definition.text, doc: undefined };
  return [{ ...text, optional: false, many: undefined, list: undefined, unique: false }, ...definition.attributes];
}

/** The target namespace of a contract. It says plainly that no such document of eu-LISA stands behind it. */
export function namespaceOf(contract: string): string {
  return `https://gateway.example/ns/not-eu-lisa/${contract}/1`;
}
