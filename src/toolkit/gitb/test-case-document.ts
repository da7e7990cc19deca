import { namespaceOf, SHARED, type Case, type CaseStep, type Contract, type Operation } from '../../contracts/contract.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { OWN_PREFIX, SHARED_PREFIX } from '../../contracts/write-xml-value.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { keptName, requestTemplate } from './request-template.ts';
import { assertionsOf, xpathOf } from './response-paths.ts';
import { ACTORS, input, literal, TDL_NAMESPACES, tdlDocument } from './tdl-markup.ts';

/** The domain parameter that names the processing service which signs and verifies. */
export const SIGNING_SERVICE = 'signingService';

/** A file of the suite, by its path from the suite’s root. */
export interface SuiteFile {
  readonly path: string;
  readonly text: string;
}

/** A test case of the suite. */
export interface SuiteCase {
  readonly id: string;
  readonly group: 'listed' | 'protection';
  readonly files: readonly SuiteFile[];
}

const VERSION = '1.2';

/** One case of the contract as a test case over SOAP 1.2, with the request of each step as a template. */
export function testCase(contract: Contract, one: Case, number: number): SuiteCase {
  const id = `${contract.name}-${String(number).padStart(2, '0')}`;
  const steps = one.steps.map((step, index) => ({ step, turn: index + 1, template: `${id}-${index + 1}` }));
  const files = steps.map(({ step, turn, template }) => ({
    path: `resources/${template}.xml`,
    text: requestTemplate(contract, operationOf(contract, step).request, step.request as JsonObject, `queryId${turn}`),
  }));
  const nodes = steps.flatMap(({ step, turn }) => exchangeSteps(contract, step, turn));
  const text = document(
    contract,
    { id, name: one.name, law: one.law },
    steps.map(({ template }) => template),
    nodes,
  );
  return { id, group: 'listed', files: [{ path: `testCases/${id}.xml`, text }, ...files] };
}

/** A message without signature must be refused: the one rule of protection that needs nobody to sign. */
export function unsignedCase(contract: Contract, operation: Operation): SuiteCase | undefined {
  const step = contract.cases.flatMap(({ steps }) => steps).find((candidate) => candidate.operation === operation.name);
  if (step === undefined) return undefined;
  const id = `${contract.name}-unsigned-${operation.name}`;
  const request = requestTemplate(contract, operation.request, step.request as JsonObject, 'queryId1');
  const envelope = `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns:wsa="http://www.w3.org/2005/08/addressing"><soap:Header><wsa:Action>${contract.namespace}/${operation.name}</wsa:Action><wsa:To>\${address}</wsa:To><wsa:MessageID>urn:uuid:\${queryId1}</wsa:MessageID></soap:Header><soap:Body>${request.trim()}</soap:Body></soap:Envelope>\n`;
  const nodes = [
    uuid('queryId1'),
    element('assign', [`$${ACTORS.endpoint}{address}`], { to: 'address', type: 'string' }),
    element('assign', ['$template1'], { to: 'envelope1', type: 'object', asTemplate: 'true' }),
    send(contract, operation, 1, '$envelope1'),
    opened(1),
    ...refusalSteps(1, 'not-authorised'),
  ];
  const facts = { id, name: `${operation.name}: a message without signature is refused`, law: '2019/817-42(3)' };
  const text = document(contract, facts, [id], nodes);
  return {
    id,
    group: 'protection',
    files: [
      { path: `testCases/${id}.xml`, text },
      { path: `resources/${id}.xml`, text: envelope },
    ],
  };
}

function operationOf({ operations }: Contract, { operation }: CaseStep): Operation {
  const found = operations.get(operation);
  if (!found) throw new GatewayError('wire-operation-unknown', { field: operation });
  return found;
}

interface CaseFacts {
  readonly id: string;
  readonly name: string;
  readonly law: string | undefined;
}

function document(contract: Contract, { id, name, law }: CaseFacts, templates: readonly string[], steps: readonly XmlNode[]): string {
  const artifact = (called: string, path: string, type?: string): XmlNode =>
    element('artifact', [path], { name: called, ...(type !== undefined && { type }), encoding: 'UTF-8' });
  const actor = (actorId: string, role: string): XmlNode => element('gitb:actor', [], { id: actorId, name: actorId, role });
  const root = element(
    'testcase',
    [
      element('metadata', [
        element('gitb:name', [name]),
        element('gitb:version', ['1.0']),
        element('gitb:description', [law === undefined ? contract.title : `${contract.title}; provision ${law}`]),
      ]),
      element('namespaces', [
        element('ns', [contract.namespace], { prefix: OWN_PREFIX }),
        element('ns', [namespaceOf(SHARED)], { prefix: SHARED_PREFIX }),
      ]),
      element('imports', [
        artifact('contractSchema', `resources/${contract.name}.xsd`, 'schema'),
        ...templates.map((template, index) => artifact(`template${index + 1}`, `resources/${template}.xml`)),
      ]),
      element('actors', [actor(ACTORS.tester, 'SIMULATED'), actor(ACTORS.endpoint, 'SUT')]),
      element('steps', steps, { stopOnChildError: 'true' }),
    ],
    { id },
    TDL_NAMESPACES,
  );
  return tdlDocument(root);
}

