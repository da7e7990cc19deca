import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { wsdlOperation, type LegView, type OperationMapping } from '../../adapters/wsdl-operation/wsdl-operation.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { compileExchangeMapping } from '../../mapping/exchange-mapping.ts';
import { locatedError, readLocated } from '../../mapping/spec/located-text.ts';
import type { SourceTree } from '../../mapping/source/source-tree.ts';
import type { Adapter } from '../../ports/adapter.ts';
import { canonicalSchemas } from '../packaged-specs.ts';
import { readWsdlOperation } from './read-operation.ts';

/** Where a brokered operation is described: paths of the WSDL and of the exchange mapping, and the operation's name. */
export interface BrokeredService {
  readonly description: string;
  readonly operation: string;
  readonly mapping: string;
}

/**
 * The adapter for a third party's operation. `key` is the configuration key of the endpoint. Throws `config-invalid` and
 * `mapping-spec-invalid` (whose `field` begins with the mapping's file name, line and column) for what does not fit together.
 */
export async function brokeredAdapter(service: BrokeredService, key: string): Promise<Adapter> {
  const operation = await readWsdlOperation(service.description, service.operation, `${key}.wsdl`);
  const { input, output } = operation;
  const mapping = located(service.mapping, (specification) =>
    compileExchangeMapping(specification, { input: input.shape, output: output.shape, canonical: schemasByName() }),
  );
  const words: OperationMapping = {
    leftBehind: mapping.leftBehind,
    toRequest: (leg: LegView) => mapping.toRequest(leg as unknown as SourceTree),
    toMatches: (answer) => mapping.toMatches(answer),
    echo: (answer) => mapping.echo(answer),
  };
  return wsdlOperation(operation, words);
}

function schemasByName(): ReadonlyMap<string, unknown> {
  return new Map([...canonicalSchemas()].map(([path, schema]) => [basename(path), schema]));
}

/** Parses a specification, and says of a fault in it where it stands in the file. */
function located<Compiled>(path: string, compile: (specification: unknown) => Compiled): Compiled {
  const file = readLocated(basename(path), readSpecification(path));
  const [broken] = file.broken;
  if (broken !== undefined) throw locatedError({ ...broken.place, pointer: '', mend: broken.mend });
  try {
    return compile(file.value);
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code !== 'mapping-spec-invalid') throw error;
    const { field: pointer = '', mend = 'Correct the specification here.' } = error.details;
    throw locatedError({ ...file.placeOf(pointer), pointer, mend }, error);
  }
}

function readSpecification(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: basename(file) }, { cause });
  }
}
