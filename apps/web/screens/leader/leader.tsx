import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { overviewQuery } from '../../api/lists.js';
import { useMe } from '../../api/me.js';
import { useWords } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { Counts } from './counts.js';
import { Deadlines } from './deadlines.js';
import { Loads } from './loads.js';
import '../../styles/leader.css';

const words = {
  da: {
    title: 'Overblik',
    lead: 'Hvad der er overskredet, hvad der snart er det, og hvem der har meget.',
    others: 'Overblikket er for ledere. Det, du selv skal gøre, står i indbakken.',
    toInbox: 'Gå til indbakken',
    further: 'Videre til',
    rules: 'Lukkedage, frister og versioner',
    away: 'Fravær og afløsere',
    retention: 'Opbevaring og sletning',
    looks: 'Opslag: hvem har set hvad',
    directory: 'Hvem har fået en rolle',
  },
  en: {
    title: 'Overview',
    lead: 'What is breached, what soon will be, and who has much.',
    others: 'The overview is for leaders. What you are to do yourself is in the inbox.',
    toInbox: 'Go to the inbox',
    further: 'Go on to',
    rules: 'Closing days, deadlines and versions',
    away: 'Absences and substitutes',
    retention: 'Retention and erasure',
    looks: 'Looks: who has seen what',
    directory: 'Who was given a role',
  },
};

/** How the work of an organisation stands, for whoever answers for it. */
export default function Leader() {
  const text = useWords(words);
  const leads = useMe().may.includes('readOverview');
  if (!leads) {
    return (
      <Page title={text.title} lead={text.others}>
        <Link href="/inbox">{text.toInbox}</Link>
      </Page>
    );
  }
  return (
    <Page title={text.title} lead={text.lead}>
      <nav aria-label={text.further}>
        <ul className="further nobullet-list no-max-width">
          <li>
            <Link href="/rules">{text.rules}</Link>
          </li>
          <li>
            <Link href="/away">{text.away}</Link>
          </li>
          <li>
            <Link href="/retention">{text.retention}</Link>
          </li>
          <li>
            <Link href="/leader/looks">{text.looks}</Link>
          </li>
          <li>
            <Link href="/administration">{text.directory}</Link>
          </li>
        </ul>
      </nav>
      <Found />
      <Deadlines />
    </Page>
  );
}

function Found() {
  return (
    <Answered query={useQuery(overviewQuery)}>
      {(overview) => (
        <>
          <Counts overview={overview} />
          <Loads overview={overview} />
        </>
      )}
    </Answered>
  );
}
