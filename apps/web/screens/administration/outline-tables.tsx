import type { Outline } from '../../api/set-up.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import '../../styles/set-up.css';

/** The same as the picture, in words. */
export function OutlineTables({ outline: { stretches, asks, deadlines } }: { readonly outline: Outline }) {
  const text = useTexts().administration.outline;
  const { say } = useLanguage();
  const { list } = useFormats();
  return (
    <>
      <h3>{text.stages}</h3>
      <ul>
        {stretches.map(({ label, stages }) => (
          <li key={label.en}>
            <strong>{say(label)}</strong>: {list(stages.map(say))}
          </li>
        ))}
      </ul>
      <h3>{text.asks}</h3>
      <Table
        caption={text.asks}
        headings={[text.ask, text.to, text.due, text.answers]}
        rows={asks.map(({ label, handoff, to, due, answers }) => [
          handoff ? text.handoff(say(label)) : say(label),
          say(to),
          say(due),
          list(answers.map(say)),
        ])}
      />
      <h3>{text.deadlines}</h3>
      <Table
        caption={text.deadlines}
        headings={[text.deadline, text.owner, text.length, text.from, text.law]}
        rows={deadlines.map(({ label, owner, due, starts, source }) => [
          say(label),
          say(owner),
          say(due),
          starts ? say(starts) : text.unsaid,
          source ?? text.local,
        ])}
      />
    </>
  );
}

interface TableParts {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Table({ caption, headings, rows }: TableParts) {
  return (
    <table className="table table--compact table-sm-responsive-headers d-print-table outline">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr key={first}>
            <th scope="row" data-title={headings[0]}>
              {first}
            </th>
            {others.map((value, no) => (
              <td key={headings[no + 1]} data-title={headings[no + 1]}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
