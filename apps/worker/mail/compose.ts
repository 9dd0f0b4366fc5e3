import type { OwedMail } from '#casework';
import { lastDayBefore, sayDay, type Text } from '#domain';

/** A mail as it is handed over. Subject and text name nobody: whoever may know opens the link and signs in. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** @param publicUrl where people reach the service, with no slash at the end */
export function compose({ id, email, locale, about }: OwedMail, publicUrl: string): Letter {
  const { subject, lines, path } = contentOf(about);
  const text = [...lines.map((line) => line[locale]), `${publicUrl}${path}`, names[locale]].join('\n\n');
  return { to: email, subject: `Stafet: ${subject[locale]}`, text: `${text}\n`, messageId: `<${id}@stafet>` };
}

const names: Text = {
  da: 'Mailen nævner ingen ved navn: log ind for at se, hvad det handler om.',
  en: 'This mail names nobody: sign in to see what it is about.',
};

interface Content {
  readonly subject: Text;
  readonly lines: readonly Text[];
  readonly path: string;
}

function contentOf(about: OwedMail['about']): Content {
  switch (about.kind) {
    case 'rang':
      return rang(about);
    case 'asked':
      return {
        subject: {
          da: `Noget venter på svar: ${about.label.da}`,
          en: `An answer is awaited: ${about.label.en}`,
        },
        lines: [
          { da: 'Jeres organisation er blevet spurgt.', en: 'Your organisation has been asked.' },
          by(about.due, { da: 'Svaret skal gives senest', en: 'The answer is due by' }),
        ],
        path: `/cases/${about.caseId}`,
      };
    case 'weekly':
      return weekly(about);
  }
}

function rang({ label, rung, leader, due, caseId }: Extract<OwedMail['about'], { kind: 'rang' }>): Content {
  const near = rung === 'warn';
  const what = near
    ? { da: 'En frist nærmer sig', en: 'A deadline is near' }
    : { da: 'En frist er overskredet', en: 'A deadline is breached' };
  const reason = leader
    ? { da: 'Du får mailen som leder.', en: 'You get this mail as a leader.' }
    : {
        da: 'Du får mailen, fordi du har en opgave i sagen.',
        en: 'You get this mail because you have a task in the case.',
      };
  const date = near ? { da: 'Den udløber', en: 'It ends on' } : { da: 'Den udløb', en: 'It ended on' };
  return {
    subject: { da: `${what.da}: ${label.da}`, en: `${what.en}: ${label.en}` },
    lines: [by(due, date), reason],
    path: `/cases/${caseId}`,
  };
}

function by(due: string | null, words: Text): Text {
  if (due === null) return { da: 'Der er ingen dato.', en: 'There is no date.' };
  const day = sayDay(lastDayBefore(due));
  return { da: `${words.da} ${day.da}.`, en: `${words.en} ${day.en}.` };
}

function weekly({ week, counts }: Extract<OwedMail['about'], { kind: 'weekly' }>): Content {
  const { overdue, soon, unassigned, stalled, handoffs } = counts;
  const day = sayDay(week);
  const rows: readonly (readonly [number, Text])[] = [
    [overdue, { da: 'frister er overskredet', en: 'deadlines are breached' }],
    [soon, { da: 'frister udløber inden for to arbejdsdage', en: 'deadlines end within two working days' }],
    [unassigned, { da: 'opgaver har ingen taget', en: 'tasks have been taken by nobody' }],
    [stalled, { da: 'sager står stille', en: 'cases stand still' }],
    [handoffs, { da: 'overleveringer venter på svar', en: 'handoffs await an answer' }],
  ];
  return {
    subject: { da: `Ugen fra ${day.da}`, en: `The week from ${day.en}` },
    lines: [
      {
        da: rows.map(([count, what]) => `${count} ${what.da}`).join('\n'),
        en: rows.map(([count, what]) => `${count} ${what.en}`).join('\n'),
      },
    ],
    path: '/leader',
  };
}
