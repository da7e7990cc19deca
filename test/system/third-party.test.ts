import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Subject } from '../../src/canonical/generated/types.ts';
import { demoCertificate, demoIdentity } from '../../src/command/demo-folder.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { ask } from '../support/questions.ts';
import { ROOT, runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';
import { startThirdParty, type ThirdParty, type WatchRequest } from '../support/third-party.ts';

const FOLDER = join(ROOT, 'fixtures/third-party/consular-watch');

const PROFILE = `
id: consular-watch
version: 1.0.0
title: A synthetic profile for a service of a third party
note: Our own, for this test.
legalBasis: [{ act: 2019/817, article: 7(1) }]
purpose: border-check
userCategories: [border-guard]
assurance: substantial
queryFields:
  - { name: identity, required: [familyName], optional: [givenNames, birthDate, sex] }
  - { name: document, required: [documentNumber], optional: [documentIssuer] }
asks:
  - { endpoint: watch, mustQuery: [Europol], conceal: false, mustAnswer: true }
searchable:
  - system: Europol
    basis: { act: 2019/817, article: 9(2) }
    fields: [familyName, givenNames, birthDate, sex, documentNumber, documentIssuer]
returnable:
  - { system: Europol, basis: { act: 2019/817, article: 8(1)(d) }, fields: [recordReference, familyName, givenNames, documentNumber] }
disclosure: data
validFrom: 2026-06-12
reviewBy: 2027-06-11
`;

const ENTRY = {
  attributes: { entryNo: 'CW-7', gender: 'M' },
  familyName: 'Šķietamis',
  firstName: ['Paraugs'],
  born: '1984-11-03',
  travelPaper: { attributes: { no: 'SYN000123', issuer: 'UKR' } },
};

let demo: RunningDemo;
let service: ThirdParty;
let gateway: RunningGateway;
let answer: (request: WatchRequest) => object;

const found = ({ attributes }: WatchRequest, entry: readonly object[] = [ENTRY]): object => ({
  attributes: { reference: attributes?.reference, total: entry.length },
  entry,
});

beforeAll(async () => {
  demo = await runningDemo();
  service = await startThirdParty(
    demoIdentity(demo.folder, 'europol'),
    trustFrom({ anchors: [], pinned: [demoCertificate(demo.folder, 'gateway')] }),
    (request) => answer(request),
  );
  const profiles = join(demo.folder, 'watch-profiles');
  mkdirSync(profiles);
  writeFileSync(join(profiles, 'consular-watch.yaml'), PROFILE);
  gateway = await secondGateway(demo, 'http', (configuration) => ({
    ...configuration,
    profiles: { directory: profiles },
    callers: configuration.callers
      .filter(({ id }) => id === 'lv-vrs-reis')
      .map((caller) => ({ ...caller, profiles: ['consular-watch'], mappings: [] })),
    endpoints: {
      watch: {
        kind: 'wsdl',
        adapter: 'wsdl-soap',
        url: service.url,
        certificates: ['file:keys/europol.cert.pem'],
        wsdl: { description: join(FOLDER, 'consular-watch.wsdl'), operation: 'ask', mapping: join(FOLDER, 'mapping.yaml') },
      },
    },
  }));
}, 30_000);
afterAll(async () => {
  await gateway.close();
  await service.close();
  await demo.close();
});

const put = (subject: Subject) =>
  ask(
    { ...demo.system('lv-vrs-reis').connection, url: gateway.url },
    { kind: 'query', query: { profile: 'consular-watch', purpose: 'border-check', subject } },
  );

describe('a service of a third party, brokered from a configuration entry and a mapping', () => {
  test('is asked in its own words, by a stack that knows nothing of ours, and its entries come back as matches', async () => {
    answer = (request) => found(request);
    const reply = await put({ familyName: 'Šķietamis', givenNames: ['Paraugs'], birthDate: { value: '1984-11' }, sex: 'male' });
    if (reply.kind === 'problem') throw new Error(`${reply.problem.code} ${demo.log.join('')}`);
    expect(reply.reply.parts).toEqual([
      {
        seq: 1,
        system: 'Europol',
        status: 'HIT',
        matches: [{ recordReference: 'CW-7', familyName: 'Šķietamis', givenNames: ['Paraugs'], documentNumber: 'SYN000123' }],
      },
    ]);
    expect(service.requests.at(-1)).toMatchObject({
      attributes: { reference: expect.any(String) },
      asker: { attributes: { country: 'LVA', officer: 'lv-vrs-syn-101' } },
      person: { familyName: 'Šķietamis', born: '1984-11' },
    });
  });

  test('is asked by document where there is one, and may find nobody', async () => {
    answer = (request) => found(request, []);
    const reply = await put({ documentNumber: 'SYN000123', documentIssuer: 'UKR' });
    if (reply.kind === 'problem') throw new Error(reply.problem.code);
    expect(reply.reply.parts).toMatchObject([{ system: 'Europol', status: 'NO_HIT' }]);
    expect(service.requests.at(-1)).toMatchObject({ travelPaper: { attributes: { no: 'SYN000123' } } });
  });

  test('whose answer is to another question is not believed', async () => {
    answer = (request) => ({ ...found(request), attributes: { reference: 'another', total: 1 } });
    expect(await put({ familyName: 'Šķietamis' })).toMatchObject({ kind: 'problem', problem: { code: 'contract-reply-invalid' } });
  });

  test('whose answer breaks its own schema is not read', async () => {
    answer = (request) => found(request, [{ ...ENTRY, attributes: { entryNo: 'CW-7', gender: 'Q' } }]);
    expect(await put({ familyName: 'Šķietamis' })).toMatchObject({ kind: 'problem', problem: { code: 'contract-reply-invalid' } });
  });
});
