import type { ProblemDocument } from '../../canonical/generated/types.ts';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import { problemOf, type ProblemCode } from '../../kernel/problems.ts';

/** Address of a problem's page, the `type` of its document. */
function problemType(code: ProblemCode, publicUrl: string): string {
  return `${publicUrl}/problems/${code}`;
}

/**
 * The problem as a caller meets it (RFC 9457): the catalogue's row under the query's id, and nothing of the error's details but the reasons
 * against a record of the caller's own that cannot be mapped. Which field or rule it was otherwise is in the decision record, for the
 * organisation that sent the query.
 */
export function problemDocument(error: GatewayError, queryId: string, publicUrl: string): ProblemDocument {
  const { title, status, retry, articles } = problemOf(error.code);
  const { reasons = [] } = error.details;
  return {
    type: problemType(error.code, publicUrl),
    title,
    status,
    instance: `urn:uuid:${queryId}`,
    code: error.code,
    retry,
    articles: articles.map(({ act, article }) => ({ act, article })),
    ...(reasons.length === 0 ? {} : { reasons: [...reasons] }),
  };
}
