import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler, RenderPdfOpts } from '@myriaddreamin/typst-ts-node-compiler';

/** A PDF and how good it is. */
export interface Typeset {
  bytes: Uint8Array;
  /** Whether it carries its structure for screen readers. */
  tagged: boolean;
  /** Whether it keeps to PDF/UA-1, the standard for accessible documents. */
  accessible: boolean;
  /** Characters that no font has; they show as boxes. */
  missingCharacters: string[];
}

const source = readFileSync(new URL('letter.typ', import.meta.url), 'utf8');
const { resolve } = createRequire(import.meta.url);
const fonts = [
  '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf',
  '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  '@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
] as const;

let compiler: Promise<NodeCompiler> | undefined;

/** Sets a letter, given as the JSON that `letter.typ` reads. The same JSON gives the same bytes. @throws when the engine is missing or fails */
export async function typeset(letter: string): Promise<Typeset> {
  compiler ??= started();
  const engine = await compiler;
  try {
    const compiled = engine.compile({ mainFileContent: source, inputs: { letter } });
    const document = compiled.result;
    if (document === null)
      throw new Error(`The letter could not be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    return best((options) => engine.pdf(document, options));
  } finally {
    // The engine's memory stays flat only when its cache is evicted and its finalizers get a turn of the event loop.
    engine.evictCache(10);
    await setImmediate();
  }
}

async function started(): Promise<NodeCompiler> {
  // Imported when first needed: a platform without a build of the engine can still do everything but PDF.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(resolve(path))) }],
  });
}

/** The best PDF there can be: to the standard; else tagged, with boxes for what no font has; else plain. */
function best(write: (options: RenderPdfOpts) => Uint8Array): Typeset {
  const standard = attempt(() => write({ pdfStandard: 'ua-1' }));
  if (standard.ok) return { bytes: standard.bytes, tagged: true, accessible: true, missingCharacters: [] };
  const missingCharacters = missingIn(standard.says);
  // A build that does not know the standard is older than tags.
  const knowsTags = !standard.says.includes('unknown variant');
  const tagged = attempt(() => write({}));
  if (tagged.ok) return { bytes: tagged.bytes, tagged: knowsTags, accessible: false, missingCharacters };
  return { bytes: new Uint8Array(write({ pdfTags: false })), tagged: false, accessible: false, missingCharacters };
}

function attempt(write: () => Uint8Array): { ok: true; bytes: Uint8Array } | { ok: false; says: string } {
  try {
    return { ok: true, bytes: new Uint8Array(write()) };
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) };
  }
}

/** The characters that the engine's refusal names, each once. */
function missingIn(says: string): string[] {
  const named = [...says.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(([, text = '']) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );
  return [...new Set(named)];
}