function exchangeSteps(contract: Contract, step: CaseStep, turn: number): readonly XmlNode[] {
  const operation = operationOf(contract, step);
  return [
    uuid(`queryId${turn}`),
    element('assign', [`$template${turn}`], { to: `request${turn}`, type: 'object', asTemplate: 'true' }),
    element(
      'process',
      [
        input('payload', `$request${turn}`),
        input('action', literal(`${contract.namespace}/${operation.name}`)),
        input('to', `$${ACTORS.endpoint}{address}`),
        input('version', literal(VERSION)),
      ],
      { id: `signed${turn}`, handler: `$DOMAIN{${SIGNING_SERVICE}}`, operation: 'sign', desc: `Sign ${operation.name}` },
    ),
    send(contract, operation, turn, `$signed${turn}{envelope}`),
    opened(turn),
    ...('refusal' in step.expect ? refusalSteps(turn, step.expect.refusal) : responseSteps(contract, operation, step, turn)),
  ];
}

const uuid = (to: string): XmlNode => element('process', [], { output: to, handler: 'TokenGenerator', operation: 'uuid' });

function send({ namespace }: Contract, { name }: Operation, turn: number, envelope: string): XmlNode {
  return element(
    'send',
    [
      input('uri', `$${ACTORS.endpoint}{address}`),
      input('envelope', envelope),
      input('action', literal(`${namespace}/${name}`)),
      input('version', literal(VERSION)),
    ],
    { id: `sent${turn}`, desc: `Ask ${name}`, from: ACTORS.tester, to: ACTORS.endpoint, handler: 'SoapMessagingV2' },
  );
}

/** Fails where the answer is not signed as it must be, or not an answer to the request. */
const opened = (turn: number): XmlNode =>
  element('process', [input('request', `$sent${turn}{request}{envelope}`), input('envelope', `$sent${turn}{response}{envelope}`)], {
    id: `opened${turn}`,
    handler: `$DOMAIN{${SIGNING_SERVICE}}`,
    operation: 'verify',
    desc: 'Verify the answer',
    hidden: 'false',
  });

function responseSteps(contract: Contract, operation: Operation, { expect, keep }: CaseStep, turn: number): readonly XmlNode[] {
  const assertions = 'response' in expect ? assertionsOf(contract, operation.response, expect.response as JsonObject) : [];
  return [
    schemaStep(`$opened${turn}{payload}`),
    xpathStep(turn, `It is ${operation.response.element}`, `boolean(/${OWN_PREFIX}:${operation.response.element})`),
    ...assertions.map(({ words, condition }) => xpathStep(turn, words, condition)),
    ...Object.entries(keep).flatMap(([name, path]) => {
      const xpath = xpathOf(contract, operation.response, path);
      return xpath === undefined
        ? []
        : [element('assign', [`string(${xpath})`], { to: keptName(name), type: 'string', source: `$opened${turn}{payload}` })];
    }),
  ];
}

function refusalSteps(turn: number, code: string): readonly XmlNode[] {
  const refusal = `//${OWN_PREFIX}:Refusal`;
  return [
    element('assign', [refusal], { to: `refusal${turn}`, type: 'object', source: `$opened${turn}{payload}` }),
    schemaStep(`$refusal${turn}`),
    xpathStep(turn, `Refused with ${code}`, `${refusal}/${OWN_PREFIX}:Code = ${literal(code)}`),
  ];
}

const schemaStep = (xml: string): XmlNode =>
  element('verify', [input('xml', xml), input('xsd', '$contractSchema')], { handler: 'XmlValidator', desc: 'It conforms to the schema' });

const xpathStep = (turn: number, words: string, condition: string): XmlNode =>
  element('verify', [input('xml', `$opened${turn}{payload}`), input('expression', quoted(condition))], {
    handler: 'XPathValidator',
    desc: words,
  });

/** A condition as a string literal, which the validator evaluates later. */
const quoted = (condition: string): string => `"${condition.replaceAll('"', '""')}"`;
