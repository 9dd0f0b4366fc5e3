import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { latestProcessQuery } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { menuOf } from '../screens.js';

export interface Destination {
  readonly path: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly note: string | null;
}

interface Section {
  readonly heading: string;
  readonly places: readonly Destination[];
}

interface Destinations {
  readonly sections: readonly Section[];
  /** Whether there may be more in a moment. */
  readonly searching: boolean;
  readonly count: number;
}

/** Where one can go whose name has what is typed; cases by the beginnings of names, or by a CPR number. */
export function useDestinations(typed: string): Destinations {
  const text = useTexts().keys.palette;
  const fixed = useFixed();
  const wanted = fold(typed.trim());
  const cases = useCases(typed.trim());
  const matching = (places: readonly Destination[]) =>
    places.filter(({ name }) => fold(name).includes(wanted));
  const sections = [
    { heading: text.cases, places: cases.places },
    { heading: text.pages, places: matching(fixed.pages) },
    { heading: text.openings, places: matching(fixed.openings) },
  ].filter(({ places }) => places.length > 0);
  const count = sections.reduce((sum, { places }) => sum + places.length, 0);
  return { sections, searching: cases.searching, count };
}

function fold(name: string): string {
  return name.toLocaleLowerCase('da');
}

function useFixed() {
  const texts = useTexts();
  const { inbox } = texts.inbox;
  const { say } = useLanguage();
  const me = useMe();
  const { data: process } = useQuery(latestProcessQuery);
  const pages = menuOf(me).map(({ path, name }) => ({ path, name: name(texts, me), note: null }));
  const parts = me.may.includes('readTasks')
    ? [
        { path: '/inbox?show=tasks', name: inbox.tasks, note: inbox.title },
        { path: '/inbox?show=awaited', name: inbox.outgoing, note: inbox.title },
        { path: '/inbox?show=mentions', name: inbox.mentions, note: inbox.title },
        { path: '/inbox?show=news', name: inbox.news, note: inbox.title },
      ]
    : [];
  const openings = Object.entries(process?.openings ?? {})
    .filter(([, { by }]) => by === me.role)
    .map(([name, { label }]) => ({ path: `/notices/new/${name}`, name: say(label), note: null }));
  return { pages: [...pages, ...parts], openings };
}

/** As many as one reads; whoever has more of the name types more of it. */
const most = 8;

/** What is typed is asked for once it has stood for so long, in milliseconds: every answer with names is kept in the access log. */
const pause = 250;

function useCases(typed: string) {
  const { may } = useMe();
  const asked = useSettled(typed, pause);
  const digits = asked.replaceAll(/[\s-]/g, '');
  const byNumber = /^\d{10}$/.test(digits) && may.includes('searchByCpr');
  const byName = !/\d/.test(asked) && asked.length >= 2 && may.includes('searchByName');
  const query = useQuery({
    queryKey: ['list', 'palette', asked],
    enabled: byNumber || byName,
    retry: false,
    // Names and numbers leave the page's memory with the palette.
    gcTime: 0,
    queryFn: async () =>
      byNumber
        ? ((await api.POST('/api/v1/cases/own', { body: { cpr: digits } })).data ?? [])
        : ((await api.POST('/api/v1/cases/search', { body: { q: asked, limit: most } })).data?.items ?? []),
  });
  const destinationOf = useCaseDestination();
  const settled = asked === typed;
  return {
    places: settled && query.data ? query.data.map(destinationOf) : [],
    searching: (!settled && typed.length >= 2) || query.isFetching,
  };
}

type Found = Pick<Schemas['CaseItemAnswer'], 'id' | 'openedAt' | 'outcomeLabel'> &
  Partial<Pick<Schemas['CaseItemAnswer'], 'youngPerson' | 'stageLabel'>>;

function useCaseDestination(): (found: Found) => Destination {
  const { keys, parts, cases } = useTexts();
  const { say } = useLanguage();
  const { day } = useFormats();
  return ({ id, openedAt, youngPerson, stageLabel, outcomeLabel }) => {
    const since = keys.palette.since(day(openedAt));
    const name =
      youngPerson === undefined
        ? keys.palette.ofNumber
        : youngPerson
          ? `${youngPerson.firstName} ${youngPerson.lastName}`
          : parts.personName.hidden;
    const state = outcomeLabel ? cases.caseTable.closed(say(outcomeLabel)) : say(stageLabel);
    return { path: `/cases/${id}`, name, note: [state, since].filter(Boolean).join(', ') };
  };
}

function useSettled(value: string, milliseconds: number): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
