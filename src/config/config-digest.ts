import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import type { Configuration } from './configuration.ts';

/**
 * SHA-256 over the RFC 8785 form of the effective configuration, hex: the same for the same settings, wherever they came from. Secrets are
 * in it by reference only.
 */
export function configDigest(configuration: Configuration): string {
  return hash('sha256', canonicalize(configuration) ?? '');
}
