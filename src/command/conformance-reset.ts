import { resolve } from 'node:path';
import type { Subject } from '../client/conformance/conformance-case.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { CONTROL_PATH } from '../mocks/control/control-api.ts';
import { requireToken } from '../mocks/control/control-token.ts';
import { namesLoopback } from '../mocks/loopback.ts';
import type { CommandContext } from './command-context.ts';
import { readOperatorFile } from './read-config.ts';

/** Resets running mocks through their control API with the token in a file. The returned function rejects with `command-usage` when they do not let it. */
export function resetMocks(
  tokenFile: string,
  against: string,
  { http, timeoutMs }: Pick<Subject, 'http' | 'timeoutMs'>,
  { workingFolder }: CommandContext,
): () => Promise<void> {
  const token = readOperatorFile(resolve(workingFolder, tokenFile)).trim();
  // Whatever else lies in the file must not travel, and a token not in the clear.
  requireToken(token, '--reset');
  if (!against.startsWith('https:') && !namesLoopback(against))
    throw new GatewayError('command-usage', { field: '--reset', mend: 'Reset mocks on loopback or over https: only.' });
  const request = {
    method: 'POST',
    url: `${new URL(against).origin}${CONTROL_PATH}reset`,
    headers: { authorization: `Bearer ${token}` },
    body: new Uint8Array(),
  };
  return async () => {
    const { status } = await http(request, AbortSignal.timeout(timeoutMs));
    if (status !== 200)
      throw new GatewayError('command-usage', {
        field: '--reset',
        mend: 'Start the mocks with --control and give the token that they wrote.',
      });
  };
}
