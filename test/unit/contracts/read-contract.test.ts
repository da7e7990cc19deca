import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { packagedContract, packagedContracts, packagedParts, packagedTypes } from '../../../src/contracts/packaged-contract.ts';
import { jsonMembers, type Contract, type ContractPart, type Definition } from '../../../src/contracts/contract.ts';
import { examineContract, readContract, readPart, type ContractSource } from '../../../src/contracts/read-contract.ts';
import { contractTypeScript } from '../../../src/contracts/type-script.ts';
import { contractXmlSchema } from '../../../src/contracts/xml-schema.ts';
import { refusalOf } from '../../support/refusal.ts';

const SOUND = `contract: sample
title: Sample of a contract
description: Made up for these tests.
types:
  Colour: { doc: A colour., enum: [RED, GREEN] }
  Mark:
    doc: A mark.
    fields:
      - { name: Colour, type: Colour }
      - { name: Note, text: [1, 10], optional: true }
operations:
  SetMark:
    doc: Sets a mark.
    law: 2019/817-26(1)
    path: marks/set
    include: Caller
    request:
      - { name: Mark, type: Mark, many: [1, 5] }
    response:
      - { name: Set, type: Boolean }
    refusals: [no-room]
refusals:
  no-room: { side: sender, doc: There is no room., status: 409 }
cases:
  - name: a mark is set
    law: 2019/817-26
    steps:
      - operation: SetMark
        request: { memberState: LVA, authority: a, user: u, marks: [{ colour: RED }] }
        expect: { response: { set: true } }
        keep: { done: set }
`;

const PART: ContractSource = {
  name: 'shapes.part.yaml',
  text: `part: shapes
description: What samples say alike.
types:
  Corner: { doc: A corner., int: [0, 3] }
  Shape: { doc: A shape., fields: [{ name: Corner, type: Corner, many: [1, 4] }, { name: Seen, type: Instant }] }
  Circle: { doc: A shape without corners., boolean: true }
refusals:
  too-round: { side: sender, doc: It has no corners. }
  too-sharp: { side: sender, doc: It has too many corners. }
`,
};
const SHAPES: readonly ContractPart[] = [readPart(PART, packagedTypes())];

const read = (text: string) => readContract({ name: 'sample.contract.yaml', text }, packagedTypes(), SHAPES);

/** What is found in the sound contract once a text in it is another: place and message of the first finding. */
function found(from: string, to: string): string {
  expect(SOUND).toContain(from);
  const reading = examineContract({ name: 'sample.contract.yaml', text: SOUND.replace(from, to) }, packagedTypes(), SHAPES);
  if ('contract' in reading) return 'nothing';
  const [first] = reading.findings;
  return `${first?.file}:${first?.line}:${first?.column} ${first?.message}`;
}

