import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../../api/client.js';
import { nearPriorities } from '../../api/lists.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Scrolled } from '../../parts/scrolled.js';
import { ToList } from './to-list.js';

/** Who has how much, and where the cases stand; each number leads to what it counts, each name to the deadlines. */
export function Loads({ overview }: { readonly overview: Schemas['OverviewAnswer'] }) {
  const text = useTexts().leader.loads;
  const { say } = useLanguage();
  return (
    <div className="loads">
      <Load
        heading={text.people}
        columns={[text.person, text.tasks, ...nearPriorities.map((near) => text.ofTasks[near])]}
        rows={overview.perPerson.map(({ person, tasks, ...counts }) => {
          const path = `/inbox?show=tasks&assignee=${person?.id ?? 'nobody'}`;
          const name = person?.name ?? text.nobody;
          const link = (href: string) => (count: ReactNode) => <Link href={href}>{count}</Link>;
          return {
            key: person?.id ?? 'nobody',
            name,
            head: (
              <>
                {person ? (
                  <ToList which="all" person={person.id}>
                    {name}
                  </ToList>
                ) : (
                  name
                )}
                {tasks > 0 && (
                  <Link className="load-move" href={`${path}&choose=all`}>
                    {person ? text.move : text.give}
                    <span className="sr-only">: {name}</span>
                  </Link>
                )}
              </>
            ),
            cells: [
              { count: tasks, link: link(path) },
              ...nearPriorities.map((near) => ({
                count: counts[near],
                link: link(`${path}&priority=${near}`),
              })),
            ],
          };
        })}
      />
      <Load
        heading={text.stages}
        columns={[text.stage, text.cases, ...nearPriorities.map((near) => text.ofDeadlines[near])]}
        rows={overview.perStage.map(({ stage, label, cases, ...counts }) => ({
          key: stage,
          name: say(label),
          head: (
            <ToList which="all" stage={stage}>
              {say(label)}
            </ToList>
          ),
          cells: [
            {
              count: cases,
              link: (count) => <Link href={`/cases?holding=1&stage=${stage}`}>{count}</Link>,
            },
            ...nearPriorities.map((near) => ({
              count: counts[near],
              link: (count: ReactNode) => (
                <ToList which={near} stage={stage}>
                  {count}
                </ToList>
              ),
            })),
          ],
        }))}
      />
    </div>
  );
}

interface LoadRow {
  readonly key: string;
  readonly name: string;
  readonly head: ReactNode;
  readonly cells: readonly {
    readonly count: number;
    /** To what it counts. */
    readonly link: (count: ReactNode) => ReactNode;
  }[];
}

interface LoadParts {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly LoadRow[];
}

function Load({ heading, columns: [first = '', ...rest], rows }: LoadParts) {
  return (
    <section>
      <h2>{heading}</h2>
      <Scrolled label={heading}>
        <table className="table table--compact">
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {rest.map((column) => (
                <th key={column} scope="col" className="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, head, cells }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map(({ count, link }, place) => (
                  <td key={rest[place]} className="number">
                    {count === 0
                      ? 0
                      : link(
                          <>
                            {count}
                            <span className="sr-only">
                              {' '}
                              {rest[place]}, {name}
                            </span>
                          </>,
                        )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
