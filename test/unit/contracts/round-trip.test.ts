import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codecOf, type Direction } from '../../../src/contracts/message-codec.ts';
import { packagedContract, packagedContracts } from '../../../src/contracts/packaged-contract.ts';
import { readJson } from '../../../src/wire/json/read-json.ts';
import { writeJson } from '../../../src/wire/json/write-json.ts';
import { readXml } from '../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../src/wire/xml/write-xml.ts';
import { packagedSchema } from '../../../src/wire/xsd/packaged-schema.ts';
import { messageValues } from '../../support/contract-values.ts';

const RUNS = { numRuns: 20, seed: 20_190_817 };

const messages = packagedContracts().flatMap((name) =>
  [...packagedContract(name).operations.keys()].flatMap((operation) =>
    (['request', 'response'] as const).map((direction): [string, string, Direction] => [name, operation, direction]),
  ),
);

describe('values of the contracts', () => {
  it.each(messages)('%s: %s as %s says the same in XML, by its XML Schema, and in JSON', (name, operation, direction) => {
    const contract = packagedContract(name);
    const codec = codecOf(contract).message(operation, direction);
    const schema = packagedSchema(`wsdl/${name}.wsdl`);
    const message = contract.operations.get(operation)![direction];
    fc.assert(
      fc.property(messageValues(message), (value) => {
        const bytes = writeElement(codec.write(value));
        schema.validate(bytes);
        expect(codec.read(readXml(bytes))).toEqual(value);
        expect(codec.check(readJson(writeJson(value)))).toEqual(value);
      }),
      RUNS,
    );
  });
});
