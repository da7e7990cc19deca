import { html, type Html } from '../../../wire/html/html.ts';
import { citationText } from '../citation.ts';
import type { Citation, ElementKind } from '../concept.ts';
import type { BookSources } from './book-sources.ts';

/** What a page of the book can lead to. */
export type LinkKind = ElementKind | 'pack' | 'profile' | 'list' | 'provision';

/** Page that describes the elements of a kind; of those missing here each has a page of its own. */
const PAGES: Readonly<Partial<Record<LinkKind, string>>> = {
  act: 'law.html',
  provision: 'law.html',
  goal: 'index.html',
  authority: 'authorities.html',
  role: 'authorities.html',
  'business-service': 'processes.html',
  process: 'processes.html',
  flow: 'processes.html',
  component: 'functions.html',
  'application-service': 'functions.html',
  function: 'functions.html',
  network: 'deployment.html',
  node: 'deployment.html',
  class: 'data.html',
  retention: 'data.html',
  system: 'systems.html',
  purpose: 'profiles.html',
  right: 'profiles.html',
  interface: 'interfaces.html',
  release: 'roadmap.html',
  phase: 'roadmap.html',
  'work-package': 'roadmap.html',
  milestone: 'roadmap.html',
  list: 'codes.html',
};

/** Kinds whose ids say less to a reader than their names. */
const NAMED: ReadonlySet<LinkKind> = new Set([
  'role',
  'business-service',
  'process',
  'component',
  'application-service',
  'network',
  'node',
  'retention',
  'entity',
  'interface',
  'release',
  'phase',
]);

/** Id of the place that describes something. */
export const anchorOf = (kind: LinkKind, id: string): string => `${kind}:${id}`.replaceAll(/\s/g, '_');

/** Characters that would end or change the meaning of a fragment. */
const fragmentOf = (kind: LinkKind, id: string): string => encodeURI(anchorOf(kind, id)).replaceAll('#', '%23');

/** Name of the page of an entity, a pack or a profile. */
export const pageOf = (kind: 'entity' | 'pack' | 'profile', id: string): string => `${kind}-${id}.html`;

/** Id of a provision. */
export const provisionId = ({ act, provision }: Citation): string => `${act} ${provision}`;

/** Links between the pages. */
export interface BookLinks {
  /** Address of what describes something; undefined where nothing does. */
  readonly hrefOf: (kind: LinkKind, id: string) => string | undefined;
  /** A link to it by its name or, of a kind known by its ids, its id; where nothing describes it the text alone. */
  readonly link: (kind: LinkKind, id: string, text?: string) => Html;
  /** Links in a row. */
  readonly links: (kind: LinkKind, ids: readonly string[]) => Html;
  /** Provisions in a row. */
  readonly law: (law: readonly Citation[]) => Html;
}

/** Html parts with something between. */
export const between = (parts: readonly Html[], separator = ', '): Html => ({ html: parts.map((part) => part.html).join(separator) });

/** The links of a book. */
export function bookLinks({ concept, lineages, repository, codeLists }: BookSources): BookLinks {
  const packs = new Set(lineages.map(({ pack }) => pack.compiled.name));
  const profiles = new Set(repository.profiles.map(({ profile }) => profile.id));
  const lists = new Set(codeLists.map(({ list }) => list.list));
  const provisions = new Set(concept.elements.flatMap(({ law }) => law.map(provisionId)));
  const isThere = (kind: LinkKind, id: string): boolean => {
    if (kind === 'pack') return packs.has(id);
    if (kind === 'profile') return profiles.has(id);
    if (kind === 'list') return lists.has(id);
    return kind === 'provision' ? provisions.has(id) : concept.find(kind, id) !== undefined;
  };
  const hrefOf = (kind: LinkKind, id: string): string | undefined => {
    if (!isThere(kind, id)) return undefined;
    if (kind === 'entity' || kind === 'pack' || kind === 'profile') return pageOf(kind, id);
    const entity = kind === 'attribute' ? concept.find('attribute', id)?.entity : undefined;
    return `${entity === undefined ? (PAGES[kind] ?? '') : pageOf('entity', entity)}#${fragmentOf(kind, id)}`;
  };
  const nameOf = (kind: LinkKind, id: string): string => {
    if (kind === 'pack' || kind === 'profile' || kind === 'list' || kind === 'provision') return id;
    return NAMED.has(kind) ? (concept.find(kind, id)?.name ?? id) : id;
  };
  const link = (kind: LinkKind, id: string, text = nameOf(kind, id)): Html => {
    const href = hrefOf(kind, id);
    return href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`;
  };
  return {
    hrefOf,
    link,
    links: (kind, ids) => between(ids.map((id) => link(kind, id))),
    law: (law) =>
      between(
        law.map((one) => link('provision', provisionId(one), citationText(one))),
        '; ',
      ),
  };
}
