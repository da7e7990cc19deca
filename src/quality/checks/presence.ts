import { KEPT, type Check } from '../check.ts';
import { pathOf, pointerOf, valuesAt } from '../record-path.ts';

/** There is a value at the field. */
export function present(pointer: string): Check {
  const path = pathOf(pointer);
  return (record) => (valuesAt(record, path).length > 0 ? KEPT : [pointer]);
}

/** There is no value at the field. */
export function absent(pointer: string): Check {
  const path = pathOf(pointer);
  return (record) => valuesAt(record, path).map(({ tokens }) => pointerOf(tokens));
}

/** One of the fields has a value. */
export function onePresent(pointers: readonly string[]): Check {
  const paths = pointers.map(pathOf);
  return (record) => (paths.some((path) => valuesAt(record, path).length > 0) ? KEPT : [pointers[0] ?? '']);
}

/** Every element of the field's last list has the field; nothing to judge where the list has none. */
export function every(pointer: string): Check {
  const path = pathOf(pointer);
  const end = path.lastIndexOf('-') + 1;
  const [list, rest] = [path.slice(0, end), path.slice(end)];
  return (record) => {
    const elements = valuesAt(record, list);
    if (elements.length === 0) return undefined;
    return elements.filter(({ value }) => valuesAt(value, rest).length === 0).map(({ tokens }) => pointerOf([...tokens, ...rest]));
  };
}
