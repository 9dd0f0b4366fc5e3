import { createHash } from 'node:crypto';
import { type Block, type LetterDocument, letterDate } from '#domain';

/** One sheet, A4 when printed. It is told by its hash which styles a page may show, so nothing is loaded from anywhere. */
const style = `
:root{color:#1a1a1a;background:#fff;font:1rem/1.55 "IBM Plex Sans",system-ui,sans-serif}
body{margin:0}
main{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 3rem;overflow-wrap:anywhere}
.draft{border:3px solid #a30f2d;color:#a30f2d;font-weight:700;padding:.4rem .8rem;margin:0 0 1.5rem;text-transform:uppercase;letter-spacing:.08em}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem 2rem;margin-bottom:2rem}
header p{margin:0}
.sender{font-weight:700}
.about{font-size:.875rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1.25rem}
h2{font-size:1.1rem;margin:1.75rem 0 .4rem}
p,ul,dl{margin:0 0 .75rem}
dl div{margin-bottom:.35rem}
dt{font-weight:700;display:inline}
dt::after{content:": "}
dd{display:inline;margin:0}
.signature{margin-top:2rem}
.signature span{display:block}
@media print{@page{size:A4;margin:22mm 20mm}main{max-width:none;padding:0}h2{break-after:avoid}.signature{break-inside:avoid}}
`;

/** As a content security policy names it. */
export const letterStyleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** A page that stands by itself: to read, to print, to keep. */
export function letterHtml(letter: LetterDocument): string {
  const { title, draft, sender, recipient, date, reference, blocks } = letter;
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(draft ? `Udkast: ${title}` : title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${draft ? '<p class="draft">Udkast. Ikke sendt.</p>\n' : ''}<header>
<div>${recipient.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>
<div class="about"><p class="sender">${escaped(sender)}</p><p><time datetime="${date}">${letterDate(date)}</time></p><p>Sag ${escaped(reference)}</p></div>
</header>
<h1>${escaped(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'terms':
      return `<dl>${block.rows.map(({ term, value }) => `<div><dt>${escaped(term)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;
    case 'signature':
      return `<p class="signature">${block.lines.map((line) => `<span>${escaped(line)}</span>`).join('')}</p>`;
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
