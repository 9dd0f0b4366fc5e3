import type { DemoPerson } from './directory.js';

/** The page on which somebody says whom of the demo's people they want to be. No script; it reads well unstyled. */
export function personPage(people: readonly DemoPerson[], style: string): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo-login · Stafet</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<h1>Hvem vil du være?</h1>
<p lang="en">Whom do you want to be?</p>
<p class="notice">Demo: ingen af personerne findes, og der er ingen adgangskode.
<span lang="en">Demo: none of these people exist, and there is no password.</span></p>
<form method="post">
<ul>
${people.map(row).join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
}

function row({ handle, name, title }: DemoPerson): string {
  return `<li><button name="person" value="${handle}"><strong>${name}</strong>
<span>${title.da}</span> <span lang="en">${title.en}</span></button></li>`;
}

/** What somebody sees where a sign-in has gone wrong at the provider. */
export function errorPage(style: string): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Login lykkedes ikke · Stafet</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<h1>Login lykkedes ikke</h1>
<p lang="en">Sign-in did not succeed</p>
<p><a href="/sign-in">Prøv igen · <span lang="en">Try again</span></a></p>
</main>
</body>
</html>
`;
}

export const personPageStyle = `
:root { color-scheme: light; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #f5f5f5; }
body { margin: 0; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin-bottom: 0; }
[lang="en"] { color: #545454; }
.notice { border-left: .5rem solid #febb30; background: #fff; padding: .75rem 1rem; }
.notice span { display: block; }
ul { list-style: none; padding: 0; }
button { width: 100%; margin-bottom: .5rem; padding: .75rem 1rem; font: inherit; text-align: left; color: inherit;
  background: #fff; border: 1px solid #747474; border-radius: 4px; cursor: pointer; }
button:hover { background: #e8f0f8; }
button:focus-visible { outline: 4px solid #0059b3; outline-offset: 2px; }
button strong { display: block; }
`;
