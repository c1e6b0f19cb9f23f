/** The address that a bundler gives a file of the package. */
declare module '*.wasm?url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: a bundler exports it so
  export default address;
}
