import type { Contract } from '../../contracts/contract.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { SIGNING_SERVICE, type SuiteCase } from './test-case-document.ts';
import { ACTORS, TDL_NAMESPACES, tdlDocument } from './tdl-markup.ts';

/** The description of the suite: actors, groups and test cases in their order. */
export function testSuiteDocument(contract: Contract, cases: readonly SuiteCase[]): string {
  const { name, title, namespace } = contract;
  const config = element('gitb:config', [], { name: 'address', kind: 'SIMPLE', use: 'R', desc: 'Address that SOAP 1.2 messages go to' });
  const root = element(
    'testsuite',
    [
      element('metadata', [
        element('gitb:name', [`${title}: conformance`]),
        element('gitb:version', ['1.0']),
        element('gitb:description', [
          `The cases of the contract ${namespace} over SOAP 1.2. Our own contract; not an eu-LISA interface document.`,
        ]),
        element('gitb:documentation', [], { import: 'docs/suite.html', encoding: 'UTF-8' }),
      ]),
      element('actors', [
        actor(ACTORS.tester, 'Plays a national system', []),
        actor(ACTORS.endpoint, title, [element('gitb:endpoint', [config], { name: 'binding', desc: 'SOAP binding' })], true),
      ]),
      element('groups', [
        group('listed', 'What the contract lists', 'Cases over the known persons of the synthetic population.'),
        group('protection', 'Protection', 'What must be refused because it is not protected.'),
      ]),
      ...cases.map(({ id, group: of }) => element('testcase', [], { id, group: of })),
    ],
    { id: `gateway-${name}` },
    TDL_NAMESPACES,
  );
  return tdlDocument(root);
}

function actor(id: string, desc: string, endpoints: readonly XmlNode[], isDefault = false): XmlNode {
  const parts = [element('gitb:name', [id]), element('gitb:desc', [desc]), ...endpoints];
  return element('gitb:actor', parts, { id, ...(isDefault && { default: 'true' }) });
}

const group = (id: string, name: string, desc: string): XmlNode =>
  element('group', [element('name', [name]), element('desc', [desc])], { id });

/** What whoever deploys the suite has to know, as HTML. */
export function suiteGuide({ name, title, description, namespace }: Contract): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<h1>${escaped(title)}: conformance</h1>
<p>${escaped(description)}</p>
<p>The suite was written from the contract <code>${namespace}</code>, the same that <code>gateway conformance --endpoint ${name}</code> runs. It
needs the endpoint in its original state over the known persons of the synthetic population.</p>
<h2>What has to be set up</h2>
<ul>
<li>The parameter <code>address</code> of the actor ${ACTORS.endpoint}: where SOAP 1.2 messages go.</li>
<li>The domain parameter <code>${SIGNING_SERVICE}</code>: the address of a processing service (GITB processing service API). Messages of the
contract carry WS-Security with a fresh Timestamp, which the language of the Test Bed cannot write by itself. No such service comes with this
suite: it wraps a library that signs, or <code>gateway signature sign</code> and <code>gateway signature verify</code> with profile
<code>wss</code>.</li>
</ul>
<h2>Operations of the signing service</h2>
<dl>
<dt><code>sign</code></dt>
<dd>Inputs <code>payload</code> (object), <code>action</code>, <code>to</code>, <code>version</code> (string). Output <code>envelope</code>
(object): a SOAP envelope with WS-Addressing headers and a new MessageID, whose signature covers Body, Timestamp, Action, To and MessageID.</dd>
<dt><code>verify</code></dt>
<dd>Inputs <code>request</code> and <code>envelope</code> (object). It fails when the signature of <code>envelope</code> does not verify, is of a
signer that is not trusted, does not cover Body, Timestamp and addressing, is stale, or when RelatesTo does not name the MessageID of
<code>request</code>. Output <code>payload</code> (object): the one child of the verified Body.</dd>
</dl>
<h2>What it leaves out</h2>
<p>SOAP 1.1, REST, and the cases that follow from the types of the contract (each facet broken once, tampered, stale, replayed and wrapped
messages) need messages that the signing service would have to spoil on purpose. <code>gateway conformance</code> runs them.</p>
`;
}
