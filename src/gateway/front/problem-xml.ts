import type { ProblemDocument, ProblemReason } from '../../canonical/generated/types.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';

/** Namespace of problem documents in XML (RFC 9457, Appendix B, which keeps that of RFC 7807). */
export const PROBLEM_NAMESPACE = 'urn:ietf:rfc:7807';

const text = (name: string, value: string): XmlNode => element(`p:${name}`, [value]);

function reasonXml({ code, field, found, rule, mend }: ProblemReason): XmlNode {
  const said = [text('code', code), text('field', field), text('found', found)];
  return element('p:i', [...said, ...(rule === undefined ? [] : [text('rule', rule)]), text('mend', mend)]);
}

/** The problem document in XML (RFC 9457, Appendix B): members as elements, list entries as `i`. */
export function problemXml(problem: ProblemDocument): XmlNode {
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
  if (problem.reasons !== undefined) members.push(element('p:reasons', problem.reasons.map(reasonXml)));
  return element('p:problem', members, undefined, { p: PROBLEM_NAMESPACE });
}
