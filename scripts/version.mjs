// Which version this is, for what the app says about itself.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** For Vite's `define`: every exported figure says which version made it. */
export const versionDefined = { 'import.meta.env.VITE_VERSION': JSON.stringify(version) };
