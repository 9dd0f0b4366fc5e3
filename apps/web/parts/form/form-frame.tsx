import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../../language/language.js';
import '../../styles/form.css';
import '../../styles/pickers.css';

interface Frame {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form whose dates and lists speak the page's language, and which the browser does not judge. */
export function FormFrame({ onSubmit, children }: Frame) {
  const { language } = useLanguage();
  return (
    <I18nProvider locale={language === 'da' ? 'da-DK' : 'en-GB'}>
      <form
        noValidate
        className="act-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </I18nProvider>
  );
}
