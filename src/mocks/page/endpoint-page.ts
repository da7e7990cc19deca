import type { Contract, Operation } from '../../contracts/contract.ts';
import { endpointPaths } from '../endpoint/contract-documents.ts';
import { examplesOf, type Example } from './examples.ts';
import { formFields } from './form-fields.ts';
import { embeddedJson, html, type Html } from '../../wire/html/html.ts';
import type { Page } from './page-frame.ts';

/** How the page speaks to the endpoint. */
export const TRY_PROTOCOLS = ['soap-1.2', 'soap-1.1', 'rest'] as const;

const PROTOCOL_NAMES = { 'soap-1.2': 'SOAP 1.2', 'soap-1.1': 'SOAP 1.1', rest: 'REST' } as const;

/** An endpoint’s operations with what they are for and, where trying is on, a form for each. */
export function endpointPage(contract: Contract, isTried: boolean): Page {
  const { name, title, description } = contract;
  const paths = endpointPaths(name);
  const operations = [...contract.operations.values()];
  const examples = examplesOf(contract);
  const content = html`<nav aria-label="Breadcrumb"><a href="/">All endpoints</a></nav>
    <h1>${title}</h1>
    <p>${description}</p>
    <p>
      SOAP at <code>${paths.soap}</code> (<a href="${paths.soap}?wsdl">WSDL</a>), REST under <code>${paths.rest}</code> (<a
        href="${paths.openApi}"
        >OpenAPI</a
      >).
    </p>
    ${isTried ? TRIED : NOT_TRIED}
    <nav aria-label="Operations">
      <ul>
        ${operations.map((operation) => html`<li><a href="#${operation.name}">${operation.name}</a></li>`)}
      </ul>
    </nav>
    ${operations.map((operation) => operationPart(contract, operation, examples.get(operation.name) ?? [], isTried))}
    ${
      isTried
        ? html`<script type="application/json" id="examples">
            ${embeddedJson(Object.fromEntries(examples))}
          </script>`
        : ''
    }`;
  return { title: `${title}: try it`, content, isTried };
}

const TRIED = html`<p>
    A form is sent to this host, which signs the request with the key of the demonstration’s gateway and sends it to the endpoint’s real
    address over HTTP. What a field holds is sent as it stands, even where the contract forbids it; an empty field is left out. A query id
    is made where none is given.
  </p>
  <noscript
    ><p><strong>The forms need JavaScript.</strong> The descriptions and documents do not.</p></noscript
  >`;

const NOT_TRIED = html`<p>
  Trying is off on this host: it was started with <code>--no-try</code>, or is not on loopback and was not started with <code>--try</code>.
</p>`;

function operationPart(contract: Contract, operation: Operation, examples: readonly Example[], isTried: boolean): Html {
  const { name, doc, law, path, refusals } = operation;
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${name}</h2>
    <p>${doc}${law === undefined ? '' : ` Provision: ${law}.`} REST: <code>POST ${endpointPaths(contract.name).rest}/${path}</code></p>
    <details>
      <summary>Refusals of ${name}</summary>
      <ul>
        ${refusals.map((code) => html`<li><code>${code}</code>: ${contract.refusals.get(code)?.doc}</li>`)}
      </ul>
    </details>
    ${isTried ? tryForm(contract, operation, examples) : ''}
  </section> `;
}

function tryForm({ name: endpoint }: Contract, { name, request }: Operation, examples: readonly Example[]): Html {
  return html`<details class="try" data-operation="${name}">
    <summary>Try ${name}</summary>
    <form action="/try/${endpoint}/${name}" data-operation="${name}" aria-labelledby="${name}" novalidate>
      <div class="field">
        <label for="${name}-example">Example</label>
        <select id="${name}-example" data-example="">
          ${examples.map((example, index) => html`<option value="${index}">${exampleName(example)}</option>`)}
        </select>
      </div>
      <p><button type="button" data-fill="">Fill in the example</button> <button type="button" data-clear="">Clear</button></p>
      <div class="field">
        <label for="${name}-protocol">Protocol</label>
        <select id="${name}-protocol" data-protocol="">
          ${TRY_PROTOCOLS.map((protocol) => html`<option value="${protocol}">${PROTOCOL_NAMES[protocol]}</option>`)}
        </select>
      </div>
      <fieldset data-kind="object" data-request="">
        <legend>Request</legend>
        ${formFields(request.content.fields, name)}
      </fieldset>
      <p><button type="submit">Sign and send ${name}</button></p>
    </form>
    <div class="result" role="status" aria-live="polite" aria-label="Result of ${name}" tabindex="-1" data-result=""></div>
  </details>`;
}

function exampleName({ name, refusal, before }: Example): string {
  const first = before.length === 0 ? '' : ` (after ${before.length} ${before.length === 1 ? 'step' : 'steps'}, which are sent first)`;
  return `${name}${refusal === undefined ? '' : `: ${refusal}`}${first}`;
}
