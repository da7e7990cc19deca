import { describe, expect, it } from '@jest/globals';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import type { Case, CaseStep } from '../../../../src/contracts/contract.ts';
import { codeOf } from '../../../../src/mocks/contract/system-codes.ts';
import { matchOf } from '../../../../src/mocks/contract/match.ts';
import { ENDPOINTS } from '../../../../src/mocks/endpoints.ts';
import type { LinkChange } from '../../../../src/mocks/mid/link-store.ts';
import { openWorld } from '../../../../src/mocks/open-world.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import type { SystemName } from '../../../../src/mocks/population/person.ts';
import type { World } from '../../../../src/mocks/world.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { NOW } from './kept-bed.ts';

function world(): World {
  return openWorld({
    population: generatePopulation({ persons: 60, seed: 7 }),
    clock: { now: () => NOW },
    random: { bytes: (count) => new Uint8Array(count).fill(7) },
    wait: async () => undefined,
    phase: 'mid-live',
    signal: new AbortController().signal,
  });
}

const CREATING = {
  ees: 'CreateFile',
  vis: 'CreateApplication',
  etias: 'CreateApplication',
  eurodac: 'TransmitDataSet',
  'ecris-tcn': 'CreateRecord',
} as const;

const SYSTEMS: readonly [keyof typeof CREATING, SystemName, readonly ('FINGERPRINTS' | 'FACE')[]][] = [
  ['ees', 'EES', ['FINGERPRINTS', 'FACE']],
  ['vis', 'VIS', ['FINGERPRINTS']],
  ['etias', 'ETIAS', []],
  ['eurodac', 'Eurodac', ['FINGERPRINTS']],
  ['ecris-tcn', 'ECRIS-TCN', ['FINGERPRINTS']],
];

/** The first step of the contract's own cases that creates a record, filled with a query id. */
function creation(name: keyof typeof CREATING): Record<string, unknown> {
  const steps = packagedContract(name).cases.flatMap((one: Case) => one.steps);
  const step = steps.find(({ operation, expect: wanted }: CaseStep) => operation === CREATING[name] && 'response' in wanted);
  return { queryId: '0b9f5c4e-1d1a-4c53-9d3a-6f5f6a3f0001', ...step!.request };
}

const call = { signer: '0'.repeat(64), fault: undefined };

async function create(within: World, name: keyof typeof CREATING): Promise<{ recordReference: string }> {
  const operations = ENDPOINTS[name](within);
  const outcome = await operations[CREATING[name]]!(creation(name) as never, call);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome as unknown as { recordReference: string };
}

describe.each(SYSTEMS)('a record written in %s', (name, system, modalities) => {
  it('is found by name and document, and by the biometric data that the system is searched with', async () => {
    const within = world();
    const { recordReference } = await create(within, name);
    const record = within.records.find(system, recordReference)!;
    const { familyName, givenNames, birthDate, nationalities } = record.identity;
    const byName = within.records.search(system, {
      names: [{ familyName, givenNames }],
      birthDate,
      nationalities,
      biometricReferences: [],
    });
    expect(byName.map(({ reference }) => reference)).toContain(recordReference);
    for (const modality of ['FINGERPRINTS', 'FACE'] as const) {
      const reference = modality === 'FACE' ? record.faceReference : record.fingerprintReference;
      const found = reference === undefined ? [] : within.biometrics.identify([{ modality, reference }], [system]);
      expect(found.some((candidate) => candidate.reference === recordReference)).toBe(
        modalities.includes(modality) || (system === 'Eurodac' && modality === 'FACE'),
      );
    }
  });

  it('is answered by the ESP in its contract, with whatever parts it has', async () => {
    const within = world();
    const { recordReference } = await create(within, name);
    const match = matchOf(within.records.find(system, recordReference)!, new Set(['reference', 'identity', 'document', 'face', 'content']));
    const message = {
      queryId: creation(name)['queryId'],
      parts: [{ system: codeOf(system), status: 'HIT', matches: [match] }],
      final: true,
    };
    const codec = codecOf(packagedContract('esp')).message('Query', 'response');
    expect(codec.read(readXml(writeElement(codec.write(codec.check(message)))))).toEqual(message);
  });

  it('goes with the store’s reset, and its reference is given anew', async () => {
    const within = world();
    const operations = ENDPOINTS[name](within);
    const send = async (): Promise<string> =>
      ((await operations[CREATING[name]]!(creation(name) as never, call)) as unknown as { recordReference: string }).recordReference;
    expect([await send(), await send()]).toEqual([`${system}-NEW-1`, `${system}-NEW-2`]);
    within.records.reset();
    expect(within.records.find(system, `${system}-NEW-1`)).toBeUndefined();
    expect(await send()).toBe(`${system}-NEW-1`);
  });
});

describe('one traveller in several systems', () => {
  it('is linked by the detector once a second system holds the same fingerprints under another name', async () => {
    const within = world();
    const links: LinkChange[] = [];
    within.mid.subscribe((change) => links.push(change));
    await create(within, 'ees');
    const request = creation('eurodac') as { dataSet: object };
    const dataSet = { ...request.dataSet, fingerprints: { reference: 'SYN-FP-900101', fingers: [2, 3, 4, 5] } };
    const transmit = ENDPOINTS.eurodac(within)['TransmitDataSet']!;
    await transmit({ ...request, dataSet }, call);
    expect(links).toMatchObject([{ kind: 'written', link: { colour: 'YELLOW' } }]);
    const erase = ENDPOINTS.ees(within)['EraseFile']!;
    await erase({ ...creation('ees'), recordReference: 'EES-NEW-1', reason: 'INACCURATE' }, call);
    expect(links.slice(1)).toMatchObject([{ kind: 'erased', link: { colour: 'YELLOW' } }]);
  });
});
