import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './running-demo.ts';

/**
 * A folder of packs with one candidate: a packaged pack, its mapping changed by replacing texts, each of which must be there. The code lists
 * lie beside the folder, as packs find them. Gives the folder of packs.
 */
export function candidatePack(folder: string, pack: string, changes: readonly (readonly [from: string, to: string])[]): string {
  const packs = join(folder, 'candidates');
  mkdirSync(packs, { recursive: true });
  cpSync(join(ROOT, 'mappings/codes'), join(folder, 'codes'), { recursive: true });
  cpSync(join(ROOT, 'mappings/national', pack), join(packs, pack), { recursive: true });
  const file = join(packs, pack, 'mapping.yaml');
  const text = changes.reduce(
    (held, [from, to]) => {
      if (!held.includes(from)) throw new Error(`${pack} has no ${from}`);
      return held.replace(from, () => to);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
  return packs;
}
