import { GatewayError } from '../kernel/gateway-error.ts';

/** How references are followed; whoever starts the process hands these in. */
export interface SecretReaders {
  /** The file's text; throws when it cannot be read. */
  file(path: string): string;
  env(name: string): string | undefined;
}

/**
 * What a reference points to. `key` is where in the configuration it stands and all that an error names.
 * Throws `config-file-unreadable`, `config-missing-key` for a variable that is not set or empty, `config-invalid` for any other kind of
 * reference.
 */
export function resolveSecret(reference: string, readers: SecretReaders, key = 'reference'): string {
  const [, kind, place = ''] = /^(file|env):([^]+)$/.exec(reference) ?? [];
  if (kind === 'file') return readSecretFile(place, readers, key);
  if (kind !== 'env') throw new GatewayError('config-invalid', { field: key, mend: 'Give a reference: file:<path> or env:<variable>.' });
  const secret = readers.env(place);
  if (secret === undefined || secret === '') {
    throw new GatewayError('config-missing-key', { field: key, mend: 'Set the environment variable that the key names.' });
  }
  return secret;
}

function readSecretFile(path: string, readers: SecretReaders, key: string): string {
  try {
    return readers.file(path);
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: key }, { cause });
  }
}
