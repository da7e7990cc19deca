import { describe, expect, it } from '@jest/globals';
import { formDeviations } from '../../../../src/client/conformance/form-deviations.ts';
import { sampleRequest } from '../../../../src/client/conformance/sample-request.ts';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract, packagedContracts } from '../../../../src/contracts/packaged-contract.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { packagedSchema } from '../../../../src/wire/xsd/packaged-schema.ts';

const refuses = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch {
    return true;
  }
};

describe.each(packagedContracts())('what can be wrong with a request of %s', (name) => {
  const contract = packagedContract(name);
  const codec = codecOf(contract);
  const schema = packagedSchema(`wsdl/${name}.wsdl`);
  const deviations = formDeviations(contract);
  const rows = [...contract.operations.values()].flatMap((operation) =>
    (deviations.get(operation.name) ?? []).map((deviation) => ({ operation, deviation })),
  );

  it('starts from a whole request that conforms in both notations', () => {
    for (const operation of contract.operations.values()) {
      const sample = sampleRequest(operation);
      const message = codec.message(operation.name, 'request');
      const bytes = writeElement(message.write(sample));
      schema.validate(bytes);
      expect(message.read(readXml(bytes))).toEqual(sample);
      expect(message.check(sample)).toEqual(sample);
      expect(Object.keys(sample)).toEqual(operation.request.content.fields.map(({ json }) => json));
    }
  });

  it('is refused by the schema and by the codec, each of it', () => {
    const accepted = rows.flatMap(({ operation, deviation: { id, xml, json } }) => {
      const sample = sampleRequest(operation);
      const message = codec.message(operation.name, 'request');
      const bytes = xml && writeElement(xml(message.write(sample)));
      return [
        ...(bytes && !refuses(() => schema.validate(bytes)) ? [`${operation.name}/${id} by the XML Schema`] : []),
        ...(bytes && !refuses(() => message.read(readXml(bytes))) ? [`${operation.name}/${id} by the reader of XML`] : []),
        ...(json && !refuses(() => message.check(json(sample))) ? [`${operation.name}/${id} by the JSON Schema`] : []),
        ...(xml || json ? [] : [`${operation.name}/${id} says nothing`]),
      ];
    });
    expect(accepted).toEqual([]);
  });

  it('is told apart by ids, and covers every mandatory field of every request', () => {
    const ids = rows.map(({ operation, deviation }) => `${operation.name}/${deviation.id}`);
    expect(new Set(ids).size).toBe(ids.length);
    const mandatory = [...contract.operations.values()].flatMap(({ name: operation, request }) =>
      request.content.fields.flatMap((field) => (field.optional ? [] : [`${operation}/${field.name}/missing`])),
    );
    expect(mandatory.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
