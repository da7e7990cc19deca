import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import { answerFaults, keptValues, stepRequest } from '../../../../src/contracts/case-steps.ts';
import type { Case, Contract } from '../../../../src/contracts/contract.ts';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract, packagedContracts, packagedTypes } from '../../../../src/contracts/packaged-contract.ts';
import { isRefusal } from '../../../../src/mocks/contract/refusal.ts';
import type { EndpointName } from '../../../../src/mocks/endpoint-name.ts';
import { ENDPOINTS } from '../../../../src/mocks/endpoints.ts';
import { openWorld } from '../../../../src/mocks/open-world.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { keptName } from '../../../../src/toolkit/gitb/request-template.ts';
import { assertionsOf, xpathOf } from '../../../../src/toolkit/gitb/response-paths.ts';
import { testSuite, writeTestSuite } from '../../../../src/toolkit/gitb/write-test-suite.ts';
import type { JsonObject, JsonValue } from '../../../../src/wire/json/json-value.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { attribute, childElements, textOf } from '../../../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../../../src/wire/xml/xml-element.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { compileXsd } from '../../../../src/wire/xsd/compile-xsd.ts';
import { NOW, random } from '../../mocks/test-caller.ts';

const TDL = 'http://www.gitb.com/tdl/v1/';
const CORE = 'http://www.gitb.com/core/v1/';

const folder = mkdtempSync(join(tmpdir(), 'gitb-'));
afterAll(() => rmSync(folder, { recursive: true }));

const named = (element: XmlElement, local: string): readonly XmlElement[] =>
  childElements(element).filter((child) => child.local === local);
const all = (element: XmlElement): readonly XmlElement[] => [element, ...childElements(element).flatMap(all)];

describe.each(packagedContracts())('the test suite of %s', (name) => {
  const contract = packagedContract(name);
  const files = new Map(testSuite(contract, packagedTypes()).map(({ path, text }) => [path, text]));
  const documents = [...files].filter(([path]) => path.startsWith('testCases/')).map(([, text]) => readXml(Buffer.from(text)));
  const suite = readXml(Buffer.from(files.get('testSuite.xml') ?? ''));

  it('lists every case of the contract and one unsigned message for each operation, each with a file', () => {
    expect([suite.namespace, suite.local]).toEqual([TDL, 'testsuite']);
    expect(
      childElements(suite)
        .map(({ local }) => local)
        .slice(0, 3),
    ).toEqual(['metadata', 'actors', 'groups']);
    const entries = named(suite, 'testcase').map((entry) => attribute(entry, 'id'));
    expect(entries).toHaveLength(contract.cases.length + contract.operations.size);
    expect(documents.map((document) => attribute(document, 'id'))).toEqual(entries);
    expect(new Set(entries).size).toBe(entries.length);
    const names = documents.map((document) => textOf(childElements(named(document, 'metadata')[0]!)[0]!));
    expect(names.slice(0, contract.cases.length)).toEqual(contract.cases.map((one) => one.name));
  });

  it('refers to nothing that is not in it', () => {
    const declared = new Set(
      all(suite).flatMap((element) => (element.namespace === CORE && element.local === 'actor' ? [attribute(element, 'id')] : [])),
    );
    for (const document of documents) {
      const elements = all(document);
      const artifacts = elements.filter(({ local }) => local === 'artifact');
      for (const artifact of artifacts) expect([...files.keys()]).toContain(textOf(artifact));
      for (const { local, attributes } of elements) {
        if (local !== 'send') continue;
        for (const { local: side, value } of attributes) if (side === 'from' || side === 'to') expect(declared).toContain(value);
      }
      const made = new Set(
        elements.flatMap(({ attributes }) =>
          attributes.flatMap(({ local, value }) => (['id', 'to', 'output', 'name'].includes(local) ? [value] : [])),
        ),
      );
      const used = elements.flatMap((element) =>
        childElements(element).length === 0 ? [...textOf(element).matchAll(/\$([A-Za-z_][A-Za-z0-9_]*)/g)] : [],
      );
      for (const [, variable = ''] of used) expect(variable === 'Endpoint' || made.has(variable)).toBe(true);
    }
  });

  it('brings schemas that compile', () => {
    const read = (place: string): Uint8Array => Buffer.from(files.get(place) ?? '');
    expect(() => compileXsd(`resources/${name}.xsd`, read)).not.toThrow();
  });
});

