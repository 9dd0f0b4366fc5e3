import { createContext, type ReactNode, useContext } from 'react';
import type { Attachment } from '../api/attachments.js';

/** Of which case the records and files around here are, and which of the files are known. */
interface Place {
  /** Null: of a case that is about to be opened. */
  readonly caseId: string | null;
  readonly known: readonly Attachment[];
}

const context = createContext<Place>({ caseId: null, known: [] });

export function FilesPlace({
  caseId,
  known = [],
  children,
}: Partial<Place> & { readonly children: ReactNode }) {
  const outer = useContext(context);
  return <context.Provider value={{ caseId: caseId ?? outer.caseId, known }}>{children}</context.Provider>;
}

export const useFilesPlace = () => useContext(context);
