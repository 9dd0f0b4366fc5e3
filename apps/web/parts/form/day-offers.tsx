import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

interface Offered {
  /** Empty where none is chosen yet. */
  readonly chosen: string;
  readonly onChoose: (day: string) => void;
}

type Offers = Readonly<Record<string, ComponentType<Offered>>>;

const context = createContext<Offers>({});

/** What helps to choose a day in the forms around here, by the name of the field. */
export function DayOffers({ of, children }: { readonly of: Offers; readonly children: ReactNode }) {
  return <context.Provider value={of}>{children}</context.Provider>;
}

export function DayOffer({ field, ...offered }: Offered & { readonly field: string }) {
  const Offer = useContext(context)[field];
  return Offer ? <Offer {...offered} /> : null;
}
