import type { Size } from './figure.ts';
import styles from './printFigure.module.css';

/**
 * Prints a figure, given as SVG markup, alone on a page of its size, by the browser's own dialog, which can save it as
 * PDF. The page's title, for as long as that takes, becomes the title of the document.
 */
export function printFigure(svg: string, { width, height }: Size, title: string): void {
  const sheet = document.createElement('div');
  sheet.className = styles.sheet;
  // Our own markup, in which all text is escaped.
  sheet.innerHTML = svg.slice(svg.indexOf('<svg'));
  const page = document.createElement('style');
  page.textContent = `@page { size: ${width}px ${height}px; margin: 0; }`;
  const before = document.title;
  document.head.append(page);
  document.body.append(sheet);
  document.title = title;
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      page.remove();
      document.title = before;
    },
    { once: true },
  );
  print();
}
