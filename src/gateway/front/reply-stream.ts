import type { Request, Response } from 'express';
import { once } from 'node:events';
import type { ProblemDocument, Reply, ReplyPart } from '../../canonical/generated/types.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import { signJsonPart, type PartBinding } from '../../signing/jws/json-part.ts';
import { writeJson } from '../../wire/json/write-json.ts';

/** A form in which parts of a reply leave one by one. */
export type StreamForm = 'application/x-ndjson' | 'text/event-stream';

/** The stream form that the caller prefers to one JSON document, if any. */
export function streamFormOf(request: Request): StreamForm | undefined {
  const preferred = request.accepts(['application/json', 'application/x-ndjson', 'text/event-stream']);
  return preferred === 'application/x-ndjson' || preferred === 'text/event-stream' ? preferred : undefined;
}

/**
 * A reply as a stream of lines or events (Regulation (EU) 2019/817, Article 9(6)): each part with `final: false`, last the whole reply
 * with `final: true` or, where the walk failed after parts had left, the problem. The member `jws` of a line signs the rest of it and
 * binds it to query and request. The head goes out with the first line. A caller who has gone stops nothing: the walk ends as it would have.
 */
export interface ReplyStream {
  /** Whether a line has left, after which no other status can be shown. */
  readonly started: () => boolean;
  readonly part: (part: ReplyPart) => Promise<void>;
  readonly reply: (reply: Reply) => Promise<void>;
  readonly problem: (problem: ProblemDocument) => Promise<void>;
}

/** Opens the stream; nothing is written before the first line. */
export function openReplyStream(response: Response, form: StreamForm, identity: SigningIdentity, binding: PartBinding): ReplyStream {
  const write = async (event: string, line: object): Promise<void> => {
    const text = Buffer.from(writeJson({ ...line, jws: await signJsonPart(line, identity, binding) })).toString('utf8');
    if (response.destroyed || response.writableEnded) return;
    if (!response.headersSent) {
      response.status(200).set({ 'content-type': form, 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    }
    const flowing = response.write(form === 'text/event-stream' ? `event: ${event}\ndata: ${text}\n\n` : `${text}\n`);
    if (!flowing) await drained(response);
  };
  const last = async (event: string, line: object): Promise<void> => {
    await write(event, line);
    response.end();
  };
  return {
    started: () => response.headersSent,
    part: (part) => write('part', { ...part, final: false }),
    reply: (reply) => last('reply', { ...reply, final: true }),
    problem: (problem) => last('problem', problem),
  };
}

/** Settles when the connection takes more or is gone; the server's idle timeout bounds the wait. */
async function drained(response: Response): Promise<void> {
  const settled = new AbortController();
  const signal = settled.signal;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })].map((wait) => wait.catch(() => undefined)));
  settled.abort();
}
