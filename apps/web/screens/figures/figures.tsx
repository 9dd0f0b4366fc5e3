import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figuresQuery, type Figures as Read } from '../../api/figures.js';
import { useIsDemo } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { FigureTables } from './figure-tables.js';
import { FlowPicture } from './flow-picture.js';
import '../../styles/figures.css';

/** One page of figures: where cases go, how long it takes, what is kept, and who is lost on the way. */
export default function Figures() {
  const text = useTexts().figures.figures;
  const isDemo = useIsDemo();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const query = useQuery({ ...figuresQuery(from || null, to || null), placeholderData: keepPreviousData });
  return (
    <Page title={text.title} lead={text.lead}>
      {isDemo && <p className="figures-synthetic">{text.synthetic}</p>}
      <form className="figures-period">
        <Month id="from" label={text.from} value={from} onChange={setFrom} />
        <Month id="to" label={text.to} value={to} onChange={setTo} />
      </form>
      <Answered query={query}>{(figures) => <Shown figures={figures} />}</Answered>
    </Page>
  );
}

interface MonthParts {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (month: string) => void;
}

function Month({ id, label, value, onChange }: MonthParts) {
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="month"
        className="form-input input-width-s"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
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
