import { citationText } from '../citation.ts';
import type { Concept, Element } from '../concept.ts';

/** A value of a property, by the property’s name. */
export type Property = readonly [name: string, value: string];

/** Fields that become properties as they are, by the name of the property. */
const FIELDS: readonly (readonly [field: string, name: string])[] = [
  ['id', 'Id'],
  ['basis', 'Basis'],
  ['type', 'Kind'],
  ['level', 'Level'],
  ['category', 'Category of users'],
  ['users', 'Categories of users'],
  ['at', 'Place in the canonical record'],
  ['mandatory', 'Mandatory'],
  ['heldBy', 'Held by'],
  ['live', 'In operation'],
  ['registers', 'Registers'],
  ['presenceOnly', 'Presence only'],
  ['search', 'May be searched with'],
  ['disclose', 'May be shown'],
  ['protocols', 'Protocols'],
  ['contracts', 'Contracts'],
  ['endpoints', 'Endpoints'],
  ['entities', 'Entities'],
  ['interface', 'Interface'],
  ['profile', 'Profile'],
  ['process', 'Process'],
  ['rooms', 'Rooms'],
  ['commands', 'Commands'],
  ['code', 'Code'],
  ['folder', 'Code'],
  ['state', 'State'],
  ['date', 'Date'],
  ['begins', 'Begins'],
  ['ends', 'Ends'],
];

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join(', ');
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : undefined;
}

/** Class and retention by their names; tools that read the file have no elements for them. */
function dataProperties(concept: Concept, element: Element): readonly Property[] {
  const members = element as unknown as Readonly<Record<string, unknown>>;
  const [kind, kept] = [members['class'], members['retention']];
  const found = typeof kind === 'string' ? concept.find('class', kind) : undefined;
  const retention = typeof kept === 'string' ? concept.find('retention', kept) : undefined;
  return [
    ...(found === undefined
      ? []
      : ([
          ['Classification', found.name],
          ['Personal data', found.special === true ? 'special category' : String(found.personal)],
        ] as const)),
    ...(retention === undefined ? [] : ([['Retention', retention.period]] as const)),
    ...(retention?.from === undefined ? [] : ([['Retention from', retention.from]] as const)),
  ];
}

/** What is said of an element besides its name and its relations. */
export function propertiesOf(concept: Concept, element: Element): readonly Property[] {
  const members = element as unknown as Readonly<Record<string, unknown>>;
  const law = element.law.map(citationText).join('; ');
  const own = FIELDS.flatMap(([field, name]): readonly Property[] => {
    // What an entity holds is told by relationships; a flow has none of its own.
    if (field === 'entities' && element.kind !== 'flow') return [];
    const text = textOf(members[field]);
    return text === undefined ? [] : [[name, text]];
  });
  const tests = element.kind === 'function' ? (element.tests ?? []).map(({ file, title }) => `${file}: ${title}`).join('; ') : '';
  return [
    ...own,
    ...dataProperties(concept, element),
    ...(law === '' ? [] : ([['Article', law]] as const)),
    ...(tests === '' ? [] : ([['Tests', tests]] as const)),
    ['Written in', element.origin.file],
  ];
}
