import { parseCitation } from './citation.ts';
import type { Basis, ClassificationRule, Concept, Element, ElementKind, Elements, Origin, Relation } from './concept.ts';
import { readConceptFile, type ConceptSections } from './concept-file.ts';
import { entityElements } from './entity-elements.ts';
import { finding, type Finding } from './finding.ts';
import { placeIn, type DocumentPath, type Place, type PlacedFile } from './placed-file.ts';
import { REFERENCES, type ReferenceField } from './references.ts';

/** A text of the repository and its path from the root. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Sections of the files, and the kind of their elements. Entities bring their attributes with them. */
const SECTIONS: ReadonlyMap<string, ElementKind> = new Map([
  ['acts', 'act'],
  ['goals', 'goal'],
  ['authorities', 'authority'],
  ['roles', 'role'],
  ['businessServices', 'business-service'],
  ['processes', 'process'],
  ['components', 'component'],
  ['applicationServices', 'application-service'],
  ['functions', 'function'],
  ['networks', 'network'],
  ['nodes', 'node'],
  ['classes', 'class'],
  ['retentions', 'retention'],
  ['systems', 'system'],
  ['entities', 'entity'],
  ['purposes', 'purpose'],
  ['rights', 'right'],
  ['interfaces', 'interface'],
  ['flows', 'flow'],
  ['releases', 'release'],
  ['phases', 'phase'],
  ['workPackages', 'work-package'],
  ['milestones', 'milestone'],
]);

type Written = Readonly<Record<string, unknown>> & { readonly id: string; readonly name?: string; readonly basis?: Basis };

function elementOf(kind: ElementKind, written: Written, origin: Origin, fileBasis: Basis): Element {
  const law = ((written['law'] ?? []) as readonly string[]).flatMap((text) => parseCitation(text) ?? []);
  const basis = written.basis ?? (law.length > 0 ? 'law' : fileBasis);
  // The schema has accepted the element, and says of each kind what this type says.
  return { ...written, kind, name: written.name ?? written.id, law, basis, origin } as unknown as Element;
}

function elementsIn(sections: ConceptSections, file: string): readonly Element[] {
  const fileBasis = sections['basis'] as Basis;
  return [...SECTIONS].flatMap(([section, kind]) =>
    ((sections[section] ?? []) as readonly Written[]).flatMap((written, index) => {
      const origin = { file, path: [section, index] };
      const element = elementOf(kind, written, origin, fileBasis);
      return element.kind === 'entity' ? entityElements(element) : [element];
    }),
  );
}

const idsIn = (value: unknown): readonly (readonly [string, DocumentPath])[] =>
  typeof value === 'string'
    ? [[value, []]]
    : Array.isArray(value)
      ? value.flatMap((id: unknown, index) => (typeof id === 'string' ? [[id, [index]] as const] : []))
      : [];

type Find = Concept['find'];

/** Attributes have some fields from their entity, where a fault is told once. */
const isInherited = (element: Element, field: string, place: Concept['place']): boolean => {
  const [own, whole] = [place(element.origin, field), place(element.origin)];
  return element.kind === 'attribute' && own.line === whole.line && own.column === whole.column;
};

function relationsOf(element: Element, { field, to, relation }: ReferenceField, find: Find, place: Concept['place']) {
  const members = element as unknown as Readonly<Record<string, unknown>>;
  const relations: Relation[] = [];
  const findings: Finding[] = [];
  for (const [id, below] of idsIn(members[field])) {
    const kind = to.find((candidate) => find(candidate, id) !== undefined);
    const origin: Origin = { file: element.origin.file, path: [...element.origin.path, field, ...below] };
    if (kind !== undefined) {
      relations.push({ name: relation, from: { kind: element.kind, id: element.id }, to: { kind, id }, origin });
    } else if (!isInherited(element, field, place)) {
      findings.push(
        finding(
          'reference-unknown',
          place(origin),
          `${field} of ${element.kind} ${element.id} names ${id}, which is no ${to.join(' or ')}`,
        ),
      );
    }
  }
  return { relations, findings };
}

function repeated(elements: readonly Element[], place: Concept['place']): readonly Finding[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const key = `${element.kind} ${element.id}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [finding('element-repeated', place(element.origin), `a second ${element.kind} has the id ${element.id}`)];
  });
}

const unknownActs = (elements: readonly Element[], find: Find, place: Concept['place']): readonly Finding[] =>
  elements.flatMap(({ kind, id, law, origin }) =>
    law.flatMap(({ act }, index) =>
      find('act', act) === undefined
        ? [finding('act-unknown', place(origin, 'law', index), `${kind} ${id} cites ${act}, which is not among the acts`)]
        : [],
    ),
  );

function classificationIn(sections: ConceptSections, file: string): readonly ClassificationRule[] {
  const rules = (sections['classification'] ?? []) as readonly { match: string; class: string; because: string }[];
  return rules.map((rule, index) => ({ ...rule, match: new RegExp(rule.match, 'iu'), origin: { file, path: ['classification', index] } }));
}

function unknownClasses(concept: Pick<Concept, 'classification' | 'find' | 'place'>): readonly Finding[] {
  return concept.classification.flatMap((rule) =>
    concept.find('class', rule.class) === undefined
      ? [
          finding(
            'reference-unknown',
            concept.place(rule.origin, 'class'),
            `class of a classification names ${rule.class}, which is no class`,
          ),
        ]
      : [],
  );
}

/**
 * Reads the files of a concept as one model: references resolved to relations, every fault of writing, form and reference among the findings
 * with its place. What cannot be used is left out of the model, so that the rest can still be checked. Never raises.
 */
export function readConcept(files: readonly TextFile[]): { readonly concept: Concept; readonly findings: readonly Finding[] } {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const read = sorted.map(({ path, text }) => ({ path, ...readConceptFile(path, text) }));
  const usable = read.flatMap(({ path, sections }) => (sections === undefined ? [] : [{ path, sections }]));
  const placed: ReadonlyMap<string, PlacedFile> = new Map(read.map((one) => [one.path, one.placed]));
  const elements = usable.flatMap(({ path, sections }) => elementsIn(sections, path));
  const byKind = Map.groupBy(elements, ({ kind }) => kind);
  const byName = new Map(elements.map((element) => [`${element.kind} ${element.id}`, element]));
  const find = <Kind extends ElementKind>(kind: Kind, id: string): Elements[Kind] | undefined =>
    byName.get(`${kind} ${id}`) as Elements[Kind] | undefined;
  const place = ({ file, path }: Origin, ...below: DocumentPath): Place => {
    const document = placed.get(file);
    return document === undefined ? { file, line: 1, column: 1 } : placeIn(document, [...path, ...below]);
  };
  const related = elements.flatMap((element) => (REFERENCES[element.kind] ?? []).map((field) => relationsOf(element, field, find, place)));
  const concept: Concept = {
    about: new Map(usable.map(({ path, sections }) => [path, String(sections['about'])])),
    elements,
    relations: related.flatMap(({ relations }) => relations),
    classification: usable.flatMap(({ path, sections }) => classificationIn(sections, path)),
    otherwise: usable.map(({ sections }) => sections['otherwise']).find((value) => typeof value === 'string'),
    of: <Kind extends ElementKind>(kind: Kind) => (byKind.get(kind) ?? []) as unknown as readonly Elements[Kind][],
    find,
    place,
  };
  const findings = [
    ...read.flatMap((one) => one.findings),
    ...repeated(elements, place),
    ...related.flatMap((one) => one.findings),
    ...unknownActs(elements, find, place),
    ...unknownClasses(concept),
  ];
  return { concept, findings };
}
