import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figuresQuery, type Figures as Read } from '../../api/figures.js';
import { useIsDemo } from '../../api/me.js';
import { monthsUpTo, todayInDenmark } from '../../language/days.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { SelectField } from '../../parts/select-field.js';
import { Answered, Empty } from '../../parts/states.js';
import { FigureTables } from './figure-tables.js';
import { FlowPicture } from './flow-picture.js';
import '../../styles/figures.css';

/** Seven years: what is older is in the figures of all. */
const monthsBack = 84;

/** One page of figures: where cases go, how long it takes, what is kept, and who is lost on the way. */
export default function Figures() {
  const text = useTexts().figures.figures;
  const isDemo = useIsDemo();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { month } = useFormats();
  const months = monthsUpTo(todayInDenmark(), monthsBack).map((value) => ({ value, label: month(value) }));
  const query = useQuery({ ...figuresQuery(from || null, to || null), placeholderData: keepPreviousData });
  return (
    <Page title={text.title} lead={text.lead}>
      {isDemo && <p className="figures-synthetic">{text.synthetic}</p>}
      <form className="figures-period">
        <SelectField label={text.from} any={text.any} options={months} chosen={from} onChoose={setFrom} />
        <SelectField label={text.to} any={text.any} options={months} chosen={to} onChoose={setTo} />
      </form>
      <Answered query={query}>{(figures) => <Shown figures={figures} />}</Answered>
    </Page>
  );
}

function Shown({ figures }: { readonly figures: Read }) {
  const text = useTexts().figures.figures;
  const { moment } = useFormats();
  if (figures.cases.value === 0) return <Empty>{text.none}</Empty>;
  return (
    <>
      <p>
        {text.asOf(moment(figures.asOf))} {text.small}
      </p>
      <section>
        <h2>{text.flow}</h2>
        <FlowPicture flow={figures.flow} />
      </section>
      <FigureTables figures={figures} />
    </>
  );
}
