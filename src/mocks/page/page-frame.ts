import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostedAnswer } from '../http-host.ts';
import { html, type Html } from '../../wire/html/html.ts';

/** Nothing from elsewhere is loaded, nothing inline is run, nobody frames the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SECURITY = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const asset = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'assets', name));

const TYPES = {
  'page.css': 'text/css; charset=utf-8',
  'try.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** The files beside the pages, by path. They never change while a process runs. */
export function pageAssets(): ReadonlyMap<string, HostedAnswer> {
  return new Map(
    Object.entries(TYPES).map(([name, type]) => [
      `/page/${name}`,
      { status: 200, headers: { ...SECURITY, 'content-type': type }, body: asset(name) },
    ]),
  );
}

/** One page: title, content, and whether it needs the script. */
export interface Page {
  readonly title: string;
  readonly content: Html;
  readonly isTried?: boolean;
}

/** The page as an answer. It says that everything is synthetic and nothing eu-LISA's. */
export function pageAnswer({ title, content, isTried = false }: Page): HostedAnswer {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page/page.css" />
        ${isTried ? html`<script src="/page/try.js" defer></script>` : ''}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <p class="banner" role="note">
          <strong>Synthetic.</strong> Every person, document and record here is invented. The contracts are our own and not eu-LISA’s
          interface documents.
        </p>
        <main id="main">${content}</main>
      </body>
    </html> `;
  return { status: 200, headers: { ...SECURITY, 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(document.html) };
}

/** A JSON document for the page’s own script. */
export function jsonAnswer(status: number, value: unknown): HostedAnswer {
  return { status, headers: { ...SECURITY, 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(value)) };
}
