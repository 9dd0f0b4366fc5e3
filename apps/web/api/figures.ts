import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

export type Figures = Schemas['FiguresAnswer'];
export type Count = Figures['cases'];

/** @param from first month, @param to last month («2026-03»); null: since the first case, up to now */
export const figuresQuery = (from: string | null, to: string | null) =>
  queryOptions({
    queryKey: ['figures', from, to],
    queryFn: async () => {
      const query = { ...(from && { from: `${from}-01` }), ...(to && { to: lastDayOf(to) }) };
      return (await api.GET('/api/v1/figures', { params: { query } })).data as Figures;
    },
  });

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
