import type { Figures } from '../../api/figures.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { useCounts, useDays } from './count.js';
import { FigureTable } from './figure-table.js';

/** The same in numbers, and what no picture shows. */
export function FigureTables({ figures }: { readonly figures: Figures }) {
  return (
    <>
      <Flow figures={figures} />
      <Times figures={figures} />
      <Deadlines figures={figures} />
      <Lost figures={figures} />
      <Words figures={figures} />
      <AfterFgu figures={figures} />
      <Schools figures={figures} />
    </>
  );
}

interface Of {
  readonly figures: Figures;
}

function Flow({ figures: { flow } }: Of) {
  const text = useTexts().figures.figures;
  const { say } = useLanguage();
  const counts = useCounts();
  return (
    <FigureTable
      caption={text.flowTable}
      columns={[text.step, text.cases]}
      rows={flow.nodes.map(({ id, label, cases }) => ({ key: id, name: say(label), cells: [counts(cases)] }))}
    />
  );
}

function Times({ figures: { stages, transits } }: Of) {
  const text = useTexts().figures.figures;
  const { say } = useLanguage();
  const counts = useCounts();
  const days = useDays();
  return (
    <section>
      <h2>{text.time}</h2>
      <FigureTable
        caption={text.time}
        headed
        columns={[text.stage, text.count, text.median, text.p85]}
        rows={stages.map(({ stage, label, n, median, p85 }) => ({
          key: stage,
          name: say(label),
          cells: [counts(n), days(median), days(p85)],
        }))}
      />
      <FigureTable
        caption={text.transit}
        columns={[text.handoff, text.count, text.median, text.p85]}
        rows={transits.map(({ ask, label, n, median, p85 }) => ({
          key: ask,
          name: say(label),
          cells: [counts(n), days(median), days(p85)],
        }))}
      />
    </section>
  );
}

function Deadlines({ figures: { deadlines } }: Of) {
  const text = useTexts().figures.figures;
  const { say } = useLanguage();
  const counts = useCounts();
  return (
    <section>
      <h2>{text.deadlines}</h2>
      <FigureTable
        caption={text.owner}
        columns={[text.owner, text.kept, text.breached, text.running]}
        rows={deadlines.byOwner.map(({ owner, ownerLabel, kept, breached, running }) => ({
          key: owner,
          name: say(ownerLabel),
          cells: [kept, breached, running].map(counts),
        }))}
      />
      <Fold label={text.each(deadlines.byClock.length)}>
        <FigureTable
          caption={text.eachDeadline}
          columns={[text.deadline, text.kept, text.breached, text.running]}
          rows={deadlines.byClock.map(({ clock, owner, label, kind, source, kept, breached, running }) => ({
            key: `${clock} ${owner}`,
            name: (
              <>
                {say(label)}{' '}
                <span className="figure-note">
                  {kind === 'statutory' ? `${text.statutory}: ${source}` : text.local}
                </span>
              </>
            ),
            cells: [kept, breached, running].map(counts),
          }))}
        />
      </Fold>
    </section>
  );
}

function Lost({ figures: { links } }: Of) {
  const text = useTexts().figures.figures;
  const { say } = useLanguage();
  const counts = useCounts();
  return (
    <section>
      <h2>{text.lost}</h2>
      <p>{text.lostMeans}</p>
      <FigureTable
        caption={text.lost}
        headed
        columns={[
          text.between,
          text.offered,
          text.taken,
          text.waiting,
          text.overdue,
          text.letGo,
          text.noShow,
          text.allLost,
        ]}
        rows={links.map((link) => ({
          key: `${link.from} ${link.to}`,
          name: say(link.label),
          cells: [
            link.offered,
            link.taken,
            link.waiting,
            link.overdue,
            link.letGo,
            link.noShow,
            link.lost,
          ].map(counts),
        }))}
      />
    </section>
  );
}

/** Nobody who answered can be told from these: small groups are withheld as everywhere. */
function Words({ figures: { words } }: Of) {
  const text = useTexts().figures.figures;
  const { say } = useLanguage();
  const counts = useCounts();
  return (
    <section>
      <h2>{text.words}</h2>
      <p>{text.wordsMean}</p>
      <FigureTable
        caption={text.wasTold}
        columns={[text.between, text.asked, text.answered, text.yes, text.partly, text.no]}
        rows={words.map(({ from, to, label, asked, answered, wasTold: { yes, partly, no } }) => ({
          key: `${from} ${to}`,
          name: say(label),
          cells: [asked, answered, yes, partly, no].map(counts),
        }))}
      />
      <FigureTable
        caption={text.wasOwnChoice}
        columns={[text.between, text.answered, text.yes, text.butAsked, text.no, text.unsure]}
        rows={words.map(({ from, to, label, answered, wasOwnChoice: { yes, partly, no, unsure } }) => ({
          key: `${from} ${to}`,
          name: say(label),
          cells: [answered, yes, partly, no, unsure].map(counts),
        }))}
      />
    </section>
  );
}

function AfterFgu({ figures: { afterFgu } }: Of) {
  const text = useTexts().figures.figures;
  const { say } = useLanguage();
  const counts = useCounts();
  return (
    <section>
      <h2>{text.afterFgu}</h2>
      <p>{text.afterFguMeans}</p>
      {(['after4Months', 'after12Months'] as const).map((check) => (
        <FigureTable
          key={check}
          caption={text[check]}
          columns={[
            text.leftFgu,
            text.cases,
            text.education,
            text.otherEducation,
            text.employment,
            text.noneOfThese,
            text.unchecked,
          ]}
          rows={afterFgu
            .filter((row) => row.check === check)
            .map((row) => ({
              key: row.left,
              name: say(row.label),
              cells: [
                row.cases,
                row.education,
                row.otherEducation,
                row.employment,
                row.none,
                row.unchecked,
              ].map(counts),
            }))}
        />
      ))}
    </section>
  );
}

type Group = Figures['schools']['programmeTypes'][number]['institutions'][number];

function Schools({ figures: { schools } }: Of) {
  const text = useTexts().figures.figures;
  const { say } = useLanguage();
  const counts = useCounts();
  const days = useDays();
  const row = (group: Group, within: boolean) => ({
    key: group.id,
    name: say(group.label),
    within,
    cells: [
      ...[
        group.cases,
        group.reachedKui,
        group.inTargetGroup,
        group.startedFgu,
        group.retained,
        group.lost,
      ].map(counts),
      days(group.medianDaysToContact),
    ],
  });
  return (
    <section>
      <h2>{text.groups}</h2>
      <FigureTable
        caption={text.groups}
        headed
        columns={[
          text.school,
          text.cases,
          text.reached,
          text.target,
          text.started,
          text.retained,
          text.lostShort,
          text.contact,
        ]}
        rows={[
          ...schools.programmeTypes.flatMap((type) => [
            row(type, false),
            ...type.institutions.map((institution) => row(institution, true)),
          ]),
          row(schools, false),
        ]}
      />
    </section>
  );
}
