// What makes one HTML file of the app: workers as texts within it, style sheets and programs in their elements.

const WORKER = /new Worker\(new URL\((['"])(.+?)\1, import\.meta\.url\), \{ type: 'module' \}\)/g;
/** Of the forms in which KaTeX offers its fonts, every browser that is supported takes the first. */
const OLDER_FONTS = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\((["'])(?:woff|truetype)\1\)/g;

/**
 * A worker's file becomes a text in the program that starts it.
 * @returns {import('vite').Plugin}
 */
export function inlineWorkers() {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('katex') && /\.css(\?|$)/.test(id)) return { code: code.replace(OLDER_FONTS, ''), map: null };
      if (!id.endsWith('.ts') || !code.includes('new Worker(')) return null;
      /** @type {string[]} */
      const imports = [];
      const inlined = code.replace(WORKER, (_, _quote, file) => {
        imports.push(`import InlineWorker${imports.length} from '${file}?worker&inline';\n`);
        return `new InlineWorker${imports.length - 1}()`;
      });
      return { code: imports.join('') + inlined, map: null };
    },
  };
}

/**
 * Puts everything that the build consists of into its page.
 * @param {string} fileName
 * @returns {import('vite').Plugin}
 */
export function singleFile(fileName) {
  return {
    name: 'single-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no page to put everything into.');
        let html = page.source.toString();
        for (const [name, file] of Object.entries(bundle)) {
          if (file === page) continue;
          const text = file.type === 'chunk' ? file.code : file.source.toString();
          const element = name.endsWith('.css') ? styleOf(text) : name.endsWith('.js') ? programOf(text) : null;
          const tag = new RegExp(`<(script|link)[^>]*"[^"]*${name.replaceAll('.', '\\.')}"[^>]*>(</script>)?`);
          if (element === null || !tag.test(html)) throw new Error(`${name} could not be put into the page.`);
          html = html.replace(tag, () => element);
          delete bundle[name];
        }
        delete bundle['index.html'];
        this.emitFile({ type: 'asset', fileName, source: html });
      },
    },
  };
}

/** @param {string} text */
function styleOf(text) {
  return `<style>${text.replaceAll('</style', '<\\/style')}</style>`;
}

/**
 * Nothing in it may look like the element's end, or like a comment of HTML's.
 * @param {string} text
 */
function programOf(text) {
  return `<script type="module">${text.replace(/<(?=\/script|!--)/gi, '\\x3C')}</script>`;
}