const textIn = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What the Test Bed would fill in and evaluate, with the XPath of libxml2; `kept` are its variables. */
function holds(xml: Uint8Array, contract: Contract, condition: string, kept: ReadonlyMap<string, JsonValue>): boolean {
  let filled = condition;
  for (const [called, value] of kept) filled = filled.replaceAll(`$${keptName(called)}`, `'${textIn(value)}'`);
  const document = XmlDocument.fromBuffer(xml);
  try {
    const namespaces = { m: contract.namespace, t: packagedTypes().namespace };
    return document.eval(filled, namespaces) === true;
  } finally {
    document.dispose();
  }
}

describe.each(['mid', 'cir', 'vis', 'interpol'] as const)('the conditions of %s', (name: EndpointName) => {
  const contract = packagedContract(name);
  const population = generatePopulation({ persons: 60, seed: 7 });
  const sources = { population, clock: { now: () => NOW }, random, wait: async () => undefined, phase: 'mid-live' as const };
  const operations = ENDPOINTS[name](openWorld({ ...sources, signal: new AbortController().signal }));

  async function play({ steps }: Case): Promise<void> {
    const kept = new Map<string, JsonValue>();
    for (const step of steps) {
      const answer = await operations[step.operation]!(stepRequest(contract, step, kept, randomUUID), {
        signer: '0'.repeat(64),
        fault: undefined,
      });
      if (isRefusal(answer) || 'refusal' in step.expect) continue;
      expect(answerFaults(step, { response: answer }, kept)).toEqual([]);
      const { response } = contract.operations.get(step.operation)!;
      const xml = writeElement(codecOf(contract).message(step.operation, 'response').write(answer));
      const assertions = assertionsOf(contract, response, step.expect.response as JsonObject);
      expect(assertions.filter(({ condition }) => !holds(xml, contract, condition, kept))).toEqual([]);
      const opposite = assertions.filter(({ condition }) => holds(xml, contract, `not(${condition})`, kept));
      expect(opposite).toEqual([]);
      for (const [called, value] of keptValues(step, answer)) {
        expect(holds(xml, contract, `string(${xpathOf(contract, response, step.keep[called] ?? '')}) = '${textIn(value)}'`, kept)).toBe(
          true,
        );
        kept.set(called, value);
      }
    }
  }

  it('hold of what a sound endpoint answers', async () => {
    for (const one of contract.cases) await play(one);
  });
});

describe('a suite that is written', () => {
  it('is a folder and an archive of the same files, the same every time', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const contract = packagedContract('interpol');
    const written = await writeTestSuite(contract, packagedTypes(), first);
    await writeTestSuite(contract, packagedTypes(), second);
    const archive = readFileSync(join(first, written.archive));
    expect(archive.equals(readFileSync(join(second, written.archive)))).toBe(true);
    const files = readdirSync(first, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files).toHaveLength(written.files + 1);
    expect(archive.readUInt32LE(archive.length - 22)).toBe(0x06054b50);
    expect(archive.readUInt16LE(archive.length - 12)).toBe(written.files);
    expect(readFileSync(join(first, 'docs/suite.html'), 'utf8')).toContain('signingService');
  });

  it('does not mix with what is in a folder', async () => {
    await expect(writeTestSuite(packagedContract('interpol'), packagedTypes(), join(folder, 'first'))).rejects.toMatchObject({
      code: 'command-usage',
      details: { field: '--export-gitb' },
    });
  });
});
