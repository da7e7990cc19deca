import { citation } from '../../src/kernel/articles.ts';
import { PROBLEMS, problemOf, type ProblemCode } from '../../src/kernel/problems.ts';

/** `architecture/problems.md`: every failure that the gateway can name, from the catalogue. */
export function problemsPage(): string {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  const rows = codes.map((code) => {
    const { title, status, fault, retry, mend, articles } = problemOf(code);
    return `| <a id="${code}"></a>\`${code}\` | ${status} | ${fault} | ${retry} | ${title} | ${mend} | ${articles.map(citation).join('; ')} |`;
  });
  return [
    '<!-- Generated from src/kernel/problems.ts by `npm run generate`; never edited by hand. -->',
    '# Problems',
    '',
    'Codes are never renamed and never reused. `status` is the HTTP status of the problem document (RFC 9457); over SOAP the same row becomes a fault with `Sender` (`Client` in SOAP 1.1) or `Receiver` (`Server`), the code as its subcode, and the problem document in its detail. `retry` says whether sending again can help.',
    '',
    '| code | status | fault | retry | what went wrong | what mends it | provisions |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
