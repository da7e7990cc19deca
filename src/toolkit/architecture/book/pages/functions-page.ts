import { html, type Html } from '../../../../wire/html/html.ts';
import type { Elements } from '../../concept.ts';
import { anchorOf, between, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { path, table } from '../table.ts';

const code = (paths: readonly string[]): Html =>
  between(
    paths.map((one) => path(one)),
    '<br />',
  );

const COLUMNS = ['function', 'name', 'release', 'commands', 'code', 'tests', 'law'];

/** The list of functions: what realises each, and which test proves it. */
export function functionsPage({ concept }: BookSources, links: BookLinks): BookPage {
  const row = (one: Elements['function']) => {
    const release = concept.of('release').find(({ functions }) => functions.includes(one.id));
    const tests = (one.tests ?? []).map(({ file, title }) => html`${path(file)}: ${title}`);
    return {
      id: anchorOf('function', one.id),
      cells: [
        one.id,
        one.name,
        release === undefined ? '' : html`${links.link('release', release.id, release.name)}, ${release.state}`,
        code((one.commands ?? []).map((command) => `gateway ${command}`)),
        code(one.code ?? []),
        between(tests, '<br />'),
        links.law(one.law),
      ],
    };
  };
  const services = concept.of('application-service').map(
    ({ id, name, component }) =>
      html`<section id="${anchorOf('application-service', id)}">
        <h2>${name}</h2>
        <p>Given by ${links.link('component', component, concept.find('component', component)?.name)}.</p>
        ${table(
          `Functions of: ${name}`,
          COLUMNS,
          concept
            .of('function')
            .filter(({ service }) => service === id)
            .map(row),
        )}
      </section>`,
  );
  const homeless = concept.of('function').filter(({ service }) => concept.find('application-service', service) === undefined);
  const components = concept.of('component').map(({ id, name, partOf, folder, note }) => ({
    id: anchorOf('component', id),
    cells: [name, partOf === undefined ? '' : links.link('component', partOf), code(folder === undefined ? [] : [folder]), note ?? ''],
  }));
  return {
    path: 'functions.html',
    title: 'Functions',
    content: html`${services} ${table('Functions of no service that is described', COLUMNS, homeless.map(row))}
      <h2>Components</h2>
      ${table('Components', ['component', 'part of', 'code', 'note'], components)}`,
  };
}
