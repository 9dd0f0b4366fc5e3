import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { overviewQuery } from '../../api/lists.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { Counts } from './counts.js';
import { Deadlines } from './deadlines.js';
import { Loads } from './loads.js';
import '../../styles/leader.css';

/** How the work of an organisation stands, for whoever answers for it. */
export default function Leader() {
  const text = useTexts().leader.leader;
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
