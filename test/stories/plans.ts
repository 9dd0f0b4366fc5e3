import { expect } from '@jest/globals';
import type { Details } from './forms.js';
import type { Case, Citizen, Somebody } from './somebody.js';
import type { Stories, Town } from './town.js';

/** What the plan has for a young person, row by row. */
const course = { what: 'FGU, mad og ernæring', kind: 'fgu', giver: 'FGU Demoby', purpose: 'At blive kok.' };
const mentor = { what: 'Mentor', kind: 'guidance', giver: 'Ungeindsatsen', purpose: 'At møde til tiden.' };
const health = { what: 'Samtaler hos psykolog', kind: 'health', giver: 'Regionen', purpose: 'Mindre angst.' };

/** From the notice to the plan; the young person was met on the way. */
async function planned(town: Town, young: Citizen, plan: Details): Promise<Case> {
  const { erika, kirsten } = town;
  const theCase = await erika.opens('reportDropout', young, { programmeType: 'vocational' });
  await kirsten.does(theCase, 'handoverToKui.receive');
  await kirsten.does(theCase, 'establishContact');
  await kirsten.does(theCase, 'recordAssessment');
  await kirsten.does(theCase, 'decideInTargetGroup', { track: 'pgu' });
  await kirsten.does(theCase, 'recordEducationPlan', plan);
  return theCase;
}

async function admitted(town: Town, theCase: Case): Promise<void> {
  const { kirsten, frede } = town;
  await kirsten.does(theCase, 'offerToFgu');
  await frede.does(theCase, 'referralToFgu.accept', { startsOn: town.day(0) });
  await frede.does(theCase, 'recordStart');
}

/** What somebody reads of what two versions say otherwise: the last one and the one before it. */
async function differences(who: Somebody, theCase: Case, form: string) {
  const records = await who.told(`/cases/${theCase}/records`);
  const { record } = records.find((one: { readonly form: string }) => one.form === form);
  return who.told(`/cases/${theCase}/records/${record}/differences`);
}

/** The rows that the form of the pathway plan offers to build on. */
async function choicesOf(who: Somebody, theCase: Case) {
  const { actions } = await who.told(`/cases/${theCase}/actions`);
  const { form } = actions.find(({ action }: { readonly action: string }) => action === 'recordPathwayPlan');
  const { fields } = form.fields.find(({ name }: { readonly name: string }) => name === 'elements');
  return fields.find(({ name }: { readonly name: string }) => name === 'buildsOn').rows;
}

