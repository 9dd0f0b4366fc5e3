import type { CaseFileView } from '#casework';
import { type Definition, type Text, writtenOn } from '#domain';
import type { PackedCaseFile, PackedRecord } from './packed-case-file.js';
import { Speaker } from './speaker.js';
import { toldEvents } from './told-events.js';
import { fileWords } from './words.js';

/** One page that prints well; letters and attached files lie beside it, and it leads to them. */
export function caseFilePage(
  file: PackedCaseFile,
  versions: readonly Definition[],
  language: keyof Text,
): string {
  const [definition] = versions;
  if (!definition) throw new Error('No version of the process is given');
  const speaker = new Speaker(language, definition, file.names);
  const words = fileWords[language];
  const { youngPerson } = file.case;
  const name = youngPerson ? `${youngPerson.firstName} ${youngPerson.lastName}` : words.nobody;
  const parts: readonly (readonly [heading: string, content: string])[] = [
    [words.now, nowPart(file, speaker)],
    [words.baton, batonPart(file, speaker)],
    [words.records, recordsPart(file, versions, speaker)],
    [words.letters, lettersPart(file, speaker)],
    [words.asks, asksPart(file, speaker)],
    [words.deadlines, deadlinesPart(file, speaker)],
    [words.consents, consentsPart(file, speaker)],
    [words.timeline, timelinePart(file, speaker)],
    [words.looks, looksPart(file, speaker)],
    [words.withheld, withheldPart(file, speaker)],
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p class="name">${escaped(name)}</p>
<p>${escaped(words.lead(speaker.at(file.at)))}</p>
${parts.map(([heading, content]) => `<section><h2>${escaped(heading)}</h2>${content || `<p>${escaped(words.none)}</p>`}</section>`).join('\n')}
</body>
</html>
`;
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1{margin-bottom:0}.name{font-size:1.25rem;margin-top:0}h2{margin-top:2.5rem;border-bottom:2px solid #1a1a1a}
h3{margin-bottom:0}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;
padding:.3rem .6rem .3rem 0;border-bottom:1px solid #bbb}dt{font-weight:600;margin-top:.5rem}dd{margin:0;
white-space:pre-wrap;overflow-wrap:anywhere}.note{color:#555;margin:0}
@media print{body{margin:0;max-width:none;font-size:10pt}article,tr{break-inside:avoid}}`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What people wrote is text on this page, whatever it looks like. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = (tag: string, row: readonly string[]) =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function entries(pairs: readonly (readonly [name: string, value: string])[]): string {
  const list = pairs.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('');
  return list && `<dl>${list}</dl>`;
}

function nowPart({ case: found }: CaseFileView, speaker: Speaker): string {
  const words = fileWords[speaker.language];
  const { openedAt, holder, stageLabel, outcomeLabel } = found;
  return entries([
    [words.opened, speaker.day(openedAt)],
    ...(holder ? [[words.holder, speaker.party(holder)] as const] : []),
    ...(stageLabel ? [[words.stage, speaker.say(stageLabel)] as const] : []),
    ...(outcomeLabel ? [[words.outcome, speaker.say(outcomeLabel)] as const] : []),
  ]);
}

function batonPart({ baton }: CaseFileView, speaker: Speaker): string {
  const { columns, still } = fileWords[speaker.language];
  return table(
    [columns.who, columns.from, columns.to],
    baton.map(({ holder, from, to }) => [
      speaker.party(holder),
      speaker.at(from),
      to === null ? still : speaker.at(to),
    ]),
  );
}

function recordsPart({ records }: PackedCaseFile, versions: readonly Definition[], speaker: Speaker): string {
  const words = fileWords[speaker.language];
  return records
    .map(({ form, by, at, fields, localRows = {}, whole, files }) => {
      const forms = writtenOn(versions, form, fields)?.forms ?? {};
      const known = forms[form]?.fields ?? {};
      const pairs = Object.entries(fields)
        .filter(([name, value]) => value !== null && value !== '' && known[name]?.kind !== 'files')
        .map(
          ([name, value]) =>
            [
              speaker.label(known, name),
              speaker.value(known[name], value, words.yes, words.no, localRows[name]),
            ] as const,
        );
      const heading = `<h3>${escaped(speaker.label(forms, form))}</h3>`;
      const note = `<p class="note">${escaped(words.written(speaker.party(by), speaker.at(at)))}</p>`;
      const missing = whole ? '' : `<p class="note">${escaped(words.part)}</p>`;
      return `<article>${heading}${note}${entries(pairs)}${attached(files, speaker)}${missing}</article>`;
    })
    .join('\n');
}

function attached(files: PackedRecord['files'], { language }: Speaker): string {
  const { attachments, unscanned, infected } = fileWords[language];
  const items = files.map(({ name, path, verdict }) => {
    if (path === null) return `${escaped(name)} (${escaped(verdict === 'infected' ? infected : unscanned)})`;
    return link(path, name);
  });
  return items.length > 0 ? `<p class="note">${escaped(attachments)}</p>${bullets(items)}` : '';
}

function lettersPart({ letters }: PackedCaseFile, speaker: Speaker): string {
  const { written, replaced: later } = fileWords[speaker.language];
  const items = letters.map(({ name, from, at, replaced, paths }) => {
    const formats = Object.entries(paths).flatMap(([format, path]) =>
      path === null ? [] : [link(path, format.toUpperCase())],
    );
    const said = `${speaker.say(name)}. ${written(speaker.party(from), speaker.at(at))}${replaced ? `. ${later}` : ''}`;
    return `${escaped(said)}: ${formats.join(', ')}`;
  });
  return items.length > 0 ? bullets(items) : '';
}

function link(path: string, name: string): string {
  return `<a href="${escaped(path)}">${escaped(name)}</a>`;
}

/** @param items as they are to stand on the page */
function bullets(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function asksPart({ case: { asks } }: CaseFileView, speaker: Speaker): string {
  const { columns, asked, unanswered } = fileWords[speaker.language];
  const answerOf = (ask: string, answer: string) =>
    speaker.label(speaker.definition.asks[ask]?.answers ?? {}, answer);
  return table(
    [columns.day, columns.what, columns.who, columns.due, columns.state],
    asks.map(({ ask, label, from, to, since, due, ended, answer }) => [
      speaker.day(since),
      speaker.say(label),
      asked(speaker.party(from), speaker.party(to)),
      due === null ? '' : speaker.day(due),
      answer === null ? (ended === null ? unanswered : speaker.day(ended)) : answerOf(ask, answer),
    ]),
  );
}

function deadlinesPart({ case: { deadlines } }: CaseFileView, speaker: Speaker): string {
  const { columns, statutory, local, met, open, over } = fileWords[speaker.language];
  return table(
    [columns.what, columns.who, columns.due, columns.basis, columns.state],
    deadlines.map(({ label, owner, due, kind, source, why, ended, how, breached }) => [
      speaker.say(label),
      speaker.party(owner),
      due === null ? '' : speaker.day(due),
      [kind === 'statutory' ? statutory : local, source, why && speaker.say(why)].filter(Boolean).join('. '),
      breached ? over : ended === null ? open : how === 'met' ? met : speaker.day(ended),
    ]),
  );
}

function consentsPart({ case: { consents } }: CaseFileView, speaker: Speaker): string {
  const { columns, inForce, lapsed, withdrawn, ranOut, wholeCase } = fileWords[speaker.language];
  return table(
    [columns.who, columns.what, columns.why, columns.from, columns.to, columns.state],
    consents.map(({ recipient, parts, opensCase, purpose, since, until, holds, ended, end }) => [
      recipient ? speaker.party(recipient) : '',
      opensCase ? wholeCase : parts.map((part) => speaker.part(part)).join('. '),
      purpose ? speaker.say(purpose) : '',
      speaker.day(since),
      until === null ? '' : speaker.day(until),
      holds
        ? inForce
        : ended === null
          ? ranOut
          : `${end === 'lapsed' ? lapsed : withdrawn}, ${speaker.day(ended)}`,
    ]),
  );
}

function timelinePart({ timeline }: CaseFileView, speaker: Speaker): string {
  const { columns } = fileWords[speaker.language];
  return table(
    [columns.day, columns.who, columns.what],
    timeline
      .map((item) => [
        speaker.at(item.at),
        speaker.party({ role: item.by.role, id: item.by.party }),
        toldEvents(item, speaker).join('. '),
      ])
      .filter(([, , told]) => told !== ''),
  );
}

function looksPart({ looks }: CaseFileView, speaker: Speaker): string {
  const { columns, looksNote } = fileWords[speaker.language];
  const rows = looks.flatMap(({ day, looks: those }) =>
    those.map(({ by, did, purposeLabel, times }) => [
      speaker.day(day),
      speaker.party(by),
      did.map((text) => speaker.say(text)).join(', '),
      speaker.say(purposeLabel),
      String(times),
    ]),
  );
  const list = table([columns.day, columns.who, columns.what, columns.why, columns.times], rows);
  return list && `<p class="note">${escaped(looksNote)}</p>${list}`;
}

function withheldPart({ withheld }: CaseFileView, speaker: Speaker): string {
  const { columns, withheldPart: part } = fileWords[speaker.language];
  return table(
    [columns.what, columns.who, columns.basis],
    withheld.map(({ what, by, all, basis }) => [
      all ? speaker.say(what) : `${speaker.say(what)} (${part})`,
      by ? speaker.party(by) : '',
      speaker.say(basis),
    ]),
  );
}