describe('a contract', () => {
  it('says what its file says', () => {
    const contract = read(SOUND);
    const operation = contract.operations.get('SetMark')!;
    expect(contract.namespace).toBe('https://gateway.example/ns/not-eu-lisa/sample/1');
    expect(contract.description).toBe('Made up for these tests. Our own contract; not an eu-LISA interface document.');
    expect(contract.service).toBe('SampleOfAContract');
    expect(operation.request.content.fields.map(({ json }) => json)).toEqual(['queryId', 'memberState', 'authority', 'user', 'marks']);
    expect(operation.response.content.fields.map(({ json }) => json)).toEqual(['queryId', 'set']);
    expect(operation.refusals).toEqual(
      expect.arrayContaining([
        'no-room',
        'schema-invalid',
        'not-authorised',
        'overloaded',
        'unavailable',
        'not-in-operation',
        'deadline-exceeded',
      ]),
    );
    expect(contract.refusals.get('no-room')).toMatchObject({ side: 'sender', status: 409 });
    expect(contract.refusals.get('overloaded')).toMatchObject({ side: 'receiver', status: 503 });
    expect(contract.cases).toHaveLength(1);
    expect([...contract.shared.keys()]).toEqual(expect.arrayContaining(['QueryId', 'PartyId', 'ArticleText', 'RuleText']));
    expect([...contract.shared.keys()]).not.toContain('ConcealedMatch');
  });

  it.each([
    ['an unknown key', 'title: Sample', 'titel: x\ntitle: Sample', '2:1 Unknown key titel;'],
    ['a key twice', 'title: Sample', 'contract: x\ntitle: Sample', '2:1 Map keys must be unique'],
    ['an alias', 'type: Colour }', 'type: *colour }', '9:31 Write every value out'],
    ['an anchor', 'enum: [RED', 'enum: &all [RED', '5:40 Write every value out'],
    ['another file name', 'contract: sample', 'contract: simple', '1:11 Name the contract as its file'],
    ['a type that nobody declares', 'type: Colour }', 'type: Color }', '9:31 No type Color is declared'],
    ['a type that contains itself', 'type: Colour }', 'type: Mark }', '9:31 The type Mark contains itself.'],
    [
      'a type of the shared ones',
      '  Colour: { doc',
      '  SexCode: { doc: x, text: [1, 2] }\n  Colour: { doc',
      '5:3 The shared types declare SexCode already.',
    ],
    ['a type that is nothing', 'enum: [RED, GREEN]', 'many: [1, 2]', '5:11 Say what it is by one of'],
    ['a type that is two things', 'enum: [RED, GREEN]', 'enum: [RED], int: [1, 2]', '5:11 Say what it is by one of'],
    ['a value twice', '[RED, GREEN]', '[RED, RED]', '5:35 List one or more values, each once.'],
    ['a value that is no text', '[RED, GREEN]', '[RED, 2]', '5:41 Write a text;'],
    ['a name that is none', 'name: Note', 'name: note', '10:17 note is no name of a field.'],
    ['a name twice', 'name: Note', 'name: Colour', '10:9 Colour (colour in JSON) stands twice.'],
    ['bounds the wrong way round', '[1, 10]', '[10, 1]', '10:29 Write two whole numbers [least, most] as text.'],
    ['an operation without path', 'path: marks/set', 'requestDoc: x', '13:5 The key path is missing or empty.'],
    ['a path with a slash too many', 'marks/set', '/marks', '15:11 Write a path such as links/read'],
    ['a law that is none', '2019/817-26(1)', 'Article 26', '14:10 Write a provision'],
    ['a group that nobody declares', 'include: Caller', 'include: Asker', '16:14 No group Asker is declared'],
    ['a field that the group has', 'name: Mark, type: Mark, many: [1, 5]', 'name: User, type: PartyId', '13:5 SetMark has a field twice'],
    ['a refusal that nobody declares', 'refusals: [no-room]', 'refusals: [no-rum]', '21:15 No refusal no-rum is declared'],
    [
      'a refusal of the shared ones',
      '  no-room: {',
      '  overloaded: { side: receiver, doc: x }\n  no-room: {',
      '23:3 overloaded is a shared refusal already.',
    ],
    ['a part that there is none of', 'types:', 'uses: [forms]\ntypes:', '4:7 No part is called forms; known are shapes.'],
    [
      'a type of a part that it uses',
      'types:\n  Colour',
      'uses: [shapes]\ntypes:\n  Shape: { doc: x, text: [1, 2] }\n  Colour',
      '6:3 The part shapes declares Shape already.',
    ],
    ['a type of a part that it does not use', 'type: Colour }', 'type: Shape }', '9:31 No type Shape is declared'],
    ['a side that is none', 'side: sender', 'side: left', '23:20 Write sender or receiver.'],
    ['a case of another operation', 'operation: SetMark', 'operation: GetMark', '28:20 No such operation is declared here.'],
    ['a case with a member that is none', 'marks: [{ colour', 'marks: [{ color', '29:71 No field is called color here;'],
    ['a case that expects nothing', '{ response: { set: true } }', '{}', '30:17 Expect a response or a refusal.'],
    [
      'a case that expects what never comes',
      '{ response: { set: true } }',
      '{ refusal: token-unknown }',
      '30:28 SetMark is never refused with token-unknown.',
    ],
    ['a case that keeps no path', 'done: set', 'done: .set', '31:17 Write the path of a member'],
    ['a case with a value that nobody kept', 'user: u', 'user: $who', '29:58 No earlier step keeps who.'],
    ['a pattern with an anchor', 'text: [1, 10]', 'pattern: ^x', '10:32 Use only what XML Schema and ECMAScript read alike'],
    ['a pattern with a shorthand', 'text: [1, 10]', "pattern: '\\\\d+'", '10:32 Use only what XML Schema and ECMAScript read alike'],
    ['records that are to differ', 'many: [1, 5]', 'many: [1, 5], unique: true', '18:57 Only plain values can be told to differ.'],
  ])('with %s is refused at its place', (_what, from, to, finding) => {
    expect(found(from, to)).toMatch(new RegExp(`^sample\\.contract\\.yaml:${finding.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  });

  it('takes from its parts what it uses, into its own namespace, and nothing else', () => {
    const uses = SOUND.replace('types:', 'uses: [shapes]\ntypes:')
      .replace('type: Colour }', 'type: Shape }')
      .replace('colour: RED', 'colour: {}');
    const contract = read(uses.replace('refusals: [no-room]', 'refusals: [no-room, too-round]'));
    expect([...contract.types].map(([name, { home, part }]) => [name, home, part])).toEqual([
      ['Corner', 'sample', 'shapes'],
      ['Shape', 'sample', 'shapes'],
      ['Colour', 'sample', undefined],
      ['Mark', 'sample', undefined],
    ]);
    expect(contract.shared.has('Instant')).toBe(true);
    expect(contract.refusals.get('too-round')?.doc).toBe('It has no corners.');
    expect(contract.refusals.has('too-sharp')).toBe(false);
    const schema = contractXmlSchema(contract);
    expect(schema).toContain('<xs:element name="Colour" type="m:Shape"/>');
    expect(schema).toContain('<xs:complexType name="Shape">');
    expect(schema).not.toContain('name="Circle"');
    expect(contractTypeScript(contract)).toContain("export type { Corner, Shape } from './shapes.ts';");
  });

  it('whose part is broken is told the place in the part', () => {
    const { details } = refusalOf(() => readPart({ ...PART, text: PART.text.replace('type: Instant', 'type: Moment') }, packagedTypes()));
    expect([details.field, details.mend]).toEqual(['shapes.part.yaml:5:102', expect.stringContaining('No type Moment is declared')]);
  });

  it('that is broken is thrown with the first place and the number of others', () => {
    const { code, details } = refusalOf(() => read(SOUND.replace('title:', 'titel:')));
    expect([code, details.field]).toEqual(['contract-file-invalid', 'sample.contract.yaml:1:1']);
    expect(details.mend).toMatch(/title is missing.*\(\d+ more\)/);
  });

  it('of which there is no file is thrown', () => {
    expect(() => packagedContract('nowhere')).toThrow(GatewayError);
  });
});

describe('the contracts of this package', () => {
  it.each(packagedContracts())('%s is sound and names no path, service or namespace twice', (name) => {
    const contract = packagedContract(name);
    expect(contract.operations.size).toBeGreaterThan(0);
    expect(contract.namespace).toBe(`https://gateway.example/ns/not-eu-lisa/${name}/1`);
    expect(contract.description).toMatch(/not an eu-LISA interface document\.$/);
  });

  it('share what they say alike', () => {
    const contracts = packagedContracts().map(packagedContract);
    const usersOf = (has: (contract: Contract) => boolean): number => contracts.filter(has).length;
    for (const { name: part, types, refusals } of packagedParts()) {
      expect([...types.keys()].filter((name) => usersOf((contract) => contract.types.get(name)?.part === part) < 2)).toEqual([]);
      expect([...refusals.keys()].filter((code) => usersOf((contract) => contract.refusals.has(code)) < 2)).toEqual([]);
    }
  });

  it.each(packagedContracts())('%s declares no type that no message holds', (name) => {
    const { types, messages } = packagedContract(name);
    const held = new Set<string | undefined>();
    const hold = (definition: Definition): void => {
      if (definition.kind !== 'fields' && definition.kind !== 'attributed') return;
      for (const { type } of jsonMembers(definition)) {
        held.add(type.name);
        hold(type.definition);
      }
    };
    for (const { content } of messages.values()) hold(content);
    expect([...types.keys()].filter((type) => !held.has(type))).toEqual([]);
  });

  it('have services of their own', () => {
    const services = packagedContracts().map((name) => packagedContract(name).service);
    expect(new Set(services).size).toBe(services.length);
  });
});
