import type { ProblemDocument } from '../../canonical/generated/types.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';

/** Namespace of problem documents in XML (RFC 9457, Appendix B, which keeps that of RFC 7807). */
export const PROBLEM_NAMESPACE = 'urn:ietf:rfc:7807';

/** The problem document in XML (RFC 9457, Appendix B): members as elements, list entries as `i`. */
export function problemXml(problem: ProblemDocument): XmlNode {
  const text = (name: string, value: string): XmlNode => element(`p:${name}`, [value]);
  const members = [
    text('type', problem.type),
    text('title', problem.title),
    text('status', String(problem.status)),
    text('instance', problem.instance),
    text('code', problem.code),
    text('retry', problem.retry),
    element(
      'p:articles',
      problem.articles.map(({ act, article }) => element('p:i', [text('act', act), text('article', article)])),
    ),
  ];
  return element('p:problem', members, undefined, { p: PROBLEM_NAMESPACE });
}
