// Node strips types everywhere but below node_modules, where this package lies when it was installed; there this does it.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';

const OWN = new URL('.', import.meta.url).href;

/** Node warns once that the function is experimental, which is no news to whoever runs the commands. */
function withoutWarning(act) {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return act();
  } finally {
    process.emitWarning = emitWarning;
  }
}

withoutWarning(() => stripTypeScriptTypes(''));
registerHooks({
  load(url, context, next) {
    if (!url.startsWith(OWN) || !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', shortCircuit: true, source: stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'), { sourceUrl: url }) };
  },
});
