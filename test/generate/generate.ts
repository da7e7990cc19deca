import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { articlesPage } from './articles-page.ts';
import { canonicalShapes } from './canonical-shapes.ts';
import { canonicalTypes } from './canonical-types.ts';
import { canonicalValidators } from './canonical-validators.ts';
import { canonicalXsd } from './canonical-xsd.ts';
import { conceptDiagrams } from './concept-diagrams.ts';
import { corpusFiles } from './corpora/corpus.ts';
import { CORPORA } from './corpora/packs.ts';
import { configurationPage } from './configuration-page.ts';
import { endpointFiles } from './endpoint-contracts.ts';
import { openApi } from './open-api.ts';
import { problemsPage } from './problems-page.ts';
import { roomsPage } from './rooms-page.ts';
import { scannerBinary, scannerConstants } from './scanner.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every generated file of the repository: path from the root, and what it must hold. */
export async function generatedFiles(): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>();
  files.set('src/canonical/generated/types.ts', canonicalTypes(ROOT));
  const validators = canonicalValidators(ROOT);
  files.set('src/canonical/generated/validators.js', validators.code);
  files.set('src/canonical/generated/validators.d.ts', validators.declarations);
  files.set('src/canonical/generated/shapes.ts', canonicalShapes(ROOT));
  files.set('src/wire/xml/scan/assembly/generated/constants.ts', scannerConstants());
  files.set('src/wire/xml/scan/scanner.wasm', scannerBinary(ROOT));
  files.set('schemas/canonical/xsd/canonical.xsd', canonicalXsd(ROOT));
  files.set('schemas/openapi.json', openApi(ROOT));
  for (const [path, text] of endpointFiles(ROOT).files) files.set(path, text);
  for (const corpus of CORPORA) for (const [path, content] of corpusFiles(corpus)) files.set(path, content);
  for (const [path, text] of await conceptDiagrams(ROOT)) files.set(path, text);
  files.set('architecture/articles.md', articlesPage());
  files.set('architecture/configuration.md', configurationPage());
  files.set('architecture/problems.md', problemsPage());
  files.set('architecture/rooms.md', roomsPage(ROOT));
  return files;
}

const current = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

if (import.meta.main) {
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const [path, content] of await generatedFiles()) {
    const target = join(ROOT, path);
    if (current(target)?.equals(Buffer.from(content))) continue;
    stale += 1;
    if (check) console.error(`${relative(ROOT, target)} differs from what its sources generate; run npm run generate`);
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      console.log(`wrote ${path}`);
    }
  }
  const { findings } = endpointFiles(ROOT);
  for (const { file, line, column, message } of findings) console.error(`schemas/endpoints/${file}:${line}:${column} ${message}`);
  process.exitCode = findings.length > 0 || (check && stale > 0) ? 1 : 0;
}
