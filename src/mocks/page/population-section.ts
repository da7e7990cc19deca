import { KNOWN_PERSONS } from '../population/known-persons.ts';
import { KINDS_OF_PEOPLE } from '../population/kinds.ts';
import type { KnownPerson } from '../population/known-person.ts';
import { SYSTEM_NAMES, type Population } from '../population/person.ts';
import type { Tally } from '../population/tally.ts';
import type { RecordStore } from '../records/record-store.ts';
import { html, type Html } from '../../wire/html/html.ts';
import { KNOWN_PERSON_USES } from './known-person-uses.ts';
import type { PopulationCount } from './population-count.ts';

/** Who is in these mocks: how many of which kind, how many records in which system, and the persons to test with. */
export function populationSection(population: Population, records: RecordStore, count: PopulationCount): Html {
  const { size, seed, asOf } = population;
  const { kinds, notices, objectAlerts } = count.tally();
  const counted = count.counted();
  return html`<section aria-labelledby="population">
    <h2 id="population">Population</h2>
    <p>${size} synthetic persons by seed ${seed}, as of ${asOf}. The same seed gives the same population on every machine.</p>
    ${counted < size ? html`<p>Counted so far: ${counted} of ${size} persons. Load the page again for the rest.</p>` : ''}
    ${counts('Records by system, with what callers have written', Object.fromEntries(SYSTEM_NAMES.map((name) => [name, records.count(name)])))}
    ${counts('Documents reported to Interpol', notices)} ${counts('Alerts on objects', objectAlerts)}
    <details>
      <summary>Persons by kind</summary>
      ${kindCounts(kinds)}
    </details>
    <h3>Known persons</h3>
    <p>They are the same in every population that is large enough. Their documents are of the State whose code stands before the number.</p>
    ${knownPersons(size)}
  </section> `;
}

function counts(caption: string, tally: Tally): Html {
  const entries = Object.entries(tally);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${entries.map(([word]) => html`<th scope="col">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          ${entries.map(([, number]) => html`<td class="count">${number}</td>`)}
        </tr>
      </tbody>
    </table>
  </div> `;
}

const PLAIN: Readonly<Record<string, string>> = { plain: 'nothing sets them apart', known: 'the known persons below' };

function kindCounts(kinds: Tally): Html {
  const docs: Readonly<Record<string, { readonly doc: string }>> = KINDS_OF_PEOPLE;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Kind</th>
        <th scope="col">Persons</th>
        <th scope="col">What sets them apart</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(kinds).map(
        ([kind, number]) =>
          html`<tr>
            <th scope="row">${kind}</th>
            <td class="count">${number}</td>
            <td>${PLAIN[kind] ?? docs[kind]?.doc}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function knownPersons(size: number): Html {
  const present = Object.entries<KnownPerson>(KNOWN_PERSONS).filter(([, { number }]) => number <= size);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Known persons">
    <table>
      <thead>
        <tr>
          ${['Name', 'Born', 'Nationality', 'Documents', 'Known to', 'For'].map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${present.map(([key, known]) => knownRow(known, KNOWN_PERSON_USES[key as keyof typeof KNOWN_PERSON_USES]))}
      </tbody>
    </table>
  </div> `;
}

function knownRow({ person, records }: KnownPerson, use: string): Html {
  const { latin, birthDate, nationalities, documents } = person;
  const systems = [...new Set(records.map(({ record }) => record.system))].join(', ');
  return html`<tr>
    <th scope="row">${latin.familyName}, ${latin.givenNames.join(' ')}</th>
    <td>${birthDate}</td>
    <td>${nationalities.join(', ')}</td>
    <td>${documents.map(({ issuer, number }) => `${issuer} ${number}`).join(', ')}</td>
    <td>${systems === '' ? 'nobody' : systems}</td>
    <td>${use}</td>
  </tr> `;
}
