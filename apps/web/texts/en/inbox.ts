import type * as da from '../da/inbox.js';

export const asks: typeof da.asks = {
  incoming: {
    none: 'Nobody awaits an answer from you.',
    who: (name: string, day: string) => `From ${name}, sent ${day}`,
    open: 'Open and answer',
  },
  outgoing: {
    none: 'You await no answer from anybody.',
    who: (name: string, day: string) => `To ${name}, sent ${day}`,
    open: 'See what was sent',
  },
  here: 'Answer here',
  hide: 'Close',
  appointment: (when: string) => `Appointment ${when}: say afterwards how it went`,
  arranged: (day: string) => `Arranged ${day}`,
  about: (label: string) => `: ${label}`,
  which: 'Which',
  kinds: { all: 'All', handoff: 'Only handoffs' },
};

export const inbox: typeof da.inbox = {
  title: 'Inbox',
  lead: (name: string) => `What ${name} is to do or waits for. The most urgent comes first.`,
  parts: 'Parts of the inbox',
  incoming: 'Handoffs and questions to us',
  tasks: 'Tasks',
  outgoing: 'We await an answer',
  mentions: 'Mentions',
  news: 'News',
};

export const mentions: typeof da.mentions = {
  none: 'Nobody has mentioned you.',
  by: (name: string, when: string) => `${name}, ${when}`,
  fresh: 'New',
  seen: 'I have seen it',
  about: 'about',
};

export const newsWords: typeof da.newsWords = {
  asked: (ask: string) => `New to you: ${ask}`,
  answered: (ask: string, answer: string) => `Answer to “${ask}”: ${answer}`,
  warn: (clock: string) => `The deadline is near: ${clock}`,
  breach: (clock: string) => `The day has come: ${clock}`,
  escalate: (clock: string) => `The leader has been told of the deadline: ${clock}`,
  closed: (outcome: string) => `The case is closed: ${outcome}`,
  corrected: (form: string) => `Corrected by its sender: ${form}`,
  infected: 'The scanner found something harmful in a file that you have attached. It is given to nobody.',
  changed: 'Something has happened in the case',
};

export const news: typeof da.news = { none: 'There is nothing new.', fresh: 'New' };

export const ourTasks: typeof da.ourTasks = {
  none: 'There are no open tasks that fit what you have chosen.',
  all: (count: number) => `Choose all that are shown (${count})`,
};

export const savedViews: typeof da.savedViews = {
  views: 'Saved views',
  none: 'You have saved none.',
  save: 'Save what you see now',
  name: 'Name of the view',
  keep: 'Save',
  drop: (name: string) => `Delete the view ${name}`,
  dropShort: 'Delete',
};

export const taskFilters: typeof da.taskFilters = {
  which: 'Which tasks',
  whose: { all: 'All', me: 'Mine', nobody: 'Not taken', others: 'Colleagues’' },
  person: 'Colleague',
  anybody: 'All colleagues',
  task: 'Task',
  anyTask: 'All tasks',
  stage: 'Stage',
  anyStage: 'All stages',
  priority: 'How soon',
  priorities: { overdue: 'Overdue', today: 'The last day is today', soon: 'Two working days at most' },
  anyTime: 'Any time',
};

export const taskItem: typeof da.taskItem = {
  leader: 'For the leader',
  choose: (label: string) => `Choose ${label}`,
};
