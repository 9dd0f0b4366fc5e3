import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import pg from 'pg';
import {
  composeLetter,
  type Definition,
  letterTemplateFaults,
  youthDropout,
  youthDropoutLetters,
} from '#domain';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { CorrectRecord } from '../commands.js';
import { canonicalJson } from '../store/canonical-json.js';
import { Outbox } from '../worker/outbox.js';
import { ListLetters, ReadGuidance, ReadLetter, SetGuidance } from './letter-queries.js';
import { Letters } from './letters.js';
import { letterPdf } from './render-pdf.js';
import { LettersDoNotFit, LetterTemplates, PublishedTemplateEdited } from './templates.js';

let house: CaseworkHouse;
let kui: Colleague;
beforeAll(async () => {
  house = await CaseworkHouse.open();
  kui = house.people.kui;
}, 30_000);
afterAll(() => house.close());

const responsible = { decidedBy: 'Kirsten Prøveholm', decidedByTitle: 'vejleder' };
const intended = {
  intended: 'Ikke i målgruppen.',
  facts: 'Karakterer.',
  reasons: 'En læreplads passer bedre.',
  whoAnswers: ['youngPerson'],
  ...responsible,
};

/** A case in which KUI has announced a decision, and so owes a letter. */
async function announced(): Promise<string> {
  const { caseId } = await house.accepted();
  const contact = { on: house.time.now.slice(0, 10), channel: 'visit', agreed: 'Møde.' };
  done(await house.act(kui, caseId, 'establishContact', contact));
  done(
    await house.act(kui, caseId, 'announceDecision', {
      ...intended,
      hearingEnds: house.time.now.slice(0, 10),
    }),
  );
  return caseId;
}

/** What the worker does, as often as somebody likes. */
async function makeOwed(times = 1): Promise<void> {
  const { rows } = await house.owner.query<{ id: string }>(`select id from outbox where kind = 'letter'`);
  for (let time = 0; time < times; time += 1)
    for (const { id } of rows) await house.app.get(Letters).make(id);
}

const lettersOf = (caseId: string) => house.app.get(QueryBus).execute(new ListLetters(kui.work, caseId));
const stored = async (caseId: string) =>
  (await house.owner.query('select * from letter where case_id = $1 order by revision', [caseId])).rows;

describe('a letter', () => {
  it('is owed by the step itself, so that a lost queue loses none, and is made once however often it is tried', async () => {
    const caseId = await announced();
    await house.app
      .get(Outbox)
      .deliver(
        ...(await house.owner.query(`select id from outbox where case_id = $1`, [caseId])).rows.map(
          ({ id }) => id,
        ),
      );
    expect(await lettersOf(caseId)).toEqual([]);
    await makeOwed(2);
    expect(await lettersOf(caseId)).toMatchObject([{ kind: 'hearing', revision: 1, replaced: false }]);
    const { rows } = await house.owner.query(`select from outbox where kind = 'letter' and case_id = $1`, [
      caseId,
    ]);
    expect(rows).toEqual([]);
  });

  it('is kept as it was sent: its bytes have the digest that stands beside them, and nobody changes it', async () => {
    const caseId = await announced();
    await makeOwed();
    const [letter] = (await lettersOf(caseId)) ?? [];
    if (!letter) throw new Error('There is no letter.');
    const file = await house.app.get(QueryBus).execute(new ReadLetter(kui.work, caseId, letter.id, 'pdf'));
    expect(file?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex'),
    ).toBe(letter.pdfDigest);
    for (const change of [`update letter set pdf = html`, `delete from letter`, `truncate letter`])
      await expect(house.owner.query(change)).rejects.toMatchObject({ code: '42501' });
  });

  it('is followed by another when its record is corrected, which says so', async () => {
    const caseId = await announced();
    await makeOwed();
    const [letter] = (await lettersOf(caseId)) ?? [];
    const fields = {
      ...intended,
      facts: 'Karakterer og en udtalelse.',
      hearingEnds: house.time.now.slice(0, 10),
    };
    const { rows } = await house.owner.query('select revision from case_file where id = $1', [caseId]);
    const correct = new CorrectRecord(
      kui.work,
      caseId,
      letter?.record ?? '',
      fields,
      'Glemt.',
      rows[0].revision,
      null,
    );
    done(await house.app.get(CommandBus).execute(correct));
    await makeOwed();
    const [first, second] = await stored(caseId);
    expect(first.html.toString()).not.toContain('erstatter brevet');
    expect(second.html.toString()).toContain('Dette brev erstatter brevet af');
    expect(await lettersOf(caseId)).toMatchObject([
      { revision: 2, replaced: false },
      { revision: 1, replaced: true },
    ]);
  });

  it('is erased with its record, and one that is still owed is not made any more', async () => {
    const [kept, owed] = [await announced(), await announced()];
    await house.owner
      .query(`delete from outbox where kind = 'letter' and case_id = $1`, [owed])
      .catch(() => undefined);
    await makeOwed();
    await house.owner.query(`update case_record set content = null, salt = null where case_id = $1`, [kept]);
    expect(await stored(kept)).toEqual([]);
    const third = await announced();
    await house.owner.query(`update case_record set content = null, salt = null where case_id = $1`, [third]);
    await makeOwed();
    expect(await stored(third)).toEqual([]);
  });

  it('is not there for who has nothing to do with the case, nor for the school', async () => {
    const caseId = await announced();
    await makeOwed();
    const { neighbour, gymnasium } = house.people;
    const ask = (who: Colleague) => house.app.get(QueryBus).execute(new ListLetters(who.work, caseId));
    expect(await ask(neighbour)).toBeNull();
    expect(await ask(gymnasium)).toEqual([]);
  });
});

