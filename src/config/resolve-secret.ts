import { GatewayError } from '../kernel/gateway-error.ts';

/** How references are followed; whoever starts the process hands these in. */
export interface SecretReaders {
  /** The file's text; throws when it cannot be read. */
  file(path: string): string;
  env(name: string): string | undefined;
}

/** The same for references that are followed again while requests are answered: a file never holds them up. */
export interface LaterReaders extends Pick<SecretReaders, 'env'> {
  file(path: string): Promise<string>;
}

/**
 * What a reference points to. `key` is where in the configuration it stands and all that an error names.
 * Throws `config-file-unreadable`, `config-missing-key` for a variable that is not set or empty, `config-invalid` for any other kind of
 * reference.
 */
export function resolveSecret(reference: string, readers: SecretReaders, key = 'reference'): string {
  const path = pathOf(reference);
  if (path === undefined) return variableOf(reference, readers, key);
  try {
    return readers.file(path);
  } catch (cause) {
    throw unreadable(key, cause);
  }
}

/** Like `resolveSecret`, without waiting for a file. */
export async function resolveSecretLater(reference: string, readers: LaterReaders, key = 'reference'): Promise<string> {
  const path = pathOf(reference);
  if (path === undefined) return variableOf(reference, readers, key);
  try {
    return await readers.file(path);
  } catch (cause) {
    throw unreadable(key, cause);
  }
}

const pathOf = (reference: string): string | undefined => /^file:([^]+)$/.exec(reference)?.[1];

const unreadable = (field: string, cause: unknown): GatewayError => new GatewayError('config-file-unreadable', { field }, { cause });

function variableOf(reference: string, readers: Pick<SecretReaders, 'env'>, key: string): string {
  const [, name] = /^env:([^]+)$/.exec(reference) ?? [];
  if (name === undefined)
    throw new GatewayError('config-invalid', { field: key, mend: 'Give a reference: file:<path> or env:<variable>.' });
  const secret = readers.env(name);
  if (secret !== undefined && secret !== '') return secret;
  throw new GatewayError('config-missing-key', { field: key, mend: 'Set the environment variable that the key names.' });
}
