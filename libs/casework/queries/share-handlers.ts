import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { isRefusal, numbered, permit, shares, withdrawal } from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { ListShares, PreviewWithdrawal, type ShareView, type WithdrawalView } from '../queries.js';
import { Answers } from './answers.js';
import { consentView } from './consent-views.js';
import { groundView } from './ground-view.js';
import { localBudgets } from './local-budgets.js';
import { findCase } from './stored-case.js';

const nothing = { answer: null, about: [] };

@QueryHandler(ListShares)
export class ListSharesHandler implements IQueryHandler<ListShares> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: ListShares): Promise<readonly ShareView[] | null> {
    return this.answers.give(work, 'list-shares', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found?.sight.may('shares')) return nothing;
      const { state, birth_date: birthDate } = found.stored;
      const { definition } = this.definitions.readBy(work.actor.role, state.definition);
      const told = shares(definition, state, { at: this.now(), birthDate });
      const answer = told.map(({ ground, ...share }) => ({
        ...share,
        ...groundView(definition, state, ground),
      }));
      return { answer, about: [caseId] };
    });
  }
}

@QueryHandler(PreviewWithdrawal)
export class PreviewWithdrawalHandler implements IQueryHandler<PreviewWithdrawal> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId, consent: no }: PreviewWithdrawal): Promise<WithdrawalView | null> {
    return this.answers.give(work, 'preview-withdrawal', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { state, birth_date: birthDate } = found.stored;
      const process = this.definitions.readBy(work.actor.role, state.definition);
      const { definition } = process;
      const now = this.now();
      const budgets = await localBudgets(client, [{ definition, state }]);
      const context = { now, actor: work.actor, birthDate, calendars: {}, budgets, roles: {} };
      const withdrawals = Object.keys(definition.actions).filter(
        (name) => definition.actions[name]?.consent === 'withdrawn',
      );
      if (withdrawals.every((name) => isRefusal(permit(process, context, state, name, no)))) return nothing;
      const consent = numbered(state.consents, no);
      const would = withdrawal(definition, state, no, { at: now, birthDate });
      if (!consent || !would) return nothing;
      const stays = would.stays.map(({ form, elements, ground }) => ({
        form,
        elements,
        ...groundView(definition, state, ground),
      }));
      const answer = { consent: consentView(definition, state, consent, now), stops: would.stops, stays };
      return { answer, about: [caseId] };
    });
  }
}
