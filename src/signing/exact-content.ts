import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../wire/xml/xml-document.ts';

/** The expanded name of an element. */
type ExpandedName = readonly [namespace: string, local: string];

/** Readers of elements in which nothing that is not expected is skipped. `field` names the element in errors. */
export interface ExactContent {
  /** The child elements, where there is nothing else but white space. */
  readonly onlyElements: (document: XmlDocument, element: ElementIndex, field: string) => readonly ElementIndex[];
  /** The child elements, when they are exactly those named, in that order, with nothing but white space between. */
  readonly exactChildren: (
    document: XmlDocument,
    element: ElementIndex,
    names: readonly ExpandedName[],
    field: string,
  ) => readonly ElementIndex[];
}

/** Readers that refuse by `refuse` what is not as expected; `mend` says how to write it. */
export function exactContent(refuse: (field: string, mend: string) => never): ExactContent {
  const onlyElements: ExactContent['onlyElements'] = (document, element, field) =>
    document.holdsOnlyElements(element) ? document.childrenOf(element) : refuse(field, 'Remove the text.');
  const exactChildren: ExactContent['exactChildren'] = (document, element, names, field) => {
    const children = onlyElements(document, element, field);
    const matches =
      children.length === names.length &&
      names.every(([namespace, local], at) => document.is(children[at] ?? NO_ELEMENT, namespace, local));
    if (matches) return children;
    const listed = names.map(([, local]) => local).join(', ');
    return refuse(field, listed === '' ? 'Leave this element empty.' : `Write exactly these children in this order: ${listed}.`);
  };
  return { onlyElements, exactChildren };
}
