/** A leaf, a list of parts, or an object of parts of a record in tree form: attributes are named `@name`. */
export type Tree = string | readonly Tree[] | { readonly [name: string]: Tree };

const SURNAMES = ['Honcharenko-Bila', 'Bērziņš', 'Savchuk', 'Ozoliņa', 'Kalniņš-Šķēle', 'Müller', 'Petrenko', 'Žukauskas'];
const GIVEN_NAMES = ['Oksana  Mariia', 'Jānis', 'Anna Līga', 'Taras', 'Elīna', 'Ivan Petrovych'];
const STATES = ['UKR', 'LVA', 'MDA', 'GEO', 'UA', 'ARM'];

const pick = (choices: readonly string[], index: number): string => choices[index % choices.length] ?? '';
const digits = (count: number, width: number): string => String(count).padStart(width, '0');
const many = (count: number, one: (index: number) => Tree): readonly Tree[] => Array.from({ length: count }, (_, index) => one(index));

const otherName = (index: number): Tree => ({
  '@veids': pick(['DZ', 'IP', 'PS'], index),
  uzvards: pick(SURNAMES, index),
  vardi: pick(GIVEN_NAMES, index),
});

const documentOf = (index: number): Tree => ({
  veids: pick(['P', 'ID', 'PD', 'JG'], index),
  serija: 'SY',
  numurs: `n ${digits(index * 7919, 7)}`,
  izdevejvalsts: pick(STATES, index),
  izdosanasDatums: `${digits((index % 28) + 1, 2)}.0${(index % 9) + 1}.20${digits(index % 26, 2)}`,
  derigsLidz: `${digits((index % 28) + 1, 2)}.0${(index % 9) + 1}.20${digits((index % 26) + 40, 2)}`,
  izdevejiestade: `Izdomātā iestāde ${index}`,
});

const measurement = (index: number): Tree => ({
  '@veids': pick(['SEJA', 'PIRKSTI'], index),
  numurs: `BDAS-SYN-${digits(index, 5)}`,
  laiks: `2026-11-${digits((index % 28) + 1, 2)}T10:15:${digits(index % 60, 2)}`,
  kvalitate: String(index % 101),
});

const note = (index: number): Tree =>
  `Piezīme ${index}: dokumenti uzrādīti oriģinālā, persona ieradusies personīgi; ${'nekas nav izlaists. '.repeat(25)}`;

/** How many of each repeated part a record has. */
export interface Counts {
  readonly names: number;
  readonly documents: number;
  readonly measurements: number;
  readonly notes: number;
}

/** A synthetic application for a residence permit, every field filled. */
export function application({ names, documents, measurements, notes }: Counts): { readonly [name: string]: Tree } {
  return {
    '@versija': '1.0',
    lietasNumurs: 'UA-2026-SYN-000101',
    persona: {
      personasKods: '010190-10001',
      uzvards: 'Honcharenko-Bila',
      vardi: 'Oksana  Mariia',
      uzvardsLatviski: 'Hončarenko-Bila',
      vardiLatviski: 'Oksana Marija',
      originalraksts: { '@raksts': 'Cyrl', uzvards: 'Гончаренко-Біла', vardi: 'Оксана Марія' },
      citiVardi: { vards: many(names, otherName) },
      dzimsanasDatums: '01.01.1990',
      dzimsanasDatumaStatuss: 'A',
      dzimsanasVieta: 'Zhytomyr',
      dzimsanasValsts: 'UA',
      dzimums: 'S',
      valstiskaPiederiba: ['UKR', 'MDA'],
      valstiskasPiederibasVeids: 'PI',
      adrese: { valsts: 'LVA', teksts: 'Izdomātā iela 1, Rīga' },
      talrunis: '+371 00000000',
      epasts: 'persona@invented.example',
    },
    dokumenti: { dokuments: many(documents, documentOf) },
    atlauja: {
      numurs: 'syn-ua-000101',
      stadija: 'IES',
      veids: 'TUA',
      pamats: 'DARB',
      iesniegsanasDatums: '02.11.2026',
      derigaNo: '01.01.2027',
      derigaLidz: '31.12.2027',
    },
    biometrija: { merijums: many(measurements, measurement) },
    uznemejs: { nosaukums: 'SIA Izdomātais darba devējs', registracijasNumurs: '00000000000' },
    valstsNodeva: { summa: '100.00', samaksatsDatums: '02.11.2026' },
    inspektors: 'SYN17',
    inspektoraPiezimes: { piezime: many(notes, note) },
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function element(name: string, tree: Tree, attributes: string, indent: string): string {
  if (typeof tree === 'string') return `${indent}<${name}${attributes}>${escaped(tree)}</${name}>\n`;
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map((part) => element(name, part, attributes, indent)).join('');
  const parts = Object.entries(tree);
  const own = parts
    .filter(([part]) => part.startsWith('@'))
    .map(([part, value]) => ` ${part.slice(1)}="${typeof value === 'string' ? escaped(value) : ''}"`);
  const inside = parts.filter(([part]) => !part.startsWith('@')).map(([part, value]) => element(part, value, '', `${indent}  `));
  return `${indent}<${name}${attributes}${own.join('')}>\n${inside.join('')}${indent}</${name}>\n`;
}

/** A record as its register writes it in XML, indented. */
export function xmlRecord(root: string, namespace: string, record: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, record, ` xmlns="${namespace}"`, '')}`;
}
