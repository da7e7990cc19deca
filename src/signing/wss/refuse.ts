import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { childElements, isNamed } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';

/** Stops verification: the code, the part of the message as `field`, and how to mend it. */
export function refuse(code: ProblemCode, field: string, mend?: string, cause?: unknown): never {
  throw new GatewayError(code, mend === undefined ? { field } : { field, mend }, { cause });
}

/** An expanded name that is expected, as `[namespace, local]`. */
export type Expected = readonly [namespace: string, local: string];

/**
 * The child elements of an element of the security header, when they are exactly those expected, in that order, with nothing but
 * white space between. Throws `auth-signature-invalid` otherwise: what is not expected is not skipped.
 */
export function exactChildren(element: XmlElement, expected: readonly Expected[], field: string): readonly XmlElement[] {
  const children = onlyElements(element, field);
  const matches =
    children.length === expected.length &&
    expected.every(([namespace, local], at) => {
      const child = children[at];
      return child !== undefined && isNamed(child, namespace, local);
    });
  const names = expected.map(([, local]) => local).join(', ');
  return matches
    ? children
    : refuse(
        'auth-signature-invalid',
        field,
        names === '' ? 'Leave this element empty.' : `Write exactly these children in this order: ${names}.`,
      );
}

/** The child elements of an element that may hold no other text than white space. Throws `auth-signature-invalid` otherwise. */
export function onlyElements(element: XmlElement, field: string): readonly XmlElement[] {
  if (element.children.some((child) => typeof child === 'string' && /[^ \t\r\n]/.test(child)))
    refuse('auth-signature-invalid', field, 'Remove the text.');
  return childElements(element);
}

/** The text of an element that may hold nothing else, without the white space around it. Throws `auth-signature-invalid` otherwise. */
export function onlyText(element: XmlElement, field: string): string {
  const [text = '', ...others] = element.children;
  if (typeof text !== 'string' || others.length > 0) return refuse('auth-signature-invalid', field, 'Write text only in this element.');
  return text.trim();
}

/** The bytes that Base64 text stands for; white space may break its lines. Throws `auth-signature-invalid` for anything but canonical Base64. */
export function base64Of(element: XmlElement, field: string): Buffer {
  const text = onlyText(element, field).replace(/[ \t\r\n]+/g, '');
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : refuse('auth-signature-invalid', field, 'Write Base64.');
}
