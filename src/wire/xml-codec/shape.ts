import { GatewayError } from '../../kernel/gateway-error.ts';

/** One member of an object: `kind` is `string`, `integer` or `boolean`, or the name of another shape. An array is a repeated element. */
export interface ShapeField {
  readonly name: string;
  readonly kind: string;
  readonly array: boolean;
  readonly required: boolean;
}

/** Members in the order of their schema. */
export type Shape = readonly ShapeField[];

/** Shapes by name. */
export type Shapes = ReadonlyMap<string, Shape>;

/** The shape of that name. A name that the table does not hold is a fault of the program. */
export function shapeOf(name: string, shapes: Shapes): Shape {
  const shape = shapes.get(name);
  if (shape === undefined) throw new GatewayError('internal-error', { rule: 'xml-codec/shape-known' });
  return shape;
}
