import type { Path } from './plan.ts';
import { EACH, pointerTokens } from '../pointer.ts';
import { shapeAt, type Shape } from '../source/shape.ts';
import { specInvalid } from '../steps/step.ts';

/** The path of the one field of a record of shape `source` that says a day; raises `mapping-spec-invalid` at `at` for what is no such field. */
export function dayPath(pointer: string, source: Shape, at: string): Path {
  const path = pointerTokens(pointer, at);
  const leaf = path.includes(EACH) ? undefined : shapeAt(source, path);
  if (leaf?.kind === 'leaf' && leaf.type === 'string') return path;
  throw specInvalid(at, 'Point from the root of the record to one field that holds a day.');
}