describe('complaint guidance', () => {
  it('is a leader’s to set, within bounds, and stands in letters from then on', async () => {
    const { colleague } = house.people;
    await house.owner.query(
      `insert into membership (person_id, organisation_id, role) values ($1, $2, 'leader')`,
      [colleague.person, colleague.organisation],
    );
    const set = (who: Colleague, weeks: number) =>
      house.app.get(CommandBus).execute(new SetGuidance(who.work, 'targetGroup', 'Klagenævnet', weeks));
    expect(await set(kui, 6)).toBe('leaders-only');
    expect(await set(kui, 52)).toBe('out-of-range');
    const shown = await house.app.get(QueryBus).execute(new ReadGuidance(kui.work));
    expect(shown).toMatchObject([{ own: false, weeks: 4 }, { own: false }, { own: false }]);
    expect(await set(colleague, 6)).toBe('done');
    expect(await house.app.get(QueryBus).execute(new ReadGuidance(kui.work))).toContainEqual(
      expect.objectContaining({ kind: 'targetGroup', body: 'Klagenævnet', weeks: 6, own: true }),
    );
  });
});

describe('templates', () => {
  const published = (templates: typeof youthDropoutLetters) =>
    LetterTemplates.published(house.app.get(pg.Pool), [youthDropout as unknown as Definition], templates);

  it('an edited one is refused at start-up; a version of its own is taken', async () => {
    const [first, ...others] = youthDropoutLetters;
    if (!first) throw new Error('There is no template.');
    await published(youthDropoutLetters);
    const edited = { ...first, title: 'Noget andet' };
    await expect(published([edited, ...others])).rejects.toThrow(PublishedTemplateEdited);
    const next = await published([...youthDropoutLetters, { ...edited, version: 2 }]);
    expect(next.newest(first.kind).title).toBe('Noget andet');
  });

  it('one that names no field of its form, or is missing, is refused with what to do', async () => {
    const [first, ...others] = youthDropoutLetters;
    if (!first) throw new Error('There is no template.');
    const astray = { ...first, version: 9, parts: [{ field: 'nowhere' }] };
    const faults = letterTemplateFaults(youthDropout as unknown as Definition, [astray, ...others]);
    expect([...faults]).toEqual([
      'forms.hearing.letter: «hearing» names «nowhere», which is no field of the form that can be read in a letter',
    ]);
    await expect(published(others)).rejects.toThrow(LettersDoNotFit);
  });

  /** Printed by the test where a version is new. A line that changes is a letter that somebody was sent. */
  it('stay as they were published', () => {
    const digests = youthDropoutLetters.map((template) => {
      const digest = createHash('sha256').update(canonicalJson(template)).digest('hex');
      return `${template.kind} ${template.version} ${digest.slice(0, 16)}`;
    });
    expect(digests).toEqual(landed);
  });
});

const landed: readonly string[] = [
  'hearing 1 bb1131dd509a40b7',
  'decisionIn 1 e76239cdcad6e6b9',
  'decisionOutside 1 a4266c803cd82250',
  'trackDecision 1 1dec8a3cf804c504',
  'exemption 1 a105244046ad388f',
  'approvalGiven 1 6f095c13900a4910',
  'approvalRefused 1 af7805145e0fa7e1',
  'complaintReceipt 1 725b347f3f7f9931',
  'ownComplaintReceipt 1 c90f7bfadcdcc548',
  'complaintUpheld 1 841f8054b845dd2b',
  'complaintGranted 1 9baf830388f78f2f',
];

describe('a PDF', () => {
  it('is tagged, in Danish, titled, with its fonts inside, and the same bytes for the same letter', async () => {
    const template = youthDropoutLetters.find(({ kind }) => kind === 'trackDecision');
    if (!template) throw new Error('There is no template.');
    const letter = composeLetter(template, {
      definition: youthDropout as unknown as Definition,
      form: 'trackDecision',
      fields: {
        track: 'egu',
        reasons: 'Æ Ø Å\n'.repeat(80),
        facts: 'ş ł',
        legalBasis: 'KUI-loven §2k',
        ...responsible,
      },
      draft: false,
      caseId: '019a2b5e-1c2d-7abc-9def-0123456789ab',
      date: '2027-01-25',
      sender: 'KUI',
      youngPerson: { firstName: 'Åse', lastName: 'Ærø' },
      minor: false,
      earlier: [],
      guidance: { body: 'Ankestyrelsen', weeks: 4 },
      replaces: null,
    });
    const pdf = await letterPdf(letter);
    const text = pdf.toString('latin1');
    for (const sign of [
      '/MarkInfo',
      '/StructTreeRoot',
      '/Lang (da)',
      '/DisplayDocTitle true',
      '/FontFile2',
      'pdfuaid:part',
    ])
      expect(text).toContain(sign);
    expect(text).not.toContain('/BaseFont /Helvetica');
    expect(await letterPdf(letter)).toEqual(pdf);
  });
});
