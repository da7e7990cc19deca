import { html, type Html } from '../../../../wire/html/html.ts';
import { planPicture } from '../../views/plan-chart.ts';
import { roadmapPicture } from '../../views/roadmap.ts';
import { anchorOf, between, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { figure } from '../figure.ts';
import type { BookPage } from '../page.ts';
import { table } from '../table.ts';

const day = (date: string): Html => html`<time>${date}</time>`;

/** Releases and the implementation plan, in time and in words. */
export function roadmapPage({ concept }: BookSources, links: BookLinks): BookPage {
  const releases = concept.of('release').map(({ id, name, date, state, after = [], functions, note }) => ({
    id: anchorOf('release', id),
    cells: [
      name,
      day(date),
      state,
      links.links('release', after),
      between(
        functions.map((one) => links.link('function', one, `${one} ${concept.find('function', one)?.name ?? ''}`)),
        '<br />',
      ),
      note ?? '',
    ],
  }));
  const phases = concept
    .of('phase')
    .map(({ id, name, begins, ends }) => ({ id: anchorOf('phase', id), cells: [name, day(begins), day(ends)] }));
  const packages = concept.of('work-package').map((one) => ({
    id: anchorOf('work-package', one.id),
    cells: [
      html`${one.id} ${one.name}`,
      links.link('phase', one.phase),
      html`${day(one.begins)} to ${day(one.ends)}`,
      between(one.responsible.map((id) => links.link(concept.find('role', id) === undefined ? 'authority' : 'role', id))),
      links.links('work-package', one.after ?? []),
      between(
        [links.links('function', one.functions ?? []), links.links('interface', one.interfaces ?? [])].filter((part) => part.html !== ''),
      ),
      one.delivers,
    ],
  }));
  const milestones = concept.of('milestone').map(({ id, name, date, after, release }) => ({
    id: anchorOf('milestone', id),
    cells: [
      html`${id} ${name}`,
      day(date),
      links.links('work-package', after),
      release === undefined ? '' : links.link('release', release),
    ],
  }));
  return {
    path: 'roadmap.html',
    title: 'Roadmap and plan',
    content: html`<h2>Product roadmap</h2>
      ${figure(roadmapPicture(concept))} ${table('Releases', ['release', 'date', 'state', 'after', 'functions', 'note'], releases)}
      <h2>Implementation plan</h2>
      <p>Illustrative: it binds nobody, and the authorities that it names have not agreed to it.</p>
      ${figure(planPicture(concept))} ${table('Phases', ['phase', 'begins', 'ends'], phases)}
      ${table('Work packages', ['work package', 'phase', 'when', 'responsible', 'after', 'puts into use', 'delivers'], packages)}
      ${table('Milestones', ['milestone', 'date', 'after', 'needs release'], milestones)}`,
  };
}