export const plans: Stories = {
  'FGU dropout and a second, different plan': async (town) => {
    const { kirsten, frede, aase } = town;
    const mads = await town.young(16);
    const first = {
      goal: 'Kok',
      track: 'pgu',
      elements: [
        { key: 'a1', ...course, from: town.day(0), to: town.day(300), seenBy: ['fgu'] },
        { key: 'a2', ...health, from: town.day(0) },
      ],
    };
    const theCase = await planned(town, mads, first);

    // Nothing of it is agreed before the young person and the custody holder have said so.
    await mads.does(theCase, 'sayOnPlan', {
      words: 'Jeg vil hellere arbejde ude.',
      wishes: 'Noget med have.',
    });
    await mads.does(theCase, 'agreePlan');
    await mads.guardian?.does(theCase, 'agreePlanAsGuardian');
    await kirsten.does(theCase, 'planWords.answer', { taken: 'no', answer: 'Vi prøver køkkenet først.' });
    expect(await mads.reads(theCase, 'planWordsReply')).toMatchObject([{ taken: 'no' }]);

    await admitted(town, theCase);
    expect(await frede.reads(theCase, 'educationPlan')).toMatchObject([{ elements: [{ key: 'a1' }] }]);
    // A part of the course builds on what FGU was sent, and on nothing that it cannot see.
    expect(await choicesOf(frede, theCase)).toEqual([{ key: 'a1', label: course.what }]);
    const builds = (buildsOn: string) => ({
      track: 'pgu',
      elements: [{ key: 'a1', what: 'Køkken', buildsOn }],
    });
    for (const hidden of ['a2', 'a9'])
      expect(await frede.cannot(theCase, 'recordPathwayPlan', builds(hidden))).toContain(
        '/fields/elements/0/buildsOn unknown-row',
      );
    await frede.does(theCase, 'recordPathwayPlan', builds('a1'));
    await town.passes(40);
    await frede.does(theCase, 'reportFguDropout', {
      learned: 'Køkkenets larm er for meget. Ude går det godt.',
    });
    await kirsten.does(theCase, 'returnToKui.receive');
    expect(await kirsten.reads(theCase, 'fguDropout')).toMatchObject([
      { learned: 'Køkkenets larm er for meget. Ude går det godt.' },
    ]);
    expect(await kirsten.reads(theCase, 'pathwayPlan')).toMatchObject([{ elements: [{ buildsOn: 'a1' }] }]);

    // The second plan is another one, and the social administration has a part in it.
    await kirsten.does(theCase, 'establishContact');
    await kirsten.does(theCase, 'keepAssessment');
    expect(await kirsten.cannot(theCase, 'offerToFgu')).toBe('condition-fails');
    await kirsten.does(theCase, 'askForContribution', {}, { elements: { educationPlan: ['goal'] } });
    const [asked] = await aase.isAsked(theCase);
    expect(asked.preview.map(({ fields }: { readonly fields: object }) => fields)).toContainEqual({
      goal: 'Kok',
    });
    await aase.does(theCase, 'planContribution.contribute', {
      elements: [{ key: 'a3', ...mentor, giver: 'Socialforvaltningen', from: town.day(7) }],
    });
    const [contribution] = await kirsten.reads(theCase, 'planContribution');
    expect(await kirsten.hasTasks(theCase)).toContain('takeContributionIn');
    await kirsten.does(theCase, 'recordEducationPlan', {
      goal: 'Anlægsgartner',
      track: 'egu',
      elements: [
        { key: 'a1', ...course, what: 'FGU, byg og anlæg', from: town.day(7), seenBy: ['fgu'] },
        {
          ...contribution.elements[0],
          seenBy: ['fgu'],
          origin: 'administration',
          contributedOn: town.day(0),
        },
      ],
    });
    expect(await kirsten.hasTasks(theCase)).not.toContain('takeContributionIn');

    const told = await differences(mads, theCase, 'educationPlan');
    expect(told).toMatchObject({ from: 1, to: 2, versions: [{ revision: 2 }, { revision: 1 }] });
    expect(told.differences).toMatchObject([
      { field: 'goal', how: 'changed', before: 'Kok', after: 'Anlægsgartner' },
      {
        field: 'elements',
        rows: [
          {
            key: 'a1',
            how: 'changed',
            fields: [{ field: 'what' }, { field: 'from' }, { field: 'to', how: 'removed' }],
          },
          { key: 'a3', how: 'added', row: { origin: 'administration', giver: 'Socialforvaltningen' } },
          { key: 'a2', how: 'removed' },
        ],
      },
      { field: 'track', before: 'pgu', after: 'egu' },
    ]);
    // Agreed was the first one, and not this.
    expect(await mads.mayDo(theCase)).toContain('agreePlan');
    await mads.does(theCase, 'agreePlan', { words: 'Det her er mig.' });
    expect(await mads.cannot(theCase, 'agreePlan')).toBe('condition-fails');
    await kirsten.does(theCase, 'recordPlanAgreement', { whose: 'guardian', how: 'phone' });

    await admitted(town, theCase);
    await frede.does(theCase, 'recordPathwayPlan', { track: 'egu' });
    expect(await frede.sees(theCase)).toMatchObject({ stage: 'onCourse' });
    // Of the row that was never for FGU, FGU does not learn that it is gone.
    const [plan] = await frede.reads(theCase, 'educationPlan');
    expect(plan.elements).toHaveLength(2);
  },

  'the plan changes while the young person is at FGU; reduced hours and an extension are approved': async (
    town,
  ) => {
    const { kirsten, frede } = town;
    const sara = await town.young(18);
    const rows = [
      { key: 'a1', ...course, from: town.day(0), to: town.day(400), seenBy: ['fgu'] },
      { key: 'a3', ...mentor, from: town.day(0), seenBy: ['fgu'] },
      { key: 'a2', ...health, from: town.day(0) },
    ];
    const theCase = await planned(town, sara, { goal: 'Kok', track: 'pgu', elements: rows });
    await admitted(town, theCase);
    const plan = { track: 'pgu', hours: 28, elements: [{ key: 'a1', what: 'Køkken', buildsOn: 'a1' }] };

    // Neither another track nor fewer hours is FGU’s alone to choose.
    expect(await frede.cannot(theCase, 'recordPathwayPlan', { ...plan, track: 'egu' })).toBe(
      'condition-fails',
    );
    expect(await frede.cannot(theCase, 'recordPathwayPlan', { ...plan, hours: 20 })).toBe('condition-fails');
    await frede.does(theCase, 'recordPathwayPlan', plan);

    // KUI’s plan changes: FGU is shown what is new in what is for FGU, and answers.
    const [fgu, support, psychologist] = rows;
    await kirsten.does(theCase, 'revisePlan', {
      goal: 'Kok på et plejehjem',
      track: 'pgu',
      elements: [
        { ...fgu, to: town.day(500) },
        { ...psychologist, purpose: 'Bedre søvn.' },
      ],
    });
    expect(await frede.hasTasks(theCase)).toContain('adjustPathwayPlan');
    expect(await frede.cannot(theCase, 'recordPathwayPlan', plan)).toBe('condition-fails');
    const shown = await differences(frede, theCase, 'educationPlan');
    expect(shown.differences).toMatchObject([
      { field: 'goal', before: 'Kok', after: 'Kok på et plejehjem' },
      {
        field: 'elements',
        rows: [
          { key: 'a1', how: 'changed', fields: [{ field: 'to' }] },
          { key: 'a3', how: 'removed', row: { what: support?.what } },
        ],
      },
    ]);
    expect(JSON.stringify(shown)).not.toContain(health.what);
    await frede.does(theCase, 'planChanged.adjusted', plan);
    expect(await kirsten.hasTasks(theCase)).not.toContain('adjustPathwayPlan');

    // Reduced hours, for so long as KUI has said.
    const fewer = { matter: 'reducedHours', hours: 20, until: town.day(60) };
    expect(await frede.cannot(theCase, 'requestApproval', { ...fewer, hours: undefined })).toMatch(
      'condition-fails',
    );
    await frede.does(theCase, 'requestApproval', fewer);
    await kirsten.does(theCase, 'approval.approve', fewer);
    await frede.does(theCase, 'recordPathwayPlan', { ...plan, hours: 20 });
    expect(await sara.reads(theCase, 'pathwayPlan')).toMatchObject([{ hours: 20 }]);
    await town.passes(61);
    expect(await frede.hasTasks(theCase)).toContain('reviewHours');
    expect(await frede.cannot(theCase, 'recordPathwayPlan', { ...plan, hours: 20 })).toBe('condition-fails');
    await frede.does(theCase, 'recordPathwayPlan', plan);

    // The extension reaches the plan, and the plan FGU.
    const longer = { matter: 'extension', until: town.day(700) };
    await frede.does(theCase, 'requestApproval', longer);
    await kirsten.does(theCase, 'approval.approve', longer);
    expect(await kirsten.hasTasks(theCase)).toContain('recordApproval');
    await kirsten.does(theCase, 'revisePlan', { goal: 'Kok', elements: [{ ...fgu, to: town.day(700) }] });
    expect(await kirsten.hasTasks(theCase)).not.toContain('recordApproval');
    await frede.does(theCase, 'planChanged.unchanged', { reasons: 'Ugerne fortsætter, som de er.' });
    const { deadlines } = await frede.sees(theCase);
    const running = deadlines
      .filter(({ ended }: { readonly ended: string | null }) => ended === null)
      .map(({ clock }: { readonly clock: string }) => clock);
    expect(running).toContain('extensionEnds');
    expect(running).not.toContain('fguAtMostTwoYears');
  },

  'what a plan must not say is refused, and nothing is half done': async (town) => {
    const { kirsten, frede } = town;
    const ida = await town.young(19);
    const row = { key: 'a1', ...course, from: town.day(10), seenBy: ['fgu'] };
    const theCase = await planned(town, ida, { goal: 'Kok', elements: [row] });
    const before = await kirsten.sees(theCase);
    expect(
      await kirsten.cannot(theCase, 'recordEducationPlan', { elements: [{ ...row, to: town.day(9) }] }),
    ).toBe('invalid, /fields/elements/0/to ends-before-it-begins');
    expect(await kirsten.cannot(theCase, 'recordEducationPlan', { from: town.day(9), to: town.day(8) })).toBe(
      'invalid, /fields/to ends-before-it-begins',
    );
    expect(await kirsten.cannot(theCase, 'recordEducationPlan', { elements: [] })).toBe(
      'invalid, /fields/elements required',
    );
    expect((await kirsten.sees(theCase)).version).toBe(before.version);

    // FGU cannot refuse whom the municipality has assessed into the target group: there is no such answer.
    await kirsten.does(theCase, 'offerToFgu');
    const { status, body } = await frede.ask(`/cases/${theCase}/actions/referralToFgu.refuse`, {
      body: { fields: { reasons: 'Vi har ikke plads.' } },
      headers: { 'if-match': '"1"', 'accept-language': 'en' },
    });
    expect([status, body.code]).toEqual([404, 'unknown-action']);
    expect(body.detail).toContain(
      'It can be answered: “Admit with a start date”, “Return: information is missing”',
    );
    expect(
      (await frede.mayDo(theCase)).filter((action) => action.startsWith('referralToFgu.')).sort(),
    ).toEqual([
      'referralToFgu.accept',
      'referralToFgu.disputeAssessment',
      'referralToFgu.returnForInformation',
    ]);
  },
};
