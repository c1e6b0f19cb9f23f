/** The line of HTML that shows a figure on somebody else's page. `link` opens the whole; the figure is a part of it. */
export function embedLine(link: string, title: string): string {
  const [home, text = ''] = link.split('#');
  const source = escaped(`${home}#embed=1${text === '' ? '' : '&'}${text}`);
  return (
    `<iframe src="${source}" title="${escaped(title)}" width="100%" height="420" loading="lazy" ` +
    `allow="fullscreen" style="border: 0"></iframe>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
