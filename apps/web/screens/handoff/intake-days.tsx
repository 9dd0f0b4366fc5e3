import { useQuery } from '@tanstack/react-query';
import { type IntakeDay, intakeDaysQuery } from '../../api/intake.js';
import { useMe } from '../../api/me.js';
import { addDays, dayInDenmark } from '../../language/days.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { useNow } from '../../parts/now.js';
import { Empty } from '../../parts/states.js';
import { useRoom } from '../intake/room.js';
import '../../styles/intake.css';

/** A start lies within ninety days. */
const ahead = 90;
/** Rolling start: the first days on which there is room are what is wanted. */
const most = 6;

interface Parts {
  readonly chosen: string;
  readonly onChoose: (day: string) => void;
}

/** The coming intake days with room, to choose from; any other day can be chosen as well. */
export function IntakeDays(parts: Parts) {
  const { may } = useMe();
  return may.includes('readIntake') ? <Offered {...parts} /> : null;
}

function Offered({ chosen, onChoose }: Parts) {
  const text = useTexts().intake.dayOffer;
  const { longDay } = useFormats();
  const roomIn = useRoom();
  const today = dayInDenmark(useNow());
  const { data: days = [] } = useQuery(intakeDaysQuery({ from: today, to: addDays(today, ahead) }));
  const ours = days.filter(({ places }) => places !== null);
  // Who has set none plans without.
  if (ours.length === 0) return null;
  const free = ours.filter(hasRoom).slice(0, most);
  const found = ours.find(({ on }) => on === chosen);
  return (
    <div className="day-offer">
      <p className="form-label">{text.heading}</p>
      {free.length === 0 && <Empty>{text.none}</Empty>}
      <ul className="nobullet-list no-max-width">
        {free.map((day) => (
          <li key={day.on}>
            <button
              type="button"
              className="button button-secondary"
              aria-pressed={day.on === chosen}
              onClick={() => onChoose(day.on)}
            >
              {text.chosen(longDay(day.on), roomIn(day).said)}
            </button>
          </li>
        ))}
      </ul>
      <output>{found && !hasRoom(found) && text.chosen(longDay(found.on), roomIn(found).said)}</output>
      <p className="form-hint">{text.anyDay}</p>
    </div>
  );
}

function hasRoom({ places, taken }: IntakeDay): boolean {
  return places !== null && taken < places;
}
