import type { Text } from '#domain';
import type { History, Word } from './history.js';
import { linkLabel, links } from './lost.js';
import { type Count, type Stream, withhold } from './withhold.js';

const told = ['yes', 'partly', 'no'] as const;
const choice = ['yes', 'partly', 'no', 'unsure'] as const;

/** What young people said of the handoffs over one link, each counted. */
export interface WordFigures {
  readonly from: string;
  readonly to: string;
  readonly label: Text;
  /** Handoffs that were accepted and asked about. */
  readonly asked: Count;
  readonly answered: Count;
  /** Were you told before? */
  readonly wasTold: Readonly<Record<(typeof told)[number], Count>>;
  /** Was it your choice too? */
  readonly wasOwnChoice: Readonly<Record<(typeof choice)[number], Count>>;
}

export function wordFigures(histories: readonly History[]): readonly WordFigures[] {
  return links.map((link) => {
    const words = histories.flatMap(({ id, words: said }) =>
      said.filter(({ from, to }) => from === link.from && to === link.to).map((word) => ({ id, word })),
    );
    const counts = withhold(streamsOf(words));
    const count = (key: string) => counts.get(key) ?? { value: 0, few: false };
    const each = <Key extends string>(name: string, keys: readonly Key[]) =>
      Object.fromEntries(keys.map((key) => [key, count(`${name} ${key}`)])) as Record<Key, Count>;
    return {
      ...link,
      label: linkLabel(link),
      asked: count('asked'),
      answered: count('answered'),
      wasTold: each('told', told),
      wasOwnChoice: each('choice', choice),
    };
  });
}

interface Said {
  /** Of the case. */
  readonly id: string;
  readonly word: Word;
}

/** Those asked divide into who answered and who did not; who answered, twice over: by the one question, by the other. */
function streamsOf(words: readonly Said[]): readonly Stream[] {
  const stream = (key: string, from: string, to: string, is: (word: Word) => boolean): Stream => {
    const those = words.filter(({ word }) => is(word));
    const cases = new Set(those.map(({ id }) => id)).size;
    return { key, from, to, amount: those.length, cases };
  };
  const answered = ({ wasTold }: Word) => wasTold !== null;
  return [
    { ...stream('asked', 'end', 'asked', () => true), dear: true },
    stream('answered', 'asked', 'answered', answered),
    { ...stream('silent', 'asked', 'end', (word) => !answered(word)), shown: false },
    ...told.map((key) => stream(`told ${key}`, 'answered', 'between', ({ wasTold }) => wasTold === key)),
    ...choice.map((key) =>
      stream(`choice ${key}`, 'between', 'end', ({ wasOwnChoice }) => wasOwnChoice === key),
    ),
  ];
}
