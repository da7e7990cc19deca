import { packagedContract } from '../../contracts/packaged-contract.ts';
import { SHARED_XSD } from '../../contracts/xml-schema.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { endpointPaths } from '../endpoint/contract-documents.ts';
import { componentOf, ENDPOINT_NAMES, type EndpointName } from '../endpoint-name.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import type { OutageNotices } from '../logs/outage-notices.ts';
import { isLive } from '../phase.ts';
import type { Population } from '../population/person.ts';
import type { ScenarioStage } from '../scenario/scenario-stage.ts';
import { html, type Html } from '../../wire/html/html.ts';
import type { Page } from './page-frame.ts';
import type { PopulationCount } from './population-count.ts';
import { populationSection } from './population-section.ts';

/** What the first page shows. */
export interface Overview {
  readonly population: Population;
  readonly count: PopulationCount;
  readonly stage: ScenarioStage;
  readonly logs: AccessLogs;
  /** What users have been told of outages. */
  readonly outages: Pick<OutageNotices, 'list'>;
}

/** What is live, where its documents are, who is in it, what was asked of it. */
export function overviewPage({ population, count, stage, logs, outages }: Overview): Page {
  const { phase, clock, records } = stage.setting;
  const content = html`<h1>Mocks of the EU interoperability components</h1>
    <p>
      Real servers that verify what they receive and sign what they send, as Regulations (EU) 2019/817 and 2019/818 describe the components
      and the systems behind them.
    </p>
    <nav aria-label="Sections">
      <ul>
        <li><a href="#endpoints">Endpoints</a></li>
        <li><a href="#population">Population</a></li>
        <li><a href="#scenario">Scenario</a></li>
        <li><a href="#notices">Notices</a></li>
        <li><a href="#logs">Access logs</a></li>
      </ul>
    </nav>
    <section aria-labelledby="endpoints">
      <h2 id="endpoints">Endpoints</h2>
      <p>
        In operation at phase <strong>${phase}</strong>. The time here is
        ${rfc3339(clock.now())}${clock.isFrozen() ? ' and stands still' : ''}.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Endpoints">
        <table>
          <thead>
            <tr>
              ${['Endpoint', 'What it is', 'State', 'SOAP 1.1 and 1.2', 'REST', 'Operations'].map((title) => html`<th scope="col">${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${ENDPOINT_NAMES.map((name) => endpointRow(name, stage))}
          </tbody>
        </table>
      </div>
    </section>
    ${populationSection(population, records, count)} ${scenarioSection(stage)} ${noticesSection(outages)} ${logsSection(logs)}`;
  return { title: 'Mocks of the EU interoperability components', content };
}

function endpointRow(name: EndpointName, stage: ScenarioStage): Html {
  const { title, operations } = packagedContract(name);
  const { soap, rest, openApi } = endpointPaths(name);
  const folder = soap.slice(0, soap.lastIndexOf('/') + 1);
  const state = stateOf(name, stage);
  return html`<tr>
    <th scope="row"><a href="/try/${name}">${name}</a></th>
    <td>${title}</td>
    <td class="${state === IN_OPERATION ? 'good' : 'bad'}">${state}</td>
    <td>
      <code>${soap}</code> <a href="${soap}?wsdl" aria-label="WSDL of ${name}">WSDL</a>,
      <a href="${folder}${name}.xsd" aria-label="XSD of ${name}">XSD</a>,
      <a href="${folder}${SHARED_XSD}" aria-label="shared XSD for ${name}">shared XSD</a>
    </td>
    <td><code>${rest}</code> <a href="${openApi}" aria-label="OpenAPI of ${name}">OpenAPI</a></td>
    <td class="count">${operations.size}</td>
  </tr> `;
}

const IN_OPERATION = 'in operation';

function stateOf(name: EndpointName, { setting: { behaviour, phase } }: ScenarioStage): string {
  if (!isLive(phase, componentOf(name))) return 'not in operation at this phase';
  if (behaviour.isUnavailable(componentOf(name))) return 'away';
  const fault = behaviour.faults().find(({ endpoint }) => endpoint === name);
  return fault === undefined ? IN_OPERATION : `in operation, with fault ${fault.fault}`;
}

function scenarioSection(stage: ScenarioStage): Html {
  const view = stage.run()?.view();
  const waits = view?.waiting.length ?? 0;
  return html`<section aria-labelledby="scenario">
    <h2 id="scenario">Scenario</h2>
    ${
      view === undefined
        ? html`<p>None runs: everybody behaves.</p>`
        : html`<p>
              <strong>${view.scenario}</strong>, seed ${view.seed}, in state <strong>${view.state}</strong> since its start at
              ${view.startedAt}; it is now ${view.now}${view.isFrozen ? ', standing still' : ''}. ${view.arrived} requests have
              arrived${view.isStepping ? `; calls wait for their turn, ${waits} of them now` : ''}.
            </p>
            ${
              view.scheduled.length > 0
                ? html`<ul>
                    ${view.scheduled.map(({ at, what }) => html`<li>${at}: ${what}</li>`)}
                  </ul>`
                : ''
            }`
    }
  </section> `;
}

const SHOWN = 50;

function noticesSection(outages: Overview['outages']): Html {
  const notices = outages.list().slice(-SHOWN).reverse();
  const lines = notices.map(({ at, component, event, article, to }) => {
    const what = event === 'OUTAGE' ? 'cannot be used' : 'can be used again';
    return html`<li>${rfc3339(at)}: the ${component} ${what}. To: ${to} (${article}).</li>`;
  });
  return html`<section aria-labelledby="notices">
    <h2 id="notices">Notices of technical impossibility</h2>
    <p>Users of the ESP and the CIR are told when these cannot be used (Regulation (EU) 2019/817, Articles 11 and 17); newest first.</p>
    ${
      lines.length === 0
        ? html`<p>None has been written.</p>`
        : html`<ul>
            ${lines}
          </ul>`
    }
  </section> `;
}

function logsSection(logs: AccessLogs): Html {
  const entries = logs.entries().slice(-SHOWN).reverse();
  return html`<section aria-labelledby="logs">
    <h2 id="logs">Access logs</h2>
    <p>The last ${SHOWN} uses, newest first, without what was searched for (Articles 10, 16 and 24).</p>
    ${
      entries.length === 0
        ? html`<p>Nobody has asked yet.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="Access logs">
            <table>
              <thead>
                <tr>
                  ${['Time', 'Component', 'State', 'Profile or basis', 'Operation', 'Systems', 'Kinds of data', 'Warnings'].map((title) => html`<th scope="col">${title}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${entries.map(
                  ({ at, component, memberState, profile, operation, systems, dataTypes, warnings = [] }) =>
                    html`<tr>
                      <td>${rfc3339(at)}</td>
                      <td>${component}</td>
                      <td>${memberState}</td>
                      <td>${profile}</td>
                      <td>${operation}</td>
                      <td>${systems.join(', ')}</td>
                      <td>${dataTypes.join(', ')}</td>
                      <td>${warnings.join(', ')}</td>
                    </tr> `,
                )}
              </tbody>
            </table>
          </div>`
    }
    <p>Refusals since the start: ${logs.refusals().length}.</p>
  </section> `;
}
