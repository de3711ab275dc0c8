import vm from 'node:vm';
import { expect, test } from 'vitest';
import { firstScript } from '../../build/vite/firstScript.mjs';

const page = '<script type="module" crossorigin src="./assets/index-1.js"></script>';

test('the first script runs outside a module and hands its exports on to the module of the old name, also one named by a word of the language and what is set later', () => {
  const { html, script, module } = made('let a=1,where=import.meta.url;function b(){a+=1}export{a as in,b};');
  expect(html).toBe('<script defer src="./assets/first-2.js"></script>');
  const world: { daybookFirst?: { readonly in: number; readonly b: () => void }; readonly document: object } = { document: { currentScript: { src: 'app://x/first.js' } } };
  vm.runInNewContext(script, world);
  expect(world.daybookFirst?.in).toBe(1);
  world.daybookFirst?.b();
  expect(world.daybookFirst?.in).toBe(2);
  expect(module).toBe('const {in:e0,b:e1}=globalThis.daybookFirst;export{e0 as in,e1 as b};\n');
});

test('what only a module can hold, a part that it imports and a page that loads it otherwise stop the build', () => {
  expect(() => made('await 1;export{};')).toThrow(SyntaxError);
  expect(() => made('1;', ['./other.js'])).toThrow('has to stand alone');
  expect(() => made('1;', [], '<script src="./assets/index-1.js"></script>')).toThrow('in the known way');
});

function made(code: string, imports: readonly string[] = [], source = page) {
  const first = { type: 'chunk', isEntry: true, facadeModuleId: '/renderer/index.html', fileName: 'assets/index-1.js', imports, code };
  const html = { type: 'asset', source };
  let script = '';
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
    emitFile: (file: { readonly source: string }) => {
      script = file.source;
      return 'reference';
    },
    getFileName: () => 'assets/first-2.js',
  };
  const { generateBundle } = firstScript;
  if (typeof generateBundle !== 'object') throw new Error('The plugin has no step after the bundle.');
  Reflect.apply(generateBundle.handler, context, [{}, { 'index.html': html, 'assets/index-1.js': first }]);
  return { html: html.source, script, module: first.code };
}
