import { describe, expect, it } from '@jest/globals';
import { youthDropout } from '../youth-dropout/definition.js';
import { smallRelay } from './faults/small-relay.example.js';
import { faultsOf } from './faults.js';
import type { Definition } from './language.js';
import { BrokenDefinition, processOf } from './process.js';

/** Place → what stands there instead; `undefined` takes it out. */
type Changes = Readonly<Record<string, unknown>>;

function changed(changes: Changes): Definition {
  const definition = structuredClone(smallRelay) as unknown as Record<string, unknown>;
  for (const [place, value] of Object.entries(changes)) {
    const path = place.split('/');
    const last = path.pop() ?? '';
    const parent = path.reduce((at, step) => at[step] as Record<string, unknown>, definition);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return definition as unknown as Definition;
}

const text = { da: 'Tekst', en: 'Text' };
const tells = ['owner'];
const rows = { kind: 'items', label: text, most: 3, fields: { what: { kind: 'text', max: 9, label: text } } };
const setting = { role: 'kui', label: text, standard: 3, from: 2, to: 9 };
const stray = { by: 'kui', label: text };

/** How a fault begins (its place, and the heart of what it says) → what breaks the small relay so. */
const planted: Readonly<Record<string, Changes>> = {
  // Names
  'stages.outreach.leg: there is no leg «kiu»': { 'stages/outreach/leg': 'kiu' },
  'legs.fgu.role: there is no role «fgo»': { 'legs/fgu/role': 'fgo' },
  'legs.fgu.overseers: there is no role «kiu»': { 'legs/fgu/overseers': ['kiu'] },
  'legs.fgu.throughout: there is no action «x»': { 'legs/fgu/throughout': ['x'] },
  'stages.disputed.actions: there is no action «x»': { 'stages/disputed/actions': ['uphold', 'x'] },
  'plainWords.youngPerson: there is no stage «x»': { plainWords: { youngPerson: { stages: { x: text } } } },
  'plainWords: there is no role «x»': { plainWords: { x: {} } },
  'plainWords.youngPerson: there is no deed «x»': { plainWords: { youngPerson: { done: { x: text } } } },
  'always: there is no action «constructor»': { 'always/0': 'constructor' },
  'afterClose: there is no action «x»': { 'afterClose/0': 'x' },
  'stages.outreach.tasks: there is no task «x»': { 'stages/outreach/tasks': ['x'] },
  'openings.report.by: there is no role «x»': { 'openings/report/by': 'x' },
  'openings.report.enters: there is no stage «x»': { 'openings/report/enters': 'x' },
  'actions.writeNote.by: there is no role «x»': { 'actions/writeNote/by': ['kui', 'x'] },
  'actions.offer.form: there is no form «x»': { 'actions/offer/form': 'x' },
  'actions.writePlan.does: there is no task «x»': { 'actions/writePlan/does': ['x'] },
  'actions.writePlan.either.0.opens: there is no task «x»': { 'actions/writePlan/either/0/opens': ['x'] },
  'actions.uphold.go: there is no stage «x»': { 'actions/uphold/go': 'x' },
  'asks.comeBack.answers.receive.passes: there is no stage «x»': {
    'asks/comeBack/answers/receive/passes': 'x',
  },
  'actions.reopen.reopens: there is no stage «x»': { 'actions/reopen/reopens': 'x' },
  'actions.complete.closes: there is no outcome «x»': { 'actions/complete/closes': 'x' },
  'actions.hear.asks: there is no ask «x»': { 'actions/hear/asks': 'x' },
  'actions.withdrawOffer.ends: there is no ask «x»': { 'actions/withdrawOffer/ends': ['x'] },
  'asks.consultation.to: there is no role «x»': { 'asks/consultation/to': 'x' },
  'asks.consultation.from: there is no role «x»': { 'asks/consultation/from': 'x' },
  'asks.consultation.pauses: there is no clock «x»': { 'asks/consultation/pauses': ['x'] },
  'asks.handover.task: there is no task «x»': { 'asks/handover/task': 'x' },
  'asks.handover.carries.contents: there is no form «x»': { 'asks/handover/carries/contents/0/form': 'x' },
  'clocks.contact.owner: there is no role «x»': { 'clocks/contact/owner': 'x' },
  'clocks.contact.rungs.breach.tells: there is no role «x»': { 'clocks/contact/rungs/breach/tells': ['x'] },
  'tasks.reach.role: there is no role «x»': { 'tasks/reach/role': 'x' },
  'outcomes.completed.keeper: there is no role «x»': { 'outcomes/completed/keeper': 'x' },
  'forms.question.fields.to.roles: there is no role «x»': { 'forms/question/fields/to/roles': ['x'] },
  'forms.offer.fields.kui.role: there is no role «x»': { 'forms/offer/fields/kui/role': 'x' },
  'actions.offer.when.all.0.not: there is no stage «x»': {
    'actions/offer/when': { all: [{ not: { in: 'x' } }] },
  },
  'actions.withdrawOffer.when: there is no ask «x»': { 'actions/withdrawOffer/when': { asking: 'x' } },
  'tasks.reach.when: there is no role «x»': { 'tasks/reach/when': { bound: 'x' } },
  'clocks.turns18.starts: there is no opening «x»': { 'clocks/turns18/starts': [{ opened: 'x' }] },
  'clocks.planMade.meets: there is no action «x»': { 'clocks/planMade/meets/0/did': 'x' },
  'actions.refer.when: there is no stage «x»': { 'actions/refer/when/since': { entered: 'x' } },
  'clocks.contact.starts: there is no ask «x»': { 'clocks/contact/starts': [{ asked: 'x' }] },
  'clocks.courseStarts.starts: the ask «referral» has no answer «x»': {
    'clocks/courseStarts/starts/0/with': 'x',
  },
  'actions.a.b: a name with a dot': { 'actions/a.b': stray },
  'name: missing': { name: '' },
  'version: is to be a whole number': { version: 0 },
  'stages.outreach.actions: «writeNote» is listed twice': {
    'stages/outreach/actions': ['establishContact', 'writeNote'],
  },
  'stages.planning.actions: «consult» is listed twice': {
    'stages/planning/actions': ['writePlan', 'refer', 'consult'],
  },
  'stages.disputed.actions: «uphold» is listed twice': { 'stages/disputed/actions': ['uphold', 'uphold'] },
  'afterClose: «reopen» is listed twice': { afterClose: ['checkUp', 'reopen', 'reopen'] },

  // Texts
  'stages.outreach.label.en: is empty': { 'stages/outreach/label/en': ' ' },
  'actions.offer.label.da: is empty': { 'actions/offer/label': undefined },
  'forms.notice.fields.track.options.agu.da: is empty': { 'forms/notice/fields/track/options/agu/da': '' },
  'actions.refer.when.because.da: is empty': { 'actions/refer/when/because/da': '' },
  'asks.handover.carries.purpose.en: is empty': { 'asks/handover/carries/purpose/en': '' },

  // Facts and forms
  'forms.note.parts: «note» stands there twice': {
    'forms/note/parts': [{ label: text, fields: ['note', 'note'] }],
  },
  'forms.note.parts: there is no field «x»': { 'forms/note/parts': [{ label: text, fields: ['note', 'x'] }] },
  'forms.note.parts: «note» is in none of them': { 'forms/note/parts': [{ label: text, fields: [] }] },
  'forms.note.parts.0.label.da: is empty': {
    'forms/note/parts': [{ label: { da: '', en: 'x' }, fields: ['note'] }],
  },
  'forms.note.fields.note.own: a field of kind «longText» holds no name': {
    'forms/note/fields/note/own': 'name',
  },
  'actions.offer.when: nothing gives the fact «mood»': { 'actions/offer/when': { fact: 'mood', is: 'good' } },
  'actions.writePlan.either.0.when: «track» is never «egu»': { 'actions/writePlan/either/0/when/is': 'egu' },
  'clocks.contact.countsFrom.day: no form’s date gives the fact «x»': {
    'clocks/contact/countsFrom': { by: { asked: 'handover' }, day: 'x' },
  },
  'clocks.courseStarts.due.on: no form’s date gives the fact «startsOn»': {
    'forms/acceptance/fields/startsOn/fact': undefined,
  },
  'forms.note.fields.note.fact: of a field of kind «longText» nothing reaches': {
    'forms/note/fields/note/fact': 'told',
  },
  // Letters
  'forms.note.letter: the young person does not read what it is made of': {
    'forms/note/letter': { kind: 'note', from: 'author' },
  },
  'forms.plan.letter.guidance: there is no guidance «x»': {
    'forms/plan/letter': { kind: 'plan', from: 'author', guidance: 'x' },
  },
  'actions.writePlan: its letter comes from whom it asks, and it asks nobody': {
    'forms/plan/letter': { kind: 'plan', from: 'asked' },
  },
  'asks.hearing.answers.heard: «youngPerson» would send its letter': {
    'forms/note/subjectReads': true,
    'forms/note/letter': { kind: 'note', from: 'author' },
  },
  'guidance.plan.body: is empty': {
    guidance: { plan: { label: text, body: ' ', weeks: { standard: 4, from: 1, to: 8 } } },
  },
  'guidance.plan.weeks: 9 does not lie from 1 to 8': {
    guidance: { plan: { label: text, body: 'The board', weeks: { standard: 9, from: 1, to: 8 } } },
  },
  'asks.question.to.otherwise: there is no role «x»': {
    'asks/question/to': { wrote: ['note'], otherwise: 'x' },
  },
  'forms.spare: no opening, action or answer uses it': {
    'forms/spare': { label: text, keeps: 'one', fields: {} },
  },
  'forms.question.fields: «to» and «other»': {
    'forms/question/fields/other': { kind: 'organisation', role: 'fgu', label: text },
  },
  'forms.offer.fields.kui.role: «youngPerson» is a person': { 'forms/offer/fields/kui/role': 'youngPerson' },
  'forms.notice.fields.track.options: there is nothing to choose': {
    'forms/notice/fields/track/options': {},
  },
  'forms.question.fields.to.roles: nobody can be chosen': { 'forms/question/fields/to/roles': [] },
  'forms.plan.fields.hours: no number lies between 2 and 1': {
    'forms/plan/fields/hours': { kind: 'number', min: 2, max: 1, label: text },
  },
  'forms.note.fields.note.max: is to be at least 1': { 'forms/note/fields/note/max': 0 },

  'forms.plan.fields.goal.fields: a row says nothing': { 'forms/plan/fields/goal': { ...rows, fields: {} } },
  'forms.plan.fields.goal.most: there is no room': {
    'forms/plan/fields/goal': { ...rows, most: 1, keys: { a: text, b: text } },
  },
  'forms.plan.fields.goal.local: rows that anybody may add': {
    'forms/plan/fields/goal': { ...rows, local: 'goals' },
  },
  'forms.plan.fields.of.of: «plan» has no list «goal»': {
    'forms/plan/fields/of': { kind: 'row', of: { form: 'plan', list: 'goal' }, says: 'what', label: text },
  },
  'forms.plan.fields.of.says: a row of «goal» has no field «which»': {
    'forms/plan/fields/goal': rows,
    'forms/plan/fields/of': { kind: 'row', of: { form: 'plan', list: 'goal' }, says: 'which', label: text },
  },
  'forms.plan.fields.goal.visibleTo: «what» is no choice of roles': {
    'forms/plan/fields/goal': { ...rows, visibleTo: 'what' },
  },
  'forms.plan.fields.goal.fields.what.fact: of a row nothing reaches': {
    'forms/plan/fields/goal': {
      ...rows,
      fields: { what: { kind: 'choice', options: { a: text }, fact: 'track', label: text } },
    },
  },
  'forms.plan.fields.goal.keys.a.en: is empty': {
    'forms/plan/fields/goal': { ...rows, keys: { a: { da: 'Et', en: '' } } },
  },
  'forms.plan.fields.goal: «a.b» with a dot reads as a row': {
    'forms/plan/fields/goal': { ...rows, keys: { 'a.b': text } },
  },
  'forms.plan.spans: «goal» and «until»': { 'forms/plan/spans': [{ from: 'goal', to: 'until' }] },

  // Conditions and consents
  'actions.refer.provided: there is no role «x»': { 'actions/refer/provided': { bound: 'x' } },
  'actions.refer.provided: nothing gives the fact «b»': {
    'actions/refer/provided': { fact: 'track', sameAs: 'b' },
  },
  'actions.refer.provided.atLeast: there is no setting «often»': {
    'actions/refer/provided': { fact: 'track', atLeast: { setting: 'often' } },
  },
  'actions.refer.provided: nothing gives the fact «c»': {
    'actions/refer/provided': { fact: 'track', atLeast: { fact: 'c' } },
  },
  'actions.refer.sets.urgent: nothing gives the fact «wanted»': {
    'actions/refer/sets': { urgent: { fact: 'wanted' } },
  },
  'forms.note.readBy: there is no role «x»': { 'forms/note/readBy': ['x'] },
  'forms.note.readFor: nobody reads it for that': { 'forms/note/readFor': { purpose: text, basis: '§1' } },
  'forms.note.readFor.basis: is empty': {
    'forms/note/readBy': ['school'],
    'forms/note/readFor': { purpose: text, basis: ' ' },
  },
  'forms.note.readFor.purpose.en: is empty': {
    'forms/note/readBy': ['school'],
    'forms/note/readFor': { purpose: { da: 'Et', en: '' }, basis: '§1' },
  },
  'asks.referral.answers.accept.postpones: a case that is offered': {
    'asks/referral/answers/accept/postpones': true,
  },
  'actions.refer.when.times: there is no setting «often»': {
    'actions/refer/when/times': { setting: 'often' },
  },
  'settings.often: 1 does not lie from 2 to 9': { settings: { often: { ...setting, standard: 1 } } },
  'settings.often: is to lie from 1 to 12': { settings: { often: { ...setting, to: 13 } } },
  'settings.planMade: a clock or an ask has that name': { settings: { planMade: setting } },
  'settings.often.role: there is no role «x»': { settings: { often: { ...setting, role: 'x' } } },
  'settings.often.label.da: is empty': { settings: { often: { ...setting, label: { da: '', en: 'x' } } } },
  'asks.question.to.wrote: there is no form «x»': { 'asks/question/to': { wrote: ['x'] } },
  'asks.question.to.wrote: of «plan» there is one record': { 'asks/question/to': { wrote: ['plan'] } },
  'asks.referral.to: a case is offered to a role': { 'asks/referral/to': { wrote: ['note'] } },
  'actions.refer.when.times: is to be a whole number from 1 to 12': { 'actions/refer/when/times': 13 },
  'clocks.contact.holds.age: nobody is from 18 on and under 18': {
    'clocks/contact/holds': { age: { from: 18, under: 18 } },
  },
  'clocks.contact.holds.age: says nothing': { 'clocks/contact/holds': { age: {} } },
  'actions.giveUp.when.any: is empty, so it never holds': { 'actions/giveUp/when': { any: [] } },
  'actions.giveUp.when.all: is empty, so it always holds': { 'actions/giveUp/when': { all: [] } },
  'actions.giveConsent.consent: a consent is a record': { 'actions/giveConsent/form': undefined },
  'asks.hearing.answers.heard.consent: only an action itself': {
    'asks/hearing/answers/heard/consent': 'withdrawn',
  },

  'forms.consent.consent: nobody may consent in this process': { consents: undefined },
  'forms.consent.consent: no action with this form gives a consent': {
    'actions/giveConsent/consent': undefined,
  },
  'forms.consent.consent.purpose: «until» is no field of kind “choice”': {
    'forms/consent/consent/purpose': 'until',
  },
  'forms.consent.consent.recipient: «nobody» is no field of kind “party”': {
    'forms/consent/consent/recipient': { field: 'nobody' },
  },
  'forms.consent.consent.until: «until» may be left out': {
    'forms/consent/fields/until/required': undefined,
  },
  'forms.consent.consent: is to name the fields': { 'forms/consent/consent/elements': undefined },
  'forms.consent.consent: opens the whole case': { 'forms/consent/consent/opens': 'case' },
  'forms.consent.consent.elements: there is no «plan.hope»': {
    'forms/consent/fields/what/options/plan.hope': { da: 'Håb', en: 'Hope' },
  },
  'forms.consent.consent.givenBy: «support» does not consent': { 'forms/consent/consent/givenBy': 'why' },
  'actions.giveConsent.form: «note» does not say what is consented to': {
    'actions/giveConsent/form': 'note',
  },
  'actions.giveConsent.by: «kui» consents on somebody’s behalf': {
    'actions/giveConsent/by': ['youngPerson', 'kui'],
  },
  'actions.giveConsent.by: whoever consents for themselves': { 'forms/consent/consent/givenBy': 'why' },
  'consents.by: «kui» is an organisation': { 'consents/by': 'kui' },
  'consents.below: is the same as “by”': { 'consents/below': 'youngPerson' },
  'consents.to: «guardian» is a person': { 'consents/to': 'guardian' },
  'consents.age: 14 does not lie from 15 to 18': { 'consents/age/standard': 14 },
  'consents.age.label.da: is empty': { 'consents/age/label/da': '' },
  'consents.anew: there is no task «askAgain»': { 'consents/anew': 'askAgain' },
  'forms.consent.consent.recipient: there is no role «friend»': {
    'forms/consent/consent/recipient': { role: 'friend' },
  },
  'forms.plan.past: something still uses it': { 'forms/plan/past': true },

  // Parties
  'legs.fgu.role: nobody can hold the case as «administration»': { 'legs/fgu/role': 'administration' },
  'actions.writeNote.by: no case ever has a party «administration»': {
    'actions/writeNote/by': 'administration',
  },
  'asks.consultation.to: no case ever has a party «administration»': { 'actions/consult/form': 'note' },
  'asks.handover.to: no case ever has a party «kui»': {
    'actions/offer/form': 'note',
    'openings/report/form': 'plan',
  },
  'openings.report.enters: «school» opens the case, but «outreach» is held by «kui»': {
    'openings/report/enters': 'outreach',
  },
  'actions.reopen.reopens: «kui», who holds «outreach», may never have had the case': {
    'actions/reopen/by': 'school',
  },

  // Stages, moves and outcomes
  'stages.spare: nothing leads there': { 'stages/spare': { leg: 'kui', label: text, actions: [] } },
  'stages.spare.actions: no way leads from here to a close': {
    'stages/spare': { leg: 'fgu', label: text, actions: [] },
    'actions/start/go': 'spare',
  },
  'actions.spare: no stage lists it': { 'actions/spare': stray },
  'outcomes.spare: nothing closes with it': { 'outcomes/spare': { keeper: 'kui', label: text } },
  'outcomes.spare: what closes with it can never be done': {
    'outcomes/spare': { keeper: 'kui', label: text },
    'actions/spare': { ...stray, closes: 'spare' },
  },
  'actions.uphold.go: leaves the leg «kui» for «onCourse»': { 'actions/uphold/go': 'onCourse' },
  'actions.writePlan.either.0.go: leaves the leg «kui»': { 'actions/writePlan/either/0/go': 'noticed' },
  'actions.checkUp.go: can happen after the close': { 'actions/checkUp/go': 'outreach' },
  'actions.checkUp.closes: can happen after the close': { 'actions/checkUp/closes': 'completed' },
  'actions.reopen.reopens: can happen while the case is open': {
    always: ['writeNote', 'askQuestion', 'giveConsent', 'withdrawConsent', 'reopen'],
  },
  'actions.uphold.closes: the step moves the case already (go)': { 'actions/uphold/closes': 'completed' },
  'actions.uphold.either.0.closes: the step moves the case already (go)': {
    'actions/uphold/either': [{ closes: 'completed' }],
  },
  'actions.writePlan.either.0: holds always': {
    'actions/writePlan/either': [{ sets: { urgent: true } }, { sets: { urgent: false } }],
  },

  // Handoffs and other asks
  'actions.start.passes: only the answer to a handoff': {
    'actions/start/go': undefined,
    'actions/start/passes': 'onCourse',
  },
  'asks.question.answers.reply.passes: only the answer to a handoff': {
    'asks/question/answers/reply/passes': 'outreach',
  },
  'asks.comeBack.answers: none passes the baton': { 'asks/comeBack/answers/receive/passes': undefined },
  'asks.comeBack.answers.receive.passes: «kui» answers, but «awaitingStart» is held by «fgu»': {
    'asks/comeBack/answers/receive/passes': 'awaitingStart',
  },
  'asks.comeBack.answers.receive.passes: «kui» answers, but «onCourse» is held by «fgu»': {
    'asks/comeBack/answers/receive/passes': 'here',
  },
  'asks.referral.outlives: an offer that outlives its leg': { 'asks/referral/outlives': 'leg' },
  'asks.handover.answers.redirect: sends the offer on and passes the baton': {
    'asks/handover/answers/redirect/passes': 'outreach',
  },
  'asks.consultation.answers.reply.binds: in «outreach» the case is held by «kui»': {
    'actions/consult/form': 'offer',
    'asks/consultation/to': 'kui',
    'asks/consultation/answers/reply/binds': true,
  },
  'asks.hearing: nothing ever asks it': { 'actions/hear/asks': undefined },
  'asks.hearing.answers: none': { 'asks/hearing/answers': {} },
  'asks.referral.due: missing': { 'asks/referral/due': undefined },
  'asks.referral.due: a birthday is no answer date': { 'asks/referral/due': { age: 18 } },
  'asks.hearing.due.atMost: missing': { 'asks/hearing/due/atMost': undefined },
  'asks.referral.due: is to be at least 1': { 'asks/referral/due': { workingDays: 0 } },
  'asks.hearing.due.atMost: is to be a whole number': { 'asks/hearing/due/atMost': { calendarDays: 0.5 } },
  'asks.consultation.pauses: «contact» is statutory': { 'asks/consultation/pauses': ['contact'] },
  'asks.consultation.pauses: «turns18» is a birthday': { 'asks/consultation/pauses': ['turns18'] },
  'clocks.contact.due.months: is to be a whole number from 1 to 120': {
    'clocks/contact/due': { months: 121 },
  },
  'asks.handover.carries.basis: is empty': { 'asks/handover/carries/basis': '' },
  'asks.handover.carries.contents: the package is empty': { 'asks/handover/carries/contents': [] },
  'asks.handover.carries.contents.notice.elements: the form has no field «x»': {
    'asks/handover/carries/contents/0/elements': ['what', 'track', 'x'],
  },
  'asks.handover.carries.contents.notice.usual: «kui» does not travel by itself': {
    'asks/handover/carries/contents/0/usual': ['what', 'kui'],
  },
  'asks.handover.carries.contents.notice.usual: «what.x» does not travel by itself': {
    'asks/handover/carries/contents/0/usual': ['what.x'],
  },
  'asks.handover.carries.contents.notice.preview: «kui» does not travel': {
    'asks/handover/carries/contents/0/preview': ['kui'],
  },
  'actions.askQuestion.form: asks «question», whose receiver is chosen': {
    'actions/askQuestion/form': 'note',
  },
  'asks.handover.answers.redirect.form: sends the ask on, but names no organisation of «kui»': {
    'asks/handover/answers/redirect/form': 'note',
  },

  // Clocks
  'clocks.planMade.countsFrom.by: nothing of the kind starts it': {
    'clocks/planMade/countsFrom': { by: { closed: true }, day: 'startsOn' },
  },
  'clocks.planMade.starts: nothing that starts it can ever happen': { 'clocks/planMade/starts': [] },
  'clocks.referred.scope: it ends in every step that starts it': { 'clocks/referred/scope': 'stage' },
  'clocks.planMade.meets: nothing meets it': { 'clocks/planMade/meets': [] },
  'clocks.planMade.meets: it can run in «planning»': { 'clocks/planMade/meets/0/did': 'uphold' },
  'clocks.referred.meets: it can run in «awaitingStart»': {
    'clocks/referred/meets/0/did': 'giveUp',
    'stages/onCourse/actions': ['complete'],
    'actions/giveBack': undefined,
    'asks/comeBack': undefined,
    'clocks/contact/starts': [{ asked: 'handover' }],
  },
  'clocks.checkedUp.meets: it can run after the close': { 'clocks/checkedUp/meets/0/did': 'start' },
  'clocks.contact.source: a statutory clock needs its law': { 'clocks/contact/source': '' },
  'clocks.contact.adjustable: law sets a statutory clock': {
    'clocks/contact/adjustable': { from: 1, to: 9 },
  },
  'clocks.planMade.adjustable: does not include': { 'clocks/planMade/adjustable': { from: 20, to: 60 } },
  'clocks.planMade.adjustable: is to run from': { 'clocks/planMade/adjustable': { from: 60, to: 5 } },
  'clocks.turns18.adjustable: there is no budget': { 'clocks/turns18/adjustable': { from: 1, to: 99 } },
  'clocks.turns18.meets: it would be over with its last rung': { 'clocks/turns18/rungs': {} },
  'clocks.turns18.restarts: a birthday does not begin afresh': {
    'clocks/turns18/restarts': [{ did: 'uphold' }],
  },
  'clocks.turns18.holds: the age on a birthday is known': {
    'clocks/turns18/holds': { not: { age: { from: 18 } } },
  },
  'clocks.turns18.due.age: is to be a whole number of years': { 'clocks/turns18/due/age': 0 },
  'clocks.planMade.rungs.warn.at: would ring at or before the start': {
    'clocks/planMade/rungs/warn/at': -10,
  },
  'clocks.planMade.rungs.warn.at: «warn» rings before the due moment': { 'clocks/planMade/rungs/warn/at': 1 },
  'clocks.planMade.rungs.warn.at: is to be a whole number': { 'clocks/planMade/rungs/warn/at': -0.5 },
  'clocks.planMade.rungs.warn.tells: nobody': { 'clocks/planMade/rungs/warn/tells': [] },
  'clocks.planMade.rungs: nobody with an inbox is told when it is late': {
    'clocks/planMade/rungs': { warn: { at: -1, tells } },
  },
  'asks.hearing.rungs: nobody with an inbox is told when it is late': {
    'asks/hearing/rungs/breach/tells': ['owner', 'youngPerson'],
  },
  'clocks.contact.rungs.breach.tells: nobody asks for a clock': {
    'clocks/contact/rungs/breach/tells': ['owner', 'asker'],
  },

  // Tasks
  'tasks.spare: nothing opens it': { 'tasks/spare': { role: 'kui', label: text } },
  'tasks.plan: it is opened outside any stage, ask or clock': { 'actions/writePlan/does': undefined },
  'tasks.reviewAge: it is opened outside any stage, ask or clock': { 'tasks/reviewAge/when': undefined },
  'actions.start.does: «reach» is a task of «kui»': { 'actions/start/does': ['reach'] },
  'tasks.reach.role: it is opened without an ask or clock': { 'tasks/reach/role': 'owner' },
};

/** What a rule too strict would take for a fault. */
const harmless: Readonly<Record<string, Changes>> = {
  'a reopening by others, where KUI has been a party': {
    'actions/reopen/by': ['school', 'kui'],
    'actions/reopen/when': { all: [{ bound: 'kui' }, { age: { under: 25 } }] },
  },
  'an answer that outlives its leg, and moves the case only within one stage’s leg': {
    'asks/question/answers/reply/either': [{ when: { in: 'disputed' }, go: 'planning' }],
  },
  'an ask that outlives the close, and reopens the case only where it is closed': {
    'asks/question/outlives': 'close',
    'asks/question/answers/reply/when': { bound: 'kui' },
    'asks/question/answers/reply/either': [
      { when: { in: Object.keys(smallRelay.stages) }, sets: { urgent: true } },
      { reopens: 'outreach' },
    ],
  },
  'a clock met by what is asked before the baton passes': {
    'clocks/referred/meets': [{ did: 'giveUp' }, { asked: 'referral' }],
  },
  'a clock that only the close ends': { 'clocks/courseStarts/meets': [{ closed: true }] },
  'a task ticked off by an answer': {
    'actions/writePlan/does': undefined,
    'asks/consultation/answers/reply/does': ['plan'],
    'tasks/plan/role': 'administration',
  },
};

describe('a sound definition', () => {
  it('has no fault: the small relay', () => {
    expect(faultsOf(smallRelay)).toEqual([]);
  });

  it('has no fault: youth dropout', () => {
    expect(faultsOf(youthDropout as unknown as Definition)).toEqual([]);
  });
});

describe('what is unusual, but no fault', () => {
  it.each(Object.entries(harmless))('%s', (_what, changes) => {
    expect(faultsOf(changed(changes))).toEqual([]);
  });
});

describe('a broken definition says what is wrong, and where', () => {
  it.each(Object.entries(planted))('%s', (fault, changes) => {
    expect(faultsOf(changed(changes)).filter((found) => found.startsWith(fault))).toHaveLength(1);
  });

  it('every fault at once, before anything starts', () => {
    const changes = { 'stages/outreach/actions': [], 'asks/hearing/answers': {}, 'always/0': 'x' };
    expect(() => processOf(changed(changes))).toThrow(BrokenDefinition);
    const places = faultsOf(changed(changes)).map((fault) => fault.slice(0, fault.indexOf(':')));
    expect(places).toEqual(
      expect.arrayContaining(['actions.establishContact', 'asks.hearing.answers', 'always']),
    );
  });
});
