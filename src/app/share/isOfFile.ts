/** Whether a link leads into a file, and so is of use on this machine alone; see vite.single.config.ts. */
export function isOfFile(link: string): boolean {
  return link.startsWith('file:');
}
