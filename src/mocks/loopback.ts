/** The names of this machine to itself, as a URL writes them. */
const NAMES: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Whether a host to listen at is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return NAMES.has(host) || host === '::1';
}

/**
 * Whether a request by this URL may be for a server on loopback. A foreign name is a foreign page that had its name resolved to this machine
 * (DNS rebinding), or a message that was signed for somebody else.
 */
export function namesLoopback(url: string): boolean {
  return NAMES.has(new URL(url).hostname);
}
