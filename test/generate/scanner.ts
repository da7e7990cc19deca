import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FAULTS } from '../../src/wire/xml/scan/faults.ts';
import { KNOWN_STRINGS } from '../../src/wire/xml/scan/known-strings.ts';
import { ATTRIBUTE, ATTRIBUTE_FLAG, DECLARATION, ELEMENT, ELEMENT_FLAG, MARK, MARK_KIND, STRING } from '../../src/wire/xml/scan/tables.ts';
import { WSU_NAMESPACE, XML_NAMESPACE, XMLNS_NAMESPACE } from '../../src/wire/xml/xml-names.ts';

const SOURCE = 'src/wire/xml/scan/assembly';
const CONSTANTS = 'generated/constants.ts';
const OPTIONS = ['--runtime', 'stub', '-O3', '--noAssert', '--converge', '--enable', 'simd', '--enable', 'relaxed-simd', '--use', 'abort='];

const upper = (name: string): string => name.replace(/(?=[A-Z])/g, '_').toUpperCase();

function constants(prefix: string, values: Readonly<Record<string, number>>, type: string, scale = 1): string[] {
  return Object.entries(values).map(([name, value]) => `export const ${prefix}_${upper(name)}: ${type} = ${value * scale};`);
}

/** What the scanner must know of the tables, the faults and the known strings, as AssemblyScript. Columns count bytes. */
export function scannerConstants(): string {
  const known = (text: string): number => KNOWN_STRINGS.indexOf(text);
  const bytes = KNOWN_STRINGS.map((text) => Buffer.from(text));
  return [
    '// Generated from tables.ts, faults.ts and known-strings.ts by npm run generate.',
    ...constants('ELEMENT', ELEMENT, 'usize', 4),
    ...constants('ELEMENT_FLAG', ELEMENT_FLAG, 'i32'),
    ...constants('ATTRIBUTE', ATTRIBUTE, 'usize', 4),
    ...constants('ATTRIBUTE_FLAG', ATTRIBUTE_FLAG, 'i32'),
    ...constants('DECLARATION', DECLARATION, 'usize', 4),
    ...constants('MARK', MARK, 'usize', 4),
    ...constants('MARK_KIND', MARK_KIND, 'i32'),
    ...constants('STRING', STRING, 'usize', 4),
    ...Object.keys(FAULTS).map((name, index) => `export const FAULT_${upper(name)}: i32 = ${index};`),
    ...constants(
      'KNOWN',
      {
        count: KNOWN_STRINGS.length,
        none: known(''),
        xml: known('xml'),
        xmlns: known('xmlns'),
        xmlNamespace: known(XML_NAMESPACE),
        xmlnsNamespace: known(XMLNS_NAMESPACE),
        wsuNamespace: known(WSU_NAMESPACE),
        titleId: known('Id'),
        capitalId: known('ID'),
        smallId: known('id'),
      },
      'i32',
    ),
    `export const KNOWN_LENGTHS: usize = memory.data<u8>([${bytes.map(({ length }) => length).join(', ')}]);`,
    `export const KNOWN_BYTES: usize = memory.data<u8>([${[...Buffer.concat(bytes)].join(', ')}]);`,
    '',
  ].join('\n');
}

/** The scanner compiled to WebAssembly, with the constants as they stand now and not as they stand on disk. */
export function scannerBinary(root: string): Buffer {
  const directory = mkdtempSync(join(tmpdir(), 'gateway-scanner-'));
  try {
    cpSync(join(root, SOURCE), directory, { recursive: true });
    const generated = join(directory, CONSTANTS);
    mkdirSync(dirname(generated), { recursive: true });
    writeFileSync(generated, scannerConstants());
    const compiler = join(root, 'node_modules/assemblyscript/bin/asc.js');
    const run = spawnSync(process.execPath, [compiler, 'scanner.ts', '--outFile', 'scanner.wasm', ...OPTIONS], {
      cwd: directory,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`the scanner does not compile: ${run.stderr}`);
    return readFileSync(join(directory, 'scanner.wasm'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
