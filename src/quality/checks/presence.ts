import { Judgement, KEPT, type Check } from '../check.ts';
import { recordPath } from '../record-path.ts';

/** There is a value at the field. */
export function present(pointer: string): Check {
  const path = recordPath(pointer);
  const missing = [pointer];
  return (record) => (path.has(record) ? KEPT : missing);
}

/** There is no value at the field. */
export function absent(pointer: string): Check {
  const path = recordPath(pointer);
  return (record) => {
    if (!path.has(record)) return KEPT;
    const judgement = new Judgement();
    path.each(record, (_value, indices) => judgement.add(false, () => path.at(indices)));
    return judgement.verdict;
  };
}

/** One of the fields has a value; the first is named where none has. */
export function onePresent(pointers: readonly string[]): Check {
  const paths = pointers.map(recordPath);
  const missing = pointers.slice(0, 1);
  return (record) => (paths.some((path) => path.has(record)) ? KEPT : missing);
}

/** Every element of the field's last list has the field; nothing to judge where the list has none. */
export function every(pointer: string): Check {
  const end = pointer.lastIndexOf('/-') + 2;
  const [list, rest] = [recordPath(pointer.slice(0, end)), recordPath(pointer.slice(end))];
  return (record) => {
    const judgement = new Judgement();
    list.each(record, (element, indices) => judgement.add(rest.has(element as object), () => `${list.at(indices)}${rest.pointer}`));
    return judgement.verdict;
  };
}
